package org.tompolicy.intake;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;

/** A Word file that grows when it is unpacked, with limits that a small one passes. */
class WordPackageTest {

    private static final String TOO_LARGE =
            "a.docx becomes too large when it is unpacked, and is not read. Take pictures out of it, or import a part of it at a"
                    + " time.";

    private static byte[] file(String text) throws IOException {
        try (ByteArrayOutputStream bytes = new ByteArrayOutputStream();
                ZipOutputStream zip = new ZipOutputStream(bytes)) {
            entry(
                    zip,
                    "[Content_Types].xml",
                    "<Types xmlns=\"http://schemas.openxmlformats.org/package/2006/content-types\"><Default Extension=\"rels\""
                            + " ContentType=\"application/vnd.openxmlformats-package.relationships+xml\"/><Override"
                            + " PartName=\"/word/document.xml\""
                            + " ContentType=\"application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml\"/></Types>");
            entry(
                    zip,
                    "_rels/.rels",
                    "<Relationships xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\"><Relationship Id=\"r\""
                            + " Type=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument\""
                            + " Target=\"word/document.xml\"/></Relationships>");
            entry(zip, "word/document.xml", text);
            zip.finish();
            return bytes.toByteArray();
        }
    }

    private static void entry(ZipOutputStream zip, String name, String content) throws IOException {
        zip.putNextEntry(new ZipEntry(name));
        zip.write(content.getBytes(StandardCharsets.UTF_8));
        zip.closeEntry();
    }

    private static String document(int characters) {
        return "<w:document xmlns:w=\"http://schemas.openxmlformats.org/wordprocessingml/2006/main\"><w:body><w:p><w:r><w:t>"
                + "a".repeat(characters) + "</w:t></w:r></w:p></w:body></w:document>";
    }

    @Test
    void a_part_that_passes_the_limit_is_refused() throws IOException {
        byte[] file = file(document(200_000));
        assertEquals(
                TOO_LARGE,
                assertThrows(
                                Unreadable.class,
                                () -> WordPackage.open("a.docx", file, new WordPackage.Limits(100_000, 0.0001)))
                        .getMessage());
    }

    @Test
    void a_part_that_was_packed_too_tight_is_refused() throws IOException {
        byte[] file = file(document(400_000));
        assertEquals(
                TOO_LARGE,
                assertThrows(
                                Unreadable.class,
                                () -> WordPackage.open("a.docx", file, new WordPackage.Limits(10_000_000, 0.5)))
                        .getMessage());
    }

    @Test
    void within_the_limits_it_is_read() throws Exception {
        byte[] file = file(document(200_000));
        assertEquals(
                "document",
                WordPackage.open("a.docx", file, new WordPackage.Limits(1_000_000, 0.0001))
                        .main()
                        .getDocumentElement()
                        .getLocalName());
    }

    /** Lists of a long policy: LibreOffice writes the same nine levels for each, which packs to less than a hundredth. */
    @Test
    void a_long_file_that_says_much_twice_is_read() throws Exception {
        byte[] file = file(document(2_000_000));
        assertTrue(file.length < 20_000, file.length + " bytes");
        assertEquals(
                2_000_000,
                WordPackage.open("a.docx", file, WordPackage.Limits.USUAL)
                        .main()
                        .getDocumentElement()
                        .getTextContent()
                        .length());
    }
}

package org.tompolicy.goal.author;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.tompolicy.goal.Builds;
import org.tompolicy.goal.Outcome;

/** Pictures that come with an old text stand beside the measures that show them; the others are listed. */
class ImportPicturesTest {

    private static final byte[] PNG = {(byte) 0x89, 'P', 'N', 'G', '\r', '\n', 26, '\n', 0};

    @TempDir
    private Path root;

    private Outcome importing(String name, byte[] content) throws IOException {
        Files.createDirectories(root.resolve("old"));
        Files.write(root.resolve("old").resolve(name), content);
        Outcome outcome = ImportGoal.run(
                Builds.options(root, root.resolve("measures"), root.resolve("none"), root.resolve("target/tom")),
                List.of(root.resolve("old").resolve(name)));
        assertEquals("", outcome.failure().orElse(""));
        return outcome;
    }

    private Outcome importing(String name, String content) throws IOException {
        return importing(name, content.getBytes(StandardCharsets.UTF_8));
    }

    private String doors() throws IOException {
        String written = Files.readString(root.resolve("measures/access/doors.adoc"));
        return written.substring(written.indexOf("\n\n") + 2);
    }

    private String report() throws IOException {
        return Files.readString(root.resolve("target/tom/import/report.md"));
    }

    private void picture(String path, byte[] content) throws IOException {
        Path file = root.resolve("old").resolve(path);
        Files.createDirectories(file.getParent());
        Files.write(file, content);
    }

    @Test
    void pictures_beside_a_page_are_copied_with_what_they_show() throws IOException {
        picture("files/plan of doors.png", PNG);
        picture("lock.SVG", "<svg xmlns='http://www.w3.org/2000/svg'/>".getBytes(StandardCharsets.UTF_8));
        Outcome outcome = importing(
                "policy.html",
                "<h1>Policy</h1><h2>Access</h2><h3>Doors</h3><p>We lock all doors.<img src='./files/plan%20of%20doors.png'"
                        + " alt='All doors, [as] *built*'></p><p><img src='lock.SVG'></p><p>We count all keys.</p>");
        assertEquals(
                "[#lock-doors.confirm]\nWe lock all doors.\n\nimage::doors-1.png[All doors&#44; &#91;as&#93; &#42;built&#42;]\n\n"
                        + "image::doors-2.svg[]\n\n[#count-keys.confirm]\nWe count all keys.\n",
                doors());
        assertArrayEquals(PNG, Files.readAllBytes(root.resolve("measures/access/doors-1.png")));
        assertTrue(Files.exists(root.resolve("measures/access/doors-2.svg")));
        assertTrue(
                outcome.summary().contains("2 pictures were copied beside the measures that show them."),
                outcome.summary()::toString);
        assertTrue(report().contains("The picture doors-2.svg says nothing to those who cannot see it."), report());
        assertFalse(report().contains(": picture:"), report());
    }

    @Test
    void nothing_is_fetched_and_nothing_outside_of_the_folder_is_read() throws IOException {
        Files.write(root.resolve("secret.png"), PNG);
        picture("text.png", "no picture".getBytes(StandardCharsets.UTF_8));
        picture("plan.bmp", PNG);
        Files.createSymbolicLink(root.resolve("old/link.png"), root.resolve("secret.png"));
        List<String> addresses = List.of(
                "../secret.png",
                "%2e%2e/secret.png",
                "..\\\\secret.png",
                root.resolve("secret.png").toString(),
                "file://" + root.resolve("secret.png"),
                "http://127.0.0.1:9/x.png",
                "//127.0.0.1:9/x.png",
                "data:image/png;base64,iVBORw0KGgo=",
                "link.png",
                "text.png",
                "plan.bmp",
                "gone.png",
                "a%00.png",
                "%.png",
                "");
        StringBuilder page = new StringBuilder("<h1>P</h1><h2>Access</h2><h3>Doors</h3><p>We lock all doors.</p>");
        addresses.forEach(
                address -> page.append("<p><img alt=x src=\"").append(address).append("\"></p>"));
        importing("policy.html", page.toString());
        assertEquals("[#lock-doors.confirm]\nWe lock all doors.\n", doors());
        assertEquals(
                addresses.size(),
                report().lines().filter(line -> line.contains(": picture: x")).count(),
                report());
    }

    @Test
    void pictures_of_markdown_are_copied_as_well() throws IOException {
        picture("plan.png", PNG);
        importing("policy.md", "# P\n\n## Access\n\n### Doors\n\nWe lock all doors.\n\n![Plan](plan.png)\n");
        assertTrue(doors().endsWith("\n\nimage::doors-1.png[Plan]\n"), doors());
        assertArrayEquals(PNG, Files.readAllBytes(root.resolve("measures/access/doors-1.png")));
    }

    @Test
    void pictures_inside_a_word_file_are_copied() throws IOException {
        String spaces = " xmlns:w=\"http://schemas.openxmlformats.org/wordprocessingml/2006/main\""
                + " xmlns:r=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships\"";
        String heading = "<w:p><w:pPr><w:outlineLvl w:val=\"%d\"/></w:pPr><w:r><w:t>%s</w:t></w:r></w:p>";
        String drawing =
                "<w:p><w:r><w:drawing><inline><docPr descr=\"Plan of all doors\"/><blip r:embed=\"p1\"/></inline>"
                        + "</w:drawing></w:r></w:p>";
        byte[] bare = ImportSamples.word(
                Map.of(
                        "document",
                        "<w:document" + spaces + "><w:body>" + heading.formatted(0, "Policy")
                                + heading.formatted(1, "Access") + heading.formatted(2, "Doors")
                                + "<w:p><w:r><w:t>We lock all doors.</w:t></w:r></w:p>" + drawing
                                + "</w:body></w:document>"),
                "<Relationship Id=\"p1\" Target=\"media/image1.png\""
                        + " Type=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships/image\"/>");
        importing("policy.docx", withPicture(bare));
        assertEquals("[#lock-doors.confirm]\nWe lock all doors.\n\nimage::doors-1.png[Plan of all doors]\n", doors());
        assertArrayEquals(PNG, Files.readAllBytes(root.resolve("measures/access/doors-1.png")));
    }

    /** The same package with a picture in it, and its kind in the table of kinds. */
    private static byte[] withPicture(byte[] bare) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipInputStream in = new ZipInputStream(new ByteArrayInputStream(bare));
                ZipOutputStream out = new ZipOutputStream(bytes)) {
            for (ZipEntry entry = in.getNextEntry(); entry != null; entry = in.getNextEntry()) {
                byte[] content = in.readAllBytes();
                if (entry.getName().equals("[Content_Types].xml")) {
                    content = new String(content, StandardCharsets.UTF_8)
                            .replaceFirst("(<Types[^>]*>)", "$1<Default Extension=\"png\" ContentType=\"image/png\"/>")
                            .getBytes(StandardCharsets.UTF_8);
                }
                out.putNextEntry(new ZipEntry(entry.getName()));
                out.write(content);
            }
            out.putNextEntry(new ZipEntry("word/media/image1.png"));
            out.write(PNG);
        }
        return bytes.toByteArray();
    }
}

package org.tompolicy.goal.author;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.apache.poi.poifs.filesystem.POIFSFileSystem;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.tompolicy.goal.Builds;
import org.tompolicy.goal.Outcome;

/** Word files as people have them: with tracked changes, comments, boxes, notes, tables in tables, passwords. */
class ImportWordTest {

    private static final String SPACES = " xmlns:w=\"http://schemas.openxmlformats.org/wordprocessingml/2006/main\""
            + " xmlns:r=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships\""
            + " xmlns:mc=\"http://schemas.openxmlformats.org/markup-compatibility/2006\"";

    private static final String STYLES = "<w:styles" + SPACES + ">" + style("T", "Title", "")
            + style("H1", "heading 1", "") + style("H2", "heading 2", "")
            + style("Eigene", "Eigene", "<w:basedOn w:val=\"H2\"/>") + "</w:styles>";

    @TempDir
    private Path root;

    private static String style(String id, String name, String more) {
        return "<w:style w:type=\"paragraph\" w:styleId=\"" + id + "\"><w:name w:val=\"" + name + "\"/>" + more
                + "</w:style>";
    }

    private static String run(String text) {
        return "<w:r><w:t xml:space=\"preserve\">" + text + "</w:t></w:r>";
    }

    private static String paragraph(String style, String runs) {
        return "<w:p>" + (style.isEmpty() ? "" : "<w:pPr><w:pStyle w:val=\"" + style + "\"/></w:pPr>") + runs
                + "</w:p>";
    }

    private static Map<String, String> parts(String body) {
        Map<String, String> parts = new TreeMap<>();
        parts.put(
                "document",
                "<w:document" + SPACES + "><w:body>" + paragraph("T", run("Policy")) + paragraph("H1", run("Access"))
                        + paragraph("Eigene", run("Doors")) + body + "</w:body></w:document>");
        parts.put("styles", STYLES);
        return parts;
    }

    private Outcome importing(byte[] content) throws IOException {
        Files.write(root.resolve("policy.docx"), content);
        return ImportGoal.run(
                Builds.options(root, root.resolve("measures"), root.resolve("none"), root.resolve("target/tom")),
                List.of(root.resolve("policy.docx")));
    }

    private String doors(String body) throws IOException {
        Outcome outcome = importing(ImportSamples.word(parts(body), ""));
        assertEquals("", outcome.failure().orElse(""));
        String written = Files.readString(root.resolve("measures/access/doors.adoc"));
        return written.substring(written.indexOf("\n\n") + 2);
    }

    private String report() throws IOException {
        return Files.readString(root.resolve("target/tom/import/report.md"));
    }

    @Test
    void tracked_changes_count_as_accepted_and_hidden_text_is_left_out() throws IOException {
        String text = doors(paragraph(
                "",
                run("We lock ") + "<w:ins w:id=\"1\" w:author=\"a\">" + run("all ") + "</w:ins>"
                        + "<w:del w:id=\"2\" w:author=\"a\"><w:r><w:delText>some </w:delText></w:r></w:del>"
                        + "<w:moveFrom w:id=\"3\">" + run("moved ") + "</w:moveFrom>" + run("doors")
                        + "<w:moveTo w:id=\"4\">" + run(" moved") + "</w:moveTo>"
                        + "<w:r><w:rPr><w:vanish/></w:rPr><w:t> secretly</w:t></w:r>" + run(".")));
        assertEquals("[#lock-doors-moved.confirm]\nWe lock all doors moved.\n", text);
        assertTrue(report().contains("2 tracked insertions were accepted."), report());
        assertTrue(report().contains(": deleted text: some"), report());
        assertTrue(report().contains(": hidden text: secretly"), report());
    }

    @Test
    void text_in_controls_boxes_notes_and_nested_tables_is_not_lost() throws IOException {
        Map<String, String> parts = parts("<w:sdt><w:sdtContent>" + paragraph("", run("We count all keys."))
                + "</w:sdtContent></w:sdt>"
                + paragraph("", run("We lock all doors") + "<w:r><w:footnoteReference w:id=\"7\"/></w:r>" + run("."))
                + paragraph(
                        "",
                        "<w:r><mc:AlternateContent><mc:Choice><w:txbxContent>"
                                + paragraph("", run("We test all locks."))
                                + "</w:txbxContent></mc:Choice><mc:Fallback><w:txbxContent>"
                                + paragraph("", run("We test all locks."))
                                + "</w:txbxContent></mc:Fallback></mc:AlternateContent></w:r>")
                + "<w:tbl><w:tr><w:tc>" + paragraph("", run("We watch all gates."))
                + "<w:tbl><w:sdt><w:sdtContent><w:tr><w:tc>" + paragraph("", run("We log all visits."))
                + "</w:tc></w:tr></w:sdtContent></w:sdt></w:tbl></w:tc></w:tr></w:tbl>");
        parts.put(
                "footnotes",
                "<w:footnotes" + SPACES + "><w:footnote w:id=\"7\">" + paragraph("", run("also at night"))
                        + "</w:footnote></w:footnotes>");
        parts.put(
                "comments",
                "<w:comments" + SPACES + "><w:comment w:id=\"1\">" + paragraph("", run("Is that so?"))
                        + "</w:comment></w:comments>");
        Outcome outcome = importing(ImportSamples.word(parts, ""));
        assertEquals("", outcome.failure().orElse(""));
        String written = Files.readString(root.resolve("measures/access/doors.adoc"));
        for (String sentence : List.of(
                "We count all keys.",
                "We lock all doors (also at night ).",
                "We test all locks.",
                "We watch all gates.",
                "We log all visits.")) {
            assertEquals(
                    1,
                    written.split(java.util.regex.Pattern.quote(sentence), -1).length - 1,
                    sentence + " in " + written);
        }
        assertTrue(report().contains(": comment: Is that so?"), report());
    }

    @Test
    void what_lies_outside_is_never_fetched() throws IOException {
        Map<String, String> parts = parts(
                paragraph("", "<w:hyperlink r:id=\"x1\">" + run("We lock all doors") + "</w:hyperlink>" + run(".")));
        byte[] file = ImportSamples.word(
                parts,
                "<Relationship Id=\"x1\" TargetMode=\"External\" Target=\"http://127.0.0.1:9/doors\""
                        + " Type=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships/hyperlink\"/>"
                        + "<Relationship Id=\"x2\" TargetMode=\"External\" Target=\"http://127.0.0.1:9/t.dotx\""
                        + " Type=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships/attachedTemplate\"/>");
        assertEquals("", importing(file).failure().orElse(""));
        assertTrue(Files.readString(root.resolve("measures/access/doors.adoc"))
                .contains("link:++http://127.0.0.1:9/doors++[We lock all doors]."));
    }

    @Test
    void a_document_type_is_not_read() throws IOException {
        Map<String, String> parts = parts(paragraph("", run("We lock &x; doors.")));
        parts.put("document", "<!DOCTYPE w [<!ENTITY x SYSTEM \"file:///etc/hostname\">]>" + parts.get("document"));
        assertEquals(
                "policy.docx is no whole Word file. Open it in Word, save it as .docx and import that.",
                importing(ImportSamples.word(parts, "")).failure().orElse(""));
    }

    @Test
    void a_password_and_what_is_no_word_file_are_refused_in_a_line() throws IOException {
        ByteArrayOutputStream old = new ByteArrayOutputStream();
        try (POIFSFileSystem container = new POIFSFileSystem()) {
            container.createDocument(new java.io.ByteArrayInputStream(new byte[5000]), "EncryptedPackage");
            container.writeFilesystem(old);
        }
        assertEquals(
                "policy.docx is protected by a password, or is in Word's old format (.doc). Open it in Word, take the password"
                        + " off, save it as .docx and import that.",
                importing(old.toByteArray()).failure().orElse(""));
        assertEquals(
                "policy.docx is no Word file, whatever its name says. Save it as .docx and import that.",
                importing("Hello".getBytes(StandardCharsets.UTF_8)).failure().orElse(""));
        byte[] whole = ImportSamples.word(parts(paragraph("", run("We lock all doors."))), "");
        byte[] half = java.util.Arrays.copyOf(whole, whole.length / 2);
        assertEquals(
                "policy.docx is no whole Word file. Open it in Word, save it as .docx and import that.",
                importing(half).failure().orElse(""));
        assertFalse(Files.exists(root.resolve("measures")));
    }
}

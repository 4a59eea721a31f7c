package org.tompolicy.goal.author;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.tompolicy.goal.Builds;
import org.tompolicy.goal.Options;
import org.tompolicy.goal.Outcome;

/** How writers set their measures apart, and what {@code tom:import} says of what it cannot keep. */
class ImportShapesTest {

    @TempDir
    private Path root;

    private Options options;

    @BeforeEach
    void set() {
        options = Builds.options(root, root.resolve("measures"), root.resolve("none"), root.resolve("target/tom"));
    }

    private Outcome importing(String name, byte[] content) throws IOException {
        Path file = root.resolve(name);
        Files.createDirectories(file.getParent());
        Files.write(file, content);
        Outcome outcome = ImportGoal.run(options, List.of(file));
        assertEquals("", outcome.failure().orElse(""));
        return outcome;
    }

    private Outcome importing(String name, String content) throws IOException {
        return importing(name, content.getBytes(StandardCharsets.UTF_8));
    }

    private void lay(String name, String content) throws IOException {
        Path file = root.resolve(name);
        Files.createDirectories(file.getParent());
        Files.writeString(file, content);
    }

    private String report() throws IOException {
        return Files.readString(root.resolve("target/tom/import/report.md"));
    }

    private List<String> measures() throws IOException {
        return lines("## Measures").stream()
                .map(line -> line.replaceFirst("^- \\w+ \\d+: ", "").replaceFirst(" \\(.*", ""))
                .toList();
    }

    private List<String> lines(String title) throws IOException {
        return report().lines()
                .dropWhile(line -> !line.equals(title))
                .skip(2)
                .takeWhile(line -> !line.isEmpty())
                .toList();
    }

    @Test
    void paragraphs_that_begin_with_a_bold_title_are_measures_with_what_follows_them() throws IOException {
        importing(
                "policy.md",
                "# Policy\n\n## Access\n\n**Doors.** We lock all doors.\n\nWe count the keys every year.\n\n"
                        + "**Visitors** – We register all visitors:\n\n- **Name:** we check it.\n- **Firm:** we note it.\n\n"
                        + "## People\n\n**Training:** We train everybody.\n");
        assertEquals(
                List.of("AC-01 Doors, 2 promises", "AC-02 Visitors, 1 promise", "PE-01 Training, 1 promise"),
                measures());
    }

    @Test
    void a_sentence_that_begins_with_a_bold_word_has_no_title() throws IOException {
        importing(
                "policy.md",
                "# Policy\n\n## Doors\n\n**All** doors are locked.\n\n**Keys** are counted every year.\n\n"
                        + "## Windows\n\n**All** windows are locked.\n");
        assertEquals(List.of("ME-01 Doors, 2 promises", "ME-02 Windows, 1 promise"), measures());
    }

    @Test
    void labels_that_come_again_in_each_section_are_no_titles() throws IOException {
        importing(
                "policy.md",
                "# Policy\n\n## Doors\n\n**Measure:** We lock all doors.\n\n**Owner:** Head of Facilities.\n\n"
                        + "## Windows\n\n**Measure:** We lock all windows.\n\n**Owner:** Head of Facilities.\n\n"
                        + "## Keys\n\n**Measure:** We count all keys.\n\n**Owner:** Head of Facilities.\n");
        assertEquals(List.of("Doors", "Windows", "Keys"), titles());
    }

    private List<String> titles() throws IOException {
        return measures().stream()
                .map(line -> line.replaceFirst("^\\S+ ", "").replaceFirst(",.*", ""))
                .toList();
    }

    @Test
    void bold_items_part_the_text_of_a_measure_where_the_sections_beside_it_are_measures() throws IOException {
        importing(
                "policy.html",
                "<h1>M</h1><h2>1. Access</h2><h3>1.1 Doors</h3><p>We have two zones:</p><ul><li><b>Zone 1:</b> Offices. We"
                        + " lock them at night.</li><li><b>Zone 2:</b> Servers. We log each entry.</li></ul><h3>1.2 Keys</h3>"
                        + "<p>We count all keys.</p><h3>1.3 Visitors</h3><p>We register all visitors.</p>");
        assertEquals(List.of("Doors", "Keys", "Visitors"), titles());
    }

    @Test
    void a_measure_that_the_law_limits_promises_something() throws IOException {
        importing(
                "policy.md",
                "# M\n\n## Deletion\n\nWe delete all data, unless the law requires us to keep it.\n\n"
                        + "## Why\n\nThe law requires measures.\n");
        assertEquals(List.of("ME-01 Deletion, 1 promise"), measures());
    }

    @Test
    void pictures_are_listed_with_what_they_show_and_are_no_words() throws IOException {
        Outcome page = importing(
                "policy.html",
                "<h1>M</h1>\n<h2>Access</h2>\n<h3>Doors</h3>\n<p><img src=\"plan.png\" alt=\"Plan of all doors\"> We lock all"
                        + " doors.</p>\n<p><img src=\"data:image/png;base64,AAAA\"></p>\n<h3>Keys</h3>\n<p>We count all keys.</p>");
        assertEquals(
                List.of(
                        "- line 4: picture: Plan of all doors (plan.png)",
                        "- line 5: picture: without a description (data:image/png)"),
                lines("## Left out"));
        assertTrue(
                page.summary()
                        .contains(
                                "2 pictures were left out and listed in the report. To show one, save it beside its measure"
                                        + " and write image::name.png[What it shows] there."),
                page.summary().toString());
        assertTrue(
                Files.readString(root.resolve("measures/access/doors.adoc"))
                        .endsWith("[#lock-doors.confirm]\nWe lock all doors.\n"),
                Files.readString(root.resolve("measures/access/doors.adoc")));
    }

    @Test
    void pictures_of_markdown_and_asciidoc_are_listed_wherever_they_lie() throws IOException {
        importing(
                "docs/policy.md",
                "# M\n\n## Doors\n\nWe lock all doors. ![All locks](../locks.png)\n\n![Far](https://example.org/far.png)\n\n"
                        + "See [how](more/how.md).\n");
        assertEquals(
                List.of(
                        "- line 5: picture: All locks (../locks.png)",
                        "- line 7: picture: Far (https://example.org/far.png)",
                        "- line 9: address of a link: more/how.md (how)"),
                lines("## Left out"));
        assertEquals(List.of("ME-01 Doors, 1 promise"), measures());
        importing(
                "docs/other.adoc",
                "= M\n:imagesdir: images\n\n== Doors\n\nWe lock all doors. image:lock.png[All locks]\n\nimage::far.svg[]\n");
        assertEquals(
                List.of(
                        "- line 2: header: :imagesdir: images",
                        "- line 6: picture: All locks (images/lock.png)",
                        "- line 8: picture: far (images/far.svg)"),
                lines("## Left out"));
    }

    @Test
    void pictures_of_word_are_listed_by_their_text() throws IOException {
        String picture = "<w:p><w:r><w:drawing><wp:inline xmlns:wp=\"urn:w\"><wp:docPr id=\"1\" name=\"Picture 1\""
                + " descr=\"Plan of all doors\"/></wp:inline></w:drawing></w:r></w:p>";
        importing(
                "policy.docx",
                ImportSamples.word(
                        Map.of(
                                "document",
                                "<w:document xmlns:w=\"http://schemas.openxmlformats.org/wordprocessingml/2006/main\"><w:body>"
                                        + "<w:p><w:pPr><w:outlineLvl w:val=\"0\"/></w:pPr><w:r><w:t>Doors</w:t></w:r></w:p>"
                                        + picture
                                        + "<w:p><w:r><w:t>We lock all doors.</w:t></w:r></w:p></w:body></w:document>"),
                        ""));
        assertEquals(List.of("- paragraph 2: picture: Plan of all doors"), lines("## Left out"));
    }

    @Test
    void a_tick_that_is_a_picture_is_what_its_cell_says() throws IOException {
        importing(
                "policy.html",
                "<h1>M</h1><h2>Doors</h2><p>We lock doors.</p><table><tr><td>Front</td><td><img src=\"t.png\" alt=\"yes\"></td>"
                        + "</tr><tr><td>Back</td><td><img src=\"f.png\" alt=\"no\"></td></tr></table>");
        String text = Files.readString(root.resolve("measures/measures/doors.adoc"));
        assertTrue(text.contains("Front – yes"), text);
        assertTrue(text.contains("Back – no"), text);
    }

    @Test
    void what_an_asciidoc_file_includes_from_its_folder_is_read() throws IOException {
        lay("docs/parts/doors.adoc", "=== Doors\n\nWe lock all doors.\n\ninclude::deeper/keys.adoc[]\n");
        lay("docs/parts/deeper/keys.adoc", "=== Keys\n\nWe count all keys.\n");
        lay("secret.adoc", "=== Secret\n\nWe hide this.\n");
        Files.createSymbolicLink(root.resolve("docs/link.adoc"), root.resolve("secret.adoc"));
        Outcome outcome = importing(
                "docs/policy.adoc",
                "= M\n\n== Access\n\ninclude::parts/doors.adoc[]\n\ninclude::gone.adoc[]\n\ninclude::../secret.adoc[]\n\n"
                        + "include::link.adoc[]\n\n=== Visitors\n\nWe register all visitors.\n");
        assertEquals(List.of("Doors", "Keys", "Visitors"), titles(), report());
        assertEquals(
                List.of(
                        "policy.adoc:7:1: There is no file gone.adoc to include. Correct the path; it counts from this file's"
                                + " folder.",
                        "policy.adoc:9:1: What this line includes lies outside the folder of policy.adoc and was not read."
                                + " Save it below that folder, or import it by itself.",
                        "policy.adoc:11:1: What this line includes lies outside the folder of policy.adoc and was not read."
                                + " Save it below that folder, or import it by itself.",
                        "Read as well: parts/deeper/keys.adoc, parts/doors.adoc. What stands there has the line of the block"
                                + " before it in policy.adoc."),
                outcome.summary().subList(1, 5));
        assertFalse(report().contains("Secret"), report());
    }

    @Test
    void a_promise_in_the_introduction_of_a_category_is_told() throws IOException {
        importing(
                "policy.md",
                "# M\n\n## Access\n\n### Doors\n\nWe lock all doors.\n\n### Scope\n\nWe have two offices.\n");
        assertEquals(List.of("AC-01 Doors, 1 promise"), measures());
        assertEquals(
                List.of(
                        "- line 11: likely: \"We have two offices.\" reads like a promise and stands in the introduction,"
                                + " where nothing is promised. Move it into a measure if it is one."),
                lines("## Not sure"));
    }

    @Test
    void a_contact_or_changes_that_promise_something_are_measures() throws IOException {
        importing(
                "policy.md",
                "# M\n\n## Doors\n\nWe lock all doors.\n\n## Changes\n\nEvery change is reviewed by a second person.\n\n"
                        + "## Contact\n\nprivacy@example.com\n");
        assertEquals(List.of("Doors", "Changes"), titles());
    }

    @Test
    void a_few_words_that_are_no_sentence_promise_nothing() throws IOException {
        importing("policy.adoc", "= M\n\n== Backups\n\n.Restore test\n====\nWe test a restore each quarter.\n====\n");
        assertEquals(List.of("ME-01 Backups, 1 promise"), measures());
    }

    /** Only the sentence that ends with the colon belongs to the list. */
    @Test
    void a_promise_before_the_sentence_that_leads_to_a_list_is_one() throws IOException {
        importing(
                "policy.md",
                "# M\n\n## Transport\n\nWe send data by TLS 1.3 only. For disks these rules hold:\n\n- Each disk is encrypted with"
                        + " AES-256.\n- The key travels on another way.\n");
        String text = Files.readString(root.resolve("measures/measures/transport.adoc"));
        assertTrue(text.contains(".confirm]\nWe send data by TLS 1.3 only.\n"), text);
        assertTrue(text.contains("[.context]\nFor disks these rules hold:\n"), text);
    }

    @Test
    void the_label_of_an_item_with_a_few_words_promises_nothing() throws IOException {
        importing(
                "policy.md",
                "# M\n\n## Doors\n\nThe building has two zones.\n\n- **Zone 1:** Reception and offices. We lock them at night.\n"
                        + "- **Zone 2:** Servers. We log each entry.\n\n## Keys\n\nWe count all keys.\n\n## Visitors\n\n"
                        + "We register all visitors.\n\n## Alarms\n\nWe test all alarms.\n");
        String text = Files.readString(root.resolve("measures/measures/doors.adoc"));
        assertTrue(text.contains("[.context]\n*Zone 1:* Reception and offices.\n"), text);
        assertTrue(text.contains(".confirm]\nWe lock them at night.\n"), text);
    }

    @Test
    void a_first_row_in_bold_names_the_columns() throws IOException {
        importing(
                "policy.html",
                "<h1>M</h1><h2>Backups</h2><p>We make backups.</p><table><tr><td><b>What</b></td><td><b>How often</b></td></tr>"
                        + "<tr><td>Ledger</td><td>daily</td></tr><tr><td>Mail</td><td>weekly</td></tr></table>");
        String text = Files.readString(root.resolve("measures/measures/backups.adoc"));
        assertTrue(text.contains("[.context]\n*What* – *How often*\n"), text);
        assertEquals(List.of("ME-01 Backups, 3 promises"), measures());
    }

    @Test
    void what_is_included_and_cannot_be_read_is_told() throws IOException {
        Files.write(root.resolve("part.adoc"), new byte[] {'W', 'e', ' ', (byte) 0xff, (byte) 0xfe, 0, '.'});
        Outcome outcome = importing("policy.adoc", "= M\n\n== Doors\n\nWe lock all doors.\n\ninclude::part.adoc[]\n");
        assertTrue(
                outcome.summary().get(1).startsWith("part.adoc:1:"),
                outcome.summary().toString());
    }

    @Test
    void the_header_of_a_file_is_listed() throws IOException {
        importing(
                "policy.adoc",
                "// draft\n= M\nData Protection Office <dpo@example.com>\nv2.3, 2026-01-15\n:lang: en\n:company: Fjord Health\n\n"
                        + "{company} explains.\n\n== Doors\n\nWe lock all doors.\n");
        assertEquals(
                List.of(
                        "- line 3: header: Data Protection Office <dpo@example.com>",
                        "- line 4: header: v2.3, 2026-01-15",
                        "- line 6: header: :company: Fjord Health"),
                lines("## Left out"));
        importing(
                "policy.md",
                "---\ntitle: Our measures\nlayout: default\nlang: en\n---\n\n## Doors\n\nWe lock all doors.\n");
        assertEquals(List.of("- line 3: front matter: layout: default"), lines("## Left out"));
        importing("other.md", "---\ntitle: Page\n---\n\n# Our measures\n\n## Doors\n\nWe lock all doors.\n");
        assertEquals(List.of("- line 2: front matter: title: Page"), lines("## Left out"));
    }

    @Test
    void what_is_left_out_is_listed_whole() throws IOException {
        String long400 = "We use cookies. ".repeat(40).strip();
        importing(
                "policy.html",
                "<h1>M</h1><h2>Doors</h2><p>We lock all doors.</p><p>" + "This page describes doors. ".repeat(40)
                        + "</p><footer><p>" + long400 + "</p></footer>");
        assertTrue(report().contains(long400), report());
    }
}

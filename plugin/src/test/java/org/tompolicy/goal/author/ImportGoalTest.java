package org.tompolicy.goal.author;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.tompolicy.goal.Builds;
import org.tompolicy.goal.Options;
import org.tompolicy.goal.Outcome;
import org.tompolicy.goal.SetupProblem;
import org.tompolicy.testing.Slow;

/** What {@code tom:import} writes into a folder, and what it refuses. */
@Slow
class ImportGoalTest {

    private static final String SMALL =
            "<h1>Measures</h1><h2>Access</h2><h3>Doors</h3><p>We lock all doors.</p><h3>Keys</h3><p>We count all keys every"
                    + " year.</p>";

    @TempDir
    private Path root;

    private Options options;

    @BeforeEach
    void set() {
        options = Builds.options(root, root.resolve("measures"), root.resolve("none"), root.resolve("target/tom"));
    }

    private Outcome importing(String name, byte[] content) throws IOException {
        Files.write(root.resolve(name), content);
        return ImportGoal.run(options, List.of(root.resolve(name)));
    }

    private Outcome importing(String name, String content) throws IOException {
        return importing(name, content.getBytes(StandardCharsets.UTF_8));
    }

    private String text(String path) throws IOException {
        return Files.readString(root.resolve(path));
    }

    private List<String> files() throws IOException {
        Path measures = root.resolve("measures");
        if (!Files.exists(measures)) {
            return List.of();
        }
        try (Stream<Path> all = Files.walk(measures)) {
            return all.filter(Files::isRegularFile)
                    .map(file -> measures.relativize(file).toString())
                    .sorted()
                    .toList();
        }
    }

    private String report() throws IOException {
        return text("target/tom/import/report.md");
    }

    @Test
    void a_small_page_becomes_a_policy() throws IOException {
        Outcome outcome = importing("policy.html", SMALL);
        assertEquals("", outcome.failure().orElse(""));
        assertEquals(List.of("access/category.adoc", "access/doors.adoc", "access/keys.adoc", "policy.adoc"), files());
        assertEquals(
                "= Keys\n:tom-id: AC-02\n:revnumber: 1\n:tom-status: implemented\n\n[#count-keys-year.confirm,cadence=P1Y]\n"
                        + "We count all keys every year.\n",
                text("measures/access/keys.adoc"));
        assertEquals(
                "policy.html: 1 category, 2 measures, 2 promises to confirm, 0 evidence records to fill in. Not sure: 0,"
                        + " left out: 0.",
                outcome.summary().get(0));
    }

    @Test
    void the_report_says_what_the_rules_say_of_the_old_text_at_its_lines() throws IOException {
        importing(
                "policy.html",
                "<h1>M</h1>\n<h2>Access</h2>\n<h3>Doors</h3>\n<p>We lock doors where possible.</p>\n<h3>Seals</h3>\n"
                        + "<p>We are SOC 2 certified.</p>");
        assertTrue(
                report().contains(
                                "- policy.html:4: [weak-commitment] AC-01#lock-doors-possible says \"where possible\""),
                report());
        assertTrue(report().contains("- policy.html:6: [standard-name] AC-02#"), report());
    }

    @Test
    void what_is_there_is_never_changed() throws IOException {
        importing("policy.html", SMALL);
        byte[] policy = Files.readAllBytes(root.resolve("measures/policy.adoc"));
        byte[] doors = Files.readAllBytes(root.resolve("measures/access/doors.adoc"));
        Outcome again = importing("policy.html", SMALL);
        assertEquals(
                List.of(
                        "Write into measures/policy.adoc: :tom-categories: access, access-2",
                        "The title and the introduction are not in the policy, which has its own. They stand beside the report, in"
                                + " policy.adoc: take over what you want to keep."),
                again.warnings());
        assertEquals(
                ":tom-id: AC-01",
                text("measures/access/doors.adoc").lines().skip(1).findFirst().orElse(""));
        assertFalse(text("measures/access-2/doors.adoc").contains(":tom-id: AC-0"));
        assertTrue(Arrays.equals(policy, Files.readAllBytes(root.resolve("measures/policy.adoc"))));
        assertTrue(Arrays.equals(doors, Files.readAllBytes(root.resolve("measures/access/doors.adoc"))));
    }

    /** A policy that is there has its own introduction; that of the import is not lost. */
    @Test
    void the_introduction_stands_beside_the_report_where_there_is_a_policy() throws IOException {
        Files.createDirectories(root.resolve("measures"));
        Files.writeString(root.resolve("measures/policy.adoc"), "= Ours\n:tom-categories: other\n");
        Files.writeString(
                root.resolve("policy.de.md"),
                "# Maßnahmen\n\nDieses Dokument beschreibt sie.\n\n## Türen\n\nWir schließen alle Türen ab.\n\n## Fenster\n\n"
                        + "Wir schließen alle Fenster.\n");
        Files.writeString(
                root.resolve("policy.md"),
                "# Theirs\n\nThis document describes them.\n\n## Doors\n\nWe lock all doors.\n\n## Keys\n\nWe count keys every"
                        + " year.\n\n## Windows\n\nWe shut all windows.\n");
        Outcome outcome = ImportGoal.run(options, List.of(root.resolve("policy.md"), root.resolve("policy.de.md")));
        assertEquals("= Ours\n:tom-categories: other\n", text("measures/policy.adoc"));
        assertTrue(
                text("target/tom/import/policy.adoc").startsWith("= Theirs\n"), text("target/tom/import/policy.adoc"));
        assertTrue(text("target/tom/import/policy.adoc").endsWith("\nThis document describes them.\n"));
        assertTrue(text("target/tom/import/policy.de.adoc").contains("\nDieses Dokument beschreibt sie.\n"));
        assertEquals(List.of("import/report.md", "import/policy.adoc", "import/policy.de.adoc"), outcome.written());
        assertFalse(Files.exists(root.resolve("measures/policy.de.adoc")));
    }

    @Test
    void all_or_nothing_is_written() throws IOException {
        Files.createDirectories(root.resolve("measures"));
        // a folder of that name would be a category, a file is in the way of the records
        Files.writeString(root.resolve("measures/evidence"), "a file");
        assertThrows(
                SetupProblem.class,
                () -> importing("policy.html", SMALL + "<h3>Certificate</h3><p>We are certified to ISO 27001.</p>"));
        assertEquals(List.of("evidence"), files());
    }

    @Test
    void a_name_that_leads_nowhere_or_to_another_format_is_refused() throws IOException {
        assertEquals(
                "There is no file " + root.resolve("gone.html") + ". Set tom.file to the policy to import.",
                assertThrows(SetupProblem.class, () -> ImportGoal.run(options, List.of(root.resolve("gone.html"))))
                        .getMessage());
        assertTrue(assertThrows(SetupProblem.class, () -> ImportGoal.run(options, List.of()))
                .getMessage()
                .startsWith("Say what to import: -Dtom.file=policy.html."));
        assertEquals(
                "policy.pdf has none of the formats that can be imported: .html, .docx, .md, .adoc.",
                importing("policy.pdf", "x").failure().orElse(""));
        assertEquals(
                "empty.html holds nothing that reads like a measure. Is it the right file?",
                importing("empty.html", "<p>Hello</p>").failure().orElse(""));
        assertEquals(List.of(), files());
    }

    @Test
    void text_is_never_read_as_markup() throws IOException {
        String hostile =
                "We use {company} and *bold* or _em_ and `code`, <b>, #1 and #2, C++ and ++x++, ^a^ ~b~, [[x]], "
                        + "<<y>>, image:z.png[], footnote:[n], (C) (R) (TM), a -- b--c, wait... -> =>, a:: b, kbd:[F1], \\{x}, "
                        + "((term)), AT&T &amp; &#65;, http://example.com/a_b_c, mailto:x@example.com, '''q''', a | b.";
        String page = "<h1>T</h1><h2>A *b* {c}</h2><h3>One :: two</h3><p>" + escaped(hostile) + "</p>"
                + "<h3>Two = three</h3><p>= We are no title.</p><p>. We are no list.</p><p>1. We count all things.</p>"
                + "<p>NOTE: We note everything.</p><p>:tom-status: We set all.</p><p>// We comment all.</p><p>---- We draw"
                + " all lines.</p><p>include::/etc/passwd[] We include all.</p><p>[#id] We have all ids.</p>"
                + "<p>|=== We have all tables.</p><p>* We star all.</p><p>- We dash all.</p><p>a) We list all.</p>"
                + "<p>&lt;1&gt; We call all out.</p><p>'''</p><p>+ We join all.</p><p>ifdef::x[] We define all.</p>";
        Outcome outcome = importing("policy.html", page);
        assertEquals("", outcome.failure().orElse(""));
        String read = String.join("\n", ReadBack.all(root.resolve("measures"), root));
        for (String line : List.of(
                hostile.replace("'''q'''", "'''q'''"),
                "A *b* {c}",
                "One :: two",
                "Two = three",
                "= We are no title.",
                ". We are no list.",
                "1. We count all things.",
                "NOTE: We note everything.",
                ":tom-status: We set all.",
                "// We comment all.",
                "---- We draw all lines.",
                "include::/etc/passwd[] We include all.",
                "[#id] We have all ids.",
                "|=== We have all tables.",
                "* We star all.",
                "- We dash all.",
                "a) We list all.",
                "<1> We call all out.",
                "+ We join all.",
                "ifdef::x[] We define all.")) {
            assertTrue(read.contains(line), () -> line + "\nis not in\n" + read);
        }
    }

    private static String escaped(String text) {
        return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;");
    }

    @Test
    void a_page_is_read_however_its_elements_are_nested() throws IOException {
        Outcome outcome = importing(
                "broken.html",
                "<html><body><h1>Policy<h2>Access</h1><p><b>Doors</b><p>We lock <i>all</b> doors.<table><td><ul><li>We"
                        + " count all keys.<li>We <a href='https://x.example/?a=b&c=d'>test</a> all locks.</table><h2>Leavers<div><p>Accounts"
                        + " are closed");
        assertEquals("", outcome.failure().orElse(""));
        String read = String.join("\n", ReadBack.all(root.resolve("measures"), root));
        for (String line :
                List.of("We lock all doors.", "We count all keys.", "We test all locks.", "Accounts are closed")) {
            assertTrue(read.contains(line), () -> line + "\nis not in\n" + read);
        }
    }

    @Test
    void bytes_of_windows_1252_are_read_by_the_charset_that_a_page_declares_or_needs() throws IOException {
        String page = "<h1>Maßnahmen</h1><h2>Räume</h2><p>Türen sind stets geschlossen – auch nachts.</p>";
        int number = 0;
        for (String head : List.of("<meta charset=iso-8859-1>", "")) {
            number++;
            Outcome outcome = importing("alt.html", (head + page).getBytes(Charset.forName("windows-1252")));
            assertTrue(outcome.summary().contains("alt.html was read as windows-1252."), outcome.summary()::toString);
            assertTrue(text("measures/massnahmen" + (number == 1 ? "" : "-2") + "/raeume.adoc")
                    .contains("Türen sind stets geschlossen – auch nachts."));
        }
    }

    @Test
    void markdown_with_html_in_it_keeps_its_words() throws IOException {
        Outcome outcome = importing(
                "policy.md",
                "# Policy\n\n## Access\n\n### Doors\n\n<div align=\"center\"><b>We lock all doors.</b></div>\n\n"
                        + "We <kbd>count</kbd> all keys.<br>We <span onclick=\"x()\">test</span> all locks.\n\n<details><summary>More</summary>\n\nWe"
                        + " change all codes.\n\n</details>\n\n<script>alert(1)</script>\n");
        assertEquals("", outcome.failure().orElse(""));
        String read = String.join("\n", ReadBack.all(root.resolve("measures"), root));
        for (String line :
                List.of("We lock all doors.", "We count all keys.", "We test all locks.", "We change all codes.")) {
            assertTrue(read.contains(line), () -> line + "\nis not in\n" + read);
        }
        assertFalse(read.contains("alert"));
    }

    @Test
    void a_policy_without_any_heading_becomes_a_measure_a_paragraph() throws IOException {
        Outcome outcome = importing(
                "plain.html",
                "<p>We lock all doors. Keys are counted every year.</p><p>Backups are made daily.</p><p>This page describes"
                        + " what we do.</p>");
        assertEquals("", outcome.failure().orElse(""));
        assertEquals(
                List.of(
                        "measures/backups-are-made-daily.adoc",
                        "measures/category.adoc",
                        "measures/we-lock-all-doors-keys-are.adoc",
                        "policy.adoc"),
                files());
        assertTrue(report().contains("a guess: The text has no heading."));
        assertTrue(text("measures/policy.adoc").contains("This page describes what we do."));
    }

    @Test
    void of_two_measures_with_one_code_the_second_gets_a_free_one() throws IOException {
        Outcome outcome = importing(
                "codes.html",
                "<h1>P</h1><h2>Access</h2><h3>AC-01 Doors</h3><p>We lock all doors.</p><h3>AC-01 Keys</h3><p>We count all"
                        + " keys.</p><h3>AC 3: Locks</h3><p>We test all locks.</p>");
        assertEquals("", outcome.failure().orElse(""));
        assertTrue(text("measures/access/doors.adoc").contains(":tom-id: AC-01\n"));
        assertTrue(text("measures/access/keys.adoc").contains(":tom-id: AC-02\n"));
        assertTrue(text("measures/access/locks.adoc").contains(":tom-id: AC-03\n"));
        assertTrue(report().contains("The code AC-01 stands for another measure already; \"Keys\" got AC-02."));
        assertTrue(report().contains("The code AC 3 is written AC-03."));
    }

    @Test
    void a_translation_is_paired_by_position_and_has_the_same_claims() throws IOException {
        Files.writeString(
                root.resolve("policy.de.html"),
                "<html lang=de><h1>Maßnahmen</h1><h2>Zugang</h2><h3>Türen</h3><p>Wir schließen alle Türen ab.</p><h3>Schlüssel"
                        + "</h3><p>Wir zählen jedes Jahr alle Schlüssel.</p>");
        Files.writeString(root.resolve("policy.html"), "<html lang=en>" + SMALL);
        Outcome outcome = ImportGoal.run(options, List.of(root.resolve("policy.html"), root.resolve("policy.de.html")));
        assertEquals("", outcome.failure().orElse(""));
        assertEquals(
                "= Schlüssel\n:lang: de\n:tom-translates: 1\n\n[#count-keys-year]\nWir zählen jedes Jahr alle Schlüssel.\n",
                text("measures/access/keys.de.adoc"));
        assertEquals("= Zugang\n:lang: de\n", text("measures/access/category.de.adoc"));
        assertTrue(text("measures/policy.de.adoc").startsWith("= Maßnahmen\n:lang: de\n"));
        assertTrue(text("measures/policy.adoc").contains(":tom-languages: en, de\n"));
    }

    @Test
    void two_files_in_one_language_are_refused() throws IOException {
        Files.writeString(root.resolve("a.html"), "<html lang=en>" + SMALL);
        Files.writeString(root.resolve("b.html"), "<html lang=en>" + SMALL);
        assertEquals(
                "b.html is in the same language as a.html (en). Name a translation, or import the two one after the other.",
                ImportGoal.run(options, List.of(root.resolve("a.html"), root.resolve("b.html")))
                        .failure()
                        .orElse(""));
        assertEquals(List.of(), files());
    }

    @Test
    void a_page_of_twenty_megabytes_is_read() throws IOException {
        StringBuilder page = new StringBuilder("<h1>Policy</h1>");
        for (int category = 0; category < 20; category++) {
            page.append("<h2>Category ").append(category).append("</h2>");
            for (int measure = 0; measure < 50; measure++) {
                page.append("<h3>Measure ")
                        .append(measure)
                        .append("</h3><p>We lock all doors.</p><!--")
                        .append("x".repeat(20_000))
                        .append("-->");
            }
        }
        Outcome outcome = importing("large.html", page.toString());
        assertEquals("", outcome.failure().orElse(""));
        assertTrue(Files.size(root.resolve("large.html")) > 20_000_000);
        assertTrue(
                outcome.summary().get(0).contains("20 categories, 1000 measures, 1000 promises"),
                outcome.summary().get(0));
    }
}

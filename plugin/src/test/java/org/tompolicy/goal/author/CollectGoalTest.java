package org.tompolicy.goal.author;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.tompolicy.files.Cache;
import org.tompolicy.files.Sha256;
import org.tompolicy.goal.Outcome;
import org.tompolicy.goal.SetupProblem;
import org.tompolicy.goal.author.CollectRequest.Keep;
import org.tompolicy.testing.Slow;

/** What {@code tom:collect} writes, says and refuses. */
@Slow
class CollectGoalTest {

    private static final String RECORD = "measures/evidence/restore-tests.adoc";
    private static final Path GUIDE = Path.of("..", "site", "guide", "ci.md");

    @TempDir
    private Path root;

    private Workspace policy;

    @BeforeEach
    void write() throws IOException {
        policy = Workspace.small(root)
                .measure("\n[#restore,cadence=P1M,evidence=restore-tests]\nOnce a month we read back our copies.\n");
    }

    private static String junit(String day, int failures) {
        return "<testsuite name=\"restore\" tests=\"2\" failures=\"" + failures + "\" timestamp=\"" + day
                + "T02:00:00Z\"><testcase name=\"a\"/><testcase name=\"b\"/></testsuite>";
    }

    private static String digest(String text) {
        return Sha256.of(text.getBytes(StandardCharsets.UTF_8));
    }

    private Outcome collect(Map<String, String> parameters) {
        return CollectGoal.run(
                policy.options(),
                new CollectRequest(
                        parameters.getOrDefault("id", "restore-tests"),
                        Optional.ofNullable(parameters.get("file")).map(root::resolve),
                        parameters.getOrDefault("kind", ""),
                        parameters.getOrDefault("title", ""),
                        parameters.getOrDefault("expect", ""),
                        Optional.ofNullable(parameters.get("collected")).map(LocalDate::parse),
                        parameters.getOrDefault("url", ""),
                        Keep.valueOf(parameters.getOrDefault("keep", "file").toUpperCase(Locale.ROOT))));
    }

    private List<String> collects(Map<String, String> parameters) {
        Outcome outcome = collect(parameters);
        assertEquals(Optional.empty(), outcome.failure());
        return outcome.summary();
    }

    private SortedMap<String, String> measures() throws IOException {
        SortedMap<String, String> files = new TreeMap<>();
        try (Stream<Path> paths = Files.walk(root.resolve("measures"))) {
            for (Path path : paths.filter(Files::isRegularFile).toList()) {
                files.put(
                        root.relativize(path).toString().replace('\\', '/'),
                        Files.readString(path, StandardCharsets.ISO_8859_1));
            }
        }
        return files;
    }

    private void assertRefuses(Map<String, String> parameters, String sentence) throws IOException {
        SortedMap<String, String> before = measures();
        assertEquals(sentence, collect(parameters).failure().orElse("no failure"));
        assertEquals(before, measures());
    }

    @Test
    void a_report_becomes_a_record_with_its_day_and_says_what_it_proves() throws IOException {
        String report = junit("2026-11-20", 0);
        policy.write("target/TEST-restore.xml", report);
        assertEquals(
                List.of(
                        RECORD + " is new:",
                        "+ = Restore tests",
                        "+ :tom-kind: ci-report",
                        "+ :tom-collected: 2026-11-20",
                        "+ :tom-file: restore-tests-2026-11-20.xml",
                        "+ :tom-sha256: " + digest(report),
                        "+ :tom-expect: tests>=1, failures=0, errors=0",
                        "The file is kept as measures/evidence/files/restore-tests-2026-11-20.xml.",
                        "Proves AC-01#restore: it is verified, before it was missing until 2026-12-20."),
                collects(Map.of("file", "target/TEST-restore.xml")));
        assertEquals(report, policy.text("measures/evidence/files/restore-tests-2026-11-20.xml"));
        assertEquals(List.of("AC-01#restore"), policy.claims("verified"));
    }

    @Test
    void the_same_artefact_again_changes_nothing_on_any_day() throws IOException {
        policy.write("target/TEST-restore.xml", junit("2026-11-20", 0));
        collects(Map.of("file", "target/TEST-restore.xml"));
        SortedMap<String, String> before = measures();
        assertEquals(
                List.of(
                        RECORD + " says so already; nothing was changed.",
                        "Proves AC-01#restore: it is verified until 2026-12-20."),
                collects(Map.of("file", "target/TEST-restore.xml")));
        assertEquals(before, measures());
        policy.write("target/export.pdf", "%PDF export");
        collects(Map.of("id", "export", "kind", "configuration-export", "file", "target/export.pdf"));
        policy.edit("measures/evidence/export.adoc", ":tom-collected: 2026-11-23", ":tom-collected: 2026-10-01");
        before = measures();
        collects(Map.of("id", "export", "file", "target/export.pdf"));
        assertEquals(before, measures());
    }

    @Test
    void a_newer_artefact_renews_the_record_and_names_what_it_supersedes() throws IOException {
        String first = junit("2026-10-20", 0);
        policy.write("target/TEST-restore.xml", first);
        collects(Map.of("file", "target/TEST-restore.xml"));
        policy.write(
                RECORD,
                policy.text(RECORD)
                                .replace("= Restore tests", "= What people call it")
                                .replace(":tom-expect:", ":tom-owner: Operations\n:tom-expect:")
                        + "\nText of people.\n");
        String second = junit("2026-11-20", 0);
        policy.write("target/TEST-restore.xml", second);
        List<String> told = collects(Map.of("file", "target/TEST-restore.xml"));
        assertEquals(
                "= What people call it\n:tom-kind: ci-report\n// Supersedes the proof of 2026-10-20,"
                        + " restore-tests-2026-10-20.xml, SHA-256 " + digest(first) + ".\n"
                        + ":tom-collected: 2026-11-20\n:tom-file: restore-tests-2026-11-20.xml\n:tom-sha256: "
                        + digest(second) + "\n:tom-owner: Operations\n:tom-expect: tests>=1, failures=0, errors=0\n"
                        + "\nText of people.\n",
                policy.text(RECORD));
        assertEquals(
                List.of(
                        "The file is kept as measures/evidence/files/restore-tests-2026-11-20.xml.",
                        "The proof of 2026-10-20, restore-tests-2026-10-20.xml, SHA-256 " + digest(first)
                                + " is superseded. Its file evidence/files/restore-tests-2026-10-20.xml stays; delete it"
                                + " when nobody needs it any more.",
                        "Proves AC-01#restore: it is verified, before it was stale until 2026-12-20."),
                told.subList(told.size() - 3, told.size()));
        assertEquals(first, policy.text("measures/evidence/files/restore-tests-2026-10-20.xml"));
        policy.write("target/TEST-restore.xml", second.replace("name=\"b\"", "name=\"c\""));
        collects(Map.of("file", "target/TEST-restore.xml"));
        assertEquals(1, policy.text(RECORD).split("Supersedes", -1).length - 1);
        assertEquals(second, policy.text("measures/evidence/files/restore-tests-2026-11-20.xml"));
    }

    @Test
    void what_is_older_fails_or_has_no_day_is_refused() throws IOException {
        policy.write("target/new.xml", junit("2026-11-20", 0));
        collects(Map.of("file", "target/new.xml"));
        policy.write("target/old.xml", junit("2026-10-20", 0));
        assertRefuses(
                Map.of("file", "target/old.xml"),
                "The record restore-tests holds a newer proof, of 2026-11-20; this one is of 2026-10-20. Nothing was"
                        + " changed.");
        policy.write("target/red.xml", junit("2026-11-21", 2));
        assertRefuses(
                Map.of("file", "target/red.xml"),
                "The file red.xml proves nothing: failures=0 (it is 2) does not hold. The record stays as it was.");
        policy.write("target/undated.xml", "<testsuite tests=\"1\"><testcase/></testsuite>");
        assertRefuses(
                Map.of("file", "target/undated.xml"),
                "The file undated.xml is a report without a time stamp (\"timestamp\" of a JUnit suite, \"endTimeUtc\" of a"
                        + " SARIF run), so that nobody can say how old it is. If you know the day on which it was made,"
                        + " give it: -Dtom.collected=2026-09-30. Nothing was changed.");
        assertRefuses(
                Map.of("file", "target/new.xml", "collected", "2026-11-22"),
                "The file new.xml says itself that it is of 2026-11-20, and tom.collected says 2026-11-22. Leave"
                        + " tom.collected away. Nothing was changed.");
        policy.write("target/broken.xml", "<testsuite tests=\"1\">");
        assertRefuses(
                Map.of("file", "target/broken.xml"),
                "The file broken.xml proves nothing: line 1: it is no well-formed XML without document type. Have it"
                        + " written anew. Nothing was changed.");
        collects(Map.of("file", "target/undated.xml", "collected", "2026-11-22"));
        assertTrue(policy.text(RECORD).contains(":tom-collected: 2026-11-22\n"), policy.text(RECORD));
    }

    @Test
    void bad_parameters_say_what_to_give() throws IOException {
        policy.write("target/new.xml", junit("2026-11-20", 0)).write("target/scan.pdf", "%PDF");
        assertThrows(SetupProblem.class, () -> collect(Map.of()));
        assertThrows(SetupProblem.class, () -> collect(Map.of("id", " ", "file", "target/new.xml")));
        assertThrows(SetupProblem.class, () -> collect(Map.of("kind", "test", "file", "target/new.xml")));
        assertRefuses(
                Map.of("id", "../policy", "file", "target/new.xml"),
                "The id of a record is the name of its file: letters, digits and hyphens, for example restore-tests, and"
                        + " not \"../policy\".");
        assertTrue(collect(Map.of("file", "target/none.xml"))
                .failure()
                .orElseThrow()
                .endsWith("none.xml. Run the step that writes it before this goal. Nothing was changed."));
        assertTrue(collect(Map.of("id", "scan", "file", "target/scan.pdf"))
                .failure()
                .orElseThrow()
                .startsWith("Say what the file scan.pdf is: -Dtom.kind=configuration-export. Kinds: certificate,"));
        assertRefuses(
                Map.of("file", "target/new.xml", "expect", "failure=0"),
                "Of JUnit XML nobody can expect \"failure=0\". Write a term, one of =, <=, >=, <, > and a value, as in"
                        + " tests>=1, failures=0, errors=0. Nothing was changed.");
        assertRefuses(
                Map.of("id", "scan", "kind", "record", "file", "target/scan.pdf", "expect", "tests>=1"),
                "Nothing can be expected of the file scan.pdf, which is neither JUnit XML nor SARIF 2.1.0. Leave"
                        + " tom.expect away. Nothing was changed.");
        assertRefuses(
                Map.of("file", "target/new.xml", "title", "A {secret}"),
                "The title \"A {secret}\" holds a sign that AsciiDoc reads as markup. Give letters, digits and points"
                        + " alone, and write the rest into the file.");
        assertRefuses(
                Map.of("file", "target/new.xml", "url", "build 4711"),
                collect(Map.of("file", "target/new.xml", "url", "build 4711"))
                        .failure()
                        .orElse("no failure"));
        collects(Map.of("file", "target/new.xml"));
        assertRefuses(
                Map.of("file", "target/new.xml", "kind", "record"),
                "The record restore-tests is of the kind ci-report, and tom.kind says record. Leave tom.kind away, or"
                        + " collect under another id. Nothing was changed.");
        assertRefuses(
                Map.of("id", "Restore-Tests", "file", "target/new.xml"),
                "The file " + RECORD
                        + " is there and is not read as a record Restore-Tests. Did you mean restore-tests?");
    }

    @Test
    void no_file_of_another_record_is_overwritten() throws IOException {
        String other = "somebody else's";
        policy.write("measures/evidence/files/restore-tests-2026-11-20.xml", other)
                .write("target/new.xml", junit("2026-11-20", 0));
        collects(Map.of("file", "target/new.xml"));
        assertEquals(other, policy.text("measures/evidence/files/restore-tests-2026-11-20.xml"));
        String name =
                "restore-tests-2026-11-20-" + digest(junit("2026-11-20", 0)).substring(0, 8) + ".xml";
        assertEquals(junit("2026-11-20", 0), policy.text("measures/evidence/files/" + name));
    }

    @Test
    void a_digest_alone_is_a_record_as_well() throws IOException {
        policy.write("target/new.xml", junit("2026-11-20", 0));
        List<String> told =
                collects(Map.of("file", "target/new.xml", "keep", "digest", "url", "https://ci.example.com/7"));
        assertEquals(
                "Proves AC-01#restore: it is verified, before it was missing until 2026-12-20.",
                told.get(told.size() - 1));
        assertEquals(
                "= Restore tests\n:tom-kind: ci-report\n:tom-collected: 2026-11-20\n:tom-sha256: "
                        + digest(junit("2026-11-20", 0))
                        + "\n:tom-url: https://ci.example.com/7\n:tom-expect: tests>=1, failures=0, errors=0\n\n"
                        + "The file that the digest belongs to is not kept here. Write in this place who has it.\n",
                policy.text(RECORD));
        assertEquals(
                List.of(),
                org.tompolicy.goal.Reading.of(policy.options(), Cache.none())
                        .result()
                        .findings());
        SortedMap<String, String> before = measures();
        collects(Map.of("file", "target/new.xml", "keep", "digest"));
        assertEquals(before, measures());
        policy.write("target/red.xml", junit("2026-11-21", 1));
        assertRefuses(
                Map.of("file", "target/red.xml", "keep", "digest"),
                "The file red.xml proves nothing: failures=0 (it is 1) does not hold. The record stays as it was.");
        collects(Map.of("file", "target/new.xml"));
        assertTrue(policy.text(RECORD).contains(":tom-file: restore-tests-2026-11-20.xml\n"), policy.text(RECORD));
    }

    @Test
    void a_record_in_markdown_with_windows_line_ends_keeps_every_other_byte() throws IOException {
        String old = digest("old");
        policy.write(
                "measures/evidence/restore-tests.md",
                "---\r\ntom-kind: ci-report\r\ntom-collected: \"2026-09-20\"\r\ntom-sha256: " + old
                        + "\r\nother: [a, b]\r\n---\r\n\r\n# Restore\r\n\r\nKept by people.  \r\n");
        policy.write("target/new.xml", junit("2026-11-20", 0));
        collects(Map.of("file", "target/new.xml", "keep", "digest"));
        assertEquals(
                "---\r\ntom-kind: ci-report\r\n# Supersedes the proof of 2026-09-20, SHA-256 " + old
                        + ".\r\ntom-collected: \"2026-11-20\"\r\ntom-sha256: " + digest(junit("2026-11-20", 0))
                        + "\r\nother: [a, b]\r\n---\r\n\r\n# Restore\r\n\r\nKept by people.  \r\n",
                policy.text("measures/evidence/restore-tests.md"));
    }

    @Test
    void a_table_says_when_it_was_reviewed_and_what_it_covers() throws IOException {
        policy.write(
                "review.csv",
                "system,reviewed on,last login,period\nA,2026-10-02,2020-01-01,2026-07\nB,02.10.2026,2021-01-01,2026-09\n");
        collects(Map.of("id", "review", "file", "review.csv"));
        String text = policy.text("measures/evidence/review.adoc");
        assertTrue(
                text.startsWith("= Review\n:tom-kind: access-review\n:tom-collected: 2026-10-02\n"
                        + ":tom-period: 2026-07-01/2026-09-30\n:tom-file: review-2026-09-30.csv\n"),
                text);
        policy.write("bad.csv", "system,reviewed on\nA,2026-10-02\nB,\n");
        assertRefuses(
                Map.of("id", "bad", "file", "bad.csv"),
                "The file bad.csv proves nothing: line 3 has \"\" in the column reviewed on, which is not a day as in"
                        + " 2026-09-30, and a review is as old as its oldest row. Have it written anew. Nothing was changed.");
        policy.write("semi.csv", "system;reviewed on\nA;2026-10-02\n");
        assertRefuses(
                Map.of("id", "bad", "file", "semi.csv"),
                "The file semi.csv proves nothing: save the table with commas, not with semicolons. Have it written anew."
                        + " Nothing was changed.");
        policy.write("undated.csv", "system,accounts\nA,3\n");
        assertRefuses(
                Map.of("id", "bad", "file", "undated.csv"),
                "The file undated.csv is a table without a column of days such as \"reviewed on\" or \"quarter\", so that"
                        + " nobody can say how old it is. If you know the day on which it was made, give it:"
                        + " -Dtom.collected=2026-09-30. Nothing was changed.");
    }

    /** The recipes of the guide, on artefacts as those tools write them. */
    @Test
    void each_recipe_of_the_guide_makes_a_record() throws IOException {
        policy.write(
                        "target/restore/TEST-restore.xml",
                        junit("2026-11-20", 0)
                                .replace("tests=\"2\"", "tests=\"3\"")
                                .replace("<testcase name=\"b\"/>", "<testcase name=\"b\"/><testcase name=\"c\"/>"))
                .write(
                        "target/scan.sarif",
                        "{\"version\":\"2.1.0\",\"runs\":[{\"tool\":{\"driver\":{\"name\":\"scan\"}},\"invocations\":"
                                + "[{\"executionSuccessful\":true,\"endTimeUtc\":\"2026-11-21T01:00:00Z\"}],\"results\":"
                                + "[{\"level\":\"warning\",\"message\":{\"text\":\"old\"}}]}]}")
                .write("target/surefire-reports/TEST-com.example.TenantSeparationTest.xml", junit("2026-11-22", 0))
                .write(
                        "reviews/access-review.csv",
                        "system,role,accounts,confirmed,deactivated,reviewed on,quarter\n"
                                + "Cloud platform,administrator,3,3,0,2026-10-02,2026-Q3\n");
        List<String> made = new ArrayList<>();
        for (String line : Files.readAllLines(GUIDE)) {
            if (line.startsWith("mvn tom:collect ") && line.contains("-Dtom.title")) {
                Map<String, String> parameters = new TreeMap<>();
                Matcher parameter = Pattern.compile("-Dtom\\.([a-z]+)=(?:\"([^\"]*)\"|(\\S+))")
                        .matcher(line);
                while (parameter.find()) {
                    parameters.put(
                            parameter.group(1), parameter.group(2) == null ? parameter.group(3) : parameter.group(2));
                }
                collects(parameters);
                made.add(policy.text("measures/evidence/" + parameters.get("id") + ".adoc")
                        .replaceAll("[0-9a-f]{64}", "…"));
            }
        }
        assertEquals(
                List.of(
                        "= Restore tests\n:tom-kind: ci-report\n:tom-collected: 2026-11-20\n"
                                + ":tom-file: restore-tests-2026-11-20.xml\n:tom-sha256: …\n"
                                + ":tom-expect: tests>=3, failures=0, errors=0, skipped=0\n",
                        "= Scan of dependencies\n:tom-kind: ci-report\n:tom-collected: 2026-11-21\n:tom-sha256: …\n"
                                + ":tom-expect: level<=warning\n\n"
                                + "The file that the digest belongs to is not kept here. Write in this place who has it.\n",
                        "= Tests of the separation of tenants\n:tom-kind: ci-report\n:tom-collected: 2026-11-22\n"
                                + ":tom-file: tenant-separation-2026-11-22.xml\n:tom-sha256: …\n"
                                + ":tom-expect: tests>=1, failures=0, errors=0\n",
                        "= Access review\n:tom-kind: access-review\n:tom-collected: 2026-10-02\n"
                                + ":tom-period: 2026-07-01/2026-09-30\n:tom-file: access-review-2026-09-30.csv\n"
                                + ":tom-sha256: …\n"),
                made);
    }
}

package org.tompolicy.goal.author;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.tompolicy.check.Checks;
import org.tompolicy.files.Cache;
import org.tompolicy.finding.Finding;
import org.tompolicy.finding.Severity;
import org.tompolicy.goal.Build;
import org.tompolicy.goal.CheckGoal;
import org.tompolicy.goal.Outcome;
import org.tompolicy.goal.Reading;
import org.tompolicy.goal.SetupProblem;
import org.tompolicy.model.Measure;
import org.tompolicy.model.MeasureStatus;
import org.tompolicy.model.Policy;
import org.tompolicy.testing.Slow;

/** What {@code tom:new} writes, where, and what it never does. */
@Slow
class NewGoalTest {

    private static final String AWKWARD =
            "A \"B\" / 'C': {x} *d* _e_ `f` #g# [h] <i> & &amp; (C) j--k ... :l: a::b {empty} \\ \r\n\tend";

    @TempDir
    private Path root;

    private Workspace policy;

    @BeforeEach
    void write() throws IOException {
        policy = Workspace.small(root).measure("\n[#register,gdpr=\"32.1.c\"]\nOnce a year we put a backup back.\n");
    }

    private Outcome add(NewKind kind, String title, String category, String claim) {
        return NewGoal.run(policy.options(), new NewRequest(kind, title, category, claim));
    }

    private String refusal(NewKind kind, String title, String category, String claim) throws IOException {
        Map<String, String> before = files();
        String refusal = add(kind, title, category, claim).failure().orElse("no refusal");
        assertEquals(before, files());
        return refusal;
    }

    private SortedMap<String, String> files() throws IOException {
        SortedMap<String, String> files = new TreeMap<>();
        try (Stream<Path> found = Files.walk(root)) {
            for (Path file : found.filter(Files::isRegularFile).toList()) {
                files.put(root.relativize(file).toString(), Files.readString(file));
            }
        }
        return files;
    }

    private Policy read() {
        return Reading.of(policy.options(), Cache.none()).result().policy();
    }

    private Measure measure(String id) {
        return read().measures()
                .filter(measure -> measure.id().equals(id))
                .findFirst()
                .orElseThrow();
    }

    /** Lines that a check reports as errors. */
    private List<String> errors() {
        return Stream.concat(
                        Reading.of(policy.options(), Cache.none()).result().findings().stream(),
                        Checks.findings(read(), policy.trace()).stream())
                .filter(finding -> finding.severity() == Severity.ERROR)
                .map(Finding::toString)
                .toList();
    }

    @Test
    void a_measure_is_a_draft_with_the_next_id_and_what_to_fill_in() throws IOException {
        Outcome outcome = add(NewKind.MEASURE, "Leaving the company", "ac", "");
        assertEquals(
                List.of(
                        "Wrote measures/ac/leaving-the-company.adoc:5",
                        "AC-02 is a draft: nothing of it is published. Fill in what the comments ask for, write"
                                + " :tom-status: implemented as soon as all of it is true, and run mvn tom:check."),
                outcome.summary());
        String text = policy.text("measures/ac/leaving-the-company.adoc");
        assertTrue(
                text.startsWith("= Leaving the company\n:tom-id: AC-02\n:revnumber: 1\n:tom-status: draft\n// "), text);
        assertTrue(text.contains("\n// :tom-gdpr: 32.1.a\n// :tom-scc: 01\n// :tom-de-tom: ZUT\n"), text);
        assertEquals(MeasureStatus.DRAFT, measure("AC-02").status());
        assertEquals(List.of(), errors());
        assertEquals(
                Optional.empty(), CheckGoal.run(Build.open(policy.options())).failure());
    }

    @Test
    void what_a_title_is_made_of_means_itself() throws IOException {
        Outcome outcome = add(NewKind.MEASURE, AWKWARD, "ac", "");
        assertEquals(
                "Wrote measures/ac/a-b-c-x-d-e-f-g-h-i-amp-c-j-k-l-a-b-empty-end.adoc:5",
                outcome.summary().get(0));
        assertEquals(
                "A \"B\" / 'C': {x} *d* _e_ `f` #g# [h] <i> & &amp; (C) j--k ... :l: a::b {empty} \\ end",
                measure("AC-02").title());
        assertEquals(List.of(), errors());
    }

    @Test
    void the_file_is_named_in_small_letters_of_ascii() throws IOException {
        add(NewKind.MEASURE, "\u00dcberma\u00df \u2013 Stra\u00dfe \u00c9t\u00e9", "Access", "");
        assertEquals(
                "\u00dcberma\u00df \u2013 Stra\u00dfe \u00c9t\u00e9",
                measure("AC-02").title());
        assertTrue(Files.exists(root.resolve("measures/ac/uebermass-strasse-ete.adoc")), files().toString());
        add(NewKind.MEASURE, "\u30a2\u30af\u30bb\u30b9", "ac", "");
        assertTrue(Files.exists(root.resolve("measures/ac/ac-03.adoc")), files().toString());
        assertEquals(List.of(), errors());
    }

    @Test
    void ids_of_withdrawn_measures_and_earlier_names_are_never_given_again() throws IOException {
        policy.write(
                "measures/ac/old.adoc",
                "= Old\n:tom-id: AC-07\n:revnumber: 2\n:tom-status: withdrawn\n:tom-formerly: AC-11\n\nGone.\n");
        add(NewKind.MEASURE, "New", "ac", "");
        assertEquals("New", measure("AC-12").title());
    }

    @Test
    void ids_of_releases_are_never_given_again() throws IOException {
        Workspace own = Workspace.own(Files.createDirectory(root.resolve("own")));
        Files.delete(own.root().resolve("measures/training-and-awareness/training.adoc"));
        Outcome outcome =
                NewGoal.run(own.options(), new NewRequest(NewKind.MEASURE, "Quiz", "training-and-awareness", ""));
        assertEquals(Optional.empty(), outcome.failure());
        String text = own.text("measures/training-and-awareness/quiz.adoc");
        assertFalse(text.contains(":tom-id: TA-01\n"), text);
        assertTrue(text.matches("(?s)= Quiz\n:tom-id: [A-Z]{2}-\\d\\d\n.*"), text);
    }

    @Test
    void skeletons_are_in_the_prevailing_language() throws IOException {
        policy.edit("measures/policy.adoc", ":revnumber: 1\n", ":revnumber: 1\n:tom-languages: de, en\n");
        add(NewKind.MEASURE, "Neu", "ac", "");
        String text = policy.text("measures/ac/neu.adoc");
        assertTrue(text.contains("// Von einem Entwurf (draft) wird nichts ver\u00f6ffentlicht."), text);
        assertTrue(text.contains("// Derselbe Text auf English: neu.en.adoc, mit Titel"), text);
        assertEquals(List.of(), errors());
    }

    @Test
    void a_record_proves_nothing_until_it_is_filled_in_and_says_what_reviewers_expect() throws IOException {
        Outcome outcome = add(NewKind.EVIDENCE, "Restore test 2026", "", "AC-01#register");
        assertEquals(
                List.of(
                        "Wrote measures/evidence/restore-test-2026.adoc:2",
                        "It proves nothing before tom-collected says when it was collected. Add"
                                + " evidence=restore-test-2026 to its block (measures/ac/access.adoc:6:1). Then run mvn"
                                + " tom:check."),
                outcome.summary());
        String text = policy.text("measures/evidence/restore-test-2026.adoc");
        assertTrue(text.contains("\n:tom-kind: test-report\n"), text);
        assertTrue(
                text.contains("// It is to prove AC-01#register:\n//\n//   Once a year we put a backup back.\n"), text);
        assertTrue(
                text.contains("// GDPR: Art. 32(1)(c): Record of the last restore test: what was restored, how long it"
                        + " took, how old the data was. (test-report, record)\n"),
                text);
        policy.edit("measures/ac/access.adoc", "[#register,", "[#register,evidence=restore-test-2026,");
        assertEquals(List.of("AC-01#register"), policy.claims("missing"));
        assertEquals(List.of(), errors());
    }

    @Test
    void a_record_for_nothing_in_particular() throws IOException {
        add(NewKind.EVIDENCE, "Door list", "", "");
        assertEquals(List.of(), errors());
        assertEquals(
                "measures/evidence/door-list.adoc is there already. Edit it, or choose another title.",
                refusal(NewKind.EVIDENCE, "Door: List!", "", ""));
        assertEquals(
                "There is no claim AC-01#regster that needs evidence. Did you mean AC-01#register?",
                refusal(NewKind.EVIDENCE, "Other", "", "AC-01#regster"));
    }

    @Test
    void a_sub_processor_is_not_read_before_it_is_renamed() throws IOException {
        add(NewKind.SUBPROCESSOR, "M\u00fcller & S\u00f6hne {x}", "", "");
        assertEquals(List.of(), read().subProcessors());
        assertEquals(List.of(), errors());
        Path written = root.resolve("measures/subprocessors/_mueller-soehne-x.adoc");
        Files.move(written, written.resolveSibling("mueller-soehne-x.adoc"));
        assertEquals(
                "M\u00fcller & S\u00f6hne {x}", read().subProcessors().get(0).title());
        assertEquals(List.of(), errors());
        assertTrue(refusal(NewKind.SUBPROCESSOR, "M\u00fcller S\u00f6hne X", "", "")
                .endsWith("choose another title."));
        assertTrue(refusal(NewKind.SUBPROCESSOR, "Customer", "", "").startsWith("A sub-processor cannot be called"));
    }

    @Test
    void a_category_is_listed_and_everything_else_of_the_policy_stays() throws IOException {
        policy.write(
                "measures/policy.adoc",
                "= Policy\r\n:revnumber: 1\r\n:tom-categories:  ac \r\n:tom-company: A\r\n\r\nText.  \r\n\r\nNo end");
        Outcome outcome = add(NewKind.CATEGORY, "Asset and operations", "", "");
        assertEquals(
                List.of(
                        "Wrote measures/asset-and-operations/category.adoc:2",
                        "measures/policy.adoc:3",
                        "- :tom-categories:  ac ",
                        "+ :tom-categories:  ac, asset-and-operations ",
                        "The ids of its measures begin with AO, as in AO-01. Write the first: mvn tom:new"
                                + " -Dtom.category=asset-and-operations -Dtom.title=\"\u2026\""),
                outcome.summary());
        assertEquals(
                "= Policy\r\n:revnumber: 1\r\n:tom-categories:  ac, asset-and-operations \r\n:tom-company: A\r\n\r\nText."
                        + "  \r\n\r\nNo end",
                policy.text("measures/policy.adoc"));
        assertEquals(List.of(), errors());
        add(NewKind.MEASURE, "Backups", "Asset and Operations", "");
        assertEquals("Backups", measure("AO-01").title());
        assertEquals(List.of(), errors());
    }

    @Test
    void a_category_of_its_own_letters() throws IOException {
        add(NewKind.CATEGORY, "Apples & cherries", "", "");
        assertTrue(policy.text("measures/apples-cherries/category.adoc").contains(":tom-id: AP\n"));
        assertEquals(
                "A category cannot be called lint: this folder has another meaning. Write more of its title.",
                refusal(NewKind.CATEGORY, "Lint", "", ""));
        assertEquals(
                "measures/ac/category.adoc is there already. Edit it, or choose another title.",
                refusal(NewKind.CATEGORY, "AC", "", ""));
    }

    @Test
    void says_what_is_missing() throws IOException {
        policy.write("measures/backup/category.adoc", "= Backup\n")
                .edit("measures/policy.adoc", ":tom-categories: ac", ":tom-categories: ac, backup");
        assertEquals(
                "Say where \"T\" belongs: -Dtom.category=ac. There are ac, backup.",
                refusal(NewKind.MEASURE, "T", "", ""));
        assertEquals("There is no category bakup. Did you mean backup?", refusal(NewKind.MEASURE, "T", "bakup", ""));
        assertTrue(refusal(NewKind.MEASURE, "Category", "ac", "").endsWith("choose another title."));
        assertEquals(
                "Say what it is called: -Dtom.title=\"Access authorisation\"",
                assertThrows(SetupProblem.class, () -> add(NewKind.MEASURE, " \n ", "ac", ""))
                        .getMessage());
    }
}

package org.tompolicy.read;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.tompolicy.model.EvidenceRecord;
import org.tompolicy.model.Expectation;
import org.tompolicy.model.ReportFacts;
import org.tompolicy.model.ReportFacts.Format;
import org.tompolicy.model.ReportTerm;
import org.tompolicy.source.Sources.ReportReading;

class ReportReaderTest {

    private static final String AT = "measures/evidence/tests.adoc:";

    private static final ReportFacts TESTS = new ReportFacts(
            Format.JUNIT,
            Map.of(ReportTerm.TESTS, 4, ReportTerm.FAILURES, 0, ReportTerm.ERRORS, 0, ReportTerm.SKIPPED, 0),
            Optional.of(LocalDate.of(2026, 11, 15)));

    private static final ReportFacts SCAN = new ReportFacts(
            Format.SARIF,
            Map.of(
                    ReportTerm.LEVEL, 2,
                    ReportTerm.RESULTS, 1,
                    ReportTerm.ERRORS, 0,
                    ReportTerm.WARNINGS, 1,
                    ReportTerm.NOTES, 0),
            Optional.empty());

    /** A record with {@code tom-kind} on line 2, {@code tom-file} on line 3 and {@code tom-expect} on line 4. */
    private static Documents expecting(String expectation, String file, Optional<ReportReading> reading) {
        Documents documents = Documents.sound()
                .measures(
                        "evidence/tests.adoc",
                        record -> record.title("Tests")
                                .attribute("tom-kind", "ci-report")
                                .attribute("tom-file", file)
                                .attribute("tom-expect", expectation)
                                .attribute("tom-collected", "2026-11-16"));
        reading.ifPresent(read -> documents.report(file, read));
        return documents;
    }

    private static Documents tests(String expectation) {
        return expecting(expectation, "tests.xml", Optional.of(new ReportReading(Optional.of(TESTS), "")));
    }

    private static EvidenceRecord record(Documents documents) {
        return documents.read().policy().evidence("tests").orElseThrow();
    }

    private static List<String> terms(Documents documents) {
        return record(documents)
                .expected()
                .map(expected ->
                        expected.terms().stream().map(Expectation::toString).toList())
                .orElse(List.of());
    }

    @Test
    void readsWhatMustHold() {
        Documents documents = tests("tests>=1, failures = 0,errors<1 , skipped<=2, tests>3");
        assertEquals(List.of(), documents.findings());
        assertEquals(List.of("tests>=1", "failures=0", "errors<1", "skipped<=2", "tests>3"), terms(documents));
        assertEquals(
                AT + "4:14",
                record(documents).expected().orElseThrow().location().toString());
        Documents scan = expecting(
                "level<=warning, results<10, notes=0",
                "scan.sarif",
                Optional.of(new ReportReading(Optional.of(SCAN), "")));
        assertEquals(List.of(), scan.findings());
        assertEquals(List.of("level<=warning", "results<10", "notes=0"), terms(scan));
    }

    @Test
    void takesTheDayOfTheReport() {
        EvidenceRecord record = record(tests("tests>=1"));
        assertEquals(Optional.of(LocalDate.of(2026, 11, 15)), record.ageCountsFrom());
        assertEquals(Optional.of(LocalDate.of(2026, 11, 16)), record.provesFrom());
    }

    @Test
    void needsNoDayOfCollectionWhereTheReportHasOne() {
        Documents documents = Documents.sound()
                .measures(
                        "evidence/tests.adoc",
                        record -> record.title("Tests")
                                .attribute("tom-kind", "ci-report")
                                .attribute("tom-file", "tests.xml"))
                .report("tests.xml", new ReportReading(Optional.of(TESTS), ""));
        assertEquals(List.of(), documents.findings());
        assertEquals(Optional.of(LocalDate.of(2026, 11, 15)), record(documents).provesFrom());
    }

    @Test
    void leavesReportsOfOtherKindsAlone() {
        Documents documents = Documents.sound()
                .evidence("tests")
                .measures("evidence/tests.adoc", record -> record.attribute("tom-file", "tests.xml"))
                .report("tests.xml", new ReportReading(Optional.empty(), "it is no JSON"));
        assertEquals(List.of(), documents.findings());
        assertEquals(Optional.empty(), record(documents).report());
    }

    @Test
    void saysWhatMayBeExpected() {
        String junit = "for JUnit XML tests, failures, errors, skipped, as in tests>=1, failures=0";
        String sarif = "for SARIF level (none, note, warning, error), results, errors, warnings, notes, as in"
                + " level<=warning";
        String begin = AT + "4:14: error: [attribute-invalid] tom-expect names ";
        String write = ". Write a term, one of =, <=, >=, <, > and a value: ";
        assertEquals(
                List.of(begin + "\"failure=0\"" + write + junit + ". Did you mean failures?"),
                tests("failure=0").findings());
        assertEquals(
                List.of(begin + "\"level<=warning\"" + write + junit + "."),
                tests("level<=warning").findings());
        for (String wrong : List.of("tests", "tests=>1", "tests>=one", "tests>=-1", "tests>=1.5", "failures==0")) {
            assertEquals(
                    List.of(begin + "\"" + wrong + "\"" + write + junit + "."),
                    tests(wrong).findings());
        }
        assertEquals(
                List.of(begin + "\"level<=warn\"" + write + junit + "; " + sarif + "."),
                expecting("level<=warn", "gone.sarif", Optional.empty()).findings());
    }

    @Test
    void keepsWhatCanBeUnderstood() {
        assertEquals(List.of("failures=0"), terms(tests("nonsense, failures=0")));
        assertEquals(Optional.empty(), record(tests("nonsense")).expected());
    }

    @Test
    void reportsAFileThatIsNoReport() {
        String write = ". Have the build server write it anew, as JUnit XML or SARIF 2.1.0, and put that there.";
        assertEquals(
                List.of(AT + "3:12: error: [file-invalid] The report tests.xml cannot be read: line 2: it is no XML"
                        + write),
                expecting(
                                "tests>=1",
                                "tests.xml",
                                Optional.of(new ReportReading(Optional.empty(), "line 2: it is no XML")))
                        .findings());
        assertEquals(
                List.of(AT
                        + "3:12: error: [file-invalid] The report notes.txt cannot be read: it is neither JUnit XML nor"
                        + " SARIF 2.1.0 by its name (.xml, .sarif, .json) and content" + write),
                expecting("tests>=1", "notes.txt", Optional.empty())
                        .evidenceFile("notes.txt", "0".repeat(64))
                        .findings());
    }

    @Test
    void saysNothingMoreOfAFileThatIsGone() {
        assertEquals(
                List.of(), expecting("tests>=1", "gone.xml", Optional.empty()).findings());
    }

    @Test
    void expectsSomethingOfReportsOnly() {
        assertEquals(
                List.of(
                        "measures/evidence/review.adoc:4:14: error: [attribute-invalid] tom-expect is \"tests>=1\". It is"
                                + " asked of reports of build servers only. Write :tom-kind: ci-report, or delete this line."),
                Documents.sound()
                        .evidence("review")
                        .measures("evidence/review.adoc", record -> record.attribute("tom-expect", "tests>=1"))
                        .findings());
        assertEquals(
                List.of(
                        "measures/evidence/run.adoc:4:14: error: [attribute-invalid] tom-expect is \"tests>=1\". It is"
                                + " asked of a file, and none is named. Add the line :tom-file: report.xml, or delete this one."),
                Documents.sound()
                        .measures(
                                "evidence/run.adoc",
                                record -> record.title("Run")
                                        .attribute("tom-kind", "ci-report")
                                        .attribute("tom-collected", "2026-10-05")
                                        .attribute("tom-expect", "tests>=1"))
                        .findings());
    }
}

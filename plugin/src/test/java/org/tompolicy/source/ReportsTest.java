package org.tompolicy.source;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.tompolicy.model.ReportFacts;
import org.tompolicy.model.ReportTerm;
import org.tompolicy.source.Sources.ReportReading;

/** What is read in reports of build servers, and what is refused. */
class ReportsTest {

    private static final ReportLimits LIMITS = new ReportLimits(100_000, 12);

    private static Optional<ReportReading> read(String path, String text) {
        return new Reports(new MapTree("measures", Map.of(path, text)), LIMITS).read(path);
    }

    /** Terms and day as one line, or the problem, or {@code other}. */
    private static String said(String path, String text) {
        return read(path, text)
                .map(reading -> reading.facts().map(ReportsTest::line).orElse("problem: " + reading.problem()))
                .orElse("other");
    }

    private static String line(ReportFacts facts) {
        StringBuilder line = new StringBuilder();
        for (ReportTerm term : facts.format().terms()) {
            line.append(term.word()).append('=').append(facts.text(term)).append(' ');
        }
        return line.append(facts.day().map(LocalDate::toString).orElse("-")).toString();
    }

    private static String junit(String text) {
        return said("tests.xml", text);
    }

    private static String sarif(String run) {
        return said("scan.sarif", "{\"version\": \"2.1.0\", \"runs\": [" + run.replace('\'', '"') + "]}");
    }

    @Test
    void junit_countsTheTestCasesOfOneSuite() {
        assertEquals("tests=4 failures=1 errors=1 skipped=1 2026-11-15", junit("""
                <?xml version="1.0" encoding="UTF-8"?>
                <testsuite name="s" tests="4" failures="1" errors="1" skipped="1" timestamp="2026-11-15T02:00:00">
                  <properties><property name="a" value="b"/></properties>
                  <testcase name="a"/>
                  <testcase name="b"><failure message="m">text</failure><failure/></testcase>
                  <testcase name="c"><error/><system-out>&lt;failure/></system-out></testcase>
                  <testcase name="d"><skipped/></testcase>
                </testsuite>
                """));
    }

    @Test
    void junit_addsUpSuitesInSuitesAndTakesTheEarliestDay() {
        assertEquals("tests=3 failures=1 errors=0 skipped=0 2026-11-14", junit("""
                <testsuites>
                  <testsuite tests="2" timestamp="2026-11-15T02:00:00Z">
                    <testcase name="a"/>
                    <testsuite timestamp="2026-11-15T00:30:00+02:00"><testcase name="b"><failure/></testcase></testsuite>
                  </testsuite>
                  <testsuite><testcase name="c"/></testsuite>
                </testsuites>
                """));
    }

    @Test
    void junit_takesTheNumbersAtTheSuitesWhereThereAreNoTestCases() {
        assertEquals(
                "tests=7 failures=2 errors=0 skipped=0 -",
                junit("<testsuites><testsuite tests='3'/><testsuite tests='4' failures='2' skipped=''/></testsuites>"));
        assertEquals("tests=9 failures=0 errors=0 skipped=0 -", junit("<testsuites tests='9'/>"));
    }

    @Test
    void junit_takesTheWorseWhereNumbersAndTestCasesDisagree() {
        assertEquals(
                "tests=1 failures=5 errors=1 skipped=0 -",
                junit("<testsuite tests='100' failures='5' errors='0'><testcase><error/></testcase></testsuite>"));
    }

    @Test
    void junit_countsWhatWentWrongOutsideTestCases() {
        assertEquals(
                "tests=1 failures=0 errors=1 skipped=0 -",
                junit("<testsuite><testcase/><error>the suite did not start</error></testsuite>"));
    }

    @Test
    void junit_aReportWithoutTestsIsOneWithNoTests() {
        assertEquals("tests=0 failures=0 errors=0 skipped=0 -", junit("<testsuites/>"));
    }

    @Test
    void junit_readsOtherEncodings() {
        String text = "<?xml version='1.0' encoding='ISO-8859-1'?><testsuite name='Prüfung'><testcase/></testsuite>";
        MapTree tree = new MapTree("measures", Map.of()).put("a.xml", text.getBytes(StandardCharsets.ISO_8859_1));
        assertEquals(
                "tests=1 failures=0 errors=0 skipped=0 -",
                new Reports(tree, LIMITS)
                        .read("a.xml")
                        .flatMap(ReportReading::facts)
                        .map(ReportsTest::line)
                        .orElse(""));
    }

    @Test
    void otherXmlAndOtherNamesAreNoReports() {
        assertEquals("other", junit("<report name='coverage'><unclosed></report>"));
        assertEquals("other", said("a.csv", "a;b"));
        assertEquals("other", said("a.json", "{\"version\": \"2.1.0\"}"));
        assertEquals("other", said("a.json", "{\"runs\": []}"));
    }

    @Test
    void xmlThatIsBrokenIsRefusedWithItsLine() {
        String wrong = "it is no well-formed XML without document type";
        assertEquals("problem: line 2: " + wrong, junit("<testsuite>\n<testcase></testsuite>"));
        assertEquals("problem: line 1: " + wrong, junit(""));
        assertEquals("problem: line 1: " + wrong, junit("no xml"));
        assertEquals("problem: line 1: tests is no whole number", junit("<testsuite tests='-1'/>"));
    }

    @Test
    void xmlInAnotherEncodingThanItNamesIsRefused() {
        byte[] latin = "<testsuite name='Prüfung'/>".getBytes(StandardCharsets.ISO_8859_1);
        MapTree tree = new MapTree("measures", Map.of()).put("a.xml", latin);
        assertEquals(
                Optional.of("line 1: it is no well-formed XML without document type"),
                new Reports(tree, LIMITS).read("a.xml").map(ReportReading::problem));
        assertEquals(
                "problem: line 1: it is no well-formed XML without document type",
                junit("<?xml version='1.0' encoding='UTF-16'?><testsuite/>"));
    }

    @Test
    void entitiesAreRefusedBeforeTheyGrow() {
        StringBuilder laughs = new StringBuilder("<?xml version='1.0'?>\n<!DOCTYPE testsuite [<!ENTITY a0 'ha'>\n");
        for (int i = 1; i < 30; i++) {
            laughs.append("<!ENTITY a")
                    .append(i)
                    .append(" '")
                    .append(("&a" + (i - 1) + ";").repeat(10))
                    .append("'>\n");
        }
        laughs.append("]>\n<testsuite name='&a29;'>&a29;</testsuite>");
        assertEquals("problem: line 2: it is no well-formed XML without document type", junit(laughs.toString()));
    }

    @Test
    void nothingOutsideIsRead() {
        for (String reference : new String[] {"SYSTEM 'file:///etc/passwd'", "PUBLIC 'p' 'http://127.0.0.1:1/x'"}) {
            assertEquals(
                    "problem: line 1: it is no well-formed XML without document type",
                    junit("<!DOCTYPE testsuite [<!ENTITY x " + reference + ">]><testsuite name='a'>&x;</testsuite>"));
            assertEquals(
                    "problem: line 1: it is no well-formed XML without document type",
                    junit("<!DOCTYPE testsuite " + reference + "><testsuite/>"));
        }
    }

    @Test
    void whatIsTooDeepOrTooLargeIsRefused() {
        assertEquals("problem: line 1: it is nested deeper than 12 levels", junit("<testsuite>".repeat(5_000)));
        assertEquals("problem: it is larger than 100000 bytes", junit("<testsuite>" + " ".repeat(100_000)));
        assertEquals("problem: it is larger than 100000 bytes", said("a.sarif", "{" + " ".repeat(100_000)));
    }

    @Test
    void sarif_countsResultsByLevel() {
        assertEquals("level=error results=5 errors=1 warnings=1 notes=2 2026-11-14", sarif("""
                {'tool': {'driver': {'name': 't'}},
                 'invocations': [{'executionSuccessful': true, 'endTimeUtc': '2026-11-15T10:00:00Z'},
                                 {'executionSuccessful': true, 'endTimeUtc': '2026-11-14T10:00:00.123Z'}],
                 'results': [{'level': 'error'}, {'level': 'warning'}, {'level': 'note'}, {'level': 'note'},
                             {'level': 'none'}]}
                """));
    }

    @Test
    void sarif_takesTheLevelOfTheRule() {
        assertEquals("level=warning results=6 errors=0 warnings=1 notes=4 -", sarif("""
                {'results': [{'ruleId': 'A'}, {'ruleId': 'A/1'}, {'ruleIndex': 0}, {'rule': {'index': 0}},
                             {'rule': {'id': 'B', 'toolComponent': {'index': 0}}}, {'ruleId': 'unknown'}],
                 'tool': {'driver': {'rules': [{'id': 'A', 'defaultConfiguration': {'level': 'note'}}]},
                          'extensions': [{'rules': [{'id': 'B', 'defaultConfiguration': {'level': 'none'}}]}]}}
                """));
    }

    @Test
    void sarif_aResultThatIsNoFaultHasNoLevel() {
        assertEquals(
                "level=none results=2 errors=0 warnings=0 notes=0 -",
                sarif("{'results': [{'kind': 'pass'}, {'kind': 'notApplicable', 'ruleId': 'x'}]}"));
    }

    @Test
    void sarif_whatIsSuppressedOrGoneDoesNotCount() {
        assertEquals("level=error results=2 errors=2 warnings=0 notes=0 -", sarif("""
                {'results': [{'level': 'error', 'suppressions': [{'kind': 'external', 'status': 'accepted'}]},
                             {'level': 'error', 'suppressions': [{'kind': 'inSource'}]},
                             {'level': 'error', 'baselineState': 'absent'},
                             {'level': 'error', 'suppressions': [{'kind': 'external', 'status': 'underReview'}]},
                             {'level': 'error', 'suppressions': []}]}
                """));
    }

    @Test
    void sarif_withNothingLookedAtIsRefused() {
        assertEquals("problem: it holds no run", sarif(""));
        assertEquals(
                "problem: a run has no results, not even an empty list of them: nothing was looked at",
                sarif("{'results': []}, {'tool': {}}"));
        assertEquals(
                "problem: a run did not come to its end (executionSuccessful is false)",
                sarif("{'results': [], 'invocations': [{'executionSuccessful': false}]}"));
        assertEquals(
                "problem: the results of a run stand in another file",
                sarif("{'results': [], 'externalPropertyFileReferences': {'results': [{}]}}"));
        assertEquals("level=none results=0 errors=0 warnings=0 notes=0 -", sarif("{'results': []}"));
    }

    @Test
    void sarif_thatIsMalformedIsRefused() {
        assertEquals(
                "problem: runs is not what SARIF wants it to be",
                said("a.sarif", "{\"version\":\"2.1.0\",\"runs\":{}}"));
        assertEquals("problem: runs holds something that is no object", sarif("1"));
        assertEquals("problem: it names a level that SARIF does not know", sarif("{'results': [{'level': 'fatal'}]}"));
        assertEquals(
                "problem: it is in another version of SARIF than 2.1.0",
                said("a.sarif", "{\"version\": \"2.0.0\", \"runs\": []}"));
        assertEquals("problem: line 1, column 13: it is no JSON", said("a.sarif", "{\"version\": }"));
        assertEquals(
                "problem: line 1, column 25: a name stands twice in an object",
                said("a.sarif", "{\"version\": 1, \"version\": 2}"));
    }

    @Test
    void daysOfTimeStampsAreThoseInUtcWhereAnOffsetIsNamed() {
        assertEquals(Optional.of(LocalDate.of(2026, 11, 14)), Reports.day("2026-11-15T00:30:00+02:00"));
        assertEquals(Optional.of(LocalDate.of(2027, 1, 1)), Reports.day("2026-12-31T23:30:00-01:00"));
        assertEquals(Optional.of(LocalDate.of(2028, 2, 29)), Reports.day("2028-02-29T12:00:00"));
        assertEquals(Optional.of(LocalDate.of(2026, 11, 15)), Reports.day(" 2026-11-15 02:00:00.5 "));
        assertEquals(Optional.of(LocalDate.of(2026, 11, 15)), Reports.day("2026-11-15"));
        for (String none : new String[] {"", "Sun Nov 15 2026", "2026-02-30T00:00:00", "2026-11-150"}) {
            assertEquals(Optional.empty(), Reports.day(none));
        }
    }
}

package org.tompolicy.edition.report;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import nu.validator.client.EmbeddedValidator;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Test;
import org.tompolicy.edition.page.UiTexts;
import org.tompolicy.files.FileSet;
import org.tompolicy.finding.Finding;
import org.tompolicy.finding.Location;
import org.tompolicy.finding.Rule;
import org.tompolicy.finding.Subject;
import org.tompolicy.model.ClaimState;
import org.tompolicy.model.Expectation;
import org.tompolicy.model.MeasureStatus;
import org.tompolicy.model.PolicyFixture;
import org.tompolicy.model.Release;
import org.tompolicy.model.Releases;
import org.tompolicy.model.ReportTerm;
import org.tompolicy.testing.Golden;
import org.tompolicy.testing.Slow;

@Slow
class ReportEditionTest {

    private static final List<String> PAGES = List.of("en", "de");

    private static String text(FileSet files, String path) {
        return new String(files.content(path), StandardCharsets.UTF_8);
    }

    private static Document page(FileSet files) {
        return Jsoup.parse(text(files, "index.html"));
    }

    private static Document page(PolicyFixture fixture, String language) {
        return Jsoup.parse(text(ReportFixture.report(fixture, language), "index.html"));
    }

    /** The page without its style sheet, which has a file of its own. */
    private static FileSet withoutStyle(FileSet files) {
        FileSet.Builder shown = FileSet.builder();
        files.forEach((path, content) -> {
            String text = new String(content, StandardCharsets.UTF_8);
            shown.add(path, path.equals("index.html") ? text.replaceAll("(?s)(<style>).*(</style>)", "$1$2") : text);
        });
        return shown.build();
    }

    @Test
    void theReportIsAsExpected() throws Exception {
        Golden.assertMatches("report-draft", withoutStyle(ReportFixture.report(ReportFixture.everything(), "en")));
    }

    @Test
    void theGermanReportIsAsExpected() throws Exception {
        Golden.assertMatches("report-german", withoutStyle(ReportFixture.report(ReportFixture.everything(), "de")));
    }

    @Test
    void thePageIsValidWhateverThePolicyHolds() throws Exception {
        for (String language : PAGES) {
            assertEquals(List.of(), problems(ReportFixture.report(ReportFixture.everything(), language)));
            assertEquals(List.of(), problems(ReportFixture.report(PolicyFixture.policy(), language)));
        }
    }

    private static List<String> problems(FileSet files) throws Exception {
        EmbeddedValidator validator = new EmbeddedValidator();
        validator.setOutputFormat(EmbeddedValidator.OutputFormat.GNU);
        validator.setNoLangDetect(true);
        List<String> problems = new ArrayList<>(validator
                .validate(new ByteArrayInputStream(files.content("index.html")))
                .lines()
                .filter(line -> line.contains("error"))
                .toList());
        Document page = Jsoup.parse(text(files, "index.html"));
        Set<String> ids = new HashSet<>();
        page.select("[id]").forEach(element -> {
            if (!ids.add(element.id())) {
                problems.add("repeats the id " + element.id());
            }
        });
        for (Element element : page.select("[href]")) {
            String target = element.attr("href");
            if (target.startsWith("#") && !ids.contains(target.substring(1))) {
                problems.add("leads to " + target);
            }
        }
        int above = 0;
        for (Element heading : page.select("h1, h2, h3")) {
            int level = heading.normalName().charAt(1) - '0';
            if (level > above + 1) {
                problems.add("skips a level at " + heading.text());
            }
            above = level;
        }
        return problems;
    }

    @Test
    void thePageNeedsNoScriptAndNothingFromAnywhere() {
        FileSet files = ReportFixture.report(ReportFixture.everything(), "en");
        Document page = Jsoup.parse(text(files, "index.html"));
        assertTrue(page.select("script, link, img, iframe, object, embed, [src], [style]")
                .isEmpty());
        for (Element element : page.getAllElements()) {
            element.attributes().forEach(attribute -> {
                assertFalse(attribute.getKey().startsWith("on"), attribute.toString());
                assertFalse(attribute.getValue().matches("(?s).*(https?:|//|data:).*"), attribute.toString());
            });
        }
        String style = page.select("style").html();
        assertFalse(style.contains("@import"));
        assertFalse(Pattern.compile("url\\((?!\"#)").matcher(style).find());
        assertEquals(
                "default-src 'none'; style-src 'unsafe-inline'",
                page.select("meta[http-equiv]").attr("content"));
    }

    @Test
    void saysFirstThatItIsInternal() {
        assertTrue(page(ReportFixture.everything(), "en")
                .body()
                .select("header")
                .text()
                .startsWith("Internal. Not for customers."));
        assertTrue(page(ReportFixture.everything(), "de")
                .body()
                .select("header")
                .text()
                .startsWith("Intern. Nicht für Kunden."));
    }

    @Test
    void whatStopsAReleaseComesFirstThenTheLongestOverdue() {
        List<List<String>> rows = rows("en");
        assertEquals(
                List.of(
                        "when",
                        "days_left",
                        "what",
                        "id",
                        "state",
                        "owner",
                        "evidence_owner",
                        "file",
                        "line",
                        "hint",
                        "stops_release"),
                rows.get(0));
        List<List<String>> things = rows.subList(1, rows.size());
        List<String> stops = things.stream().map(row -> row.get(row.size() - 1)).toList();
        assertEquals(stops.stream().sorted(Comparator.reverseOrder()).toList(), stops, "yes stands before no");
        assertEquals(
                List.of("evidence AC-02#expired AC-02#attested", "evidence AC-02#gone", "link-broken "),
                things.stream()
                        .filter(row -> row.get(row.size() - 1).equals("yes"))
                        .map(row -> row.get(2) + " " + row.get(3))
                        .toList());
        List<Long> overdue = things.stream()
                .filter(row ->
                        row.get(row.size() - 1).equals("no") && row.get(1).startsWith("-"))
                .map(row -> Long.valueOf(row.get(1)))
                .toList();
        assertEquals(overdue.stream().sorted().toList(), overdue);
        assertEquals(List.of(-268L, -22L, -3L), overdue);
    }

    private static List<List<String>> rows(String language) {
        return CsvCheck.rows(
                ReportFixture.report(ReportFixture.everything(), language).content("worklist.csv"));
    }

    @Test
    void pageTableAndCalendarShowTheSameThings() {
        FileSet files = ReportFixture.report(ReportFixture.everything(), "en");
        List<List<String>> rows = CsvCheck.rows(files.content("worklist.csv"));
        List<List<String>> things = rows.subList(1, rows.size());
        Document page = Jsoup.parse(text(files, "index.html"));
        assertEquals(things.size(), page.select("table.work tbody tr").size());
        assertEquals(
                things.stream().map(row -> row.get(9)).toList(),
                page.select("table.work tbody tr td:nth-child(4)").eachText());
        List<Map<String, String>> events = CalendarCheck.components(files.content("worklist.ics"));
        assertEquals(
                things.stream()
                        .map(row -> row.get(0).replace("-", ""))
                        .filter(day -> !day.isEmpty())
                        .toList(),
                events.stream().map(event -> event.get("DTSTART;VALUE=DATE")).toList());
        assertEquals(
                events.size(),
                events.stream().map(event -> event.get("UID")).distinct().count());
    }

    @Test
    void aThingIsMarkedWithItsStateOwnerAndThePlaceToEdit() {
        Element row = page(ReportFixture.everything(), "en").select("table.work tbody tr").stream()
                .filter(candidate -> candidate.text().contains("AC-02#stale"))
                .findFirst()
                .orElseThrow();
        assertEquals("stale", row.select(".state .tag").text());
        assertEquals("268 days over 28 Feb 2026", row.select(".when").text());
        assertEquals("Head of IT", row.select(".roles").text());
        assertEquals(
                "../../../measures/evidence/old-register.adoc",
                row.select(".places a").attr("href"));
        assertEquals(
                "measures/evidence/old-register.adoc:1", row.select(".places").text());
    }

    @Test
    void theTimelineAndItsTableHoldWhatEndsInTwelveMonths() {
        Document page = page(ReportFixture.everything(), "en");
        Element section = page.getElementById("months");
        assertEquals(
                Set.of("30 Nov 2026", "15 Jan 2027", "30 Jun 2027", "15 Sep 2027", "5 Oct 2027"),
                Set.copyOf(section.select("tbody td:first-child").eachText()));
        assertTrue(section.select("svg").text().contains("Next: Sub-processor azure, 27 December 2031."));
        assertEquals("img", section.select("svg").attr("role"));
        assertTrue(section.select("svg").attr("aria-label").endsWith("between 23 November 2026 and 23 November 2027."));
    }

    @Test
    void coverageShowsEveryLineWithItsAnswerItsReasonOrThatItIsOpen() {
        List<String> lines = page(ReportFixture.everything(), "en")
                .select("#coverage tbody tr")
                .eachText();
        assertEquals(6, lines.size());
        assertTrue(lines.get(0).endsWith("AC-04 Measure AC-04"), lines.get(0));
        assertTrue(lines.get(1).endsWith("AC-01 Measure AC-01; AC-02 Measure AC-02"), lines.get(1));
        assertTrue(lines.get(2).endsWith("open Named by AC-05 (planned)"), lines.get(2));
        assertTrue(lines.get(3).endsWith("open"), lines.get(3));
    }

    @Test
    void coverageNamesTheClaimsThatAnswerALineAndThoseThatAreToCome() {
        List<String> lines = page(
                        PolicyFixture.policy()
                                .framework("gdpr", "28.3.f", "32.1.b", "33.2")
                                .measure(
                                        "AC-01",
                                        measure -> measure.control("gdpr", "32.1.b")
                                                .claim("register")
                                                .claim("notice", claim -> claim.control("gdpr", "33.2"))
                                                .claim(
                                                        "help",
                                                        claim -> claim.status(MeasureStatus.PLANNED)
                                                                .control("gdpr", "28.3.f"))),
                        "en")
                .select("#coverage tbody tr")
                .eachText();
        assertTrue(lines.get(0).endsWith("open Named by AC-01#help (planned)"), lines.get(0));
        assertTrue(lines.get(1).endsWith("AC-01#register Measure AC-01"), lines.get(1));
        assertTrue(lines.get(2).endsWith("AC-01#notice Measure AC-01"), lines.get(2));
    }

    @Test
    void theMatrixMarksOwnAndInheritedProof() {
        Document page = page(ReportFixture.everything(), "en");
        String row = page.select(".matrix tbody tr").first().text();
        assertTrue(row.startsWith("AC-01 Measure AC-01"), row);
        assertTrue(row.contains("○inherited proof") || row.contains("○ inherited proof"), row);
        assertTrue(row.contains("due"), row);
        assertTrue(
                page.select(".matrix").text().contains("waived #waived, until 15 January 2027: why (CISO)"),
                page.select(".matrix").text());
    }

    @Test
    void theTrendHasAColumnForEachReleaseThatSaysItsStatesAndForToday() {
        Document page = page(ReportFixture.report(ReportFixture.everything(), "en"));
        assertEquals(
                List.of("2025.1", "2026.1", "today"),
                page.select("#trend svg text:not([class])").eachText());
        assertEquals(
                List.of("1 open", "0 open", "12 open"),
                page.select("#trend svg text.strong").eachText());
        assertEquals(
                List.of(
                        "2025.1 20 Sep 2025 12 4 1 6 1",
                        "2026.1 21 Sep 2026 20 17 2 1 0",
                        "today 23 Nov 2026 19 5 1 1 12"),
                page.select("#trend tbody tr").eachText());
        assertEquals(
                "Promises on the day of each release, and today. 2025.1: 12 promises, 1 open, 6 waived."
                        + " 2026.1: 20 promises, 0 open, 1 waived. today: 19 promises, 12 open, 1 waived.",
                page.select("#trend svg").attr("aria-label"));
    }

    @Test
    void theTrendBeginsWithTheFirstRelease() {
        Document page = page(
                ReportFixture.report(ReportFixture.everything(), "en", ReportFixture.DAY, List.of(), Releases.NONE));
        assertEquals(
                "The trend begins with the first release.",
                page.select("#trend p").text());
        assertEquals(0, page.select("#trend svg, #trend table").size());
    }

    @Test
    void theTrendOfManyReleasesDrawsTheNewestAndListsThemAll() {
        List<Release> many = new ArrayList<>();
        for (int number = 1; number <= 50; number++) {
            many.add(ReportFixture.release(
                    "2025." + number, "2025-09-20", Optional.of(ReportFixture.counts("2025-09-20", 12, 12, 0, 0, 0))));
        }
        Document page = page(ReportFixture.report(
                ReportFixture.everything(), "en", ReportFixture.DAY, List.of(), new Releases(many)));
        assertEquals(10, page.select("#trend svg text.strong").size());
        assertEquals(
                "2025.42", page.select("#trend svg text:not([class])").first().text());
        assertEquals(51, page.select("#trend tbody tr").size());
        assertTrue(page.select("#trend > p").text().endsWith("41 older releases stand in the table."));
    }

    @Test
    void aCalendarEventKeepsItsIdentifierWhenItsDayMoves() {
        assertEquals(identifier("2026-10-05", "measures"), identifier("2026-11-05", "measures"));
        assertFalse(identifier("2026-10-05", "measures").equals(identifier("2026-10-05", "others")));
        assertTrue(identifier("2026-10-05", "measures").endsWith("@example.com"));
    }

    private static String identifier(String collected, String record) {
        FileSet files = ReportFixture.report(
                PolicyFixture.policy()
                        .record(record, one -> one.collected(collected))
                        .measure("AC-01", measure -> measure.claim("a", claim -> claim.evidence(record))),
                "en");
        return CalendarCheck.components(files.content("worklist.ics")).get(0).get("UID");
    }

    @Test
    void aPolicyWithNothingToDoSaysSo() {
        FileSet files = ReportFixture.report(PolicyFixture.policy(), "en", ReportFixture.DAY, List.of());
        assertEquals(1, CsvCheck.rows(files.content("worklist.csv")).size());
        List<Map<String, String>> events = CalendarCheck.components(files.content("worklist.ics"));
        assertEquals("VJOURNAL", events.get(0).get("BEGIN"));
        Document page = Jsoup.parse(text(files, "index.html"));
        assertEquals(
                "1 What to do Nothing is to be done.",
                page.getElementById("work").text());
        assertTrue(page.getElementById("rules").text().contains("There are no findings."));
    }

    @Test
    void aLongWorkListIsFoldedAndCutsNoCharacter() {
        FileSet files = ReportFixture.report(
                PolicyFixture.policy()
                        .record("größe-" + "ä".repeat(70), one -> one.collected("2026-10-05"))
                        .measure(
                                "AC-01",
                                measure -> measure.claim("a", claim -> claim.evidence("größe-" + "ä".repeat(70)))),
                "de");
        Map<String, String> event =
                CalendarCheck.components(files.content("worklist.ics")).get(0);
        assertTrue(event.get("DESCRIPTION").contains("größe-" + "ä".repeat(70)), event.toString());
    }

    @Test
    void aReportThatFailsIsToldInTheLanguageOfTheReport() {
        PolicyFixture fixture = PolicyFixture.policy()
                .measure("AC-01", measure -> measure.claim("tested", claim -> claim.evidence("tests")))
                .record(
                        "tests",
                        record -> record.tests(4, 2, "2026-11-15")
                                .expect(new Expectation(ReportTerm.FAILURES, Expectation.Relation.EQUAL, 0)));
        String table = text(ReportFixture.report(fixture, "de"), "worklist.csv");
        assertTrue(
                table.contains(
                        "Im Bericht tests.xml des Nachweises tests steht failures=2, erwartet ist failures=0; so belegt er nichts."),
                table);
        assertFalse(table.contains("is expected"), table);
    }

    @Test
    void aFindingAboutARecordBelongsToItsItemWhereverItStands() {
        PolicyFixture fixture = PolicyFixture.policy()
                .measure("AC-01", measure -> measure.claim("certified", claim -> claim.evidence("old")))
                .record("old", record -> record.collected("2025-01-01").validUntil("2026-01-31"));
        Finding elsewhere = Finding.of(Rule.EVIDENCE_EXPIRED, new Location("other.adoc", 1, 1), "It is over.")
                .about(new Subject.Evidence("old", List.of()));
        Finding another = elsewhere.about(new Subject.Evidence("another", List.of()));
        String table = text(ReportFixture.report(fixture, "en", ReportFixture.DAY, List.of(elsewhere)), "worklist.csv");
        assertFalse(table.contains("other.adoc"), table);
        String both = text(ReportFixture.report(fixture, "en", ReportFixture.DAY, List.of(another)), "worklist.csv");
        assertTrue(both.contains("other.adoc"), both);
    }

    @Test
    void whatLooksLikeAFormulaIsTextInASpreadsheet() {
        List<List<String>> rows = CsvCheck.rows(ReportFixture.report(
                        PolicyFixture.policy(),
                        "en",
                        ReportFixture.DAY,
                        List.of(Finding.of(Rule.LINK_BROKEN, Location.startOf("a.adoc"), "=HYPERLINK(\"x\",\"y\")")))
                .content("worklist.csv"));
        assertEquals("'=HYPERLINK(\"x\",\"y\")", rows.get(1).get(9));
    }

    @Test
    void badCalendarsAndTablesAreReported() {
        for (String bad : List.of(
                "BEGIN:VCALENDAR\nEND:VCALENDAR\n",
                "BEGIN:VCALENDAR\r\nVERSION:2.0\r\nPRODID:x\r\nEND:VCALENDAR\r\n",
                "BEGIN:VCALENDAR\r\nX:" + "x".repeat(80) + "\r\nEND:VCALENDAR\r\n",
                "BEGIN:VCALENDAR\r\nVERSION:2.0\r\nPRODID:x\r\nBEGIN:VEVENT\r\nSUMMARY:a\\b\r\n")) {
            assertThrows(
                    AssertionError.class, () -> CalendarCheck.components(bad.getBytes(StandardCharsets.UTF_8)), bad);
        }
        assertThrows(AssertionError.class, () -> CsvCheck.rows("a,b\r\nc\r\n".getBytes(StandardCharsets.UTF_8)));
        assertThrows(AssertionError.class, () -> CsvCheck.rows("a\"b\r\n".getBytes(StandardCharsets.UTF_8)));
    }

    @Test
    void twoRendersGiveTheSameBytes() {
        FileSet first = ReportFixture.report(ReportFixture.everything(), "de");
        FileSet second = ReportFixture.report(ReportFixture.everything(), "de");
        first.forEach((path, content) -> assertArrayEquals(content, second.content(path), path));
        assertEquals(3, first.size());
    }

    @Test
    void everyTextOfTheReportIsUsedAndEveryUsedOneIsThere() throws Exception {
        StringBuilder users = new StringBuilder();
        for (Path folder : List.of(
                Path.of("..", "templates", "report"),
                Path.of("src", "main", "java", "org", "tompolicy", "edition", "report"))) {
            try (Stream<Path> found = Files.walk(folder)) {
                for (Path file : found.filter(Files::isRegularFile).sorted().toList()) {
                    users.append(Files.readString(file)).append('\n');
                }
            }
        }
        Set<String> used = new TreeSet<>();
        Pattern.compile("\\bw\\.(\\w+)|\"([\\w.]+)\"")
                .matcher(users)
                .results()
                .forEach(found -> used.add(found.group(1) == null ? found.group(2) : found.group(1)));
        Stream.of(ClaimState.values()).forEach(state -> used.add("state." + state.word()));
        Set<String> byWord = Set.of("status", "severity", "what", "lane", "state");
        List<String> unused = UiTexts.of("en").words().keySet().stream()
                .filter(key -> key.startsWith("report."))
                .map(key -> key.substring("report.".length()))
                .filter(key -> !used.contains(key.replaceAll("\\.(one|many)$", "")))
                .filter(key -> !byWord.contains(key.replaceAll("\\..*", "")))
                .toList();
        assertEquals(List.of(), unused);
    }
}

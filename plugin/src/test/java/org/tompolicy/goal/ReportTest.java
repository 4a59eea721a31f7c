package org.tompolicy.goal;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.tompolicy.model.Audience;
import org.tompolicy.model.ClaimState;
import org.tompolicy.model.EvidenceRecord;
import org.tompolicy.testing.Slow;
import org.tompolicy.trace.ClaimTrace;

/** The report of the policy of this repository on three days, and what of it customers get to see: nothing. */
@Slow
class ReportTest {

    private static final LocalDate TODAY = Builds.DAY;
    private static final LocalDate SPRING = LocalDate.of(2027, 3, 31);
    private static final LocalDate NEXT_YEAR = LocalDate.of(2028, 1, 1);

    @TempDir
    private static Path output;

    private static final Map<LocalDate, Build> BUILDS = new TreeMap<>();

    @BeforeAll
    static void build() {
        for (LocalDate day : List.of(TODAY, SPRING, NEXT_YEAR)) {
            BUILDS.put(day, Builds.reported(Builds.own(output.resolve(day.toString()), day)));
        }
    }

    @Test
    void theStatesAreTheseOnThreeDays() {
        assertEquals(
                List.of(
                        "61 verified, 5 due, 1 waived, 2 stale, 1 expired, 9 missing",
                        "52 verified, 1 waived, 16 stale, 1 expired, 9 missing",
                        "21 verified, 43 stale, 5 expired, 10 missing"),
                List.of(counts(TODAY), counts(SPRING), counts(NEXT_YEAR)));
    }

    /** Every state that there is, with its number. */
    private static String counts(LocalDate day) {
        StringBuilder counts = new StringBuilder();
        states(day).forEach((state, number) -> {
            if (number > 0) {
                counts.append(counts.isEmpty() ? "" : ", ")
                        .append(number)
                        .append(' ')
                        .append(state.word());
            }
        });
        return counts.toString();
    }

    private static Map<ClaimState, Integer> states(LocalDate day) {
        Map<ClaimState, Integer> states = new TreeMap<>();
        for (ClaimState state : ClaimState.values()) {
            states.put(state, 0);
        }
        BUILDS.get(day).trace().claims().stream()
                .flatMap(claim -> claim.state().stream())
                .forEach(state -> states.merge(state, 1, Integer::sum));
        return states;
    }

    /** The legend holds every number, each promise stands with its state in the list, and each bad one in the work list. */
    @Test
    void theReportExplainsEachNumber() throws IOException {
        for (LocalDate day : BUILDS.keySet()) {
            Document page = page(day);
            List<String> legend = new ArrayList<>();
            states(day).forEach((state, number) -> legend.add(state.word() + " " + number));
            assertEquals(legend, page.select(".legend li").eachText(), day.toString());

            Map<String, Integer> listed = new LinkedHashMap<>();
            for (Element row : page.select("table.proofs tbody tr")) {
                listed.merge(row.select(".tag").text(), 1, Integer::sum);
            }
            Map<String, Integer> expected = new TreeMap<>();
            states(day).forEach((state, number) -> {
                if (number > 0) {
                    expected.put(state.word(), number);
                }
            });
            assertEquals(expected, new TreeMap<>(listed), day.toString());

            String csv = text(day, "worklist.csv");
            Set<String> named = new HashSet<>(List.of(csv.split("[, \r\n]+")));
            for (ClaimTrace claim : BUILDS.get(day).trace().claims()) {
                if (claim.state().filter(ClaimState::isBad).isPresent()) {
                    assertTrue(named.contains(claim.name()), claim.name() + " on " + day);
                }
            }
            int drawn = page.select("#states svg[role=img] text.strong").eachText().stream()
                    .mapToInt(Integer::parseInt)
                    .sum();
            assertTrue(drawn > 60, "numbers in the bars on " + day + ": " + drawn);
        }
    }

    @Test
    void theDayStandsInTheReportAndMovesWhatIsOver() throws IOException {
        assertTrue(page(SPRING).select(".band").text().endsWith("As of 31 March 2027"));
        long before = page(TODAY).select("table.work .wrong").size();
        long after = page(NEXT_YEAR).select("table.work .wrong").size();
        assertTrue(after > before, before + " then " + after);
    }

    private static String text(LocalDate day, String file) throws IOException {
        return new String(
                Builds.files(output.resolve(day.toString()).resolve("report")).get(file), StandardCharsets.UTF_8);
    }

    private static Document page(LocalDate day) throws IOException {
        return Jsoup.parse(text(day, "index.html"));
    }

    @Test
    void checkAndSiteLeaveTheSameReportAndNothingOfItIsInTheSite(@TempDir Path other) throws IOException {
        Build build = Builds.reported(Builds.own(other));
        SortedMap<String, byte[]> checked = Builds.files(other.resolve("report"));
        assertEquals(Optional.empty(), SiteGoal.run(build).failure());
        SortedMap<String, byte[]> published = Builds.files(other.resolve("report"));
        assertEquals(checked.keySet(), published.keySet());
        checked.forEach((file, content) -> assertArrayEquals(content, published.get(file), file));
        assertTrue(checked.keySet().containsAll(Set.of("index.html", "worklist.csv", "worklist.ics", "findings.json")));

        List<String> offered = Jsoup.parse(new String(checked.get("index.html"), StandardCharsets.UTF_8))
                .select(".files a")
                .eachAttr("href");
        assertTrue(offered.size() > 3 && checked.keySet().containsAll(offered), offered.toString());

        Set<String> internal = internalWords(build);
        assertTrue(internal.size() > 40, internal.toString());
        String report = new String(checked.get("index.html"), StandardCharsets.UTF_8);
        assertTrue(report.contains("The test of the new application is booked"), "waiver in the report");
        List<String> leaks = new ArrayList<>();
        Builds.files(other.resolve("site")).forEach((file, content) -> {
            String text = new String(content, StandardCharsets.UTF_8);
            internal.stream()
                    .filter(words -> text.contains(words))
                    .map(words -> file + ": " + words)
                    .forEach(leaks::add);
        });
        assertEquals(List.of(), leaks);
    }

    /** Words of the report that no customer may see: reasons of waivers, ids and titles of internal records. */
    private static Set<String> internalWords(Build build) {
        Set<String> words = new HashSet<>(Set.of("worklist", "Not for customers"));
        for (EvidenceRecord record : build.policy().evidence()) {
            if (record.audience() == Audience.INTERNAL) {
                words.add(record.id());
                words.add(record.title());
            }
        }
        build.trace().claims().forEach(claim -> claim.claim().waiver().ifPresent(waiver -> words.add(waiver.reason())));
        return words;
    }

    @Test
    void aFailedCheckLeavesAReportThatSaysWhy(@TempDir Path other) throws IOException {
        Path sources = Path.of("src/test/cases/mistakes/sources");
        Build build = Builds.reported(
                Builds.options(sources, sources.resolve("measures"), sources.resolve("architecture"), other));
        assertTrue(CheckGoal.run(build).failure().isPresent());
        SortedMap<String, byte[]> report = Builds.files(other.resolve("report"));
        Document page = Jsoup.parse(new String(report.get("index.html"), StandardCharsets.UTF_8));
        assertFalse(page.select("table.work .tag.stops").isEmpty());
        assertEquals(
                build.summary().findingsBySeverity().values().stream()
                        .mapToInt(Integer::intValue)
                        .sum(),
                page.select(".messages li").size());
    }
}

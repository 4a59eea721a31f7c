package org.tompolicy.goal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.tompolicy.testing.Slow;

/**
 * Version, days and classes that the site, the annex, the letter to customers, the feeds and {@code policy.json} give for
 * one release are the same. Each output is read by itself, from its text.
 */
@Slow
class EveryOutputSaysTheSameTest {

    private static final LocalDate BUILT = LocalDate.of(2026, 11, 25);
    private static final List<String> FIVE = FiveOutputs.ALL;

    @TempDir
    private static Path root;

    private static FiveOutputs outputs;
    private static SaidInOutputs said;

    @BeforeAll
    static void readOneBuild() throws Exception {
        TwoReleases releases = TwoReleases.published(root, BUILT);
        outputs = FiveOutputs.of(releases, TwoReleases.SECOND);
        said = outputs.read(TwoReleases.SECOND);
    }

    @Test
    void noTwoOutputsContradictEachOther() {
        assertEquals(List.of(), said.contradictions());
    }

    @Test
    void versionDaysAndNewSubProcessorStandInEachOfTheFive() {
        Map<String, String> wanted = new TreeMap<>(Map.of(
                "version", "2026.2",
                "issued", "2026-11-16",
                "effective", "2027-01-01",
                "support used from", "2027-01-15",
                "support transfer until", "2031-12-27"));
        wanted.forEach((topic, value) -> {
            assertEquals(new TreeSet<>(FIVE), said.outputsOn(topic), topic);
            FIVE.forEach(output -> assertEquals(value, said.said(output, topic).orElseThrow(), output + ", " + topic));
        });
    }

    @Test
    void daysOfProofReviewsAndCertificatesStandWherePromisesStand() {
        Map<String, String> wanted = Map.ofEntries(
                Map.entry("GO-01#certified proof", "2025-06-12"),
                Map.entry("AC-01#credentials proof", "2026-11-11"),
                Map.entry("AC-01#passwords proof", "2026-08-21"),
                Map.entry("AC-01#second-factor proof", "2026-11-13"),
                Map.entry("OP-01#restore-test proof", "2026-11-12"),
                Map.entry("OP-01 proof", "2026-08-21"),
                Map.entry("OP-02#register proof", "2026-08-23"),
                Map.entry("hosting#rooms proof", "2026-03-24"),
                Map.entry("support#named-staff proof", "2026-11-05"),
                Map.entry("AC-01 reviewed", "2026-11-09"),
                Map.entry("OP-01 reviewed", "2026-11-10"),
                Map.entry("OP-02 reviewed", "2026-08-13"),
                Map.entry("EX-4711 dated", "2025-06-12"),
                Map.entry("EX-4711 valid until", "2028-06-11"),
                Map.entry("hosting used from", "2024-05-02"));
        wanted.forEach((topic, value) -> {
            for (String output : List.of(FiveOutputs.SITE, FiveOutputs.ANNEX, FiveOutputs.JSON)) {
                assertEquals(value, said.said(output, topic).orElse("nothing"), output + ", " + topic);
            }
        });
    }

    @Test
    void classesStandWhereChangesAreTold() {
        Map<String, String> wanted = Map.of(
                "OP-01#tape class", "removed",
                "OP-01#restore-test class", "weakened",
                "AC-01#credentials class", "strengthened",
                "AC-01#second-factor class", "added",
                "OP-02#register class", "editorial",
                "support class", "added");
        wanted.forEach((topic, value) -> {
            for (String output : List.of(FiveOutputs.SITE, FiveOutputs.LETTER, FiveOutputs.FEEDS)) {
                assertEquals(value, said.said(output, topic).orElse("nothing"), output + ", " + topic);
            }
        });
    }

    /** A header names the class of its own revision, which an older version may have made; a promise that stands is not removed. */
    @Test
    void aMeasureHasTheClassOfWhatThisVersionDidToIt() {
        Map<String, String> wanted =
                Map.of("GO-01", FiveOutputs.NONE, "AC-01", "strengthened", "OP-01", "weakened", "OP-02", "editorial");
        wanted.forEach((measure, value) -> {
            for (String output : List.of(FiveOutputs.SITE, FiveOutputs.JSON)) {
                assertEquals(
                        value,
                        said.said(output, measure + FiveOutputs.WHOLE).orElse("nothing"),
                        output + ", " + measure);
            }
            assertEquals(
                    new TreeSet<>(List.of(FiveOutputs.ANNEX, FiveOutputs.JSON, FiveOutputs.SITE)),
                    said.outputsOn(measure + FiveOutputs.CHANGED),
                    measure);
        });
    }

    /** Wherever a day stands, it is one of the two releases, or follows from one. */
    @Test
    void noOutputStatesADayThatTheJsonDoesNotKnow() {
        SortedSet<LocalDate> meant = outputs.daysOf(FiveOutputs.JSON);
        meant.addAll(outputs.daysOf("before"));
        meant.add(BUILT);
        said.said(FiveOutputs.JSON, "effective").map(LocalDate::parse).ifPresent(day -> meant.add(day.minusDays(1)));
        said.topics().stream()
                .filter(topic -> topic.endsWith(" reviewed"))
                .flatMap(topic -> said.said(FiveOutputs.JSON, topic).stream())
                .forEach(day -> meant.add(LocalDate.parse(day).plusYears(1)));
        for (String output : FIVE) {
            SortedSet<LocalDate> stated = outputs.daysOf(output);
            assertTrue(stated.size() >= 4, output + " states " + stated);
            stated.removeAll(meant);
            assertEquals(Set.of(), stated, output);
        }
    }

    /** What this test is worth: another day or class in any one output is seen. */
    @Test
    void anotherDayOrClassInOneOutputIsSeen() throws Exception {
        for (String output : FIVE) {
            boolean isJson = output.equals(FiveOutputs.JSON);
            assertSeen(output, isJson ? "2027-01-15" : "15 January 2027", isJson ? "2027-01-16" : "16 January 2027");
            assertSeen(output, isJson ? "2027-01-01" : "1 January 2027", isJson ? "2027-01-02" : "2 January 2027");
        }
        assertSeen(FiveOutputs.SITE, "Strengthened", "Added");
        assertSeen(FiveOutputs.FEEDS, "Strengthened", "Added");
        assertSeen(FiveOutputs.LETTER, "STRENGTHENED", "ADDED");
        assertSeen(FiveOutputs.ANNEX, "11 November 2026", "12 November 2026");
        assertSeen(FiveOutputs.JSON, "\"change\":\"weakened\"", "\"change\":\"removed\"");
        assertSeen(FiveOutputs.JSON, "\"change\":null", "\"change\":\"strengthened\"");
        assertSeen(FiveOutputs.JSON, "\"2026-11-11\"", "\"2026-11-12\"");
        assertSeen(FiveOutputs.SITE, "datetime=\"2026-11-11\"", "datetime=\"2026-11-12\"");
    }

    private static void assertSeen(String output, String before, String after) throws Exception {
        List<String> seen =
                outputs.with(output, before, after).read(TwoReleases.SECOND).contradictions();
        assertTrue(
                seen.stream().anyMatch(line -> line.contains(output + "=")),
                () -> "\"" + after + "\" in the " + output + " is not seen: " + seen);
    }
}

package org.tompolicy.goal;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.tompolicy.edition.site.HtmlCheck;
import org.tompolicy.testing.Slow;

/** {@code tom.show}: which state of the policy the root of the site shows. */
@Slow
class ShownReleaseTest {

    private static final LocalDate FIRST = LocalDate.of(2026, 11, 23);
    private static final LocalDate SECOND = LocalDate.of(2026, 12, 10);
    private static final String MEASURE_PAGE = "measures/ac-01.html";

    private SmallPolicy policy;

    /** A release, then one that takes effect a month after its issue, then a changed draft. */
    @BeforeEach
    void twoReleasesAndADraft(@TempDir Path root) throws IOException {
        policy = new SmallPolicy(root);
        assertEquals(Optional.empty(), policy.release("2026.1", FIRST).failure());
        policy.edit(SmallPolicy.MEASURE, "everybody who may", "every person who may")
                .edit(SmallPolicy.MEASURE, ":revnumber: 1", ":revnumber: 2\n:tom-change: 2 equivalent")
                .edit(SmallPolicy.POLICY, ":tom-company:", ":tom-effective: 2027-01-15\n:tom-company:");
        assertEquals(Optional.empty(), policy.release("2026.2", SECOND).failure());
        policy.edit(SmallPolicy.MEASURE, "every person who may", "each person who may");
    }

    private SortedMap<String, byte[]> site(String show, LocalDate day) throws IOException {
        Build build = Build.open(Builds.showing(policy.options(day), show));
        assertEquals(Optional.empty(), SiteGoal.run(build).failure());
        return Builds.files(policy.root().resolve("target/tom/site"));
    }

    private static Document page(SortedMap<String, byte[]> site, String path) {
        return Jsoup.parse(new String(site.get(path), StandardCharsets.UTF_8));
    }

    private String shown(String show, LocalDate day) throws IOException {
        Document page = page(site(show, day), MEASURE_PAGE);
        return page.select(".strip b").text() + ": "
                + page.select("#register .prose").text();
    }

    @Test
    void theReleaseInForceOnTheDayIsShown() throws IOException {
        String first = "Version 2026.1: We keep a register of everybody who may use our systems.";
        assertEquals(first, shown(Options.CURRENT, SECOND));
        assertEquals(first, shown(Options.CURRENT, LocalDate.of(2027, 1, 14)));
        assertEquals(
                "Version 2026.2: We keep a register of every person who may use our systems.",
                shown(Options.CURRENT, LocalDate.of(2027, 1, 15)));
    }

    @Test
    void theDraftIsShownWhereNothingIsInForce() throws IOException {
        assertEquals(
                "Draft: We keep a register of each person who may use our systems.",
                shown(Options.CURRENT, FIRST.minusDays(1)));
    }

    @Test
    void theDraftOrAnyReleaseCanBeAskedFor() throws IOException {
        assertEquals("Draft: We keep a register of each person who may use our systems.", shown(Options.DRAFT, SECOND));
        assertEquals(
                "Version 2026.2: We keep a register of every person who may use our systems.", shown("2026.2", SECOND));
    }

    @Test
    void anUnknownVersionNamesThoseThatThereAre() {
        Build build = Build.open(Builds.showing(policy.options(SECOND), "2027.1"));
        assertEquals(
                "Parameter tom.show: there is no release '2027.1'. Choose one of 2026.2, 2026.1, or use current or draft.",
                assertThrows(SetupProblem.class, () -> SiteGoal.run(build)).getMessage());
    }

    @Test
    void anUnknownVersionOfAPolicyWithoutReleasesSaysSo(@TempDir Path other) throws IOException {
        Build build = Build.open(Builds.showing(new SmallPolicy(other).options(SECOND), "newest"));
        assertEquals(
                "Parameter tom.show: there is no release 'newest'. There is none yet: use current or draft.",
                assertThrows(SetupProblem.class, () -> SiteGoal.run(build)).getMessage());
    }

    @Test
    void aReleaseWhoseTextWasDeletedCannotBeShown() {
        assertEquals(
                Optional.empty(),
                policy.withdraw("2026.1", "It named a person", true, SECOND).failure());
        Build build = Build.open(Builds.showing(policy.options(SECOND), "2026.1"));
        assertTrue(assertThrows(SetupProblem.class, () -> SiteGoal.run(build))
                .getMessage()
                .startsWith("Parameter tom.show: the text of release 2026.1 had to be deleted"));
    }

    @Test
    void promisesAreSealedAndProofIsPresent() throws IOException {
        policy.edit("measures/evidence/access-review.adoc", "2026-10-30", "2026-12-01");
        SortedMap<String, byte[]> site = site(Options.CURRENT, SECOND);
        assertTrue(proof(site, MEASURE_PAGE).contains("1 December 2026"));
        assertTrue(proof(site, "versions/2026.1/" + MEASURE_PAGE).contains("30 October 2026"));
    }

    @Test
    void aPromiseThatTheSourcesNoLongerMakeHasTheProofThatWasSealedWithIt() throws IOException {
        policy.edit("measures/evidence/access-review.adoc", "2026-10-30", "2026-12-01")
                .edit(SmallPolicy.MEASURE, "[#credentials,", "[#old-credentials,");
        assertTrue(page(site(Options.CURRENT, SECOND), MEASURE_PAGE)
                .select("#old-credentials")
                .isEmpty());
        assertProvenAsSealed();
    }

    @Test
    void soHasOneThatTheSourcesNoLongerHaveInUseAndOneOfAMeasureThatIsGone() throws IOException {
        policy.edit(SmallPolicy.MEASURE, "[#credentials,", "[#credentials,status=planned,");
        assertProvenAsSealed();
        policy.edit(SmallPolicy.MEASURE, ":tom-status: implemented", ":tom-status: withdrawn");
        assertProvenAsSealed();
        policy.edit(SmallPolicy.MEASURE, ":tom-id: AC-01", ":tom-id: AC-02");
        assertProvenAsSealed();
    }

    private void assertProvenAsSealed() throws IOException {
        SortedMap<String, byte[]> site = site(Options.CURRENT, SECOND);
        String sealed = proof(site, "versions/2026.1/" + MEASURE_PAGE);
        assertTrue(sealed.contains("30 October 2026"), sealed);
        assertEquals(sealed, proof(site, MEASURE_PAGE));
    }

    private static String proof(SortedMap<String, byte[]> site, String path) {
        return page(site, path).select("#credentials .proof").text();
    }

    @Test
    void exportsAreThoseOfTheVersionThatIsShownAndEachTreeHasItsOwn() throws IOException {
        SortedMap<String, byte[]> site = site(Options.CURRENT, SECOND);
        assertTrue(new String(site.get("policy.json"), StandardCharsets.UTF_8).contains("\"version\":\"2026.1\""));
        assertTrue(new String(site.get("versions/2026.2/policy.json"), StandardCharsets.UTF_8)
                .contains("\"version\":\"2026.2\""));
        assertTrue(new String(site.get("versions/2026.2/policy.csv"), StandardCharsets.UTF_8)
                .contains("versions/2026.2/measures/ac-01.html#register"));
    }

    @Test
    void theTreesOfReleasesAreTheSameWhateverTheSourcesSayNow() throws IOException {
        SortedMap<String, byte[]> before = site(Options.DRAFT, SECOND);
        policy.edit(SmallPolicy.MEASURE, "each person", "nobody")
                .edit(SmallPolicy.MEASURE, "image::plan.svg", "image::other.svg");
        Files.move(
                policy.root().resolve("measures/access/plan.svg"), policy.root().resolve("measures/access/other.svg"));
        SortedMap<String, byte[]> after = site(Options.DRAFT, SECOND);
        int trees = 0;
        for (String path : before.keySet()) {
            if (path.matches("versions/[^/]+/.*")) {
                assertArrayEquals(before.get(path), after.get(path), path);
                trees++;
            }
        }
        assertTrue(trees >= 20, "looked at " + trees + " files");
        assertTrue(before.containsKey("versions/2026.1/measures/access/plan.svg"));
        assertFalse(after.containsKey("measures/access/plan.svg"));
    }

    @Test
    void everyPageIsValidAndEveryLinkLeadsSomewhereWhateverIsShown() throws Exception {
        for (String show : List.of(Options.CURRENT, Options.DRAFT, "2026.2")) {
            assertEquals(List.of(), new HtmlCheck(Builds.fileSet(site(show, SECOND)), Set.of()).problems(), show);
        }
    }
}

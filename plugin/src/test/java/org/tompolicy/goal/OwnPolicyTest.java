package org.tompolicy.goal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.tompolicy.edition.annex.VeraPdf;
import org.tompolicy.edition.site.HtmlCheck;
import org.tompolicy.finding.Argument;
import org.tompolicy.finding.Finding;
import org.tompolicy.finding.Rule;
import org.tompolicy.model.ClaimState;
import org.tompolicy.model.Measure;
import org.tompolicy.model.MeasureStatus;
import org.tompolicy.model.Release;
import org.tompolicy.testing.Slow;
import org.verapdf.pdfa.flavours.PDFAFlavour;

/** The policy of this repository, built as its users build it. */
@Slow
class OwnPolicyTest {

    @TempDir
    private static Path output;

    private static Build build;
    private static List<Finding> findings;
    private static SortedMap<String, byte[]> site;

    @BeforeAll
    static void build() throws IOException {
        build = Build.open(Builds.own(output));
        Outcome siteOutcome = SiteGoal.run(build);
        assertEquals(Optional.empty(), siteOutcome.failure());
        findings = build.findings();
        assertEquals(Optional.empty(), AnnexGoal.run(build).failure());
        site = Builds.files(output.resolve("site"));
    }

    @Test
    void has26MeasuresIn7CategoriesAndOneThatWasWithdrawn() {
        assertEquals(7, build.policy().categories().size());
        assertEquals(26, promised().count());
        assertEquals(27, build.policy().measures().count());
    }

    @Test
    void theRootShowsTheReleaseInForce() {
        assertTrue(
                text(site.get("index.html")).contains("version 2026.1"),
                text(site.get("index.html")).substring(0, 400));
    }

    @Test
    void everyFactIsFoundOnItsPageAndInTheAnnexOfTheReleaseInForce() throws IOException {
        assertEquals(List.of(), lost("", annex("2026.1"), Map.of("revision", "2", "effective", "1 October 2026")));
    }

    @Test
    void everyFactIsFoundOnItsPageAndInTheAnnexOfTheReleaseToCome() throws IOException {
        assertEquals(
                List.of(),
                lost("versions/2026.2/", annex("2026.2"), Map.of("revision", "3", "effective", "1 January 2027")));
    }

    private static String annex(String version) throws IOException {
        return words(Builds.text(release(version).annexes().stream()
                .filter(issued -> issued.fileName().equals("tom-annex-" + version + "-en.pdf"))
                .findFirst()
                .orElseThrow()
                .content()));
    }

    private static Release release(String version) {
        return build.releases().find(version).orElseThrow();
    }

    private static String text(byte[] page) {
        return words(Jsoup.parse(new String(page, StandardCharsets.UTF_8)).text());
    }

    /**
     * Facts that are lost.
     *
     * @param tree of the site, where the pages of the release lie
     * @param values what stands for a word in braces
     */
    private static List<String> lost(String tree, String annex, Map<String, String> values) throws IOException {
        List<String> lost = new ArrayList<>();
        List<List<String>> facts = rows("facts.csv");
        assertTrue(facts.size() >= 100, "facts read: " + facts.size());
        for (List<String> fact : facts) {
            String page = tree
                    + (fact.get(0).equals("POLICY")
                            ? "index.html"
                            : "measures/" + fact.get(0).toLowerCase(Locale.ROOT) + ".html");
            String needle = fact.get(2);
            for (Map.Entry<String, String> value : values.entrySet()) {
                needle = needle.replace("{" + value.getKey() + "}", value.getValue());
            }
            needle = words(needle);
            if (!text(site.get(page)).contains(needle)) {
                lost.add(page + " lacks: " + fact.get(1));
            }
            if (!annex.contains(needle)) {
                lost.add("the annex lacks: " + fact.get(0) + ", " + fact.get(1));
            }
        }
        return lost;
    }

    @Test
    void everyClaimHasTheStateThatItsAuthorsExpect() throws IOException {
        Map<String, String> expected = new TreeMap<>();
        rows("states.csv").forEach(row -> expected.put(row.get(0), row.get(1)));
        Map<String, String> actual = new TreeMap<>();
        build.trace()
                .claims()
                .forEach(claim ->
                        claim.state().map(ClaimState::word).ifPresent(state -> actual.put(claim.name(), state)));
        assertEquals(expected, actual);
    }

    @Test
    void leavesExactlyTheOpenLinesOpen() {
        Set<String> expected =
                Set.of("gdpr:28.3.e", "gdpr:28.3.f", "gdpr:28.3.h", "scc:14", "scc:AST", "de-tom:TRN", "de-tom:PSN");
        Set<String> open = findings.stream()
                .filter(finding -> finding.rule() == Rule.CONTROL_UNCOVERED)
                .map(finding -> finding.arguments().get(Argument.CONTROL).orElseThrow())
                .collect(Collectors.toUnmodifiableSet());
        assertEquals(expected, open);
    }

    @Test
    void everyPageIsValidAndEveryLinkLeadsSomewhere() throws Exception {
        assertEquals(List.of(), new HtmlCheck(Builds.fileSet(site), Set.of()).problems());
    }

    @Test
    void theAnnexConformsToArchiveAndAccessibility() throws Exception {
        byte[] pdf = Builds.files(output.resolve("annex")).get("tom-annex-2026.1-en.pdf");
        assertEquals(List.of(), VeraPdf.failures(pdf, PDFAFlavour.PDFA_3_A));
        assertEquals(List.of(), VeraPdf.failures(pdf, PDFAFlavour.PDFUA_1));
    }

    @Test
    void everyClaimHasItsAnchorAndItsRowInTheTable() {
        List<String> lost = new ArrayList<>();
        String table = new String(site.get("policy.csv"), StandardCharsets.UTF_8);
        release("2026.1")
                .views()
                .orElseThrow()
                .open()
                .measures()
                .forEach(measure -> measure.claims().forEach(claim -> {
                    String address = "measures/" + measure.id().toLowerCase(Locale.ROOT) + ".html#" + claim.id();
                    String page = new String(site.get(address.replaceAll("#.*", "")), StandardCharsets.UTF_8);
                    if (Jsoup.parse(page).getElementById(claim.id()) == null || !table.contains(address)) {
                        lost.add(address);
                    }
                }));
        assertEquals(List.of(), lost);
    }

    @Test
    void nothingIsSaidOfTheSealsNorOfWhatADraftWouldChange() {
        Set<String> ofReleases = Set.of(
                "seal-broken",
                "revision-not-bumped",
                "change-undeclared",
                "change-contradicted",
                "commitment-weakened",
                "measure-removed",
                "effective-invalid");
        assertEquals(
                List.of(),
                findings.stream()
                        .filter(finding -> ofReleases.contains(finding.rule().id()))
                        .map(Finding::toString)
                        .toList());
    }

    @Test
    void hasNoErrors() {
        assertEquals(
                List.of(),
                findings.stream()
                        .filter(finding -> finding.severity().word().equals("error"))
                        .map(Finding::toString)
                        .toList());
    }

    private static Stream<Measure> promised() {
        return build.policy().measures().filter(measure -> measure.status() == MeasureStatus.IMPLEMENTED);
    }

    static List<List<String>> rows(String name) throws IOException {
        try (InputStream stream = OwnPolicyTest.class.getResourceAsStream("/own-policy/" + name)) {
            return new String(stream.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .skip(1)
                    .filter(line -> !line.isBlank())
                    .map(OwnPolicyTest::cells)
                    .toList();
        }
    }

    private static List<String> cells(String line) {
        return Stream.of(line.split(",(?=(?:[^\"]*\"[^\"]*\")*[^\"]*$)", -1))
                .map(cell -> cell.startsWith("\"")
                        ? cell.substring(1, cell.length() - 1).replace("\"\"", "\"")
                        : cell)
                .toList();
    }

    /** Lower case, one blank between words, straight quotes, no line break after a hyphen: how a person compares. */
    static String words(String text) {
        return text.toLowerCase(Locale.ROOT)
                .replace('\u2019', '\'')
                .replace('\u00a0', ' ')
                .replace("\u200b", "")
                .replaceAll("\\s+", " ")
                .replace("- ", "-");
    }
}

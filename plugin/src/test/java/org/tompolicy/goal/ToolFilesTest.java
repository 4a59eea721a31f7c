package org.tompolicy.goal;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.parser.Parser;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.tompolicy.json.JsonProblem;
import org.tompolicy.json.StrictJson;
import org.tompolicy.model.ClaimState;
import org.tompolicy.testing.JsonSchema;
import org.tompolicy.testing.Slow;

/** The files for tools, as a build of the example and of the policy full of mistakes writes them. */
@Slow
class ToolFilesTest {

    private static final Path MISTAKES = Path.of("src/test/cases/mistakes/sources");

    @TempDir
    private static Path root;

    private static Build own;
    private static SortedMap<String, byte[]> ownReport;
    private static SortedMap<String, byte[]> mistakes;

    @BeforeAll
    static void build() throws IOException {
        own = Builds.reported(Builds.annotated(Builds.own(root.resolve("own")), Annotations.GITLAB));
        assertEquals("", SiteGoal.run(own).failure().orElse(""));
        ownReport = Builds.files(root.resolve("own/report"));
        mistakes = report(MISTAKES, root.resolve("mistakes"));
    }

    private static SortedMap<String, byte[]> report(Path sources, Path output) throws IOException {
        Builds.reported(Builds.annotated(
                Builds.options(sources, sources.resolve("measures"), sources.resolve("architecture"), output),
                Annotations.GITLAB));
        return Builds.files(output.resolve("report"));
    }

    @Test
    void sarifIsValid() throws IOException {
        JsonSchema schema = JsonSchema.of("/schema/sarif-schema-2.1.0.json");
        assertEquals(List.of(), schema.problems(ownReport.get("findings.sarif")));
        assertEquals(List.of(), schema.problems(mistakes.get("findings.sarif")));
    }

    @Test
    void theSchemaOfSarifLooks() throws IOException {
        JsonSchema schema = JsonSchema.of("/schema/sarif-schema-2.1.0.json");
        String sarif = text(mistakes, "findings.sarif");
        assertFalse(schema.problems(bytes(sarif.replace("\"level\":\"error\"", "\"level\":\"fatal\"")))
                .isEmpty());
        assertFalse(schema.problems(bytes(sarif.replace("\"startLine\":", "\"firstLine\":")))
                .isEmpty());
    }

    @Test
    void findingsAreAsTheirSchemaSays() throws IOException {
        JsonSchema schema = JsonSchema.closed("/org/tompolicy/schema/findings.schema.json");
        assertEquals(List.of(), schema.problems(ownReport.get("findings.json")));
        assertEquals(List.of(), schema.problems(mistakes.get("findings.json")));
        String findings = text(mistakes, "findings.json");
        assertFalse(schema.problems(bytes(findings.replace("\"line\":", "\"row\":")))
                .isEmpty());
        assertFalse(schema.problems(bytes(findings.replace("2026-11-23\"", "2026-13-23\"")))
                .isEmpty());
    }

    @Test
    void thePolicyIsAsItsSchemaSays() throws IOException {
        JsonSchema schema = JsonSchema.closed("/org/tompolicy/schema/policy.schema.json");
        byte[] policy = Files.readAllBytes(root.resolve("own/site/policy.json"));
        assertEquals(List.of(), schema.problems(policy));
        String text = new String(policy, StandardCharsets.UTF_8);
        assertFalse(schema.problems(bytes(text.replace("\"proof\":", "\"proven\":")))
                .isEmpty());
        assertFalse(schema.problems(bytes(text.replace("\"status\":\"released\"", "\"status\":\"sketch\"")))
                .isEmpty());
    }

    @Test
    void noFileNamesTheMachine() {
        for (SortedMap<String, byte[]> report : List.of(ownReport, mistakes)) {
            report.keySet()
                    .forEach(name -> assertFalse(
                            text(report, name).contains(root.toString())
                                    || text(report, name)
                                            .contains(MISTAKES.toAbsolutePath().toString())
                                    || text(report, name).contains("file:/"),
                            name));
        }
    }

    @Test
    void sarifAndFindingsSayTheSame() throws JsonProblem {
        List<Map<?, ?>> findings = objects(json(mistakes, "findings.json").get("findings"));
        List<Map<?, ?>> results = results(mistakes);
        assertTrue(findings.size() > 50, "findings: " + findings.size());
        assertEquals(
                findings.stream()
                        .map(finding -> finding.get("rule") + " " + finding.get("message"))
                        .toList(),
                results.stream()
                        .map(result -> result.get("ruleId") + " " + ((Map<?, ?>) result.get("message")).get("text"))
                        .toList());
    }

    @Test
    void mavensReportShowsEachSuiteOnceAndEachFailureAsOne() {
        Document xml = Jsoup.parse(text(ownReport, "TEST-tom.xml"), Parser.xmlParser());
        for (Element test : xml.select("testcase")) {
            String owner = test.attr("classname");
            assertEquals(test.parent().attr("name"), owner);
            assertTrue(test.attr("name").matches(owner + "(#.+)?"), test.attr("name"));
        }
        xml.select("[time]").forEach(timed -> assertEquals("0", timed.attr("time")));
        assertFalse(xml.select("failure").isEmpty());
        xml.select("failure").forEach(failure -> assertNotEquals("", failure.attr("type")));
    }

    @Test
    void sarifNamesWhatFoundAndSaysTheMessageBeforeTheHelp() throws JsonProblem {
        Map<?, ?> run = objects(json(mistakes, "findings.sarif").get("runs")).get(0);
        Map<?, ?> driver = (Map<?, ?>) ((Map<?, ?>) run.get("tool")).get("driver");
        assertEquals("tom-maven-plugin 0.1.0", driver.get("fullName"));
        assertEquals("0.1.0", driver.get("version"));
        assertEquals("https://github.com/tompolicy/tom-maven-plugin", driver.get("informationUri"));
        assertEquals("tom-maven-plugin/2026-11-23", ((Map<?, ?>) run.get("automationDetails")).get("id"));
        for (Map<?, ?> rule : objects(driver.get("rules"))) {
            String name = (String) rule.get("name");
            assertTrue(name.matches("([A-Z][a-z0-9]*)+"), name);
            assertEquals(((String) rule.get("id")).replace("-", ""), name.toLowerCase(Locale.ROOT));
        }
        for (Map<?, ?> result : results(mistakes)) {
            Map<?, ?> place =
                    (Map<?, ?>) objects(result.get("locations")).get(0).get("physicalLocation");
            assertEquals(result.get("message"), ((Map<?, ?>) place.get("region")).get("message"));
        }
    }

    @Test
    void fingerprintsAreUniqueAndStayWhenLinesMove() throws IOException, JsonProblem {
        Path moved = root.resolve("moved");
        copy(MISTAKES, moved);
        int changed = 0;
        try (Stream<Path> files = Files.walk(moved.resolve("measures/general"))) {
            for (Path file :
                    files.filter(path -> path.toString().endsWith(".adoc")).toList()) {
                String text = Files.readString(file);
                int blank = text.indexOf("\n\n");
                if (blank > 0) {
                    Files.writeString(
                            file, text.substring(0, blank) + "\n\n\n// inserted\n" + text.substring(blank + 1));
                    changed++;
                }
            }
        }
        assertTrue(changed > 4, "files changed: " + changed);
        SortedMap<String, byte[]> after = report(moved, root.resolve("moved-output"));

        Set<String> before = new HashSet<>(fingerprints(mistakes));
        assertEquals(results(mistakes).size(), before.size(), "fingerprints are unique");
        assertEquals(before, new HashSet<>(fingerprints(after)));
        assertNotEquals(lines(mistakes), lines(after), "lines moved");
    }

    @Test
    void fingerprintsStayWhenADayPasses() throws JsonProblem {
        Builds.reported(Builds.own(root.resolve("next-day"), Builds.DAY.plusMonths(1)));
        Set<String> kept = new HashSet<>(fingerprints(ownReport, "evidence-missing"));
        assertTrue(kept.size() >= 3, "claims without evidence: " + kept.size());
        SortedMap<String, byte[]> later = reportOf(root.resolve("next-day"));
        assertTrue(fingerprints(later, "evidence-missing").containsAll(kept));
        assertNotEquals(text(ownReport, "findings.sarif"), text(later, "findings.sarif"));
    }

    @Test
    void gitLabsReportHasAFingerprintForEachFinding() throws JsonProblem {
        String text = text(mistakes, "gl-code-quality.json");
        List<Map<?, ?>> issues = objects(json("{\"issues\":" + text + "}").get("issues"));
        assertEquals(
                fingerprints(mistakes),
                issues.stream().map(issue -> issue.get("fingerprint")).toList());
        assertTrue(
                issues.stream()
                        .allMatch(issue ->
                                Set.of("info", "minor", "major", "critical").contains(issue.get("severity"))),
                text);
    }

    @Test
    void aBuildWritesGitLabsReportOnlyWhereItIsAskedFor() throws IOException {
        Build build = Builds.reported(Builds.options(
                MISTAKES, MISTAKES.resolve("measures"), MISTAKES.resolve("architecture"), root.resolve("plain")));
        assertEquals(
                Set.of("TEST-tom.xml", "findings.json", "findings.sarif"),
                reportOf(root.resolve("plain")).keySet().stream()
                        .filter(name -> name.matches("TEST.*|findings.*|gl-.*"))
                        .collect(Collectors.toSet()));
        assertEquals(List.of(), CheckGoal.run(build).commands());
    }

    @Test
    void gitHubsCommandsComeOnceInABuild() {
        Build build = Builds.reported(Builds.annotated(
                Builds.options(
                        MISTAKES,
                        MISTAKES.resolve("measures"),
                        MISTAKES.resolve("architecture"),
                        root.resolve("github")),
                Annotations.GITHUB));
        Outcome first = CheckGoal.run(build);
        assertEquals(first.newFindings().size(), first.commands().size());
        assertTrue(first.commands().stream().allMatch(line -> line.matches("::(error|warning|notice) file=[^:]+::.+")));
        assertEquals(List.of(), SiteGoal.run(build).commands());
    }

    @Test
    void claimsAreTestCases() throws IOException {
        long claims = own.trace().claims().stream()
                .filter(claim -> claim.state().isPresent())
                .count();
        long bad = own.trace().claims().stream()
                .filter(claim -> claim.state().filter(ClaimState::isBad).isPresent())
                .count();
        Document xml = Jsoup.parse(text(ownReport, "TEST-tom.xml"), Parser.xmlParser());
        assertEquals(claims, xml.select("testcase").size());
        assertEquals(bad, xml.select("testcase > failure").size());
        assertEquals(Long.toString(claims), xml.select("testsuites").attr("tests"));
        assertEquals(Long.toString(bad), xml.select("testsuites").attr("failures"));
        assertTrue(
                xml.select("testsuite").size() > 20,
                "suites: " + xml.select("testsuite").size());
        assertEquals(
                8,
                xml.select("property[name=category]").eachAttr("value").stream()
                        .distinct()
                        .count());
        for (Element suite : xml.select("testsuite")) {
            assertNotEquals("0", suite.attr("tests"), suite.attr("name"));
            assertEquals(
                    suite.attr("tests"),
                    Integer.toString(suite.select("testcase").size()),
                    suite.attr("name"));
            assertEquals(
                    suite.attr("failures"),
                    Integer.toString(suite.select("failure").size()),
                    suite.attr("name"));
            assertEquals(
                    suite.attr("skipped"),
                    Integer.toString(suite.select("skipped").size()),
                    suite.attr("name"));
        }
    }

    @Test
    void theSameSourcesGiveTheSameBytes() throws IOException {
        SortedMap<String, byte[]> again = report(MISTAKES, root.resolve("again"));
        assertEquals(mistakes.keySet(), again.keySet());
        mistakes.forEach((path, content) -> assertArrayEquals(content, again.get(path), path));
    }

    private static SortedMap<String, byte[]> reportOf(Path output) {
        try {
            return Builds.files(output.resolve("report"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void copy(Path from, Path to) throws IOException {
        try (Stream<Path> files = Files.walk(from)) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                Path target = to.resolve(from.relativize(file));
                Files.createDirectories(target.getParent());
                Files.copy(file, target);
            }
        }
    }

    private static List<Map<?, ?>> results(Map<String, byte[]> report) throws JsonProblem {
        return objects(
                objects(json(report, "findings.sarif").get("runs")).get(0).get("results"));
    }

    private static List<String> fingerprints(Map<String, byte[]> report) throws JsonProblem {
        return fingerprints(report, "");
    }

    private static List<String> fingerprints(Map<String, byte[]> report, String rule) throws JsonProblem {
        return results(report).stream()
                .filter(result -> rule.isEmpty() || rule.equals(result.get("ruleId")))
                .map(result -> (String) ((Map<?, ?>) result.get("partialFingerprints")).get("tomFinding/v1"))
                .toList();
    }

    private static List<Object> lines(Map<String, byte[]> report) throws JsonProblem {
        return objects(json(report, "findings.json").get("findings")).stream()
                .map(finding -> (Object) finding.get("line"))
                .toList();
    }

    private static List<Map<?, ?>> objects(Object list) {
        List<Map<?, ?>> objects = new ArrayList<>();
        ((List<?>) list).forEach(element -> objects.add((Map<?, ?>) element));
        return objects;
    }

    private static Map<String, Object> json(Map<String, byte[]> report, String name) throws JsonProblem {
        return json(text(report, name));
    }

    private static Map<String, Object> json(String text) throws JsonProblem {
        return StrictJson.read(new ByteArrayInputStream(bytes(text)), new StrictJson.Limits(10_000_000, 50));
    }

    private static String text(Map<String, byte[]> report, String name) {
        return new String(report.get(name), StandardCharsets.UTF_8);
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    @Test
    void editorsAreOfferedIdsEvidenceAndControls() throws Exception {
        Map<?, ?> completion = json(ownReport, "completion.json");
        List<?> words = (List<?>) completion.get("words");
        assertTrue(words.containsAll(List.of("AC-03", "AC-03#handling", "restore-tests-2026", "32.1.b", "A.5.16")));
        assertEquals(words.size(), Set.copyOf(words).size());
        assertTrue(objects(completion.get("evidence"))
                .contains(Map.of(
                        "id", "restore-tests-2026", "kind", "ci-report", "title", "Restore tests, November 2026")));
        assertTrue(objects(((Map<?, ?>) completion.get("controls")).get("gdpr")).stream()
                .anyMatch(control -> control.get("id").equals("32.1.b")));
    }

    /** Eclipse asks what to do with goals that have a phase of their own. */
    @Test
    void eclipseKnowsEveryGoalThatHasAPhase() throws Exception {
        try (var stream = ToolFilesTest.class.getResourceAsStream("/META-INF/m2e/lifecycle-mapping-metadata.xml")) {
            Document xml = Jsoup.parse(stream, "UTF-8", "", Parser.xmlParser());
            assertEquals(
                    List.of("check", "site", "annex"),
                    xml.select("goals > goal").eachText());
            assertEquals(1, xml.select("action > ignore").size());
        }
    }
}

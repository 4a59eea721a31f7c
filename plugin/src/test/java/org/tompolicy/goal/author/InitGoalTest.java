package org.tompolicy.goal.author;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.snakeyaml.engine.v2.api.Load;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.tompolicy.files.Cache;
import org.tompolicy.files.FileSet;
import org.tompolicy.finding.Finding;
import org.tompolicy.finding.Rule;
import org.tompolicy.finding.Severity;
import org.tompolicy.goal.Build;
import org.tompolicy.goal.CheckGoal;
import org.tompolicy.goal.Outcome;
import org.tompolicy.goal.Reading;
import org.tompolicy.goal.SetupProblem;
import org.tompolicy.goal.author.InitAnswers.Question;
import org.tompolicy.model.Policy;
import org.tompolicy.testing.Golden;
import org.tompolicy.testing.Slow;

/** The project that {@code tom:init} writes: every file of it, whether it builds, and what is in its way. */
@Slow
class InitGoalTest {

    private static final String VERSION = "0.1.0";
    private static final String AWKWARD = "M\u00fcller & \"S\u00f6hne\" <{x}> ${basedir} *GmbH* (C) #{y} `z` \\";

    @TempDir
    private Path root;

    private static InitAnswers answers(String company, String languages, String frameworks, String hosting) {
        return InitAnswers.of(Map.of(
                Question.COMPANY, company,
                Question.CONTACT, "privacy@example.org",
                Question.LANGUAGES, languages,
                Question.FRAMEWORKS, frameworks,
                Question.HOSTING, hosting));
    }

    private static SortedMap<String, byte[]> files(FileSet all, String start) {
        SortedMap<String, byte[]> files = new TreeMap<>();
        all.forEach((path, bytes) -> {
            if (path.startsWith(start) && !path.startsWith("mvnw")) {
                files.put(path, bytes);
            }
        });
        return files;
    }

    private Workspace start(InitAnswers answers) {
        assertEquals(Optional.empty(), InitGoal.run(root, answers, VERSION).failure());
        return new Workspace(root);
    }

    /** What a build reports, but for what it only counts. */
    private static List<String> told(Workspace project) {
        Outcome outcome = CheckGoal.run(Build.open(project.options()));
        assertEquals(Optional.empty(), outcome.failure());
        return outcome.newFindings().stream()
                .filter(finding -> finding.rule() != Rule.CONTROL_UNCOVERED)
                .filter(finding -> finding.rule() != Rule.EVIDENCE_MISSING)
                .filter(finding -> finding.rule() != Rule.CLAIM_UNCONFIRMED)
                .filter(finding -> finding.severity() != Severity.IGNORE)
                .map(Finding::toString)
                .toList();
    }

    @Test
    void every_file_of_a_start_in_english() throws IOException {
        Golden.assertMatches("init/english", files(InitFiles.of(answers("Example Ltd", "", "", ""), VERSION), ""));
    }

    @Test
    void the_policy_of_a_start_in_german_with_a_translation_and_a_provider() throws IOException {
        Golden.assertMatches(
                "init/german",
                files(
                        InitFiles.of(
                                answers("Beispiel GmbH", "de, en", "gdpr, iso27001-2022", "R\u00e4ume & Netze AG"),
                                VERSION),
                        "measures/"));
    }

    @Test
    void the_wrapper_is_that_of_this_repository() throws IOException {
        FileSet files = InitFiles.of(answers("A", "", "", ""), VERSION);
        assertArrayEquals(Files.readAllBytes(Path.of("..", "mvnw")), files.content("mvnw"));
        assertEquals(
                Files.readString(Path.of("..", "mvnw.cmd")).replace("\r\n", "\n"),
                new String(files.content("mvnw.cmd"), StandardCharsets.UTF_8).replace("\r\n", "\n"));
        assertTrue(new String(files.content("mvnw.cmd"), StandardCharsets.UTF_8).contains("\r\n"));
        InitGoal.run(root, answers("A", "", "", ""), VERSION);
        assertTrue(Files.isExecutable(root.resolve("mvnw")));
    }

    @Test
    void builds_with_nothing_to_report_but_what_has_no_proof_yet_and_nobody_has_read() {
        Workspace project = start(answers("Example Ltd", "", "", "Example Hosting Ltd"));
        assertEquals(List.of(), told(project));
        assertEquals(7, project.claims("missing").size());
    }

    @Test
    void builds_in_german_with_a_translation() {
        assertEquals(List.of(), told(start(answers("Beispiel GmbH", "de,en", "gdpr,iso27001-2022", "Netz AG"))));
    }

    @Test
    void builds_in_english_with_a_translation() {
        assertEquals(List.of(), told(start(answers("Example Ltd", "en, de", "soc2-2017", ""))));
    }

    @Test
    void any_name_means_itself() {
        Workspace project = start(answers(AWKWARD, "en,de", "", AWKWARD));
        assertEquals(List.of(), told(project));
        Policy policy = Reading.of(project.options(), Cache.none()).result().policy();
        assertEquals(AWKWARD, policy.facts().company().name());
        assertEquals("Security measures of " + AWKWARD, policy.facts().title());
        assertEquals(AWKWARD, policy.subProcessors().get(0).title());
        assertEquals(AWKWARD, policy.subProcessors().get(0).legalEntity());
    }

    @Test
    void what_other_programs_read_is_well_formed() throws Exception {
        FileSet files = InitFiles.of(answers(AWKWARD, "", "", ""), VERSION);
        List<String> seen = new ArrayList<>();
        files.forEach((path, bytes) -> {
            String text = new String(bytes, StandardCharsets.UTF_8);
            if (path.endsWith(".yml") || path.endsWith(".json")) {
                // GitLab's own tags are none of YAML's; JSON is YAML as well.
                new Load(LoadSettings.builder().setLabel(path).build()).loadFromString(text.replace("!reference", ""));
                seen.add(path);
            }
        });
        assertEquals(10, seen.size(), seen.toString());
        DocumentBuilderFactory.newInstance()
                .newDocumentBuilder()
                .parse(new ByteArrayInputStream(files.content("pom.xml")));
    }

    /** What somebody writes into a form or into the title of a change is never part of a program. */
    @Test
    void no_workflow_pastes_an_input_into_a_program() {
        Pattern pasted = Pattern.compile("\\$\\{\\{");
        FileSet files = InitFiles.of(answers("A", "", "", ""), VERSION);
        List<String> programs = new ArrayList<>();
        files.forEach((path, bytes) -> {
            if (path.startsWith(".github/")) {
                Object read = new Load(LoadSettings.builder().build())
                        .loadFromString(new String(bytes, StandardCharsets.UTF_8));
                programs(read, programs);
            }
        });
        assertEquals(8, programs.size(), programs.toString());
        programs.forEach(program -> assertFalse(pasted.matcher(program).find(), program));
    }

    private static void programs(Object read, List<String> programs) {
        if (read instanceof Map<?, ?> map) {
            map.forEach((key, value) -> {
                if (key.equals("run")) {
                    programs.add((String) value);
                }
                programs(value, programs);
            });
        } else if (read instanceof List<?> list) {
            list.forEach(one -> programs(one, programs));
        }
    }

    /** Every workflow may read only, but for the jobs that need more. */
    @Test
    void workflows_have_the_least_permissions() {
        FileSet files = InitFiles.of(answers("A", "", "", ""), VERSION);
        files.forEach((path, bytes) -> {
            if (path.startsWith(".github/workflows/")) {
                Map<?, ?> read = (Map<?, ?>) new Load(LoadSettings.builder().build())
                        .loadFromString(new String(bytes, StandardCharsets.UTF_8));
                assertEquals(Map.of("contents", "read"), read.get("permissions"), path);
            }
        });
    }

    /**
     * The goal cuts the comment where the server's limit is, and says in it that the whole lies beside it; so nobody may cut once
     * more, and the whole has to be kept. What changes is said where the check finds errors, too.
     */
    @Test
    void the_comment_is_what_the_goal_wrote_and_the_whole_is_kept() {
        FileSet files = InitFiles.of(answers("A", "", "", ""), VERSION);
        String github = new String(files.content(".github/workflows/check.yml"), StandardCharsets.UTF_8);
        assertFalse(github.contains("wc -m"), github);
        assertEquals(
                List.of("target/tom/diff"),
                steps(github, "check")
                        .filter(step -> String.valueOf(step.get("uses")).startsWith("actions/upload-artifact"))
                        .map(step -> ((Map<?, ?>) step.get("with")).get("path"))
                        .toList());
        assertEquals(
                List.of("${{ !cancelled() }}", "${{ !cancelled() }}"),
                steps(github, "check")
                        .filter(step -> String.valueOf(step).contains("diff"))
                        .map(step -> step.get("if"))
                        .toList());
        assertTrue(
                String.valueOf(job(github, "comment").get("if")).startsWith("${{ !cancelled() && "),
                String.valueOf(job(github, "comment").get("if")));
        String gitlab = new String(files.content(".gitlab-ci.yml"), StandardCharsets.UTF_8);
        assertFalse(gitlab.contains("wc -m"), gitlab);
        Map<?, ?> difference =
                (Map<?, ?>) yaml(gitlab.replace("!reference", "")).get("difference");
        assertEquals(List.of("target/tom/diff"), ((Map<?, ?>) difference.get("artifacts")).get("paths"));
        assertTrue(
                String.valueOf(((List<?>) difference.get("script")).get(0)).contains("-Dtom.annotations=gitlab"),
                String.valueOf(difference));
    }

    private static Map<?, ?> yaml(String text) {
        return (Map<?, ?>) new Load(LoadSettings.builder().build()).loadFromString(text);
    }

    private static Map<?, ?> job(String workflow, String name) {
        return (Map<?, ?>) ((Map<?, ?>) yaml(workflow).get("jobs")).get(name);
    }

    private static Stream<Map<?, ?>> steps(String workflow, String job) {
        return ((List<?>) job(workflow, job).get("steps")).stream().map(step -> (Map<?, ?>) step);
    }

    @Test
    void nothing_is_written_where_anything_is_in_the_way() throws IOException {
        InitAnswers answers = answers("A", "", "", "");
        Files.writeString(root.resolve("pom.xml"), "<project/>");
        Files.createDirectory(root.resolve("measures"));
        Files.writeString(root.resolve("notes.txt"), "mine");
        assertEquals(
                "In " + root + " there is already measures, pom.xml. Nothing was written: start in an empty folder, or"
                        + " move that away. A policy that is there grows by tom:new.",
                assertThrows(SetupProblem.class, () -> InitGoal.run(root, answers, VERSION))
                        .getMessage());
        assertEquals(List.of("measures", "notes.txt", "pom.xml"), names());
        Files.delete(root.resolve("pom.xml"));
        Files.delete(root.resolve("measures"));
        Files.writeString(root.resolve(".github"), "no folder");
        assertTrue(assertThrows(SetupProblem.class, () -> InitGoal.run(root, answers, VERSION))
                .getMessage()
                .contains("already .github. Nothing"));
        assertEquals(List.of(".github", "notes.txt"), names());
        Files.delete(root.resolve(".github"));
        InitGoal.run(root, answers, VERSION);
        assertEquals("mine", Files.readString(root.resolve("notes.txt")));
    }

    private List<String> names() throws IOException {
        try (Stream<Path> entries = Files.list(root)) {
            return List.copyOf(new TreeSet<>(
                    entries.map(entry -> entry.getFileName().toString()).toList()));
        }
    }

    @Test
    void says_what_an_answer_may_be() {
        assertEquals(
                "Parameter tom.languages: 'fr' is unknown. Allowed: en, de.",
                assertThrows(SetupProblem.class, () -> answers("A", "en,fr", "", ""))
                        .getMessage());
        assertEquals(
                "Parameter tom.frameworks: 'iso27001-2002' is unknown. Did you mean iso27001-2022?",
                assertThrows(SetupProblem.class, () -> answers("A", "", "iso27001-2002", ""))
                        .getMessage());
        assertTrue(assertThrows(SetupProblem.class, () -> answers("A", "", "", "\u30af"))
                .getMessage()
                .startsWith("Parameter tom.hosting: no file can be named after"));
        assertEquals(List.of("en"), answers("A", " , ", "", "").languages());
    }
}

package org.tompolicy.goal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.tompolicy.release.TestRepository;
import org.tompolicy.testing.Slow;
import org.tompolicy.testing.WordFile;

@Slow
class DiffGoalTest {

    private static final String POLICY = """
            = Security measures of Example Ltd
            :revnumber: 1
            :tom-company: Example Ltd
            :tom-short: Example
            :tom-address: 1 High Street, London, United Kingdom
            :tom-contact: privacy@example.com
            :tom-categories: access
            :tom-locations: United Kingdom
            """;

    private static final String AUTHORISATION = """
            = Access authorisation
            :tom-id: AC-01
            :revnumber: 1
            :tom-status: implemented
            :tom-owner: Head of IT
            :tom-gdpr: 32.1.b

            [#credentials,cadence=P3M,waiver="Records are being set up",waiver-until=2026-12-31,waiver-by=CISO]
            At least every three months we look for credentials that nobody has used and deactivate them.

            [#register]
            We must keep a register of everybody who may enter our premises.
            """;

    @TempDir
    Path top;

    private Path root;

    @BeforeEach
    void folder() throws IOException {
        root = Files.createDirectories(top.toRealPath().resolve("project"));
    }

    private TestRepository repository() throws Exception {
        TestRepository made = TestRepository.in(root);
        made.write("measures/policy.adoc", POLICY)
                .write("measures/access/category.adoc", "= Access control\n")
                .write("measures/access/authorisation.adoc", AUTHORISATION)
                .write("architecture/index.adoc", "= Architecture\n\nText.\n");
        made.git().add().addFilepattern(".").call();
        return made;
    }

    private Build build() {
        return Build.open(Builds.options(
                root, root.resolve("measures"), root.resolve("architecture"), root.resolve("target/tom")));
    }

    private List<String> lines(String since) {
        Outcome outcome = DiffGoal.run(build(), since, Set.of(DiffFormat.TEXT));
        assertEquals(List.of(), outcome.written());
        assertTrue(outcome.failure().isEmpty());
        return outcome.summary();
    }

    private void edit(String path, String before, String after) throws IOException {
        String text = Files.readString(root.resolve(path));
        assertTrue(text.contains(before), before);
        Files.writeString(root.resolve(path), text.replace(before, after));
    }

    @Test
    void changesSinceACommitAreSaidByMeasureAndClassWordByWord() throws Exception {
        try (TestRepository made = repository()) {
            made.commit("one");
        }
        edit("measures/access/authorisation.adoc", "cadence=P3M", "cadence=P6M");
        edit("measures/access/authorisation.adoc", "every three months", "every six months");
        edit("measures/access/authorisation.adoc", "We must keep", "We may keep");
        Files.writeString(
                root.resolve("measures/access/sign-in.adoc"),
                "= Sign-in\n:tom-id: AC-02\n:revnumber: 1\n:tom-status: implemented\n\n[#factor]\nWe ask for a second factor.\n");
        assertEquals(
                List.of(
                        "Against HEAD, 3 changes for customers: 2 weakened, 1 added.",
                        "",
                        "AC-01 Access authorisation",
                        "  Weakened AC-01#credentials (from structure)",
                        "    At least every [-three-] {+six+} months we look for credentials that nobody has used and",
                        "    deactivate them.",
                        "    Interval: [-every 3 months-] {+every 6 months+}",
                        "    Look at: three → six",
                        "  Weakened AC-01#register (not classed yet: counts as weakened)",
                        "    We [-must-] {+may+} keep a register of everybody who may enter our premises.",
                        "    Look at: must → may",
                        "",
                        "AC-02 Sign-in",
                        "  Added AC-02 (from structure)",
                        "    {+We ask for a second factor.+}"),
                lines("HEAD"));
    }

    @Test
    void cellsAndItemsOfAPromiseStandApart() throws Exception {
        try (TestRepository made = repository()) {
            made.commit("one");
        }
        Files.writeString(
                root.resolve("measures/access/authorisation.adoc"),
                AUTHORISATION
                        + "\n[.claim#periods]\n|===\n|What |How long\n\n|Log |30 days\n|===\n\n[.claim#doors]\n* Front\n* Back\n");
        List<String> lines = lines("HEAD");
        assertTrue(lines.contains("    {+What · How long · Log · 30 days+}"), String.join("\n", lines));
        assertTrue(lines.contains("    {+Front · Back+}"), String.join("\n", lines));
    }

    @Test
    void whatNobodySeesIsNoChange() throws Exception {
        try (TestRepository made = repository()) {
            made.commit("one");
        }
        edit("measures/access/authorisation.adoc", ":tom-owner: Head of IT", ":tom-owner: Head of Security");
        assertEquals(List.of("Nothing changes for customers against main."), lines("main"));
    }

    @Test
    void declaredClassesAndRemarksAreShown() throws Exception {
        try (TestRepository made = repository()) {
            made.commit("one");
        }
        edit("measures/access/authorisation.adoc", "We must keep", "We always keep");
        edit(
                "measures/access/authorisation.adoc",
                ":revnumber: 1",
                ":revnumber: 2\n:revremark: Said more clearly\n:tom-change: 2 equivalent");
        List<String> lines = lines("HEAD");
        assertTrue(lines.contains("  Equivalent AC-01#register (as declared)"), String.join("\n", lines));
        assertTrue(lines.contains("  Remark: Said more clearly"), String.join("\n", lines));
    }

    @Test
    void sourcesWithErrorsAreComparedAsFarAsTheyCanBeRead() throws Exception {
        try (TestRepository made = repository()) {
            made.write("measures/access/broken.adoc", "= Broken\n:tom-status: nonsense\n\n[#x,evidence=a, b]\nText.\n")
                    .commit("one");
            made.delete("measures/access/broken.adoc");
        }
        edit("measures/access/authorisation.adoc", ":tom-id: AC-01", ":tom-id: AC-01\n:tom-nonsense: 1");
        List<String> lines = lines("HEAD");
        assertTrue(
                lines.stream()
                        .anyMatch(line -> line.matches(
                                "The sources at HEAD have \\d+ errors?; what could be read is compared\\.")),
                String.join("\n", lines));
        assertTrue(
                lines.contains(
                        "The present sources have 1 error, which tom:check lists; what could be read is compared."),
                String.join("\n", lines));
    }

    @Test
    void aRefWithoutMeasuresMakesEverythingNew() throws Exception {
        try (TestRepository made = TestRepository.in(root)) {
            made.write("README.md", "Nothing yet\n").commit("one");
        }
        try (TestRepository made = repository()) {
            made.commit("two");
        }
        List<String> lines = lines("HEAD~1");
        assertEquals("There are no measures at HEAD~1: everything is new.", lines.get(1));
        assertTrue(lines.contains("  Added AC-01 (from structure)"), String.join("\n", lines));
    }

    @Test
    void architectureOutsideTheRepositoryIsThatOfToday() throws Exception {
        try (TestRepository made = repository()) {
            made.commit("one");
        }
        Path elsewhere = Files.createDirectories(top.toRealPath().resolve("elsewhere"));
        Files.writeString(elsewhere.resolve("index.adoc"), "= Architecture\n");
        Build build = Build.open(Builds.options(root, root.resolve("measures"), elsewhere, root.resolve("target/tom")));
        assertEquals(
                List.of(
                        "Nothing changes for customers against HEAD.",
                        "The architecture documents lie outside the git repository: those of today stand for those at HEAD."),
                DiffGoal.run(build, "HEAD", Set.of(DiffFormat.TEXT)).summary());
    }

    @Test
    void aNameThatLeadsNowhereIsAProblemThatSaysWhatThereIs() throws Exception {
        try (TestRepository made = repository()) {
            made.commit("one");
        }
        Build build = build();
        assertEquals(
                "The repository at " + root + " knows no commit named nowhere. git branch -a and git tag list the names"
                        + " that it knows. There is no release either.",
                problem(build, "nowhere"));
        assertEquals(
                "There is no release 2026.1 whose seal holds, and no commit of this name. There is no release either."
                        + " tom:verify says whether a seal is broken.",
                problem(build, "2026.1"));
        assertEquals(
                "Say what to compare with: -Dtom.since=origin/main for a branch, a tag or a commit. There is no release"
                        + " yet that could be meant without it.",
                problem(build, "  "));
    }

    @Test
    void withoutARepositoryOnlyReleasesCanBeMeant() throws Exception {
        repository().close();
        Path copy = Files.createDirectories(top.toRealPath().resolve("copy/measures"));
        Files.writeString(copy.resolve("policy.adoc"), POLICY);
        Build build = Build.open(
                Builds.options(copy.getParent(), copy, copy.resolveSibling("none"), copy.resolveSibling("target")));
        assertEquals(
                "There is no release HEAD, and no git repository holds " + copy
                        + ", where it could be the name of a commit. There is no release either.",
                problem(build, "HEAD"));
    }

    private static String problem(Build build, String since) {
        return assertThrows(SetupProblem.class, () -> DiffGoal.run(build, since, Set.of(DiffFormat.TEXT)))
                .getMessage();
    }

    private void release(String version) {
        Outcome outcome = ReleaseGoal.run(build(), new ReleaseRequest(version, false, Builds.DAY, false));
        assertEquals(Optional.empty(), outcome.failure());
    }

    @Test
    void aReleaseIsComparedAsItWasSealedAndIsMeantWhereARefHasItsName() throws Exception {
        try (TestRepository made = repository()) {
            made.commit("one");
            release("2026.1");
            made.commit("two");
            edit("measures/access/authorisation.adoc", "cadence=P3M", "cadence=P1M");
            edit("measures/access/authorisation.adoc", "every three months", "every month");
            edit("measures/access/authorisation.adoc", ":revnumber: 1", ":revnumber: 2\n:tom-change: 2 strengthened");
            List<String> expected = List.of(
                    "Against release 2026.1, 1 change for customers: 1 strengthened.",
                    "",
                    "AC-01 Access authorisation",
                    "  Strengthened AC-01#credentials (as declared)",
                    "    At least every [-three months-] {+month+} we look for credentials that nobody has used and",
                    "    deactivate them.",
                    "    Interval: [-every 3 months-] {+every month+}",
                    "    Look at: dropped: three",
                    "",
                    "Before a release",
                    "  measures/policy.adoc:1:1: warning: [effective-invalid] The next release would hold from",
                    "    2026-11-23, and release 2026.1 from 2026-11-23; a later release takes effect later. Write",
                    "    \":tom-effective: 2026-11-24\" or a later day into policy.adoc.");
            assertEquals(expected, lines("2026.1"));
            assertEquals(expected, lines(""));
            made.git()
                    .tag()
                    .setName("2026.1")
                    .setAnnotated(false)
                    .setSigned(false)
                    .call();
            assertEquals(
                    List.of(
                            "The git repository has a name 2026.1 too; the release is meant. For the other, give",
                            "-Dtom.since=refs/tags/2026.1 or refs/heads/2026.1."),
                    lines("2026.1").subList(1, 3));
            assertEquals(
                    "Against refs/tags/2026.1, 1 change for customers: 1 strengthened.",
                    lines("refs/tags/2026.1").get(0));
            assertEquals(
                    "There is no release 2026.2 whose seal holds, and no commit of this name. Releases are 2026.1."
                            + " tom:verify says whether a seal is broken.",
                    problem(build(), "2026.2"));
        }
    }

    @Test
    void theLetterAboutTheNewestReleaseStandsInTheReport() throws Exception {
        try (TestRepository made = repository()) {
            made.commit("one");
            release("2026.1");
            assertEquals(
                    Set.of(),
                    Builds.files(root.resolve("target/tom/report")).keySet().stream()
                            .filter(path -> path.startsWith("notice"))
                            .collect(Collectors.toSet()));
            edit("measures/access/authorisation.adoc", "cadence=P3M", "cadence=P1M");
            edit("measures/access/authorisation.adoc", "every three months", "every month");
            edit("measures/access/authorisation.adoc", ":revnumber: 1", ":revnumber: 2\n:tom-change: 2 strengthened");
            edit("measures/policy.adoc", ":revnumber: 1", ":revnumber: 1\n:tom-effective: 2027-01-01");
            made.commit("two");
            release("2026.2");
            String letter = Files.readString(root.resolve("target/tom/report/notice-2026.2-en.txt"));
            assertTrue(
                    letter.contains("* AC-01 Access authorisation (#credentials)\n"
                            + "  Until now: \"At least every three months we look for credentials that\n"
                            + "  nobody has used and deactivate them.\"\n"),
                    letter);
            assertTrue(letter.contains("  Interval: until now every 3 months; from then on every month.\n"), letter);
            String flowing = letter.replaceAll("\\s+", " ");
            assertTrue(flowing.contains("It takes effect on 1 January 2027, 39 days after issue."), letter);
            assertTrue(flowing.contains("privacy@example.com sends you the text of version 2026.2."), letter);
        }
    }

    @Test
    void formatsThatAreFilesAreWrittenBelowDiffAndNoOthersAreLeft() throws Exception {
        try (TestRepository made = repository()) {
            made.commit("one");
        }
        edit("measures/access/authorisation.adoc", "We must keep", "We may keep");
        Build build = build();
        Outcome all = DiffGoal.run(build, "HEAD", EnumSet.allOf(DiffFormat.class));
        assertEquals(
                List.of(
                        "diff/diff.md",
                        "diff/diff.html",
                        "diff/diff.json",
                        "diff/tom-changes-head-draft-en.docx",
                        "diff/tom-changes-head-draft-en.pdf"),
                all.written());
        WordFile file =
                new WordFile(Files.readAllBytes(root.resolve("target/tom/diff/tom-changes-head-draft-en.docx")));
        assertTrue(file.text().contains("the draft with every change since the state HEAD"), file.text());
        assertTrue(file.text().contains("We must keep"), file.text());
        file.acceptAll();
        assertFalse(file.text().contains("We must keep"), file.text());
        assertEquals(
                Set.of(
                        "diff.md",
                        "diff.html",
                        "diff.json",
                        "tom-changes-head-draft-en.docx",
                        "tom-changes-head-draft-en.pdf"),
                Builds.files(root.resolve("target/tom/diff")).keySet());
        Outcome one = DiffGoal.run(build, "HEAD", Set.of(DiffFormat.JSON));
        assertEquals(List.of(), one.summary());
        assertEquals(
                Set.of("diff.json"),
                Builds.files(root.resolve("target/tom/diff")).keySet());
        String json = Files.readString(root.resolve("target/tom/diff/diff.json"), StandardCharsets.UTF_8);
        assertTrue(json.contains("\"hints\":[\"must → may\"],\"id\":\"AC-01\",\"kind\":\"claim\""), json);
    }

    private String comment(String since) throws IOException {
        assertTrue(DiffGoal.run(build(), since, Set.of(DiffFormat.MARKDOWN))
                .failure()
                .isEmpty());
        return Files.readString(root.resolve("target/tom/diff/diff.md"), StandardCharsets.UTF_8);
    }

    @Test
    void aCommentHasFindingsOnChangedLinesNewOnesElsewhereAndClaimsInAnotherState() throws Exception {
        try (TestRepository made = repository()) {
            made.write(
                            "measures/access/doors.adoc",
                            "= Doors\n:tom-id: AC-02\n:revnumber: 1\n:tom-status: implemented\n\n"
                                    + "[#locked,evidence=keys]\nDoors are locked.\n\n[#old]\nOld problems are not told again.\n")
                    .write("measures/evidence/keys.adoc", "= Keys\n:tom-kind: record\n:tom-collected: 2026-11-01\n");
            made.git().add().addFilepattern(".").call();
            made.commit("one");
        }
        assertFalse(comment("HEAD").contains("Findings on changed lines"));
        edit("measures/access/authorisation.adoc", "premises.", "premises as appropriate.");
        Files.delete(root.resolve("measures/evidence/keys.adoc"));
        String comment = comment("HEAD");
        int review = comment.indexOf("**Claims in another state**");
        assertEquals("""
                **Claims in another state**

                - `AC-02#locked`: ~~verified~~ **missing**

                **Findings on changed lines**

                - `measures/access/authorisation.adoc:11:1` `evidence-missing` …
                - `measures/access/authorisation.adoc:11:1` `weak-commitment` …

                **New findings elsewhere**

                - `measures/access/doors.adoc:6:1` `evidence-unknown` …
                """, comment.substring(review).replaceAll("(?m)^(- `[^`]*` `[^`]*`).*$", "$1 …"));
    }

    @Test
    void aShallowCloneSaysInOneLineWhatToFetch() throws Exception {
        Path clone = top.toRealPath().resolve("clone");
        String first;
        try (TestRepository made = repository()) {
            first = made.commit("one");
            edit("measures/access/authorisation.adoc", "We must keep", "We may keep");
            made.git().add().addFilepattern(".").call();
            made.commit("two");
            made.shallowClone(clone).close();
        }
        root = clone;
        String said = problem(build(), first);
        assertTrue(
                said.startsWith("The repository at " + clone + " knows no commit named " + first
                        + ". This clone is shallow: fetch more of the history first, for example with git fetch"
                        + " --unshallow."),
                said);
        assertFalse(said.contains("\n"));
    }

    @Test
    void noFileOfAnEarlierRunIsLeftWhereOnlyTextIsAskedForOrTheRunFails() throws Exception {
        try (TestRepository made = repository()) {
            made.commit("one");
        }
        Path diff = root.resolve("target/tom/diff");
        Build build = build();
        DiffGoal.run(build, "HEAD", Set.of(DiffFormat.MARKDOWN));
        assertTrue(Files.exists(diff.resolve("diff.md")));
        DiffGoal.run(build, "HEAD", Set.of(DiffFormat.TEXT));
        assertFalse(Files.exists(diff));
        DiffGoal.run(build, "HEAD", Set.of(DiffFormat.MARKDOWN));
        problem(build, "nowhere");
        assertFalse(Files.exists(diff));
    }
}

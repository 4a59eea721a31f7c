package org.tompolicy.goal;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import org.eclipse.jgit.api.errors.GitAPIException;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.tompolicy.release.TestRepository;
import org.tompolicy.testing.Slow;

@Slow
class ReleaseGoalTest {

    private static final LocalDate DAY = LocalDate.of(2026, 11, 23);

    @TempDir
    private Path folder;

    private SmallPolicy policy;

    @BeforeEach
    void policy() throws IOException {
        policy = new SmallPolicy(folder.resolve("policy"));
    }

    @Test
    void sealsTheStateOfTheDay() throws IOException {
        Outcome outcome = policy.release("2026.1", DAY);

        assertEquals(Optional.empty(), outcome.failure());
        assertEquals(
                List.of(
                        "2026.1/SHA256SUMS",
                        "2026.1/annexes.json",
                        "2026.1/pictures/measures/access/plan.svg",
                        "2026.1/policy.json",
                        "2026.1/states.json",
                        "2026.1/tom-annex-2026.1-en.pdf"),
                policy.sealedFiles());
        assertEquals(
                "{\"asOf\":\"2026-11-23\",\"claims\":2,\"schema\":1,\"states\":{\"broken\":0,\"changed\":0,\"due\":0,"
                        + "\"expired\":0,\"missing\":1,\"stale\":0,\"verified\":1,\"waived\":0},\"withoutEvidence\":1}",
                Files.readString(policy.releases().resolve("2026.1/states.json")));
        assertEquals(
                List.of(
                        "It is the first release: there is nothing to compare it with.",
                        "1 of 2 claims are without evidence (1 missing). That stops no release; the release keeps the"
                                + " numbers, and no customer reads them.",
                        "Release 2026.1 is sealed, issued on 2026-11-23, effective from 2026-11-23, with 6 files.",
                        "Nothing in it may change from now on: keep it with the sources."),
                outcome.summary().subList(2, 6));
    }

    @Test
    void aPdfCarriesTheModelThatIsSealedBesideIt() throws IOException {
        policy.release("2026.1", DAY);

        byte[] pdf = Files.readAllBytes(policy.releases().resolve("2026.1/tom-annex-2026.1-en.pdf"));
        String model = Files.readString(policy.releases().resolve("2026.1/policy.json"));
        assertTrue(Builds.hiddenText(pdf).contains(model));
        String text = Builds.text(pdf).replace('\u00a0', ' ');
        assertTrue(text.contains("Version 2026.1, effective from 23 November 2026"), text);
        assertTrue(text.contains("We keep a register of everybody who may use our systems."), text);
    }

    @Test
    void twoRunsGiveTheSameBytes() throws IOException {
        SmallPolicy other = new SmallPolicy(folder.resolve("elsewhere/copy"));

        policy.release("2026.1", DAY);
        other.release("2026.1", DAY);

        SortedMap<String, byte[]> first = Builds.files(policy.releases());
        SortedMap<String, byte[]> second = Builds.files(other.releases());
        assertEquals(first.keySet(), second.keySet());
        for (Map.Entry<String, byte[]> file : first.entrySet()) {
            assertArrayEquals(file.getValue(), second.get(file.getKey()), file.getKey());
        }
    }

    @Test
    void sealsEveryLabelAndServiceWhateverTheBuildIsLimitedTo() throws IOException {
        policy.edit(SmallPolicy.POLICY, ":tom-categories: access", """
                :tom-categories: access
                :tom-services: portal, app
                :tom-service-portal: Portal
                :tom-service-app: App
                :tom-labels: eu-2021-915, de-avv""");

        Options limited = policy.options(DAY, List.of("uk-addendum"), Optional.empty());
        ReleaseGoal.run(Build.open(limited), new ReleaseRequest("1.0.0", false, DAY, false));

        assertEquals(
                List.of(
                        "1.0.0/tom-annex-1.0.0-en-de-avv-app.pdf",
                        "1.0.0/tom-annex-1.0.0-en-de-avv-portal.pdf",
                        "1.0.0/tom-annex-1.0.0-en-de-avv.pdf",
                        "1.0.0/tom-annex-1.0.0-en-eu-2021-915-app.pdf",
                        "1.0.0/tom-annex-1.0.0-en-eu-2021-915-portal.pdf",
                        "1.0.0/tom-annex-1.0.0-en-eu-2021-915.pdf"),
                policy.sealedFiles().stream()
                        .filter(path -> path.endsWith(".pdf"))
                        .toList());
    }

    @Test
    void aDryRunSaysWhatWouldBeWrittenAndWritesNothing() throws IOException {
        Outcome outcome = policy.dryRun("2026.1", DAY);

        assertEquals(Optional.empty(), outcome.failure());
        assertEquals(List.of(), policy.sealedFiles());
        assertEquals(List.of(), outcome.written());
        List<String> told = outcome.summary().subList(4, outcome.summary().size());
        assertEquals(
                "Release 2026.1 would be sealed, issued on 2026-11-23, effective from 2026-11-23. Nothing is written to"
                        + " measures/releases/2026.1 now; these files would be:",
                told.get(0));
        assertEquals(
                List.of(
                        "SHA256SUMS",
                        "annexes.json",
                        "pictures/measures/access/plan.svg",
                        "policy.json",
                        "states.json",
                        "tom-annex-2026.1-en.pdf"),
                told.subList(1, told.size()).stream()
                        .map(line -> line.strip().split(" ")[0])
                        .toList());

        policy.release("2026.1", DAY);
        for (String line : told.subList(1, told.size())) {
            String[] parts = line.strip().split("[ (]+");
            assertEquals(
                    Long.parseLong(parts[1]), Files.size(policy.releases().resolve("2026.1/" + parts[0])), parts[0]);
        }
    }

    @Test
    void saysEveryReasonAtOnce() throws IOException, GitAPIException {
        try (TestRepository repository = TestRepository.in(policy.root())) {
            repository.commit("First");
            policy.edit(SmallPolicy.MEASURE, ":tom-gdpr: 32.1.b", ":tom-gdpr: 32.1.x");
            policy.edit(
                    "measures/evidence/access-review.adoc", "2026-10-30", "2026-10-30\n:tom-valid-until: 2026-11-01");
            policy.write("measures/access/new.adoc", "= New measure\n:tom-id: AC-01\n");

            Outcome outcome = policy.release("../2026.1", DAY);

            assertEquals("""
                    Nothing is sealed, for 3 reasons:
                    - tom.version is '../2026.1', which is no number of a version. Use the year and a running number as in \
                    2026.1, or three numbers as in 1.4.0; the next one would be 2026.1.
                    - 5 findings stop a release: 2 attribute-invalid, 1 control-unknown, 1 evidence-expired, 1 id-duplicate. \
                    They stand at measures/access/authorisation.adoc:8:12, measures/access/new.adoc:1:1, \
                    measures/access/new.adoc:2:10 and 1 more. What each asks for stands in its own line above, and in \
                    report/findings.json.
                    - 3 sources are not as in the commit that the release would name: measures/access/authorisation.adoc, \
                    measures/access/new.adoc, measures/evidence/access-review.adoc. Commit them first, or put them back; git \
                    status shows what differs.""", outcome.failure().orElseThrow());
        }
        assertEquals(List.of(), policy.sealedFiles());
    }

    @Test
    void namesTheCommitAndTheCommandsInARepository() throws IOException, GitAPIException {
        try (TestRepository repository = TestRepository.in(policy.root())) {
            policy.write(".gitignore", "target\n");
            String commit = repository.commit("First");

            Outcome outcome = policy.release("2026.1", DAY);

            assertEquals(
                    List.of(
                            "Nothing in it may change from now on. Commit it, and sign a tag that others can check:",
                            "  git add measures/releases/.gitattributes measures/releases/2026.1",
                            "  git commit -m \"Release 2026.1\"",
                            "  git tag -s policy-2026.1 -m \"Release 2026.1\""),
                    outcome.summary().subList(5, 9));
            assertTrue(model("2026.1").contains("\"commit\":\"" + commit + "\""));
            assertEquals(
                    commit, repository.git().getRepository().resolve("HEAD").name());
        }
    }

    @Test
    void aDetachedHeadIsACommitLikeAnyOther() throws IOException, GitAPIException {
        try (TestRepository repository = TestRepository.in(policy.root())) {
            String commit = repository.commit("First");
            repository.git().checkout().setName(commit).call();

            assertEquals(Optional.empty(), policy.release("2026.1", DAY).failure());
            assertTrue(model("2026.1").contains("\"commit\":\"" + commit + "\""));
        }
    }

    @Test
    void aShallowCloneIsEnough() throws IOException, GitAPIException {
        try (TestRepository repository = TestRepository.in(policy.root())) {
            repository.commit("First");
            policy.edit(SmallPolicy.MEASURE, ":revnumber: 1", ":revnumber: 2");
            String commit = repository.commit("Second");
            Path clone = folder.resolve("clone");
            try (TestRepository shallow = repository.shallowClone(clone)) {
                SmallPolicy there = SmallPolicy.in(clone);

                assertEquals(Optional.empty(), there.release("2026.1", DAY).failure());
                assertTrue(Files.readString(there.releases().resolve("2026.1/policy.json"))
                        .contains("\"commit\":\"" + commit + "\""));
                assertEquals(
                        1,
                        shallow.git()
                                .getRepository()
                                .getObjectDatabase()
                                .getShallowCommits()
                                .size());
            }
        }
    }

    @Test
    void anythingOfTheSameNameIsInTheWay() throws IOException {
        policy.write("measures/releases/2026.1/notes.txt", "mine");

        assertTrue(policy.release("2026.1", DAY)
                .failure()
                .orElseThrow()
                .contains("- There is a release 2026.1 already, and what was issued is never changed. Take 2026.2."));
        assertEquals(List.of("2026.1/notes.txt"), policy.sealedFiles());
    }

    private String model(String version) throws IOException {
        return Files.readString(policy.releases().resolve(version + "/policy.json"));
    }

    @Test
    void aDayOfIssueThatIsStillToComeHasToBeMeant() throws IOException {
        LocalDate tomorrow = DAY.plusDays(1);
        Build build = Build.open(policy.options(tomorrow));

        Outcome refused = ReleaseGoal.run(build, new ReleaseRequest("2026.1", false, DAY, false));
        assertEquals(
                Optional.of(
                        "Nothing is sealed, for one reason:\n- It would be issued on 2026-11-24 (tom.asOf), which is after"
                                + " today, 2026-11-23. Leave tom.asOf out, or add -Dtom.future if that is meant."),
                refused.failure());
        assertEquals(List.of(), policy.sealedFiles());

        Outcome meant = ReleaseGoal.run(build, new ReleaseRequest("2026.1", false, DAY, true));
        assertEquals(Optional.empty(), meant.failure());
        assertTrue(
                meant.summary().contains("The day of issue, 2026-11-24, is after today, 2026-11-23."),
                meant.summary().toString());
    }
}

package org.tompolicy.goal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.tompolicy.model.Release;
import org.tompolicy.model.ReleaseStatus;
import org.tompolicy.release.SealedReleases;
import org.tompolicy.testing.Slow;

/** What follows a first release: the next one, a run that was killed, a release that is taken back. */
@Slow
class NextReleaseTest {

    private static final LocalDate FIRST = LocalDate.of(2026, 11, 2);
    private static final LocalDate DAY = LocalDate.of(2026, 11, 23);

    @TempDir
    private Path folder;

    private SmallPolicy policy;

    @BeforeEach
    void sealOne() throws IOException {
        policy = new SmallPolicy(folder.resolve("policy"));
        assertEquals(Optional.empty(), policy.release("2026.1", FIRST).failure());
    }

    @Test
    void isReadBackAsItWasSealed() {
        SealedReleases sealed = read();

        assertEquals(List.of(), sealed.findings());
        Release release = sealed.releases().newest().orElseThrow();
        assertEquals("2026.1", release.version().text());
        assertEquals(FIRST, release.issued());
        assertEquals("0.1.0", release.pluginVersion());
        assertEquals(List.of(), release.changes());
        assertEquals(
                List.of("tom-annex-2026.1-en.pdf eu-2021-915 en Optional.empty 5"),
                release.annexes().stream()
                        .map(annex -> annex.fileName() + " " + annex.label() + " " + annex.language() + " "
                                + annex.service() + " " + annex.pages())
                        .toList());
        assertEquals(1, release.states().orElseThrow().in("missing"));
    }

    @Test
    void namesTheReleaseBeforeItAndWhatChanged() throws IOException {
        strengthen();

        Outcome outcome = policy.release("2026.2", DAY);

        assertEquals(Optional.empty(), outcome.failure());
        assertTrue(outcome.summary().contains("Changes since 2026.1: 1 strengthened."), outcome.summary()::toString);
        SealedReleases sealed = read();
        assertEquals(List.of(), sealed.findings());
        Release release = sealed.releases().newest().orElseThrow();
        assertEquals(Optional.of("2026.1"), release.previous().map(version -> version.text()));
        assertEquals(
                List.of("AC-01#credentials strengthened More often now"),
                release.changes().stream()
                        .map(change ->
                                change.subject().id() + "#" + change.subject().claim() + " "
                                        + change.changeClass().word() + " " + change.remark())
                        .toList());
    }

    @Test
    void whatCannotBeReadOfAPromiseIsNotCalledWeakerAsWell() throws IOException {
        policy.edit(SmallPolicy.MEASURE, ":revnumber: 1", ":revnumber: 2");
        policy.edit(SmallPolicy.MEASURE, "cadence=P3M", "cadence=often");
        assertEquals(
                List.of("attribute-invalid"),
                Build.open(policy.options(DAY)).findings().stream()
                        .filter(finding -> finding.location().file().endsWith(SmallPolicy.MEASURE)
                                && finding.location().line() == 10)
                        .map(finding -> finding.rule().id())
                        .toList());
    }

    @Test
    void refusesALongerIntervalUntilItIsSignedOffAndAnnounced() throws IOException {
        policy.edit(SmallPolicy.MEASURE, "cadence=P3M", "cadence=P6M");

        assertEquals(
                "Nothing is sealed, for one reason:\n"
                        + "- 3 findings stop a release: 1 commitment-weakened, 1 effective-invalid, 1 revision-not-bumped."
                        + " They stand at measures/access/authorisation.adoc:3:13,"
                        + " measures/access/authorisation.adoc:10:1, measures/policy.adoc:1:1. What each asks for stands"
                        + " in its own line above, and in report/findings.json.",
                policy.release("2026.2", DAY).failure().orElseThrow());

        policy.edit(
                SmallPolicy.MEASURE,
                ":revnumber: 1",
                ":revnumber: 2\n:tom-change: 2 weakened\n:tom-approved-by: 2 CISO, 2026-11-20");
        assertEquals(
                "Nothing is sealed, for one reason:\n- 1 finding stops a release: 1 effective-invalid. It stands at"
                        + " measures/policy.adoc:1:1. What each asks for stands in its own line above, and in"
                        + " report/findings.json.",
                policy.release("2026.2", DAY).failure().orElseThrow());

        policy.edit(
                SmallPolicy.POLICY, ":tom-categories: access", ":tom-categories: access\n:tom-effective: 2026-12-23");
        Outcome outcome = policy.release("2026.2", DAY);

        assertEquals(Optional.empty(), outcome.failure());
        assertTrue(outcome.summary().contains("Changes since 2026.1: 1 weakened."), outcome.summary()::toString);
        Release release = read().releases().newest().orElseThrow();
        assertEquals(LocalDate.of(2026, 12, 23), release.effective());
        assertEquals(ReleaseStatus.ANNOUNCED, read().releases().status(release, DAY));
    }

    /** Versions that leave the measure alone give it no class, and still the word has been used. */
    @Test
    void countsTheWordEditorialOnceHoweverManyVersionsFollow() throws IOException {
        policy.edit(SmallPolicy.MEASURE, ":revnumber: 1", ":revnumber: 2\n:tom-change: 2 editorial");
        policy.edit(SmallPolicy.MEASURE, "deactivate them", "switch them off");
        assertEquals(
                Optional.empty(), policy.release("2026.2", DAY.minusDays(2)).failure());
        policy.edit("measures/evidence/access-review.adoc", "2026-10-30", "2026-11-20");
        assertEquals(
                Optional.empty(), policy.release("2026.3", DAY.minusDays(1)).failure());
        assertEquals(
                List.of("2026.1 Optional.empty", "2026.2 Optional[EDITORIAL]", "2026.3 Optional.empty"),
                read().releases().all().stream()
                        .map(release -> release.version() + " "
                                + release.views()
                                        .orElseThrow()
                                        .open()
                                        .measure("AC-01")
                                        .orElseThrow()
                                        .changeClass())
                        .toList());

        policy.edit(SmallPolicy.MEASURE, "switch them off", "report them");

        assertTrue(
                policy.release("2026.4", DAY).failure().orElseThrow().contains("1 change-undeclared"),
                "what was sealed as editorial classes nothing that comes later");
    }

    @Test
    void refusesWhereNothingDiffers() {
        assertEquals(
                "Nothing is sealed, for one reason:\n- Nothing that customers read differs from 2026.1, not even a proof:"
                        + " there is nothing to release. Did you save and commit what was to change?",
                policy.release("2026.2", DAY).failure().orElseThrow());
    }

    @Test
    void sealsNewProofOfTheSamePromisesAndSaysSo() throws IOException {
        policy.edit("measures/evidence/access-review.adoc", "2026-10-30", "2026-11-20");

        Outcome outcome = policy.release("2026.2", DAY);

        assertEquals(Optional.empty(), outcome.failure());
        assertTrue(
                outcome.summary()
                        .contains("No promise has changed since 2026.1; what differs is proof, days of review or other"
                                + " texts."),
                outcome.summary()::toString);
    }

    @Test
    void refusesToHoldNoLaterThanTheLastOneEvenWhereNoPromiseHasChanged() throws IOException {
        policy.edit("measures/evidence/access-review.adoc", "2026-10-30", "2026-10-31");

        assertEquals(
                "Nothing is sealed, for one reason:\n- It would hold from 2026-11-02, and release 2026.1 from 2026-11-02: a"
                        + " later release takes effect later. Write \":tom-effective: 2026-11-03\" or a later day into"
                        + " policy.adoc.",
                policy.release("2026.2", FIRST).failure().orElseThrow());
    }

    @Test
    void refusesToBeIssuedBeforeTheLastOne() throws IOException {
        policy.edit("measures/evidence/access-review.adoc", "2026-10-30", "2026-10-31");
        policy.edit(
                SmallPolicy.POLICY, ":tom-categories: access", ":tom-categories: access\n:tom-effective: 2026-12-23");

        assertEquals(
                "Nothing is sealed, for one reason:\n- It would be issued on 2026-11-01 (tom.asOf), and release 2026.1 was"
                        + " issued on 2026-11-02: a later release is not issued earlier. Leave tom.asOf out, or give that"
                        + " day or a later one.",
                policy.release("2026.2", FIRST.minusDays(1)).failure().orElseThrow());
    }

    @Test
    void refusesUponABrokenSeal() throws IOException {
        strengthen();
        policy.edit("measures/releases/2026.1/states.json", "\"claims\":2", "\"claims\":3");

        String refusal = policy.release("2026.2", DAY).failure().orElseThrow();

        assertTrue(
                refusal.contains(
                        "- What was sealed before is not as it was issued, so that nothing can be sealed upon it:"
                                + " measures/releases/2026.1/states.json:1:1. Put it back from git or from a copy; tom:verify says"
                                + " what differs."),
                refusal);
        assertTrue(Files.notExists(policy.releases().resolve("2026.2")));
    }

    @Test
    void ofTwoReleasesAtTheSameTimeTheSecondIsRefused() throws IOException {
        strengthen();
        Build build = Build.open(policy.options(DAY));
        Build other = Build.open(policy.options(DAY));
        List<Optional<String>> failures = new ArrayList<>();
        Outcome first = ReleaseGoal.run(build, new ReleaseRequest("2026.2", false, DAY, false), () -> {
            if (failures.isEmpty()) {
                failures.add(ReleaseGoal.run(other, new ReleaseRequest("2026.2", false, DAY, false))
                        .failure());
            }
        });
        assertEquals(Optional.empty(), first.failure());
        assertEquals(
                List.of(Optional.of(
                        "Nothing is sealed, for one reason:\n- Another run writes to measures/releases at this moment."
                                + " Wait until it has ended, then run the goal again.")),
                failures);
        assertEquals(List.of(), read().findings());
        assertTrue(policy.sealedFiles().stream().noneMatch(path -> path.startsWith(".")));
    }

    @Test
    void aReleaseThatWasSealedSinceTheSourcesWereReadRefusesTheNext() throws IOException {
        strengthen();
        Build late = Build.open(policy.options(DAY));
        List<String> failures = new ArrayList<>();
        policy.withdraw("2026.1", "A mistake.", false, DAY);
        failures.add(ReleaseGoal.run(late, new ReleaseRequest("2026.2", false, DAY, false))
                .failure()
                .orElseThrow());
        assertEquals(
                List.of(
                        "Nothing is sealed, for one reason:\n- What is sealed in measures/releases has changed since this run"
                                + " has read it. Run the goal again."),
                failures);
    }

    @Test
    void stoppedAfterAnyWriteThereIsNoReleaseOrAWholeOne() throws IOException {
        strengthen();
        Build build = Build.open(policy.options(DAY));
        ReleaseRequest request = new ReleaseRequest("2026.2", false, DAY, false);
        List<String> seen = new ArrayList<>();
        for (int last = 1; last <= 7; last++) {
            int[] left = {last};
            assertThrows(
                    Stopped.class,
                    () -> ReleaseGoal.run(build, request, () -> {
                        if (--left[0] == 0) {
                            throw new Stopped();
                        }
                    }));
            SealedReleases sealed = read();
            assertEquals(List.of(), sealed.findings(), "after write " + last);
            assertTrue(policy.sealedFiles().stream().anyMatch(path -> path.startsWith(".2026.2.new/")) == last > 1);
            seen.add(String.join(", ", versions()));
        }
        assertEquals(List.of("2026.1"), seen.stream().distinct().toList());

        List<String> visible = new ArrayList<>();
        ReleaseGoal.run(build, request, () -> visible.add(String.join(", ", versions())));

        assertEquals(
                List.of("2026.1", "2026.1", "2026.1", "2026.1", "2026.1", "2026.1", "2026.1", "2026.1, 2026.2"),
                visible);
        assertEquals(List.of(), read().findings());
        assertTrue(policy.sealedFiles().stream().noneMatch(path -> path.startsWith(".2026.2.new")));
    }

    @Test
    void withdrawsAndKeepsTheText() throws IOException {
        List<String> before = policy.sealedFiles();

        Outcome outcome = policy.withdraw("2026.1", " The interval of\nAC-01 was wrong. ", false, DAY);

        assertEquals(
                List.of(
                        "Release 2026.1 is withdrawn as of 2026-11-23: The interval of AC-01 was wrong.",
                        "No release is in force on 2026-11-23 then: the site shows the draft."),
                outcome.summary());
        assertEquals(
                "{\"day\":\"2026-11-23\",\"effective\":\"2026-11-02\",\"issued\":\"2026-11-02\",\"purged\":false,\"reason\":\"The interval of AC-01 was wrong.\",\"schema\":1,"
                        + "\"version\":\"2026.1\"}",
                Files.readString(policy.releases().resolve("2026.1-withdrawn.json")));
        assertEquals(
                Stream.concat(Stream.of("2026.1-withdrawn.json"), before.stream())
                        .sorted()
                        .toList(),
                policy.sealedFiles());
        assertEquals(List.of(), read().findings());
        assertTrue(read().releases().newest().orElseThrow().isWithdrawnOn(DAY));
    }

    @Test
    void withdrawsWhateverStateTheSourcesAreIn() throws IOException {
        policy.write(SmallPolicy.MEASURE, "= Broken\n:tom-id: X\n");

        assertEquals(
                Optional.empty(),
                policy.withdraw("2026.1", "Wrong.", false, DAY).failure());
    }

    @Test
    void saysEveryReasonAgainstAWithdrawal() throws IOException {
        assertEquals(
                "Nothing is withdrawn, for 2 reasons:\n"
                        + "- There is no release '../2026.1'. Sealed are 2026.1.\n"
                        + "- Nobody said why: add -Dtom.reason=\"…\". Customers read it wherever the release is named.",
                refusal("../2026.1", "", false, DAY));
        assertEquals(
                "Nothing is withdrawn, for one reason:\n- Release 2026.1 was issued on 2026-11-02, which is after"
                        + " tom.asOf (2026-11-01). Withdraw it on that day or later.",
                refusal("2026.1", "Wrong.", false, LocalDate.of(2026, 11, 1)));
        policy.withdraw("2026.1", "Wrong.", false, DAY);
        assertEquals(
                "Nothing is withdrawn, for one reason:\n- Release 2026.1 was withdrawn on 2026-11-23; the record stays as"
                        + " it is. Add -Dtom.purge where its text has to be deleted too.",
                refusal("2026.1", "Otherwise.", false, DAY.plusDays(1)));
        assertTrue(Files.readString(policy.releases().resolve("2026.1-withdrawn.json"))
                .contains("Wrong."));
    }

    @Test
    void overwritesNoWithdrawalThatCannotBeRead() throws IOException {
        policy.write("measures/releases/2026.1-withdrawn.json", "{");

        assertEquals(
                "Nothing is withdrawn, for one reason:\n- Release 2026.1 or its withdrawal is not as it was written, and"
                        + " nothing is overwritten. Put it back from git or from a copy; tom:verify says what differs.",
                refusal("2026.1", "Wrong.", false, DAY));
        assertEquals("{", Files.readString(policy.releases().resolve("2026.1-withdrawn.json")));
    }

    @Test
    void purgesNoReleaseThatIsNotAsItWasSealed() throws IOException {
        policy.edit("measures/releases/2026.1/states.json", "\"claims\":2", "\"claims\":3");
        List<String> before = policy.sealedFiles();

        assertTrue(refusal("2026.1", "It named a person.", true, DAY).contains("is not as it was written"));
        assertEquals(before, policy.sealedFiles());
        assertEquals(
                Optional.empty(),
                policy.withdraw("2026.1", "Wrong.", false, DAY).failure());
    }

    @Test
    void writesNothingThroughASymbolicLink() throws IOException {
        Path moved = policy.root().resolve("measures/moved");
        Files.move(policy.releases(), moved);
        Files.createSymbolicLink(policy.releases(), moved);
        List<String> before = SmallPolicy.files(moved);

        assertTrue(refusal("2026.1", "Wrong.", false, DAY).contains("is not as it was written"));
        strengthen();
        assertTrue(policy.release("2026.2", DAY).failure().isPresent());
        assertEquals(before, SmallPolicy.files(moved));
    }

    @Test
    void aDryRunWithdrawsNothing() throws IOException {
        List<String> before = policy.sealedFiles();

        Outcome outcome = WithdrawGoal.run(policy.options(DAY), new WithdrawalRequest("2026.1", "Wrong.", true, true));

        assertEquals(
                "Release 2026.1 would be withdrawn as of 2026-11-23: Wrong.",
                outcome.summary().get(0));
        assertEquals(before, policy.sealedFiles());
    }

    @Test
    void purgesToATombstoneUponWhichTheNextReleaseIsSealed() throws IOException {
        Outcome outcome = policy.withdraw("2026.1", "It named a person.", true, DAY);

        assertEquals(
                "All of its files were deleted but SHA256SUMS. They are still in the history of the repository, in copies"
                        + " of the site and with customers.",
                outcome.summary().get(2));
        assertEquals(List.of("2026.1-withdrawn.json", "2026.1/SHA256SUMS"), policy.sealedFiles());
        assertEquals(List.of(), read().findings());

        assertEquals(Optional.empty(), policy.release("2026.2", DAY).failure());
        assertEquals(List.of(), read().findings());
        assertEquals(
                Optional.of("2026.1"),
                read().releases().newest().orElseThrow().previous().map(version -> version.text()));
    }

    @Test
    void purgesWhatWasWithdrawnBeforeAndGoesOnWhereItWasStopped() throws IOException {
        policy.withdraw("2026.1", "It named a person.", false, FIRST);
        String text = Files.readString(policy.releases().resolve("2026.1/policy.json"));

        assertEquals(Optional.empty(), policy.withdraw("2026.1", "", true, DAY).failure());

        assertEquals(
                "{\"day\":\"2026-11-02\",\"effective\":\"2026-11-02\",\"issued\":\"2026-11-02\",\"purged\":true,\"reason\":\"It named a person.\",\"schema\":1,"
                        + "\"version\":\"2026.1\"}",
                Files.readString(policy.releases().resolve("2026.1-withdrawn.json")));
        assertEquals(
                "Nothing is withdrawn, for one reason:\n- Release 2026.1 was withdrawn on 2026-11-02, and its text is"
                        + " gone; the record stays as it is.",
                refusal("2026.1", "", true, DAY));

        policy.write("measures/releases/2026.1/policy.json", text);
        assertEquals(Optional.empty(), policy.withdraw("2026.1", "", true, DAY).failure());
        assertEquals(List.of("2026.1-withdrawn.json", "2026.1/SHA256SUMS"), policy.sealedFiles());
    }

    private void strengthen() throws IOException {
        policy.edit(SmallPolicy.MEASURE, "cadence=P3M", "cadence=P1M");
        policy.edit(SmallPolicy.MEASURE, ":revnumber: 1", ":revnumber: 2\n:revremark: More often now");
    }

    private String refusal(String version, String reason, boolean purge, LocalDate day) {
        return policy.withdraw(version, reason, purge, day).failure().orElseThrow();
    }

    private SealedReleases read() {
        return SealedReleases.read(Reading.measures(policy.options(DAY)));
    }

    private List<String> versions() {
        return read().releases().all().stream()
                .map(release -> release.version().text())
                .toList();
    }

    private static final class Stopped extends Error {
        private static final long serialVersionUID = 1L;
    }
}

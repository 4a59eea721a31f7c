package org.tompolicy.edition.findings;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;

import java.io.IOException;
import java.time.LocalDate;
import java.time.Period;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.tompolicy.check.Checks;
import org.tompolicy.check.Judgement;
import org.tompolicy.check.Summary;
import org.tompolicy.files.FileSet;
import org.tompolicy.finding.Argument;
import org.tompolicy.finding.Arguments;
import org.tompolicy.finding.Finding;
import org.tompolicy.finding.Location;
import org.tompolicy.finding.Rule;
import org.tompolicy.finding.Severity;
import org.tompolicy.finding.Subject;
import org.tompolicy.model.EvidenceKind;
import org.tompolicy.model.Policy;
import org.tompolicy.model.PolicyFixture;
import org.tompolicy.testing.Golden;
import org.tompolicy.trace.Trace;
import org.tompolicy.trace.TraceOptions;
import org.tompolicy.trace.Tracer;

/** The files for tools of a small policy, byte for byte, and what they have to escape. */
class FindingsEditionTest {

    private static final Location PLACE = new Location("measures/a, b/100%: c.adoc", 3, 5);

    /** Claims in every state that a test case can have, and a finding in a file with an awkward name. */
    private static Checked checked() {
        Policy policy = PolicyFixture.policy()
                .measure(
                        "AC-01",
                        measure -> measure.claim("held", claim -> claim.evidence("fresh"))
                                .claim("waived", claim -> claim.waiver("2027-01-31"))
                                .claim("nothing")
                                .claim("old", claim -> claim.evidence("old"))
                                .claim("gone", claim -> claim.evidence("gone")))
                .record("fresh", record -> record.collected("2026-10-01"))
                .record("old", record -> record.kind(EvidenceKind.ACCESS_REVIEW).collected("2026-01-31"))
                .record("gone", record -> record.collected("2026-10-01").missingFile("<a> & \"b\".csv"))
                .build();
        Trace trace = Tracer.trace(
                policy, new TraceOptions(LocalDate.parse("2026-11-23"), Period.ofDays(14), Period.ofDays(30)));
        List<Finding> findings = new ArrayList<>(Checks.findings(policy, trace));
        findings.add(Finding.of(Rule.FILE_INVALID, PLACE, "A <title> of 100%, with \"quotes\": mend it."));
        List<Finding> judged = Judgement.byDefault().of(findings, policy);
        return new Checked(policy, trace, Summary.of(policy, trace, judged), judged);
    }

    @Test
    void filesAreTheseToTheByte() throws IOException {
        Golden.assertMatches(
                "tools/expected",
                FileSet.builder()
                        .addAll(FindingsEdition.files(checked(), "0.1.0"))
                        .addAll(FindingsEdition.gitLabFiles(checked()))
                        .add("github.txt", String.join("\n", FindingsEdition.gitHubCommands(checked())) + "\n")
                        .build());
    }

    @Test
    void gitHubsCommandsEscapeWhatWouldEndThem() {
        assertEquals(
                "::error file=measures/a%2C b/100%25%3A c.adoc,line=3,col=5,title=file-invalid::A, b: 100%25 ::x",
                GitHubCommand.of(Finding.of(Rule.FILE_INVALID, PLACE, "A, b: 100% ::x")));
        assertEquals(
                "::warning file=a.adoc,line=1,col=1,title=evidence-expired::A%0Db",
                GitHubCommand.of(Finding.of(Rule.EVIDENCE_EXPIRED, Location.startOf("a.adoc"), "A\rb")));
        assertEquals(
                "::notice file=a.adoc,line=1,col=1,title=evidence-due::A",
                GitHubCommand.of(Finding.of(Rule.EVIDENCE_DUE, Location.startOf("a.adoc"), "A")));
    }

    @Test
    void aFingerprintIsMadeOfSubjectAndArgumentsAndOfTheMessageOnlyWhereThereAreNone() {
        Finding ended = Finding.of(
                        Rule.EVIDENCE_STALE, PLACE, "AC-01#a rests on b, whose interval ended on 2026-09-30.")
                .about(new Subject.Claim("AC-01", "a"))
                .with(Arguments.of(Argument.RECORD, "b").and(Argument.INTERVAL_END, "2026-09-30"));
        Finding endedLater = Finding.of(Rule.EVIDENCE_STALE, PLACE, "AC-01#a rests on b, which ended on 2026-12-31.")
                .about(new Subject.Claim("AC-01", "a"))
                .with(Arguments.of(Argument.RECORD, "b").and(Argument.INTERVAL_END, "2026-12-31"));
        Finding otherRecord = ended.with(Arguments.of(Argument.RECORD, "c"));
        Finding otherClaim = ended.about(new Subject.Claim("AC-01", "b"));
        assertEquals(Fingerprints.of(List.of(ended)), Fingerprints.of(List.of(endedLater)));
        assertNotEquals(Fingerprints.of(List.of(ended)), Fingerprints.of(List.of(otherRecord)));
        assertNotEquals(Fingerprints.of(List.of(ended)), Fingerprints.of(List.of(otherClaim)));
        assertNotEquals(
                Fingerprints.of(List.of(ended.with(Arguments.NONE))),
                Fingerprints.of(List.of(endedLater.with(Arguments.NONE))));
    }

    @Test
    void equalFindingsAreCounted() {
        Finding first = Finding.of(Rule.LINK_BROKEN, new Location("a.adoc", 3, 1), "There is no page b. Mend it.");
        Finding second = Finding.of(Rule.LINK_BROKEN, new Location("a.adoc", 9, 1), "There is no page b. Mend it.");
        Finding elsewhere = Finding.of(Rule.LINK_BROKEN, new Location("c.adoc", 9, 1), "There is no page b. Mend it.");
        List<String> fingerprints = Fingerprints.of(List.of(first, second, elsewhere));
        assertEquals(3, fingerprints.stream().distinct().count());
        Finding moved = Finding.of(Rule.LINK_BROKEN, new Location("a.adoc", 4, 7), "There is no page b. Mend it.");
        assertEquals(fingerprints.get(0), Fingerprints.of(List.of(moved)).get(0));
    }

    @Test
    void aFindingOfAMeasureKeepsItsFingerprintWhenItsFileIsRenamed() {
        Finding finding = Finding.of(Rule.EVIDENCE_MISSING, Location.startOf("a.adoc"), "AC-01 has no evidence.")
                .about(new Subject.Claim("AC-01", "AC-01"));
        Finding renamed = Finding.of(Rule.EVIDENCE_MISSING, Location.startOf("b.adoc"), "AC-01 has no evidence.")
                .about(new Subject.Claim("AC-01", "AC-01"));
        Finding other = finding.about(new Subject.Claim("AC-02", "AC-02"));
        assertEquals(Fingerprints.of(List.of(finding)), Fingerprints.of(List.of(renamed)));
        assertNotEquals(Fingerprints.of(List.of(finding)), Fingerprints.of(List.of(other)));
        assertEquals(Fingerprints.of(List.of(finding)), Fingerprints.of(List.of(finding.as(Severity.ERROR))));
    }
}

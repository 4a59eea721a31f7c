package org.tompolicy.check;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.tompolicy.finding.Argument;
import org.tompolicy.finding.Arguments;
import org.tompolicy.finding.Finding;
import org.tompolicy.finding.Message;
import org.tompolicy.finding.Rule;
import org.tompolicy.model.EvidenceRecord;
import org.tompolicy.model.EvidenceRecord.EvidenceFile;
import org.tompolicy.model.EvidenceRecord.Expected;
import org.tompolicy.model.EvidenceReference;
import org.tompolicy.model.Located;
import org.tompolicy.model.Policy;
import org.tompolicy.model.SectionReference;
import org.tompolicy.trace.ClaimTrace;
import org.tompolicy.trace.ProofState;
import org.tompolicy.trace.ProofState.Reason;
import org.tompolicy.trace.Trace;
import org.tompolicy.wording.Messages;

/** A file that is gone or a report that is not as expected, at its record; an architecture section that is gone, at the claim. */
final class EvidenceBroken implements Check {

    @Override
    public Rule rule() {
        return Rule.EVIDENCE_BROKEN;
    }

    @Override
    public List<Finding> check(Policy policy, Trace trace) {
        List<Finding> findings = new ArrayList<>();
        for (EvidenceRecord record : policy.evidence()) {
            if (record.file().isEmpty()) {
                continue;
            }
            Resting resting = Resting.on(record, trace, rule());
            if (resting.matters()) {
                record.file()
                        .filter(EvidenceFile::isMissing)
                        .map(file -> resting.finding(
                                rule(), file.location(), file(file, resting), Particulars.of(record, Reason.FILE_GONE)))
                        .ifPresent(findings::add);
                record.expected()
                        .flatMap(expected -> report(record, expected, resting))
                        .ifPresent(findings::add);
            }
        }
        for (ClaimTrace claim : trace.claims()) {
            for (ProofState proof : claim.proofs()) {
                if (claim.state().isPresent() && proof.reason() == Reason.SECTION_GONE) {
                    findings.add(Advice.at(claim, rule(), section(claim, proof, policy), Particulars.of(claim, proof)));
                }
            }
        }
        return findings;
    }

    /** What to say of a file that is gone. */
    static Message file(EvidenceFile file, Resting resting) {
        return Messages.of("evidence-broken.file")
                .with("file", file.path())
                .with("record", resting.record().id())
                .with("named", resting.sentence());
    }

    /** The finding on a report that is not as expected; that one cannot be read is found where it is read. */
    private Optional<Finding> report(EvidenceRecord record, Expected expected, Resting resting) {
        return record.report()
                .filter(report -> !expected.failingIn(report).isEmpty())
                .map(failing -> {
                    Arguments said = Particulars.of(record, Reason.REPORT_FAILS);
                    return resting.finding(rule(), expected.location(), report(said, resting), said);
                });
    }

    /** What to say of a report that is not as expected. */
    static Message report(Arguments said, Resting resting) {
        return Messages.of("evidence-broken.report")
                .with("file", said.get(Argument.FILE).orElseThrow())
                .with("record", resting.record().id())
                .with("found", said.get(Argument.FOUND).orElseThrow())
                .with("expected", said.get(Argument.EXPECTED).orElseThrow())
                .with("named", resting.sentence());
    }

    /** What to say of a section that is gone. */
    static Message section(ClaimTrace claim, ProofState proof, Policy policy) {
        SectionReference section = section(proof);
        boolean isThere = policy.architecture().stream()
                .anyMatch(document -> document.path().equals(section.document())
                        || document.parts().contains(section.document()));
        Message gone = isThere
                ? Messages.of("evidence-broken.anchorGone").with("anchor", section.anchor())
                : Messages.of("evidence-broken.documentGone");
        Message correct = proof.record()
                .map(record -> Messages.of("evidence-broken.correctRecord")
                        .with("file", record.location().file()))
                .orElseGet(() -> Messages.of("evidence-broken.correctClaim").with("where", Advice.evidenceOf(claim)));
        Message back = section.anchor().isEmpty()
                ? Messages.of("evidence-broken.documentBack")
                : Messages.of("evidence-broken.anchorBack").with("anchor", section.anchor());
        return Messages.counted("evidence-broken.section", "claims", Advice.named(claim))
                .with("proof", Advice.name(proof.reference()))
                .with("gone", gone.with("document", section.document()))
                .with("correct", correct)
                .with("back", back);
    }

    private static SectionReference section(ProofState proof) {
        return proof.reference() instanceof EvidenceReference.ToSection direct
                ? direct.section()
                : proof.record()
                        .flatMap(EvidenceRecord::section)
                        .map(Located::value)
                        .orElseThrow();
    }
}

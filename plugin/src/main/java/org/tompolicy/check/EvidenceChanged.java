package org.tompolicy.check;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.tompolicy.finding.Argument;
import org.tompolicy.finding.Arguments;
import org.tompolicy.finding.Finding;
import org.tompolicy.finding.Message;
import org.tompolicy.finding.Rule;
import org.tompolicy.finding.Value;
import org.tompolicy.model.EvidenceRecord;
import org.tompolicy.model.EvidenceRecord.EvidenceFile;
import org.tompolicy.model.EvidenceReference;
import org.tompolicy.model.Policy;
import org.tompolicy.trace.ClaimTrace;
import org.tompolicy.trace.ProofState;
import org.tompolicy.trace.ProofState.Reason;
import org.tompolicy.trace.SectionReview;
import org.tompolicy.trace.Trace;
import org.tompolicy.wording.Messages;

/**
 * A file that differs from the digest that its record keeps, at the record; an architecture section that differs from
 * what was reviewed, at the claim.
 */
final class EvidenceChanged implements Check {

    @Override
    public Rule rule() {
        return Rule.EVIDENCE_CHANGED;
    }

    @Override
    public List<Finding> check(Policy policy, Trace trace) {
        List<Finding> findings = new ArrayList<>();
        for (EvidenceRecord record : policy.evidence()) {
            Optional<EvidenceFile> changed = record.file().filter(EvidenceFile::isChanged);
            if (changed.isPresent()) {
                EvidenceFile file = changed.get();
                Resting resting = Resting.on(record, trace, rule());
                if (resting.matters()) {
                    findings.add(resting.finding(
                            rule(),
                            file.location(),
                            message(file, resting),
                            Particulars.of(record, Reason.FILE_CHANGED)));
                }
            }
        }
        for (ClaimTrace claim : trace.claims()) {
            if (claim.state().isPresent()) {
                ofClaim(claim, findings);
            }
        }
        return findings;
    }

    /** What to say of a file that differs from its digest. */
    static Message message(EvidenceFile file, Resting resting) {
        return Messages.of("evidence-changed.file")
                .with("file", file.path())
                .with("record", resting.record().id())
                .with("named", resting.sentence())
                .with("digest", file.actualDigest());
    }

    private void ofClaim(ClaimTrace claim, List<Finding> findings) {
        List<SectionReview> changed =
                claim.sections().stream().filter(SectionReview::isChanged).toList();
        if (!changed.isEmpty()) {
            findings.add(Advice.at(
                    claim,
                    rule(),
                    sections(claim, changed),
                    Arguments.NONE
                            .andAll(
                                    Argument.SECTION,
                                    changed.stream()
                                            .map(review -> review.section().toString())
                                            .toList())
                            .and(Argument.REASON, Reason.SECTION_CHANGED)
                            .and(Argument.PASTE, Reviewed.paste(claim))));
        }
        for (ProofState proof : claim.proofs()) {
            if (proof.reference() instanceof EvidenceReference.ToRecord && proof.isSectionChanged()) {
                findings.add(Advice.at(claim, rule(), record(claim, proof), Particulars.of(claim, proof)));
            }
        }
    }

    /** What to say of sections that a claim names itself and that differ from what was reviewed. */
    static Message sections(ClaimTrace claim, List<SectionReview> changed) {
        List<String> names =
                changed.stream().map(review -> review.section().toString()).toList();
        Message message = names.size() == 1
                ? Messages.of("evidence-changed.section").with("section", names.get(0))
                : Messages.of("evidence-changed.sections")
                        .with(
                                "sections",
                                new Value.Several(Value.Several.of(names).values(), Value.Several.Between.AND));
        return message.with("claims", Advice.named(claim)).with("line", Reviewed.line(claim));
    }

    /** What to say of a record whose section differs from what was reviewed. */
    static Message record(ClaimTrace claim, ProofState proof) {
        EvidenceRecord record = proof.record().orElseThrow();
        SectionReview review = proof.section().orElseThrow();
        return Messages.counted("evidence-changed.ofRecord", "claims", Advice.named(claim))
                .with("proof", record.id())
                .with("section", review.section().toString())
                .with("file", record.location().file())
                .with("line", Reviewed.line(record, review));
    }
}

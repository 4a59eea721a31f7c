package org.tompolicy.check;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.tompolicy.finding.Argument;
import org.tompolicy.finding.Arguments;
import org.tompolicy.finding.Finding;
import org.tompolicy.finding.Rule;
import org.tompolicy.model.EvidenceRecord;
import org.tompolicy.model.EvidenceRecord.EvidenceFile;
import org.tompolicy.model.EvidenceReference;
import org.tompolicy.model.Policy;
import org.tompolicy.trace.ClaimTrace;
import org.tompolicy.trace.ProofState;
import org.tompolicy.trace.ProofState.Reason;
import org.tompolicy.trace.SectionReview;
import org.tompolicy.trace.Trace;

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
                sections(claim, findings);
            }
        }
        return findings;
    }

    private static String message(EvidenceFile file, Resting resting) {
        return "The file " + file.path() + " of " + resting.record().id() + " differs from its digest. "
                + resting.sentence() + " Look at it again, then write \":tom-sha256: " + file.actualDigest()
                + "\", or put the old file back.";
    }

    private void sections(ClaimTrace claim, List<Finding> findings) {
        List<SectionReview> changed =
                claim.sections().stream().filter(SectionReview::isChanged).toList();
        if (!changed.isEmpty()) {
            String names =
                    changed.stream().map(review -> review.section().toString()).collect(Collectors.joining(" and "));
            String have =
                    changed.size() == 1 ? ", which has changed since it was" : ", which have changed since they were";
            findings.add(Advice.at(
                    claim,
                    rule(),
                    claim.name() + " rests on " + names + have + " reviewed. Read "
                            + (changed.size() == 1 ? "it" : "them") + " again; if the promise still holds, write "
                            + Reviewed.line(claim),
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

    private static String record(ClaimTrace claim, ProofState proof) {
        EvidenceRecord record = proof.record().orElseThrow();
        SectionReview review = proof.section().orElseThrow();
        return claim.name() + " rests on " + record.id() + ", and its section " + review.section()
                + " has changed since it was reviewed. Read it again; if the record still holds, write in "
                + record.location().file() + " the line " + Reviewed.line(record, review);
    }
}

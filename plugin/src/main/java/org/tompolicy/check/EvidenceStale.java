package org.tompolicy.check;

import java.util.List;
import org.tompolicy.finding.Finding;
import org.tompolicy.finding.Rule;
import org.tompolicy.model.ClaimState;
import org.tompolicy.model.Policy;
import org.tompolicy.trace.ClaimTrace;
import org.tompolicy.trace.ProofState;
import org.tompolicy.trace.Trace;

/** A record that is older than a claim allows; each such record of each claim that is not waived. */
final class EvidenceStale implements Check {

    @Override
    public Rule rule() {
        return Rule.EVIDENCE_STALE;
    }

    @Override
    public List<Finding> check(Policy policy, Trace trace) {
        return trace.claims().stream()
                .filter(claim -> claim.state()
                        .filter(state -> state != ClaimState.WAIVED)
                        .isPresent())
                .flatMap(claim -> claim.proofs().stream()
                        .filter(proof -> proof.state() == ClaimState.STALE)
                        .map(proof ->
                                Advice.at(claim, rule(), message(claim, proof, trace), Particulars.of(claim, proof))))
                .toList();
    }

    private static String message(ClaimTrace claim, ProofState proof, Trace trace) {
        String name = Advice.name(proof.reference());
        String old = claim.name() + " rests on " + name + ", whose interval ended on "
                + proof.until().orElseThrow() + ". ";
        boolean another =
                claim.state().filter(state -> state != ClaimState.STALE).isPresent();
        return another
                ? old + "Take " + name + " out of " + Advice.evidenceOf(claim) + ", or collect a new record for it."
                : old + "Collect a new record and add it to " + Advice.evidenceOf(claim) + ", or add "
                        + Advice.waiver(claim, trace.options().asOf());
    }
}

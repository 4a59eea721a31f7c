package org.tompolicy.check;

import java.util.List;
import org.tompolicy.finding.Finding;
import org.tompolicy.finding.Message;
import org.tompolicy.finding.Rule;
import org.tompolicy.model.ClaimState;
import org.tompolicy.model.Policy;
import org.tompolicy.trace.ClaimTrace;
import org.tompolicy.trace.ProofState;
import org.tompolicy.trace.Trace;
import org.tompolicy.wording.Messages;

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

    /** What to say of a record that is older than a claim allows. */
    static Message message(ClaimTrace claim, ProofState proof, Trace trace) {
        boolean another =
                claim.state().filter(state -> state != ClaimState.STALE).isPresent();
        Message message = Messages.counted(
                        another ? "evidence-stale.another" : "evidence-stale.replace", "claims", Advice.named(claim))
                .with("proof", Advice.name(proof.reference()))
                .with("end", proof.until().orElseThrow())
                .with("where", Advice.evidenceOf(claim));
        return another
                ? message
                : message.with("waiver", Advice.waiver(claim, trace.options().asOf()));
    }
}

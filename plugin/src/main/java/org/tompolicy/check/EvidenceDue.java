package org.tompolicy.check;

import java.time.LocalDate;
import java.util.List;
import org.tompolicy.finding.Finding;
import org.tompolicy.finding.Message;
import org.tompolicy.finding.Rule;
import org.tompolicy.model.ClaimState;
import org.tompolicy.model.Policy;
import org.tompolicy.trace.ClaimTrace;
import org.tompolicy.trace.ProofState;
import org.tompolicy.trace.Trace;
import org.tompolicy.trace.TraceOptions;
import org.tompolicy.wording.Messages;

/** A record that has to be followed by the next one soon. */
final class EvidenceDue implements Check {

    @Override
    public Rule rule() {
        return Rule.EVIDENCE_DUE;
    }

    @Override
    public List<Finding> check(Policy policy, Trace trace) {
        return trace.claims().stream()
                .filter(claim -> claim.state().isPresent())
                .flatMap(claim -> claim.proofs().stream()
                        .filter(proof -> proof.state() == ClaimState.DUE)
                        .map(proof -> Advice.at(
                                claim, rule(), message(claim, proof, trace.options()), Particulars.of(claim, proof))))
                .toList();
    }

    /** What to say of a record that ends soon. */
    static Message message(ClaimTrace claim, ProofState proof, TraceOptions options) {
        LocalDate end = proof.until().orElseThrow();
        Message message = end.isBefore(options.asOf())
                ? Messages.counted("evidence-due.grace", "claims", Advice.named(claim))
                        .with("last", end.plus(options.grace()))
                : Messages.counted("evidence-due.holds", "claims", Advice.named(claim));
        return message.with("proof", Advice.name(proof.reference())).with("end", end);
    }
}

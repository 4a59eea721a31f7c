package org.tompolicy.check;

import java.util.List;
import org.tompolicy.finding.Arguments;
import org.tompolicy.finding.Finding;
import org.tompolicy.finding.Location;
import org.tompolicy.finding.Message;
import org.tompolicy.finding.Rule;
import org.tompolicy.finding.Subject;
import org.tompolicy.model.EvidenceRecord;
import org.tompolicy.trace.ClaimTrace;
import org.tompolicy.trace.ProofState;
import org.tompolicy.trace.Trace;
import org.tompolicy.wording.Messages;

/**
 * The claims that name a record and need evidence on the day, in reading order.
 *
 * @param named whether any claim names it, also one that needs no evidence or that silenced the rule
 */
record Resting(EvidenceRecord record, List<ClaimTrace> claims, boolean named) {

    Resting {
        claims = List.copyOf(claims);
    }

    /** The claims that name a record and have not silenced a rule. */
    static Resting on(EvidenceRecord record, Trace trace, Rule rule) {
        List<ClaimTrace> naming = trace.claims().stream()
                .filter(claim -> claim.proofs().stream().anyMatch(proof -> isOf(proof, record)))
                .toList();
        List<ClaimTrace> needing = naming.stream()
                .filter(claim -> claim.state().isPresent())
                .filter(claim -> !claim.claim().allowed().contains(rule.id()))
                .toList();
        return new Resting(record, needing, !naming.isEmpty());
    }

    private static boolean isOf(ProofState proof, EvidenceRecord record) {
        return proof.record().filter(named -> named.id().equals(record.id())).isPresent();
    }

    /** Whether a fault of the record itself is to be reported: some claim rests on it, or nobody named it yet. */
    boolean matters() {
        return !claims.isEmpty() || !named;
    }

    /** A finding about the record and the claims. */
    Finding finding(Rule rule, Location location, Message words, Arguments arguments) {
        List<Subject.Claim> subjects = claims.stream()
                .map(claim -> new Subject.Claim(claim.owner(), claim.claim().id()))
                .toList();
        return Finding.of(rule, location, words)
                .about(new Subject.Evidence(record.id(), subjects))
                .with(arguments);
    }

    /** A sentence that names the claims. */
    Message sentence() {
        return claims.isEmpty()
                ? Messages.of("resting.unnamed")
                : Messages.counted("resting.named", "claims", Advice.named(claims));
    }
}

package org.tompolicy.check;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.tompolicy.finding.Argument;
import org.tompolicy.finding.Finding;
import org.tompolicy.finding.Message;
import org.tompolicy.finding.Rule;
import org.tompolicy.finding.Value;
import org.tompolicy.model.ClaimState;
import org.tompolicy.model.EvidenceRecord;
import org.tompolicy.model.Located;
import org.tompolicy.model.Policy;
import org.tompolicy.trace.ClaimTrace;
import org.tompolicy.trace.ProofState.Reason;
import org.tompolicy.trace.Trace;
import org.tompolicy.wording.Messages;

/** A record whose validity has ended and that a claim without a waiver names. */
final class EvidenceExpired implements Check {

    @Override
    public Rule rule() {
        return Rule.EVIDENCE_EXPIRED;
    }

    @Override
    public List<Finding> check(Policy policy, Trace trace) {
        List<Finding> findings = new ArrayList<>();
        for (EvidenceRecord record : policy.evidence()) {
            Optional<Located<LocalDate>> ended =
                    record.validUntil().filter(end -> trace.options().asOf().isAfter(end.value()));
            if (ended.isPresent()) {
                Located<LocalDate> end = ended.get();
                Resting resting = notWaived(Resting.on(record, trace, rule()));
                if (!resting.claims().isEmpty()) {
                    findings.add(resting.finding(
                            rule(),
                            end.location(),
                            message(end.value(), resting),
                            Particulars.of(record, Reason.VALIDITY_ENDED).and(Argument.VALID_UNTIL, end.value())));
                }
            }
        }
        return findings;
    }

    private static Resting notWaived(Resting resting) {
        List<ClaimTrace> claims = resting.claims().stream()
                .filter(claim -> !claim.state().equals(Optional.of(ClaimState.WAIVED)))
                .toList();
        return new Resting(resting.record(), claims, resting.named());
    }

    /** What to say of a record whose validity has ended. */
    static Message message(LocalDate end, Resting resting) {
        EvidenceRecord record = resting.record();
        return Messages.of("evidence-expired.ended")
                .with("record", record.id())
                .with("kind", Value.Term.evidence(record.kind().word()))
                .with("end", end)
                .with("named", resting.sentence());
    }
}

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
import org.tompolicy.model.Waiver;
import org.tompolicy.trace.ClaimTrace;
import org.tompolicy.trace.ProofState.Reason;
import org.tompolicy.trace.Trace;
import org.tompolicy.wording.Messages;

/**
 * A certificate or attestation that ends before the next release takes effect, under a claim that no waiver holds on that
 * day: customers would get it as proof of a text that it never stood beside.
 */
final class CertificateEnded implements Check {

    @Override
    public Rule rule() {
        return Rule.CERTIFICATE_ENDED;
    }

    @Override
    public List<Finding> check(Policy policy, Trace trace) {
        LocalDate effect = policy.facts().effective().orElse(trace.options().asOf());
        List<Finding> findings = new ArrayList<>();
        for (EvidenceRecord record : policy.evidence()) {
            Optional<Located<LocalDate>> ended = record.validUntil()
                    .filter(end -> record.kind().isCertificate())
                    .filter(end -> end.value().isBefore(effect));
            if (ended.isPresent()) {
                Located<LocalDate> end = ended.get();
                Resting resting = promised(Resting.on(record, trace, rule()), effect);
                if (!resting.claims().isEmpty()) {
                    findings.add(resting.finding(
                            rule(),
                            end.location(),
                            message(end, effect, trace.options().asOf(), resting),
                            Particulars.of(record, Reason.VALIDITY_ENDED).and(Argument.VALID_UNTIL, end.value())));
                }
            }
        }
        return findings;
    }

    /** The claims that may not be without it on the day of effect. */
    private static Resting promised(Resting resting, LocalDate effect) {
        List<ClaimTrace> claims = resting.claims().stream()
                .filter(claim -> !isWaived(claim, effect))
                .toList();
        return new Resting(resting.record(), claims, resting.named());
    }

    private static boolean isWaived(ClaimTrace claim, LocalDate effect) {
        Optional<Waiver> waiver = claim.claim().waiver().filter(written -> written.holdsOn(effect));
        return waiver.isPresent()
                && claim.state()
                        .filter(state -> state != ClaimState.CHANGED && state != ClaimState.BROKEN)
                        .isPresent();
    }

    private static Message message(Located<LocalDate> end, LocalDate effect, LocalDate asOf, Resting resting) {
        EvidenceRecord record = resting.record();
        Message message = asOf.isAfter(end.value())
                ? Messages.of("certificate-ended.past")
                : Messages.of("certificate-ended.coming")
                        .with("until", end.value().toString());
        return message.with("record", record.id())
                .with("kind", Value.Term.evidence(record.kind().word()))
                .with("end", end.value())
                .with("effect", effect)
                .with("named", resting.sentence());
    }
}

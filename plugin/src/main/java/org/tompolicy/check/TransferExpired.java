package org.tompolicy.check;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.tompolicy.finding.Argument;
import org.tompolicy.finding.Arguments;
import org.tompolicy.finding.Finding;
import org.tompolicy.finding.Message;
import org.tompolicy.finding.Rule;
import org.tompolicy.finding.Subject;
import org.tompolicy.finding.Value;
import org.tompolicy.model.Located;
import org.tompolicy.model.Policy;
import org.tompolicy.model.SubProcessor;
import org.tompolicy.trace.Trace;
import org.tompolicy.wording.Messages;

/** A transfer basis of a sub-processor in use whose last day is past. */
final class TransferExpired implements Check {

    @Override
    public Rule rule() {
        return Rule.TRANSFER_EXPIRED;
    }

    @Override
    public List<Finding> check(Policy policy, Trace trace) {
        LocalDate asOf = trace.options().asOf();
        List<Finding> findings = new ArrayList<>();
        for (SubProcessor subProcessor : policy.subProcessors()) {
            if (subProcessor.isUsedOn(asOf)) {
                subProcessor
                        .transferUntil()
                        .filter(end -> asOf.isAfter(end.value()))
                        .map(end -> finding(subProcessor, end))
                        .ifPresent(findings::add);
            }
        }
        return findings;
    }

    private Finding finding(SubProcessor subProcessor, Located<LocalDate> end) {
        return Finding.of(rule(), end.location(), message(subProcessor, end.value()))
                .about(new Subject.SubProcessor(subProcessor.id()))
                .with(Arguments.of(Argument.UNTIL, end.value()));
    }

    /** What to say of a transfer basis that has ended. */
    static Message message(SubProcessor subProcessor, LocalDate end) {
        List<String> bases = subProcessor.transfers();
        Message message = bases.isEmpty()
                ? Messages.of("transfer-expired.ended")
                : Messages.of("transfer-expired.basisEnded").with("bases", Value.Term.transfers(bases));
        return message.with("subProcessor", subProcessor.id()).with("end", end);
    }
}

package org.tompolicy.check;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.tompolicy.finding.Argument;
import org.tompolicy.finding.Arguments;
import org.tompolicy.finding.Finding;
import org.tompolicy.finding.Message;
import org.tompolicy.finding.Rule;
import org.tompolicy.model.Located;
import org.tompolicy.model.Policy;
import org.tompolicy.model.SecurityContact;
import org.tompolicy.trace.Trace;
import org.tompolicy.trace.TraceOptions;
import org.tompolicy.wording.Messages;

/** A security contact that nobody may rely on any more or soon, or for longer than anybody should: a year. */
final class SecurityExpires implements Check {

    @Override
    public Rule rule() {
        return Rule.SECURITY_EXPIRES;
    }

    @Override
    public List<Finding> check(Policy policy, Trace trace) {
        return policy
                .facts()
                .securityContact()
                .map(SecurityContact::expires)
                .flatMap(end -> finding(end, trace.options()))
                .stream()
                .toList();
    }

    private Optional<Finding> finding(Located<LocalDate> end, TraceOptions options) {
        return message(end.value(), options)
                .map(words -> Finding.of(
                                rule(),
                                end.location(),
                                words.with("end", end.value())
                                        .with("until", longest(options.asOf()).toString()))
                        .with(Arguments.of(Argument.UNTIL, end.value())));
    }

    private static Optional<Message> message(LocalDate end, TraceOptions options) {
        LocalDate asOf = options.asOf();
        if (asOf.isAfter(end)) {
            return Optional.of(Messages.of("security-expires.past"));
        }
        if (end.isAfter(longest(asOf))) {
            return Optional.of(Messages.of("security-expires.far"));
        }
        return asOf.isBefore(end.minus(options.lead()))
                ? Optional.empty()
                : Optional.of(Messages.of("security-expires.coming"));
    }

    /** The last day that lies less than a year ahead, as the RFC recommends. */
    private static LocalDate longest(LocalDate asOf) {
        return asOf.plusYears(1).minusDays(1);
    }
}

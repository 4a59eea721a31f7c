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
        LocalDate asOf = options.asOf();
        boolean inTime =
                !end.value().isAfter(longest(asOf)) && asOf.isBefore(end.value().minus(options.lead()));
        return inTime
                ? Optional.empty()
                : Optional.of(Finding.of(rule(), end.location(), message(end.value(), options))
                        .with(Arguments.of(Argument.UNTIL, end.value())));
    }

    /** What there is to be done by the day on which the contact runs out. */
    static Message message(LocalDate end, TraceOptions options) {
        LocalDate asOf = options.asOf();
        Message message = asOf.isAfter(end)
                ? Messages.of("security-expires.past")
                : end.isAfter(longest(asOf))
                        ? Messages.of("security-expires.far")
                        : Messages.of("security-expires.coming");
        return message.with("end", end).with("until", longest(asOf).toString());
    }

    /** The last day that lies less than a year ahead, as the RFC recommends. */
    private static LocalDate longest(LocalDate asOf) {
        return asOf.plusYears(1).minusDays(1);
    }
}

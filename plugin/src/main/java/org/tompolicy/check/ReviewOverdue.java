package org.tompolicy.check;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.tompolicy.finding.Argument;
import org.tompolicy.finding.Arguments;
import org.tompolicy.finding.Finding;
import org.tompolicy.finding.Location;
import org.tompolicy.finding.Message;
import org.tompolicy.finding.Rule;
import org.tompolicy.finding.Subject;
import org.tompolicy.finding.Value;
import org.tompolicy.model.Interval;
import org.tompolicy.model.Located;
import org.tompolicy.model.Measure;
import org.tompolicy.model.Policy;
import org.tompolicy.trace.Trace;
import org.tompolicy.wording.Messages;

/** A measure in use whose review interval has ended, or that has an interval and was never reviewed. */
final class ReviewOverdue implements Check {

    @Override
    public Rule rule() {
        return Rule.REVIEW_OVERDUE;
    }

    @Override
    public List<Finding> check(Policy policy, Trace trace) {
        List<Finding> findings = new ArrayList<>();
        LocalDate asOf = trace.options().asOf();
        for (Measure measure :
                policy.measures().filter(used -> used.status().isInUse()).toList()) {
            measure.review()
                    .flatMap(interval -> overdue(measure, interval, asOf))
                    .ifPresent(findings::add);
        }
        return findings;
    }

    private Optional<Finding> overdue(Measure measure, Interval interval, LocalDate asOf) {
        Optional<Located<LocalDate>> reviewed = measure.reviewed();
        Message message = message(measure, interval, asOf);
        if (reviewed.isEmpty()) {
            return Optional.of(finding(measure, measure.location(), message));
        }
        return measure.nextReview().orElseThrow().isBefore(asOf)
                ? Optional.of(finding(measure, reviewed.get().location(), message))
                : Optional.empty();
    }

    /** What to say of a measure that is to be reviewed. */
    static Message message(Measure measure, Interval interval, LocalDate asOf) {
        Message message = measure.nextReview()
                .map(end -> Messages.of("review-overdue.over")
                        .with("end", end)
                        .with("length", new Value.Length(interval.period())))
                .orElseGet(() -> Messages.of("review-overdue.never").with("every", new Value.Every(interval.period())));
        return message.with("measure", measure.id()).with("today", asOf.toString());
    }

    private Finding finding(Measure measure, Location location, Message words) {
        return Finding.of(rule(), location, words)
                .about(new Subject.Measure(measure.id()))
                .with(Arguments.of(Argument.CADENCE, measure.review().orElseThrow())
                        .andAny(Argument.UNTIL, measure.nextReview()));
    }
}

package org.tompolicy.check;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.tompolicy.finding.Argument;
import org.tompolicy.finding.Arguments;
import org.tompolicy.finding.Finding;
import org.tompolicy.finding.Location;
import org.tompolicy.finding.Rule;
import org.tompolicy.finding.Subject;
import org.tompolicy.model.Interval;
import org.tompolicy.model.Located;
import org.tompolicy.model.Measure;
import org.tompolicy.model.Policy;
import org.tompolicy.trace.Trace;

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
        String mend = " Review it, then write \":tom-reviewed: " + asOf + "\" into the header.";
        Optional<Located<LocalDate>> reviewed = measure.reviewed();
        if (reviewed.isEmpty()) {
            String never = measure.id() + " is to be reviewed " + Advice.every(interval)
                    + " and does not say when it last was." + mend;
            return Optional.of(finding(measure, measure.location(), never));
        }
        LocalDate end = measure.nextReview().orElseThrow();
        String over = measure.id() + " was to be reviewed by " + end + ", " + Advice.words(interval)
                + " after the last review." + mend;
        return end.isBefore(asOf) ? Optional.of(finding(measure, reviewed.get().location(), over)) : Optional.empty();
    }

    private Finding finding(Measure measure, Location location, String message) {
        return Finding.of(rule(), location, message)
                .about(new Subject.Measure(measure.id()))
                .with(Arguments.of(Argument.CADENCE, measure.review().orElseThrow())
                        .andAny(Argument.UNTIL, measure.nextReview()));
    }
}

package org.tompolicy.check;

import java.util.List;
import org.tompolicy.finding.Finding;
import org.tompolicy.finding.Rule;
import org.tompolicy.finding.Subject;
import org.tompolicy.model.Measure;
import org.tompolicy.model.MeasureStatus;
import org.tompolicy.model.Passage;
import org.tompolicy.model.Policy;
import org.tompolicy.text.PlainText;
import org.tompolicy.trace.Trace;

/** An implemented measure without a claim: customers would read a title and no promise. */
final class MeasureEmpty implements Check {

    @Override
    public Rule rule() {
        return Rule.MEASURE_EMPTY;
    }

    /** Whether there are words below its header, whatever they are. */
    static boolean hasWords(Measure measure) {
        return measure.passages().stream()
                .filter(passage -> passage.kind() != Passage.Kind.HEADING)
                .anyMatch(passage -> !PlainText.of(passage.text()).isBlank());
    }

    @Override
    public List<Finding> check(Policy policy, Trace trace) {
        return policy.measures()
                .filter(measure -> measure.status() == MeasureStatus.IMPLEMENTED
                        && measure.claims().isEmpty())
                .map(measure -> Finding.of(rule(), measure.location(), message(measure))
                        .about(new Subject.Measure(measure.id())))
                .toList();
    }

    private static String message(Measure measure) {
        return hasWords(measure)
                ? measure.id() + " is implemented and none of its text is a promise: text with the role context or"
                        + " internal, admonitions, pictures and titles promise nothing. Take the role from what you"
                        + " promise, write it as a paragraph, or write \":tom-status: draft\"."
                : measure.id() + " is implemented and promises nothing. Write what you do below the header, or"
                        + " \":tom-status: draft\" until you do.";
    }
}

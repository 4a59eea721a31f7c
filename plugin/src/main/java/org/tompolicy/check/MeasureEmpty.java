package org.tompolicy.check;

import java.util.List;
import org.tompolicy.finding.Finding;
import org.tompolicy.finding.Message;
import org.tompolicy.finding.Rule;
import org.tompolicy.finding.Subject;
import org.tompolicy.model.Measure;
import org.tompolicy.model.MeasureStatus;
import org.tompolicy.model.Passage;
import org.tompolicy.model.Policy;
import org.tompolicy.text.PlainText;
import org.tompolicy.trace.Trace;
import org.tompolicy.wording.Messages;

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

    private static Message message(Measure measure) {
        return Messages.of(hasWords(measure) ? "measure-empty.noPromise" : "measure-empty.noText")
                .with("measure", measure.id());
    }
}

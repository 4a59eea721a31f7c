package org.tompolicy.check;

import java.util.List;
import org.tompolicy.finding.Finding;
import org.tompolicy.finding.Rule;
import org.tompolicy.prose.Intervals;
import org.tompolicy.prose.Words;
import org.tompolicy.trace.Trace;

/** Something is said to recur, and neither the sentence nor the cadence says how often. */
final class RecurrenceWithoutInterval implements ProseCheck {

    @Override
    public Rule rule() {
        return Rule.RECURRENCE_WITHOUT_INTERVAL;
    }

    @Override
    public List<Finding> check(Prose prose, Trace trace) {
        Words words = prose.words(rule());
        return prose.findings(rule(), "recurrence-without-interval.says", sentence -> {
            if (sentence.statement().claim().cadence().isPresent()) {
                return List.of();
            }
            List<Words.Hit> hits = words.in(sentence.text());
            return hits.isEmpty() || Intervals.areIn(sentence.text()) ? List.of() : hits;
        });
    }
}

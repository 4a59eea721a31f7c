package org.tompolicy.check;

import java.util.List;
import org.tompolicy.finding.Finding;
import org.tompolicy.finding.Rule;
import org.tompolicy.prose.Words;
import org.tompolicy.trace.Trace;

/** Examples inside a promise, where the reader needs the list. */
final class OpenEndedList implements ProseCheck {

    @Override
    public Rule rule() {
        return Rule.OPEN_ENDED_LIST;
    }

    @Override
    public List<Finding> check(Prose prose, Trace trace) {
        Words words = prose.words(rule());
        return prose.findings(rule(), "open-ended-list.says", sentence -> words.in(sentence.text()));
    }
}

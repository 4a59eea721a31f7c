package org.tompolicy.check;

import java.util.List;
import org.tompolicy.finding.Finding;
import org.tompolicy.finding.Rule;
import org.tompolicy.prose.Words;
import org.tompolicy.trace.Trace;

/** Praise that is no measure. */
final class MarketingTerm implements ProseCheck {

    @Override
    public Rule rule() {
        return Rule.MARKETING_TERM;
    }

    @Override
    public List<Finding> check(Prose prose, Trace trace) {
        Words words = prose.words(rule());
        return prose.findings(rule(), "marketing-term.says", sentence -> words.in(sentence.text()));
    }
}

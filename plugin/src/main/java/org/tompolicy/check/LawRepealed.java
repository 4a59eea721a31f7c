package org.tompolicy.check;

import java.util.List;
import org.tompolicy.finding.Finding;
import org.tompolicy.finding.Rule;
import org.tompolicy.trace.Trace;

/** A law or a transfer basis that is no longer in force on the day, or the annex of other clauses. */
final class LawRepealed implements ProseCheck {

    @Override
    public Rule rule() {
        return Rule.LAW_REPEALED;
    }

    @Override
    public List<Finding> check(Prose prose, Trace trace) {
        return Dictionary.findings(prose, rule(), "law-repealed.says", trace, Dictionary::sinceWhen);
    }
}

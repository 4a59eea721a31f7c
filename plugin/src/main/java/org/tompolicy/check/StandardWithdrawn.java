package org.tompolicy.check;

import java.util.List;
import org.tompolicy.finding.Finding;
import org.tompolicy.finding.Rule;
import org.tompolicy.trace.Trace;

/** A standard or an edition that is no longer in force on the day. */
final class StandardWithdrawn implements ProseCheck {

    @Override
    public Rule rule() {
        return Rule.STANDARD_WITHDRAWN;
    }

    @Override
    public List<Finding> check(Prose prose, Trace trace) {
        return Dictionary.findings(prose, rule(), "standard-withdrawn.says", trace, Dictionary::sinceWhen);
    }
}

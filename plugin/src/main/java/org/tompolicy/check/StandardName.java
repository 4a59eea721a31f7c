package org.tompolicy.check;

import java.util.List;
import org.tompolicy.finding.Finding;
import org.tompolicy.finding.Rule;
import org.tompolicy.trace.Trace;

/** A standard by a wrong name, or with the wrong word for its kind of assurance. */
final class StandardName implements ProseCheck {

    @Override
    public Rule rule() {
        return Rule.STANDARD_NAME;
    }

    @Override
    public List<Finding> check(Prose prose, Trace trace) {
        return Dictionary.findings(prose, rule(), "standard-name.says", trace, Dictionary::instead);
    }
}

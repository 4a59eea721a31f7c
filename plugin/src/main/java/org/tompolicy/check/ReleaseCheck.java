package org.tompolicy.check;

import java.util.List;
import org.tompolicy.finding.Finding;
import org.tompolicy.finding.Rule;

/** A rule that looks at what the sources change against the last release. A pure function. */
interface ReleaseCheck {

    /** The rule whose findings it makes; no other class makes them. */
    Rule rule();

    /** Its findings with the rule's default severity, in no particular order. */
    List<Finding> check(SinceRelease since);
}

package org.tompolicy.check;

import java.util.List;
import org.tompolicy.finding.Finding;
import org.tompolicy.finding.Rule;
import org.tompolicy.model.Policy;
import org.tompolicy.trace.Trace;

/** A rule that looks at the whole policy and at what is proven on the day. A pure function. */
public interface Check {

    /** The rule whose findings it makes; no other class makes them. */
    Rule rule();

    /** Its findings with the rule's default severity, in no particular order. */
    List<Finding> check(Policy policy, Trace trace);
}

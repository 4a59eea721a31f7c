package org.tompolicy.check;

import java.util.List;
import org.tompolicy.finding.Finding;
import org.tompolicy.model.Policy;
import org.tompolicy.trace.Trace;

/** A rule about the wording of promises. The sentences are cut once for all of them. */
interface ProseCheck extends Check {

    /** Its findings in the sentences of a policy. */
    List<Finding> check(Prose prose, Trace trace);

    @Override
    default List<Finding> check(Policy policy, Trace trace) {
        return check(Prose.of(policy), trace);
    }
}

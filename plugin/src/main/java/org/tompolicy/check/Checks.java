package org.tompolicy.check;

import java.util.List;
import org.tompolicy.finding.Finding;
import org.tompolicy.model.Policy;
import org.tompolicy.trace.Trace;

/** Every check of this room. */
public final class Checks {

    /** All of them, in the order of their rules. */
    public static final List<Check> ALL = List.of(
            new EvidenceMissing(),
            new EvidenceStale(),
            new EvidenceChanged(),
            new EvidenceExpired(),
            new EvidenceBroken(),
            new EvidenceDue(),
            new EvidenceUnused(),
            new EvidenceBlanket(),
            new ReviewOverdue(),
            new WaiverExpired(),
            new TransferExpired(),
            new ControlUncovered());

    private Checks() {}

    /** The findings of all checks with default severities, sorted, without repetition; {@link Judgement} comes after. */
    public static List<Finding> findings(Policy policy, Trace trace) {
        return ALL.stream()
                .flatMap(check -> check.check(policy, trace).stream())
                .distinct()
                .sorted()
                .toList();
    }
}

package org.tompolicy.goal;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.tompolicy.finding.Finding;
import org.tompolicy.finding.Rule;
import org.tompolicy.finding.Subject;

/**
 * What a goal that checks again and again has said on the console: what is still wrong is not said twice. A finding that only
 * moved to another line of its file is the same. For one thread at a time.
 */
public final class Told {

    private Map<Known, Integer> told = Map.of();
    private int mended;

    /** What of a finding stays the same while lines above it come and go. */
    private record Known(Rule rule, String file, Subject subject, String message) {

        static Known of(Finding finding) {
            return new Known(finding.rule(), finding.location().file(), finding.subject(), finding.message());
        }
    }

    /** Those of a check that the check before did not have, in their order. */
    public List<Finding> unsaid(List<Finding> findings) {
        Map<Known, Integer> before = new HashMap<>(told);
        Map<Known, Integer> now = new HashMap<>();
        List<Finding> unsaid = new ArrayList<>();
        for (Finding finding : findings) {
            Known known = Known.of(finding);
            now.merge(known, 1, Integer::sum);
            if (before.merge(known, -1, Integer::sum) < 0) {
                unsaid.add(finding);
            }
        }
        mended = before.values().stream().mapToInt(left -> Math.max(0, left)).sum();
        told = now;
        return unsaid;
    }

    /** How many findings of the check before the last one did not have. */
    int mended() {
        return mended;
    }
}

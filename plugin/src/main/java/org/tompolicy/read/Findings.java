package org.tompolicy.read;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.tompolicy.finding.Finding;
import org.tompolicy.finding.Location;
import org.tompolicy.finding.Rule;

/** Collects findings; a view of it adds what they are about. The same finding counts once. */
final class Findings {

    private final Set<Finding> collected;
    private final String measure;
    private final String claim;

    Findings() {
        this(new LinkedHashSet<>(), "", "");
    }

    private Findings(Set<Finding> collected, String measure, String claim) {
        this.collected = collected;
        this.measure = measure;
        this.claim = claim;
    }

    /** A view that adds the measure or sub-processor, and the claim inside it ({@code claimId} may be empty). */
    Findings about(String measureId, String claimId) {
        return new Findings(collected, measureId, claimId);
    }

    void add(Rule rule, Location location, String message) {
        collected.add(Finding.of(rule, location, message).about(measure, claim));
    }

    void addAll(Collection<Finding> findings) {
        collected.addAll(findings);
    }

    /** Whether a finding of a rule stands on a line already. */
    boolean has(Rule rule, Location location) {
        return collected.stream()
                .anyMatch(finding -> finding.rule() == rule
                        && finding.location().file().equals(location.file())
                        && finding.location().line() == location.line());
    }

    List<Finding> sorted() {
        List<Finding> sorted = new ArrayList<>(collected);
        sorted.sort(null);
        return sorted;
    }
}

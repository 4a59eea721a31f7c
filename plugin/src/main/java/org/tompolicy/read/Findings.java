package org.tompolicy.read;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
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

    /** Starts of the lines on which findings of some rules stand. */
    Set<Location> lines(Set<Rule> rules) {
        return collected.stream()
                .filter(finding -> rules.contains(finding.rule()))
                .map(Finding::location)
                .map(location -> Location.line(location.file(), location.line()))
                .collect(Collectors.toSet());
    }

    List<Finding> sorted() {
        List<Finding> sorted = new ArrayList<>(collected);
        sorted.sort(null);
        return sorted;
    }
}

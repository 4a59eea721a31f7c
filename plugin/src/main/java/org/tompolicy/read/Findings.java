package org.tompolicy.read;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.tompolicy.finding.Finding;
import org.tompolicy.finding.Finding.Doubt;
import org.tompolicy.finding.Location;
import org.tompolicy.finding.Rule;

/** Collects findings; a view of it adds what they are about. The same finding counts once. */
final class Findings {

    private final Set<Finding> collected;
    private final Set<String> reportedBySources;
    private final String measure;
    private final String claim;

    Findings() {
        this(new LinkedHashSet<>(), new HashSet<>(), "", "");
    }

    private Findings(Set<Finding> collected, Set<String> reportedBySources, String measure, String claim) {
        this.collected = collected;
        this.reportedBySources = reportedBySources;
        this.measure = measure;
        this.claim = claim;
    }

    /** A view that adds the measure or sub-processor, and the claim inside it ({@code claimId} may be empty). */
    Findings about(String measureId, String claimId) {
        return new Findings(collected, reportedBySources, measureId, claimId);
    }

    void add(Rule rule, Location location, String message) {
        add(rule, location, message, Doubt.NONE);
    }

    /** Adds a finding that leaves something in doubt. */
    void add(Rule rule, Location location, String message, Doubt doubt) {
        collected.add(Finding.of(rule, location, message).doubting(doubt).about(measure, claim));
    }
    /** Adds a finding unless the sources report the same rule on the same line. */
    void addUnlessReported(Rule rule, Location location, String message) {
        if (!isReported(rule, location)) {
            add(rule, location, message);
        }
    }

    /** Whether the sources report a rule on a line. */
    boolean isReported(Rule rule, Location location) {
        return reportedBySources.contains(key(rule, location));
    }

    /** Takes over what the sources report. */
    void addFromSources(Collection<Finding> findings) {
        collected.addAll(findings);
        findings.forEach(finding -> reportedBySources.add(key(finding.rule(), finding.location())));
    }

    private static String key(Rule rule, Location location) {
        return rule.id() + " " + location.file() + ":" + location.line();
    }

    List<Finding> sorted() {
        List<Finding> sorted = new ArrayList<>(collected);
        sorted.sort(null);
        return sorted;
    }
}

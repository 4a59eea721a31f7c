package org.tompolicy.edition.findings;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import org.tompolicy.check.Summary;
import org.tompolicy.finding.Finding;
import org.tompolicy.model.Policy;
import org.tompolicy.trace.Trace;

/**
 * A policy with what was found in it on a day.
 *
 * @param findings with the project's severities, sorted
 */
public record Checked(Policy policy, Trace trace, Summary summary, List<Finding> findings) {

    public Checked {
        Objects.requireNonNull(policy, "policy");
        Objects.requireNonNull(trace, "trace");
        Objects.requireNonNull(summary, "summary");
        findings = List.copyOf(findings);
    }

    /** The day. */
    LocalDate asOf() {
        return trace.options().asOf();
    }
}

package org.tompolicy.read;

import java.util.List;
import java.util.Objects;
import org.tompolicy.finding.Finding;
import org.tompolicy.model.Policy;

/**
 * The policy, as complete as its sources allow, and what is wrong with them.
 *
 * @param findings sorted, those of the sources included
 */
public record ReadResult(Policy policy, List<Finding> findings) {

    public ReadResult {
        Objects.requireNonNull(policy, "policy");
        findings = List.copyOf(findings);
    }
}

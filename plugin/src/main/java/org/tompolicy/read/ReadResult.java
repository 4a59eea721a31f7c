package org.tompolicy.read;

import java.util.List;
import java.util.Objects;
import org.tompolicy.finding.Finding;
import org.tompolicy.model.Policy;

/**
 * The policy, as complete as its sources allow, and what is wrong with them.
 *
 * @param findings sorted, those of the sources included
 * @param unread those of the findings for which a file was not read, or without its body: what it says is missing in the policy
 */
public record ReadResult(Policy policy, List<Finding> findings, List<Finding> unread) {

    public ReadResult {
        Objects.requireNonNull(policy, "policy");
        findings = List.copyOf(findings);
        unread = List.copyOf(unread);
    }
}

package org.tompolicy.read;

import java.util.Collections;
import java.util.List;
import java.util.Objects;
import java.util.SortedMap;
import java.util.TreeMap;
import org.tompolicy.finding.Finding;
import org.tompolicy.model.Policy;

/**
 * The policy, as complete as its sources allow, and what is wrong with them.
 *
 * @param translated the same policy in each further language that it names
 * @param findings sorted, those of the sources included
 * @param unread those of the findings for which a file was not read, or without its body: what it says is missing in the policy
 */
public record ReadResult(
        Policy policy, SortedMap<String, Policy> translated, List<Finding> findings, List<Finding> unread) {

    public ReadResult {
        Objects.requireNonNull(policy, "policy");
        translated = Collections.unmodifiableSortedMap(new TreeMap<>(translated));
        findings = List.copyOf(findings);
        unread = List.copyOf(unread);
    }

    /** The policy in one of its languages; the prevailing one for any other. */
    public Policy in(String language) {
        return translated.getOrDefault(language, policy);
    }

    /** The same result with other findings. */
    public ReadResult withFindings(List<Finding> others) {
        return new ReadResult(policy, translated, others, unread);
    }

    /** The same result with other reasons why files were not read. */
    public ReadResult withUnread(List<Finding> others) {
        return new ReadResult(policy, translated, findings, others);
    }
}

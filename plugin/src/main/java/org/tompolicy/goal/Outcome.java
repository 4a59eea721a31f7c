package org.tompolicy.goal;

import java.util.List;
import java.util.Optional;
import org.tompolicy.finding.Finding;

/** What a goal did. */
public record Outcome(
        List<Finding> newFindings, List<String> summary, List<String> written, Optional<String> failure) {}

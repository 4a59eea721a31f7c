package org.tompolicy.edition.report;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Objects;
import java.util.Optional;
import org.tompolicy.model.Releases;

/**
 * What a report depends on beside the policy.
 *
 * @param asOf the day on which everything is looked at
 * @param timestamp the moment that the calendar carries
 * @param sources the way from the folder of the report to the folder that paths in findings are relative to, for example
 *     {@code ../../..}; empty where there is none that holds on other machines
 * @param releases what was sealed so far
 */
public record ReportOptions(LocalDate asOf, Instant timestamp, Optional<String> sources, Releases releases) {
    public ReportOptions {
        Objects.requireNonNull(asOf, "asOf");
        Objects.requireNonNull(timestamp, "timestamp");
        Objects.requireNonNull(sources, "sources");
        Objects.requireNonNull(releases, "releases");
    }
}

package org.tompolicy.goal;

import java.time.LocalDate;
import java.util.Objects;

/**
 * What {@code tom:release} is asked to seal.
 *
 * @param version the number as somebody typed it; empty where nobody did
 * @param dryRun whether to say only what would happen
 * @param today the day by the clock, beside the one on which the policy is looked at
 * @param mayBeLater whether the day of issue may lie after today
 */
public record ReleaseRequest(String version, boolean dryRun, LocalDate today, boolean mayBeLater) {
    public ReleaseRequest {
        version = version.strip();
        Objects.requireNonNull(today, "today");
    }
}

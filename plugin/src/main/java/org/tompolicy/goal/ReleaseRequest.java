package org.tompolicy.goal;

import java.time.LocalDate;
import java.util.Objects;
import java.util.Optional;

/**
 * What {@code tom:release} is asked to seal.
 *
 * @param version the number as somebody typed it; empty where nobody did
 * @param dryRun whether to say only what would happen
 * @param today the day by the clock, beside the one on which the policy is looked at
 * @param mayBeLater whether the day of issue may lie after today
 * @param key what signs the PDFs; empty where they are not signed
 */
public record ReleaseRequest(
        String version, boolean dryRun, LocalDate today, boolean mayBeLater, Optional<SealingKey> key) {
    public ReleaseRequest {
        version = version.strip();
        Objects.requireNonNull(today, "today");
        Objects.requireNonNull(key, "key");
    }

    /** A release whose PDFs are not signed. */
    public ReleaseRequest(String version, boolean dryRun, LocalDate today, boolean mayBeLater) {
        this(version, dryRun, today, mayBeLater, Optional.empty());
    }
}

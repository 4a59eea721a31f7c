package org.tompolicy.trace;

import java.time.LocalDate;
import java.time.Period;
import java.util.Objects;

/**
 * The day and the two margins.
 *
 * @param asOf the day on which states are looked at
 * @param lead how long before an end a claim is {@code due}
 * @param grace how long after the end of its interval a record with a period is still {@code due} and not yet stale
 */
public record TraceOptions(LocalDate asOf, Period lead, Period grace) {
    public TraceOptions {
        Objects.requireNonNull(asOf, "asOf");
        Objects.requireNonNull(lead, "lead");
        Objects.requireNonNull(grace, "grace");
    }
}

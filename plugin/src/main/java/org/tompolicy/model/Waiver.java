package org.tompolicy.model;

import java.time.LocalDate;
import java.util.Objects;
import java.util.Optional;
import org.tompolicy.finding.Location;

/**
 * The decision that a claim may be without evidence for a while.
 *
 * @param until the last day on which it holds; empty only where the writer left it out, which is a finding
 * @param by role that decided, or an empty string
 */
public record Waiver(String reason, Optional<LocalDate> until, String by, Location location) {

    public Waiver {
        Objects.requireNonNull(reason, "reason");
        Objects.requireNonNull(until, "until");
        Objects.requireNonNull(by, "by");
        Objects.requireNonNull(location, "location");
    }

    /** Whether it holds on a day. */
    public boolean holdsOn(LocalDate day) {
        return until.isPresent() && !day.isAfter(until.get());
    }
}

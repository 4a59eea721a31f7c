package org.tompolicy.model;

import java.util.Objects;
import org.tompolicy.finding.Location;

/** A value with the place where the writer put it. */
public record Located<T>(T value, Location location) {

    public Located {
        Objects.requireNonNull(value, "value");
        Objects.requireNonNull(location, "location");
    }
}

package org.tompolicy.customers;

import java.util.Comparator;
import java.util.Objects;
import org.tompolicy.finding.Location;

/**
 * What is wrong with what a project says of its customers. Sorted by place.
 *
 * @param place where it stands
 * @param message what is wrong, and what to do
 */
public record Problem(Location place, String message) implements Comparable<Problem> {

    private static final Comparator<Problem> ORDER =
            Comparator.comparing(Problem::place).thenComparing(Problem::message);

    public Problem {
        Objects.requireNonNull(place, "place");
        Objects.requireNonNull(message, "message");
    }

    @Override
    public int compareTo(Problem other) {
        return ORDER.compare(this, other);
    }

    /** For example {@code customers.csv:3:7: …}. */
    @Override
    public String toString() {
        return place + ": " + message;
    }
}

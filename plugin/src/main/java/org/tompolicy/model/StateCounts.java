package org.tompolicy.model;

import java.time.LocalDate;
import java.util.Collections;
import java.util.Map;
import java.util.Objects;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * How many claims were in which state on the day of issue ({@code states.json}); internal.
 *
 * @param asOf the day
 * @param claims number of claims that have a state
 * @param byState word of the state to number of claims, for example {@code verified=54}
 * @param withoutEvidence number of claims that no evidence stood behind
 */
public record StateCounts(LocalDate asOf, int claims, SortedMap<String, Integer> byState, int withoutEvidence) {
    public StateCounts {
        Objects.requireNonNull(asOf, "asOf");
        byState = Collections.unmodifiableSortedMap(new TreeMap<>(byState));
    }

    /** Number of claims in a state. */
    public int in(String state) {
        return byState.getOrDefault(state, 0);
    }

    /** The counts from a map in any order. */
    public static StateCounts of(LocalDate asOf, int claims, Map<String, Integer> byState, int withoutEvidence) {
        return new StateCounts(asOf, claims, new TreeMap<>(byState), withoutEvidence);
    }
}

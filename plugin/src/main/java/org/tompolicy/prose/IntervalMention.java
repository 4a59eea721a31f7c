package org.tompolicy.prose;

import java.util.Objects;
import java.util.Optional;
import org.tompolicy.model.Interval;

/**
 * What a running text says about how often something is done.
 *
 * @param start first character in the text
 * @param end character after the last
 * @param words as they stand there, with single blanks
 * @param shortest the length that is said, or of two the shorter; of a mention that names none it means nothing
 * @param longest as {@code shortest}, the longer
 */
public record IntervalMention(
        int start, int end, String words, Certainty certainty, CalendarLength shortest, CalendarLength longest) {

    /** How certain it is that an interval is said, and which. */
    public enum Certainty {
        /** Something recurs at an interval: every 3 months. */
        SAID,
        /** Something recurs, and the words leave open how often: several times a year. */
        OPEN,
        /** Something recurs whenever something else happens: with every release. */
        EVENT,
        /** May be the interval of something, or not: in January, per quarter. */
        POSSIBLE
    }

    public IntervalMention {
        Objects.requireNonNull(words, "words");
        Objects.requireNonNull(certainty, "certainty");
        Objects.requireNonNull(shortest, "shortest");
        Objects.requireNonNull(longest, "longest");
    }

    /** Whether the words say an interval. */
    public boolean isSaid() {
        return certainty == Certainty.SAID;
    }

    /** Whether the words say that something is done again as time goes by, at whatever interval. */
    public boolean recursInTime() {
        return switch (certainty) {
            case SAID, OPEN -> true;
            case EVENT, POSSIBLE -> false;
        };
    }

    /**
     * The interval; empty where none is named, two are, or it is no whole number of days, for example
     * twice a week.
     */
    public Optional<Interval> interval() {
        return namesLength() && shortest.equals(longest) ? shortest.exact() : Optional.empty();
    }

    private boolean namesLength() {
        return switch (certainty) {
            case SAID, POSSIBLE -> true;
            case OPEN, EVENT -> false;
        };
    }

    /** Whether somebody who wrote this can mean a cadence. What is done more often than daily fits a day. */
    public boolean fits(Interval cadence) {
        if (!namesLength()) {
            return true;
        }
        return interval()
                .map(said -> said.period().normalized().equals(cadence.period().normalized()))
                .orElseGet(() -> CalendarLength.meanDays(shortest.floor()) <= CalendarLength.meanDays(cadence)
                        && CalendarLength.meanDays(cadence) <= CalendarLength.meanDays(longest.ceiling()));
    }
}

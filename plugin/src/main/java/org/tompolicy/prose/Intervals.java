package org.tompolicy.prose;

import java.time.DateTimeException;
import java.time.Period;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.tompolicy.model.Interval;

/**
 * Reads intervals as people write them: ISO 8601 ({@code P3M}), or words of a language ({@code grammar/intervals.<language>.csv} in the resources: {@code 3 months},
 * {@code every six months}, {@code quarterly}, {@code alle zwei Jahre}, {@code vierteljährlich}). Words that two
 * readers take differently ({@code biannual}, {@code bi-weekly}) are none. In running text only what says that
 * something recurs counts: {@code every 3 months} does, {@code within 3 months} does not.
 */
public final class Intervals {

    private Intervals() {}

    /** Everything that a running text says about how often something is done, in order. */
    public static List<IntervalMention> in(String text) {
        return new IntervalReader(text).mentions();
    }

    /** Whether a running text says an interval. */
    public static boolean areIn(String text) {
        return in(text).stream().anyMatch(IntervalMention::isSaid);
    }

    /** The interval that a text says and nothing else; empty when it says none. */
    public static Optional<Interval> parse(String text) {
        String words = text.strip();
        return words.toUpperCase(Locale.ROOT).matches("P[-0-9T].*")
                ? iso(words)
                : new IntervalReader(words).whole().flatMap(CalendarLength::exact);
    }

    private static Optional<Interval> iso(String text) {
        try {
            if (text.toUpperCase(Locale.ROOT).startsWith("PT")) {
                return CalendarLength.of(text.toUpperCase(Locale.ROOT)).exact();
            }
            return Optional.of(Period.parse(text))
                    .filter(period -> !period.isZero() && !period.isNegative())
                    .map(Interval::new);
        } catch (DateTimeException | IllegalArgumentException notIso) {
            return Optional.empty();
        }
    }
}

package org.tompolicy.model;

import java.time.LocalDate;
import java.time.Period;
import java.util.Objects;

/**
 * A length of calendar time, such as a cadence or a review interval. Years and months are calendar years and months:
 * one month after 31 January is the last day of February.
 *
 * @param period never zero or negative; of days, months or years
 */
public record Interval(Period period) {

    public Interval {
        Objects.requireNonNull(period, "period");
        if (period.isZero() || period.isNegative()) {
            throw new IllegalArgumentException("an interval is longer than nothing: " + period);
        }
    }

    /** An ISO 8601 duration such as {@code P3M}. */
    public static Interval of(String iso) {
        return new Interval(Period.parse(iso));
    }

    /** The day on which the interval that began on {@code start} ends. */
    public LocalDate after(LocalDate start) {
        return start.plus(period);
    }

    /** The ISO 8601 form, weeks as days. */
    @Override
    public String toString() {
        return period.toString();
    }
}

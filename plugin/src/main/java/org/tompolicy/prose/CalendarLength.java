package org.tompolicy.prose;

import java.time.Duration;
import java.time.Period;
import java.util.Optional;
import org.tompolicy.model.Interval;

/**
 * A length of time as people say it, which need not be a whole number of days: twice a week is every 3.5 days. Months stay
 * months, since they have no number of days.
 *
 * @param months months and parts of a month; zero where days count
 * @param days days and parts of a day; zero where months count
 */
public record CalendarLength(double months, double days) {

    private static final int MONTHS_OF_A_YEAR = 12;
    private static final double SHORTEST_MONTH = 28;
    private static final double LONGEST_MONTH = 31;
    private static final double MEAN_MONTH = 365.25 / MONTHS_OF_A_YEAR;

    public CalendarLength {
        if (months < 0 || days < 0 || months > 0 == days > 0) {
            throw new IllegalArgumentException("either months or days: " + months + ", " + days);
        }
    }

    /** A period of months or days such as {@code P3M}, or a duration of hours, minutes or seconds such as {@code PT24H}. */
    static CalendarLength of(String iso) {
        if (iso.startsWith("PT")) {
            return new CalendarLength(
                    0,
                    (double) Duration.parse(iso).toSeconds()
                            / Duration.ofDays(1).toSeconds());
        }
        return of(Period.parse(iso));
    }

    private static CalendarLength of(Period period) {
        return new CalendarLength(period.toTotalMonths(), period.getDays());
    }

    /** As many of them. */
    CalendarLength times(double count) {
        return new CalendarLength(months * count, days * count);
    }

    /** The interval where it is a whole number of months or days. */
    Optional<Interval> exact() {
        if (months != Math.rint(months) || days != Math.rint(days)) {
            return Optional.empty();
        }
        return Optional.of(ofMonthsAndDays((int) months, (int) days));
    }

    /** The longest interval that is not longer; a day at least. */
    Interval floor() {
        return months > 0 && months < 1
                ? ofMonthsAndDays(0, (int) Math.floor(months * SHORTEST_MONTH))
                : ofMonthsAndDays((int) Math.floor(months), (int) Math.floor(days));
    }

    /** The shortest interval that is not shorter. */
    Interval ceiling() {
        return months > 0 && months < 1
                ? ofMonthsAndDays(0, (int) Math.ceil(months * LONGEST_MONTH))
                : ofMonthsAndDays((int) Math.ceil(months), (int) Math.ceil(days));
    }

    private static Interval ofMonthsAndDays(int months, int days) {
        return new Interval(months > 0 ? Period.ofMonths(months).normalized() : Period.ofDays(Math.max(1, days)));
    }

    /** How many days an interval has on average, to compare months with days. */
    static double meanDays(Interval interval) {
        Period period = interval.period();
        return period.toTotalMonths() * MEAN_MONTH + period.getDays();
    }
}

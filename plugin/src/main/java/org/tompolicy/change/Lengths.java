package org.tompolicy.change;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.tompolicy.change.Aspect.Kind;
import org.tompolicy.model.Change.ChangeClass;
import org.tompolicy.model.Interval;

/** How intervals differ in length. Months and years have no fixed number of days, so that not every pair can be ordered. */
final class Lengths {

    private static final LocalDate FIRST = LocalDate.of(2001, 1, 1);

    /** Four years: a leap day and each day of a month that a next one may not have. */
    private static final int DAYS = 1461;

    private Lengths() {}

    /** How an interval differs; empty where both mean the same, such as {@code P12M} and {@code P1Y}. */
    static Optional<Aspect> compare(Kind kind, Optional<Interval> before, Optional<Interval> after) {
        if (before.equals(after)) {
            return Optional.empty();
        }
        if (before.isEmpty() || after.isEmpty()) {
            return Optional.of(aspect(
                    kind,
                    before,
                    after,
                    Optional.of(after.isEmpty() ? ChangeClass.WEAKENED : ChangeClass.STRENGTHENED)));
        }
        boolean shorter = false;
        boolean longer = false;
        for (int i = 0; i < DAYS; i++) {
            LocalDate start = FIRST.plusDays(i);
            int order = after.get().after(start).compareTo(before.get().after(start));
            shorter |= order < 0;
            longer |= order > 0;
        }
        if (!shorter && !longer) {
            return Optional.empty();
        }
        Optional<ChangeClass> direction = shorter && longer
                ? Optional.empty()
                : Optional.of(longer ? ChangeClass.WEAKENED : ChangeClass.STRENGTHENED);
        return Optional.of(aspect(kind, before, after, direction));
    }

    private static Aspect aspect(
            Kind kind, Optional<Interval> before, Optional<Interval> after, Optional<ChangeClass> direction) {
        return new Aspect(kind, listed(before), listed(after), direction);
    }

    private static List<String> listed(Optional<Interval> interval) {
        return interval.map(Interval::toString).stream().toList();
    }
}

package org.tompolicy.prose;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Days as people write them, in English and German, where only one day can be meant. */
public final class Days {

    private static final Pattern ISO = Pattern.compile("\\d{4}-\\d{2}-\\d{2}");
    private static final Pattern YEAR_FIRST = Pattern.compile("(\\d{4})[-/. ](\\d{1,2})[-/. ](\\d{1,2})");
    private static final Pattern WITH_TIME =
            Pattern.compile("(\\d{4})-(\\d{2})-(\\d{2})[Tt ]\\d{2}:\\d{2}[\\d:.+Zz-]*");
    private static final Pattern COMPACT = Pattern.compile("(\\d{4})(\\d{2})(\\d{2})");
    private static final Pattern DAY_FIRST = Pattern.compile("(\\d{1,2})\\. ?(\\d{1,2})\\. ?(\\d{4}|\\d{2})");
    private static final Pattern SLASHES = Pattern.compile("(\\d{1,2})[/-](\\d{1,2})[/-](\\d{4})");
    private static final Pattern NAMED =
            Pattern.compile("(\\d{1,2})(?:\\.|st|nd|rd|th)? ?(?:of )?(\\p{L}+)\\.? ,?(\\d{4})");
    private static final Pattern AMERICAN = Pattern.compile("(\\p{L}+)\\.? (\\d{1,2})(?:st|nd|rd|th)?,? (\\d{4})");
    private static final List<List<String>> MONTHS = List.of(
            List.of("jan", "jän"),
            List.of("feb"),
            List.of("mar", "mär"),
            List.of("apr"),
            List.of("may", "mai"),
            List.of("jun"),
            List.of("jul"),
            List.of("aug"),
            List.of("sep"),
            List.of("oct", "okt"),
            List.of("nov"),
            List.of("dec", "dez"));

    private Days() {}

    /** The day that a text says in the form {@code 2026-09-30}; empty for every other form and for a day that is none. */
    public static Optional<LocalDate> iso(String text) {
        if (!ISO.matcher(text).matches()) {
            return Optional.empty();
        }
        try {
            return Optional.of(LocalDate.parse(text));
        } catch (DateTimeException noSuchDay) {
            return Optional.empty();
        }
    }

    /** The day that a text means in any form; empty where it could be two days, or none. */
    public static Optional<LocalDate> meant(String text) {
        String value = text.strip();
        for (Pattern pattern : List.of(YEAR_FIRST, COMPACT, WITH_TIME)) {
            Matcher matcher = pattern.matcher(value);
            if (matcher.matches()) {
                return day(matcher.group(1), matcher.group(2), matcher.group(3));
            }
        }
        Matcher points = DAY_FIRST.matcher(value);
        if (points.matches()) {
            String year = points.group(3);
            return day(year.length() == 2 ? "20" + year : year, points.group(2), points.group(1));
        }
        Matcher slashes = SLASHES.matcher(value);
        if (slashes.matches()) {
            Optional<LocalDate> european = day(slashes.group(3), slashes.group(2), slashes.group(1));
            Optional<LocalDate> american = day(slashes.group(3), slashes.group(1), slashes.group(2));
            return european.isPresent() && american.isPresent() && !european.equals(american)
                    ? Optional.empty()
                    : european.or(() -> american);
        }
        Matcher named = NAMED.matcher(value);
        if (named.matches()) {
            return day(named.group(3), month(named.group(2)), named.group(1));
        }
        Matcher first = AMERICAN.matcher(value);
        return first.matches() ? day(first.group(3), month(first.group(1)), first.group(2)) : Optional.empty();
    }

    private static String month(String name) {
        String low = name.toLowerCase(Locale.ROOT);
        for (int month = 1; month <= MONTHS.size(); month++) {
            if (MONTHS.get(month - 1).stream().anyMatch(low::startsWith)) {
                return String.valueOf(month);
            }
        }
        return "0";
    }

    private static Optional<LocalDate> day(String year, String month, String day) {
        try {
            return Optional.of(LocalDate.of(Integer.parseInt(year), Integer.parseInt(month), Integer.parseInt(day)));
        } catch (DateTimeException noSuchDay) {
            return Optional.empty();
        }
    }
}

package org.tompolicy.read;

import java.time.DateTimeException;
import java.time.Period;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.tompolicy.model.Interval;

/**
 * Reads intervals as people write them: ISO 8601 ({@code P3M}), or words in English and German ({@code 3 months},
 * {@code every six months}, {@code quarterly}, {@code alle zwei Jahre}, {@code vierteljährlich}). Words that two
 * readers take differently ({@code biannual}, {@code bi-weekly}) are none.
 */
final class Intervals {

    private static final Map<String, Period> WORDS = Map.ofEntries(
            Map.entry("daily", Period.ofDays(1)),
            Map.entry("taeglich", Period.ofDays(1)),
            Map.entry("weekly", Period.ofWeeks(1)),
            Map.entry("woechentlich", Period.ofWeeks(1)),
            Map.entry("fortnightly", Period.ofWeeks(2)),
            Map.entry("zweiwoechentlich", Period.ofWeeks(2)),
            Map.entry("monthly", Period.ofMonths(1)),
            Map.entry("monatlich", Period.ofMonths(1)),
            Map.entry("zweimonatlich", Period.ofMonths(2)),
            Map.entry("quarterly", Period.ofMonths(3)),
            Map.entry("vierteljaehrlich", Period.ofMonths(3)),
            Map.entry("quartalsweise", Period.ofMonths(3)),
            Map.entry("half-yearly", Period.ofMonths(6)),
            Map.entry("semi-annually", Period.ofMonths(6)),
            Map.entry("semiannually", Period.ofMonths(6)),
            Map.entry("halbjaehrlich", Period.ofMonths(6)),
            Map.entry("yearly", Period.ofYears(1)),
            Map.entry("annually", Period.ofYears(1)),
            Map.entry("annual", Period.ofYears(1)),
            Map.entry("jaehrlich", Period.ofYears(1)),
            Map.entry("biennially", Period.ofYears(2)),
            Map.entry("zweijaehrlich", Period.ofYears(2)),
            Map.entry("dreijaehrlich", Period.ofYears(3)));

    private static final Map<String, Integer> COUNTS = Map.ofEntries(
            Map.entry("", 1),
            Map.entry("a", 1),
            Map.entry("an", 1),
            Map.entry("one", 1),
            Map.entry("ein", 1),
            Map.entry("eine", 1),
            Map.entry("einen", 1),
            Map.entry("einem", 1),
            Map.entry("einer", 1),
            Map.entry("two", 2),
            Map.entry("second", 2),
            Map.entry("other", 2),
            Map.entry("zwei", 2),
            Map.entry("zweite", 2),
            Map.entry("zweiten", 2),
            Map.entry("zweites", 2),
            Map.entry("three", 3),
            Map.entry("third", 3),
            Map.entry("drei", 3),
            Map.entry("dritte", 3),
            Map.entry("dritten", 3),
            Map.entry("drittes", 3),
            Map.entry("four", 4),
            Map.entry("vier", 4),
            Map.entry("five", 5),
            Map.entry("fuenf", 5),
            Map.entry("six", 6),
            Map.entry("sechs", 6),
            Map.entry("seven", 7),
            Map.entry("sieben", 7),
            Map.entry("eight", 8),
            Map.entry("acht", 8),
            Map.entry("nine", 9),
            Map.entry("neun", 9),
            Map.entry("ten", 10),
            Map.entry("zehn", 10),
            Map.entry("eleven", 11),
            Map.entry("elf", 11),
            Map.entry("twelve", 12),
            Map.entry("zwoelf", 12),
            Map.entry("eighteen", 18),
            Map.entry("achtzehn", 18),
            Map.entry("twenty-four", 24),
            Map.entry("vierundzwanzig", 24));

    private static final Pattern COUNTED = Pattern.compile("(?:(?:once )?(?:every|each|per|in)|once|alle|jede[nrs]?"
            + "|einmal(?: (?:pro|im|in|alle|jede[nrs]?))?|pro|im)?"
            + " ?(?<count>[0-9]{1,4}|[a-z-]*?) ?(?<unit>days?|weeks?|months?|quarters?|half-years?|years?"
            + "|tag|tage|tagen|woche|wochen|monat|monate|monaten|quartal|quartale|quartalen"
            + "|halbjahr|halbjahre|halbjahren|jahr|jahre|jahren)");

    private static final Pattern TIMES_A_YEAR =
            Pattern.compile("(?:(?<twice>twice|zweimal)|(?<three>three times|dreimal)|(?<four>four times|viermal))"
                    + " (?:a|per|every|each|im|pro) (?:year|jahr)");

    private Intervals() {}

    /** The interval that a text says; empty when it says none. */
    static Optional<Interval> parse(String text) {
        return period(text)
                .filter(period -> !period.isZero() && !period.isNegative())
                .map(Interval::new);
    }

    private static Optional<Period> period(String text) {
        String words = text.strip()
                .toLowerCase(Locale.ROOT)
                .replace("ä", "ae")
                .replace("ö", "oe")
                .replace("ü", "ue")
                .replaceAll("\\s+", " ")
                .replaceFirst("^(?:at least|mindestens) ", "");
        if (words.matches("p[0-9].*")) {
            return iso(words);
        }
        if (WORDS.containsKey(words)) {
            return Optional.of(WORDS.get(words));
        }
        Matcher times = TIMES_A_YEAR.matcher(words);
        if (times.matches()) {
            return Optional.of(
                    Period.ofMonths(times.group("twice") != null ? 6 : times.group("three") != null ? 4 : 3));
        }
        Matcher counted = COUNTED.matcher(words);
        return counted.matches()
                ? count(counted.group("count")).map(count -> period(count, counted.group("unit")))
                : Optional.empty();
    }

    private static Optional<Period> iso(String text) {
        try {
            return Optional.of(Period.parse(text));
        } catch (DateTimeException notIso) {
            return Optional.empty();
        }
    }

    private static Optional<Integer> count(String text) {
        return text.matches("[0-9]+") ? Optional.of(Integer.parseInt(text)) : Optional.ofNullable(COUNTS.get(text));
    }

    private static Period period(int count, String unit) {
        return switch (unit.charAt(0)) {
            case 'd', 't' -> Period.ofDays(count);
            case 'w' -> Period.ofWeeks(count);
            case 'm' -> Period.ofMonths(count);
            case 'q' -> Period.ofMonths(3 * count);
            case 'h' -> Period.ofMonths(6 * count);
            default -> Period.ofYears(count);
        };
    }
}

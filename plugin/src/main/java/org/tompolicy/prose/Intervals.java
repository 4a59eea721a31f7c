package org.tompolicy.prose;

import java.time.DateTimeException;
import java.time.Period;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.tompolicy.model.Interval;
import org.tompolicy.tables.Languages;
import org.tompolicy.tables.ShippedTable;

/**
 * Reads intervals as people write them: ISO 8601 ({@code P3M}), or words of a language ({@code grammar/intervals.<language>.csv} in the resources: {@code 3 months},
 * {@code every six months}, {@code quarterly}, {@code alle zwei Jahre}, {@code vierteljährlich}). Words that two
 * readers take differently ({@code biannual}, {@code bi-weekly}) are none. In running text only what says that
 * something recurs counts: {@code every 3 months} does, {@code within 3 months} does not.
 */
public final class Intervals {

    /**
     * An interval in running text.
     *
     * @param words as they stand there
     * @param interval empty where it is shorter than a day or no whole number of days, for example twice a week
     */
    public record Mention(String words, Optional<Interval> interval) {}

    private static final List<String> HEAD = List.of("what", "words", "value");

    /** The rows of all languages: a policy quotes others. */
    private static final List<List<String>> ROWS = Languages.ids().stream()
            .flatMap(language -> ShippedTable.find("grammar/intervals." + language + ".csv").stream())
            .flatMap(table -> table.below(HEAD).stream())
            .toList();

    /** Words that say an interval. */
    private static final Map<String, Period> WORDS = values("interval", Period::parse);

    private static final Map<String, Integer> COUNTS = values("count", Integer::valueOf);

    /** How often something is done in a {@link #UNITS unit}. */
    private static final Map<String, Integer> TIMES = values("times", Integer::valueOf);

    /** Units by their pattern. */
    private static final Map<String, Period> UNITS = values("unit", Period::parse);

    private static final Pattern LEAST = Pattern.compile("^" + anyOf(values("least")) + " ");

    private static final Pattern COUNTED = Pattern.compile(
            anyOf(values("lead")) + "? ?(?<count>[0-9]{1,4}|[a-z-]*?) ?(?<unit>" + anyOf(UNITS.keySet()) + ")");

    private static final Pattern TIMES_OF = Pattern.compile("(?<times>" + anyOf(TIMES.keySet()) + ") "
            + anyOf(values("of")) + " (?<unit>" + anyOf(UNITS.keySet()) + ")");

    private static final Pattern MENTION = Pattern.compile(
            "(?<![\\p{L}\\p{N}-])(?:"
                    + "(?<times>" + spelled(TIMES.keySet()) + ") (?:" + spelled(values("of")) + " (?<of>"
                    + spelled(UNITS.keySet()) + ")|(?<often>" + spelled(WORDS.keySet()) + "))"
                    + "|" + spelled(values("every")) + " (?:(?<count>[0-9]{1,4}|" + spelled(COUNTS.keySet())
                    + ") )?(?<unit>" + spelled(UNITS.keySet()) + ")"
                    + "|(?<word>" + spelled(WORDS.keySet()) + ")" + spelled(values("ending")) + "?"
                    + "|(?<short>" + spelled(values("short")) + ")"
                    + ")(?![\\p{L}\\p{N}])",
            Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);

    private Intervals() {}

    /** Every interval that a running text says, in order. */
    public static List<Mention> in(String text) {
        return MENTION.matcher(text.replaceAll("\\s+", " "))
                .results()
                .map(match -> new Mention(match.group(), mentioned(match)))
                .toList();
    }

    private static Optional<Interval> mentioned(MatchResult match) {
        Matcher named = MENTION.matcher(match.group());
        if (!named.matches() || named.group("short") != null) {
            return Optional.empty();
        }
        if (named.group("times") != null) {
            int times = TIMES.get(normal(named.group("times")));
            String unit = named.group("often") != null ? named.group("often") : "1 " + named.group("of");
            return parse(unit).flatMap(whole -> part(whole.period(), times));
        }
        if (named.group("word") != null) {
            return parse(named.group("word"));
        }
        String count = named.group("count") == null ? "1" : named.group("count");
        return parse(count + " " + named.group("unit"));
    }

    private static Optional<Interval> part(Period whole, int times) {
        long months = whole.toTotalMonths();
        if (months > 0) {
            return months % times == 0
                    ? Optional.of(
                            new Interval(Period.ofMonths((int) months / times).normalized()))
                    : Optional.empty();
        }
        return whole.getDays() % times == 0
                ? Optional.of(new Interval(Period.ofDays(whole.getDays() / times)))
                : Optional.empty();
    }

    private static <T> Map<String, T> values(String what, Function<String, T> value) {
        Map<String, T> values = new LinkedHashMap<>();
        rows(what).forEach(row -> values.put(normal(row.get(1)), value.apply(row.get(2))));
        return values;
    }

    private static List<String> values(String what) {
        return rows(what).map(row -> normal(row.get(1))).toList();
    }

    private static Stream<List<String>> rows(String what) {
        return ROWS.stream().filter(row -> row.get(0).equals(what));
    }

    /** Words as a pattern, the longest first. */
    private static String anyOf(Collection<String> words) {
        return Grammar.anyOf(words.stream()
                .sorted(Comparator.comparingInt(String::length).reversed().thenComparing(Comparator.naturalOrder()))
                .toList());
    }

    /** As {@link #anyOf}, where umlauts may stand in either spelling. */
    private static String spelled(Collection<String> words) {
        return anyOf(words).replace("ae", "(?:ae|ä)").replace("oe", "(?:oe|ö)").replace("ue", "(?:ue|ü)");
    }

    /** Small letters, umlauts as two letters. */
    private static String normal(String words) {
        return words.toLowerCase(Locale.ROOT)
                .replace("ä", "ae")
                .replace("ö", "oe")
                .replace("ü", "ue");
    }

    /** The interval that a text says and nothing else; empty when it says none. */
    public static Optional<Interval> parse(String text) {
        return period(text)
                .filter(period -> !period.isZero() && !period.isNegative())
                .map(Interval::new);
    }

    private static Optional<Period> period(String text) {
        String words =
                LEAST.matcher(normal(text.strip()).replaceAll("\\s+", " ")).replaceFirst("");
        if (words.matches("p[0-9].*")) {
            return iso(words);
        }
        if (WORDS.containsKey(words)) {
            return Optional.of(WORDS.get(words));
        }
        Matcher times = TIMES_OF.matcher(words);
        if (times.matches()) {
            return part(unit(times.group("unit")), TIMES.get(times.group("times")))
                    .map(Interval::period);
        }
        Matcher counted = COUNTED.matcher(words);
        return counted.matches()
                ? count(counted.group("count"))
                        .map(count -> unit(counted.group("unit")).multipliedBy(count))
                : Optional.empty();
    }

    private static Optional<Period> iso(String text) {
        try {
            return Optional.of(Period.parse(text));
        } catch (DateTimeException notIso) {
            return Optional.empty();
        }
    }

    /** What is not counted is one. */
    private static Optional<Integer> count(String text) {
        if (text.isEmpty()) {
            return Optional.of(1);
        }
        return text.matches("[0-9]+") ? Optional.of(Integer.parseInt(text)) : Optional.ofNullable(COUNTS.get(text));
    }

    private static Period unit(String words) {
        return UNITS.entrySet().stream()
                .filter(unit -> words.matches(unit.getKey()))
                .map(Map.Entry::getValue)
                .findFirst()
                .orElseThrow();
    }
}

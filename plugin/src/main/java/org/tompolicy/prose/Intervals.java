package org.tompolicy.prose;

import java.time.DateTimeException;
import java.time.Period;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.tompolicy.model.Interval;

/**
 * Reads intervals as people write them: ISO 8601 ({@code P3M}), or words in English and German ({@code 3 months},
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

    private static final Map<String, Period> WORDS = Map.ofEntries(
            Map.entry("daily", Period.ofDays(1)),
            Map.entry("nightly", Period.ofDays(1)),
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
            + " ?(?<count>[0-9]{1,4}|[a-z-]*?) ?(?<unit>days?|nights?|weeks?|months?|quarters?|half-years?|years?"
            + "|nacht|naechte|tag|tage|tagen|woche|wochen|monat|monate|monaten|quartal|quartale|quartalen"
            + "|halbjahr|halbjahre|halbjahren|jahr|jahre|jahren)");

    private static final Pattern TIMES_A_YEAR =
            Pattern.compile("(?:(?<twice>twice|zweimal)|(?<three>three times|dreimal)|(?<four>four times|viermal))"
                    + " (?:a|per|every|each|im|pro) (?:year|jahr)");

    private static final String UNITS = "days?|nights?|weeks?|months?|quarters?|half-years?|years?|tage?n?|nacht|nächte"
            + "|wochen?|monate?n?|quartale?n?|halbjahre?n?|jahre?n?";

    private static final Map<String, Integer> TIMES = Map.ofEntries(
            Map.entry("once", 1),
            Map.entry("einmal", 1),
            Map.entry("twice", 2),
            Map.entry("zweimal", 2),
            Map.entry("three times", 3),
            Map.entry("dreimal", 3),
            Map.entry("four times", 4),
            Map.entry("viermal", 4),
            Map.entry("six times", 6),
            Map.entry("sechsmal", 6),
            Map.entry("twelve times", 12),
            Map.entry("zwölfmal", 12));

    private static final Pattern MENTION = Pattern.compile(
            "(?<![\\p{L}\\p{N}-])(?:"
                    + "(?<times>" + alternatives(TIMES) + ") (?:(?:a|per|every|each|pro|im|in der|je|jede[nrs]?)"
                    + " (?<of>" + UNITS + ")|(?<often>" + alternatives(WORDS) + "))"
                    + "|(?:every|each|alle|jede[nrsm]?|intervals of|abst[äa]e?nden? von|abstand von)"
                    + " (?:(?<count>[0-9]{1,4}|" + alternatives(COUNTS) + ") )?(?<unit>" + UNITS + ")"
                    + "|(?<word>" + alternatives(WORDS) + ")(?:e[mnrs]?)?"
                    + "|(?<short>hourly|stündliche?[mnrs]?|every (?:[0-9]+ )?(?:hour|minute)s?|(?:alle [0-9]+|jede)"
                    + " (?:stunde|minute)n?)"
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
            int times = TIMES.get(named.group("times").toLowerCase(Locale.ROOT));
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

    /** Words as a pattern, the longest first; umlauts in either spelling. */
    private static String alternatives(Map<String, ?> words) {
        return words.keySet().stream()
                .filter(word -> !word.isEmpty())
                .sorted(Comparator.comparingInt(String::length).reversed().thenComparing(Comparator.naturalOrder()))
                .map(word ->
                        word.replace("ae", "(?:ae|ä)").replace("oe", "(?:oe|ö)").replace("ue", "(?:ue|ü)"))
                .collect(Collectors.joining("|"));
    }

    /** The interval that a text says and nothing else; empty when it says none. */
    public static Optional<Interval> parse(String text) {
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
            case 'd', 't', 'n' -> Period.ofDays(count);
            case 'w' -> Period.ofWeeks(count);
            case 'm' -> Period.ofMonths(count);
            case 'q' -> Period.ofMonths(3 * count);
            case 'h' -> Period.ofMonths(6 * count);
            default -> Period.ofYears(count);
        };
    }
}

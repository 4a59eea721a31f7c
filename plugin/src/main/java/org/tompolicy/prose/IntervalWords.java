package org.tompolicy.prose;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.tompolicy.tables.Languages;
import org.tompolicy.tables.ShippedTable;

/**
 * Words with which intervals are said: {@code grammar/intervals.<language>.csv} in the resources. A cell holds words that mean the same, with
 * {@code |} between them; a word that begins with a capital is written so in a text. A policy quotes other languages,
 * so the words of all languages count together.
 */
final class IntervalWords {

    /** What words are for; the name in the table is that in small letters with hyphens. */
    enum What {
        /** An interval on its own: quarterly. */
        INTERVAL,
        /** Behind a count, joined to it: 6-monthly. */
        MULTIPLE,
        /** Behind a count, joined to it, before a {@link #CYCLE}: in German "zweijährigen Turnus". */
        LASTING,
        COUNT,
        /** Behind a number: 3rd. */
        COUNT_END,
        /** How often: twice. */
        TIMES,
        /** Behind a count: 2 times. */
        MULTIPLIED,
        /** In place of a count: every few weeks. */
        SEVERAL,
        /** In place of {@link #TIMES}. */
        SEVERAL_TIMES,
        UNIT,
        WORKDAY,
        /** A day of the week, a month or a season, with the time until it comes again. */
        NAME,
        /** A name that says by itself that it recurs: Mondays. */
        NAMES,
        /** Between how often and a unit: twice a year. */
        OF,
        EVERY,
        /** Before a unit: something may be done once in it. */
        PER,
        /** As {@link #PER}, where a number stands before it: one test a month. */
        PER_COUNTED,
        /** Says nothing about the interval: every single day. */
        FILLER,
        /** Between the ends of a range. */
        TO,
        AND,
        CYCLE,
        /** May be an interval: month-end. */
        POSSIBLE,
        /** What happens again and again, nobody knows when. */
        EVENT;

        /** Whether a mention of an interval can begin with it. */
        boolean begins() {
            return switch (this) {
                case INTERVAL, LASTING, COUNT, TIMES, SEVERAL_TIMES, UNIT, NAME, NAMES -> true;
                case EVERY, PER, PER_COUNTED, CYCLE, POSSIBLE -> true;
                case MULTIPLE, COUNT_END, MULTIPLIED, SEVERAL, WORKDAY, OF, FILLER, TO, AND, EVENT -> false;
            };
        }

        /** Whether it says how long or how often something is; the others need such a word beside them. */
        private boolean isLength() {
            return switch (this) {
                case INTERVAL, MULTIPLE, LASTING, SEVERAL_TIMES, UNIT, WORKDAY, NAME, NAMES, POSSIBLE, EVENT -> true;
                case COUNT, COUNT_END, TIMES, MULTIPLIED, SEVERAL, OF, EVERY, PER, PER_COUNTED -> false;
                case FILLER, TO, AND, CYCLE -> false;
            };
        }

        private String cell() {
            return name().toLowerCase(Locale.ROOT).replace('_', '-');
        }
    }

    /**
     * Words of the table.
     *
     * @param tokens their parts as they stand in a text
     * @param count a number, how many of a length, or 1
     * @param iso an ISO 8601 duration; empty for words that are no length
     */
    record Entry(What what, List<IntervalToken> tokens, double count, String iso) {

        Entry {
            tokens = List.copyOf(tokens);
        }

        CalendarLength length() {
            return CalendarLength.of(iso).times(count);
        }

        private boolean isAt(int position, List<IntervalToken> text) {
            if (position + tokens.size() > text.size()
                    || tokens.get(0).isCapital() && !text.get(position).isCapital()) {
                return false;
            }
            for (int i = 1; i < tokens.size(); i++) {
                if (!tokens.get(i).text().equals(text.get(position + i).text())) {
                    return false;
                }
            }
            return true;
        }
    }

    private static final List<String> HEAD = List.of("what", "words", "value");

    private static final String ENDING = "ending";

    /** What takes the endings of the language. */
    private static final Set<What> INFLECTED = EnumSet.of(What.INTERVAL, What.MULTIPLE, What.LASTING);

    /** What a count makes one word with, and what that word is. */
    private static final Map<What, What> COMPOUNDS =
            Map.of(What.MULTIPLE, What.INTERVAL, What.LASTING, What.LASTING, What.MULTIPLIED, What.TIMES);

    /** By the first of their tokens, those of more tokens first. */
    private static final Map<String, List<Entry>> ENTRIES = entries();

    /** First words of whatever says how long or how often: no mention of an interval is without one. */
    private static final Set<String> LENGTHS = ENTRIES.entrySet().stream()
            .filter(same ->
                    same.getValue().stream().anyMatch(entry -> entry.what().isLength()))
            .map(Map.Entry::getKey)
            .collect(Collectors.toUnmodifiableSet());

    private IntervalWords() {}

    private static Map<String, List<Entry>> entries() {
        Map<String, List<Entry>> entries = new HashMap<>();
        Languages.ids()
                .forEach(language -> of(language)
                        .forEach(entry -> entries.computeIfAbsent(
                                        entry.tokens().get(0).text(), any -> new ArrayList<>())
                                .add(entry)));
        entries.values()
                .forEach(same -> same.sort(
                        (a, b) -> Integer.compare(b.tokens().size(), a.tokens().size())));
        return entries;
    }

    private static List<Entry> of(String language) {
        List<List<String>> rows = ShippedTable.find("grammar/intervals." + language + ".csv")
                .map(table -> table.below(HEAD))
                .orElse(List.of());
        List<String> endings = new ArrayList<>(List.of(""));
        rows.stream().filter(row -> row.get(0).equals(ENDING)).forEach(row -> endings.addAll(words(row)));
        List<Entry> entries = new ArrayList<>();
        for (List<String> row : rows) {
            if (!row.get(0).equals(ENDING)) {
                What what = what(row.get(0));
                for (String word : words(row)) {
                    for (String ending : INFLECTED.contains(what) ? endings : List.of("")) {
                        entries.add(entry(what, word + ending, row.get(2)));
                    }
                }
            }
        }
        entries.addAll(compounds(entries));
        return entries;
    }

    private static List<String> words(List<String> row) {
        return List.of(row.get(1).split("\\|"));
    }

    private static Entry entry(What what, String words, String value) {
        boolean isNumber = !value.isEmpty() && Character.isDigit(value.charAt(0));
        return new Entry(
                what, IntervalToken.of(words), isNumber ? Double.parseDouble(value) : 1, isNumber ? "" : value);
    }

    /** A count and what stands right behind it, in one word: dreimonatlich, fünfmal. */
    private static List<Entry> compounds(List<Entry> entries) {
        List<Entry> compounds = new ArrayList<>();
        List<Entry> counts = entries.stream()
                .filter(entry -> entry.what() == What.COUNT && entry.tokens().size() == 1)
                .toList();
        List<Entry> counted = entries.stream()
                .filter(entry -> COMPOUNDS.containsKey(entry.what()))
                .toList();
        for (Entry count : counts) {
            for (Entry many : counted) {
                String word =
                        count.tokens().get(0).text() + many.tokens().get(0).text();
                compounds.add(new Entry(COMPOUNDS.get(many.what()), IntervalToken.of(word), count.count(), many.iso()));
            }
        }
        return compounds;
    }

    private static What what(String cell) {
        return Stream.of(What.values())
                .filter(what -> what.cell().equals(cell))
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("no kind of words of intervals: " + cell));
    }

    /** The longest words for something that begin at a token; empty where there are none. */
    static Optional<Entry> at(int position, List<IntervalToken> text, What what) {
        if (position < text.size()) {
            for (Entry entry : ENTRIES.getOrDefault(text.get(position).text(), List.of())) {
                if (entry.what() == what && entry.isAt(position, text)) {
                    return Optional.of(entry);
                }
            }
        }
        return Optional.empty();
    }

    /** Whether a mention can be among some tokens. */
    static boolean mayBeIn(List<IntervalToken> tokens) {
        for (IntervalToken token : tokens) {
            if (LENGTHS.contains(token.text())) {
                return true;
            }
        }
        return false;
    }

    /** Whether a mention can begin with a token. */
    static boolean begins(IntervalToken token) {
        for (Entry entry : ENTRIES.getOrDefault(token.text(), List.of())) {
            if (entry.what().begins()) {
                return true;
            }
        }
        return false;
    }
}

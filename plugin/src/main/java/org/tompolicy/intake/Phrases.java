package org.tompolicy.intake;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.tompolicy.prose.Grammar;
import org.tompolicy.prose.WordPattern;
import org.tompolicy.tables.Languages;
import org.tompolicy.tables.ShippedTable;

/**
 * How a language says that something is promised or only explained: {@code intake/<language>.csv} in the resources. A
 * language without a table is read by that of the first language.
 */
final class Phrases {

    private static final List<String> HEAD = List.of("what", "words");
    private static final Pattern NO_LETTERS = Pattern.compile("[^\\p{L}]+");
    private static final Map<String, Phrases> KNOWN = new ConcurrentHashMap<>();

    /** What a sentence does. */
    enum Sense {
        PROMISES,
        /** Nothing says that it explains, so that it may be a promise. */
        MAY_PROMISE,
        EXPLAINS,
        /** Says what customers do. */
        CUSTOMERS_PART
    }

    private final Map<String, List<String>> rows;
    private final Map<String, WordPattern> patterns;
    private final List<Pattern> explainingTitles;
    private final List<Pattern> glossaryTitles;
    private final boolean ascii;
    private final Set<String> stop;

    private Phrases(String language) {
        List<List<String>> table = ShippedTable.find("intake/" + language + ".csv")
                .orElseGet(() -> ShippedTable.read("intake/" + Languages.first() + ".csv"))
                .below(HEAD);
        rows = table.stream()
                .collect(Collectors.groupingBy(
                        row -> row.get(0), Collectors.mapping(row -> row.get(1), Collectors.toList())));
        ascii = table.stream().allMatch(row -> row.get(1).chars().allMatch(c -> c < 128));
        patterns = Map.of(
                "explains", patterns("explains"),
                "customer", patterns("customer"),
                "promises", patterns("promises"),
                "continues", patterns("continues"),
                "certified", patterns("certified"),
                "denied", patterns("denied"));
        explainingTitles = titles("explaining-title");
        glossaryTitles = titles("glossary-title");
        stop = rows.get("stop").stream()
                .flatMap(row -> Arrays.stream(row.split("\\s+")))
                .collect(Collectors.toUnmodifiableSet());
    }

    static Phrases of(String language) {
        return KNOWN.computeIfAbsent(language, Phrases::new);
    }

    private WordPattern patterns(String what) {
        return WordPattern.anyOf(rows.getOrDefault(what, List.of()), flags());
    }

    private List<Pattern> titles(String what) {
        return rows.getOrDefault(what, List.of()).stream()
                .map(words -> Pattern.compile(words, flags()))
                .toList();
    }

    private int flags() {
        return ascii ? Pattern.CASE_INSENSITIVE : Grammar.FLAGS;
    }

    private boolean find(String what, String text) {
        return patterns.get(what).isIn(text);
    }

    Sense sense(String sentence) {
        if (find("customer", sentence)) {
            return Sense.CUSTOMERS_PART;
        }
        if (find("explains", sentence)) {
            return Sense.EXPLAINS;
        }
        return find("promises", sentence) ? Sense.PROMISES : Sense.MAY_PROMISE;
    }

    /** Whether a sentence means nothing without the one before it. */
    boolean continues(String sentence) {
        return find("continues", sentence);
    }

    /** Whether a sentence says that somebody holds a certificate or a report. */
    boolean certifies(String sentence) {
        return find("certified", sentence) && !find("denied", sentence);
    }

    /** Whether what stands below a title only explains. */
    boolean isExplainingTitle(String title) {
        return explainingTitles.stream()
                .anyMatch(pattern -> pattern.matcher(title.strip()).matches());
    }

    boolean isGlossary(String title) {
        return glossaryTitles.stream()
                .anyMatch(pattern -> pattern.matcher(title.strip()).matches());
    }

    boolean isStopWord(String word) {
        return stop.contains(word.toLowerCase(Locale.ROOT));
    }

    /** Words of our own in this language. */
    String word(String key) {
        return rows.get("word").stream()
                .filter(row -> row.startsWith(key + "|"))
                .map(row -> row.substring(key.length() + 1))
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("no word " + key));
    }

    /** The language that most of the small words of a text are of. */
    static String language(String text) {
        List<String> words = NO_LETTERS
                .splitAsStream(text)
                .limit(20_000)
                .map(word -> word.toLowerCase(Locale.ROOT))
                .toList();
        String best = Languages.first();
        long most = -1;
        for (String language : Languages.ids()) {
            if (ShippedTable.find("intake/" + language + ".csv").isPresent()) {
                Phrases phrases = of(language);
                long count = words.stream().filter(phrases.stop::contains).count();
                if (count > most) {
                    most = count;
                    best = language;
                }
            }
        }
        return best;
    }
}

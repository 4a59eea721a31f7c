package org.tompolicy.prose;

import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.tompolicy.tables.Languages;
import org.tompolicy.tables.ShippedTable;

/**
 * Small words that rules about wording need beside their lists: {@code grammar/<language>.csv} in the resources, a row a
 * word. A policy often quotes another language, so most are taken from all languages together.
 */
public final class Grammar {

    /** How upper and lower case and letters with marks count wherever words are looked for. */
    public static final int FLAGS = Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE | Pattern.UNICODE_CHARACTER_CLASS;

    /** What a word is for; the name in the table is that in small letters with hyphens. */
    public enum Word {
        /** A word that a full stop follows inside a sentence, in small letters. */
        ABBREVIATION,
        /** A number that a full stop follows inside a sentence, as a pattern. */
        ORDINAL,
        /** A verb that weakens a promise, as a pattern. */
        MODAL,
        /** Among those a permission, which is weak only where the company gives it to itself. */
        PERMISSION,
        /** Right after such a verb: it restricts. */
        RESTRICTION,
        /** Later in the sentence after such a verb: it restricts. */
        RESTRICTION_LATER,
        /** People other than the company, as a pattern. */
        OTHERS,
        /** What begins a relative clause or a purpose. */
        RELATIVE,
        /** What makes a noun of the verb that follows. */
        ARTICLE,
        /** The company or what it has, as a pattern. */
        OWN,
        /** The company as who does. */
        WE,
        /** The company as who owns, as a pattern. */
        OUR,
        /** The text of the policy, or its measures as a whole, as a pattern. */
        POLICY_TEXT,
        /** What stands for it in the next sentence, as a pattern. */
        POLICY_PRONOUN,
        /** That something becomes another, as a pattern. */
        CHANGING,
        /** Right before that: it stays as it is. */
        NEGATION,
        /** That somebody else has a say, as a pattern. */
        AGREED,
        /** How an article or section of a law is cited, as a pattern. */
        LAW;

        private String cell() {
            return name().toLowerCase(Locale.ROOT).replace('_', '-');
        }
    }

    private static final List<String> HEAD = List.of("what", "words");

    /** Words of each kind by language. */
    private static final Map<String, Map<Word, List<String>>> WORDS = words();

    private static final Map<Word, List<String>> OF_ALL = ofAll();

    private Grammar() {}

    private static Map<String, Map<Word, List<String>>> words() {
        Map<String, Map<Word, List<String>>> words = new TreeMap<>();
        for (String language : Languages.ids()) {
            List<List<String>> rows = ShippedTable.find("grammar/" + language + ".csv")
                    .map(table -> table.below(HEAD))
                    .orElse(List.of());
            Map<Word, List<String>> byWord = new EnumMap<>(Word.class);
            for (Word word : Word.values()) {
                byWord.put(word, of(word, rows));
            }
            words.put(language, byWord);
        }
        return words;
    }

    private static List<String> of(Word word, List<List<String>> rows) {
        return rows.stream()
                .filter(row -> row.get(0).equals(word.cell()))
                .map(row -> row.get(1))
                .distinct()
                .toList();
    }

    private static Map<Word, List<String>> ofAll() {
        Map<Word, List<String>> all = new EnumMap<>(Word.class);
        for (Word word : Word.values()) {
            all.put(
                    word,
                    Languages.ids().stream()
                            .flatMap(language -> WORDS.get(language).get(word).stream())
                            .distinct()
                            .toList());
        }
        return all;
    }

    /** Words of a language in the order of its table; none where the language has no table. */
    public static List<String> words(Word word, String language) {
        return WORDS.getOrDefault(language, Map.of()).getOrDefault(word, List.of());
    }

    /** Words of all languages. */
    public static List<String> words(Word word) {
        return OF_ALL.get(word);
    }

    /** Words of all languages as alternatives of a pattern. */
    public static String anyOf(Word word) {
        return anyOf(words(word));
    }

    /** Words as alternatives of a pattern; a pattern that matches nothing where there are none. */
    public static String anyOf(List<String> words) {
        return words.isEmpty() ? "(?!)" : words.stream().collect(Collectors.joining("|", "(?:", ")"));
    }
}

package org.tompolicy.tables;

import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * What the lists of words and the dictionary of standards say of an entry, in other languages than the one in which it
 * stands there: {@code lint/said.csv}, a column a language.
 */
public final class ShippedWords {

    private static final Map<String, Map<String, String>> ROWS = ShippedTable.read("lint/said.csv").named().stream()
            .collect(Collectors.toUnmodifiableMap(row -> row.get(Languages.first()), row -> row));

    private ShippedWords() {}

    /** All of them, in the first language. */
    public static Set<String> all() {
        return ROWS.keySet();
    }

    /** Whether words can be said in a language: there is a translation, or they are none of ours. */
    public static boolean isSaid(String language, String words) {
        return Optional.ofNullable(ROWS.get(words))
                .map(row -> !row.getOrDefault(language, "").isEmpty())
                .orElse(true);
    }

    /** Words in a language; as they are where they are none of ours. */
    public static String in(String language, String words) {
        return Optional.ofNullable(ROWS.get(words))
                .map(row -> row.getOrDefault(language, ""))
                .filter(cell -> !cell.isEmpty())
                .orElse(words);
    }
}

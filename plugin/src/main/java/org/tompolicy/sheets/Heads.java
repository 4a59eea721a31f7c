package org.tompolicy.sheets;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import org.tompolicy.tables.ShippedTable;

/** Words that stand at the head of columns, in every language: {@code sheets/heads.csv} in the resources. */
public enum Heads {
    /** Ids of controls. */
    CONTROL,
    /** Numbers of any kind: of controls, or of rows. */
    NUMBER,
    QUESTION,
    ANSWER;

    private final Set<String> words = words(name().toLowerCase(Locale.ROOT));

    private static Set<String> words(String kind) {
        return ShippedTable.read("sheets/heads.csv").below(List.of("kind", "word")).stream()
                .filter(row -> row.get(0).equals(kind))
                .map(row -> row.get(1))
                .collect(Collectors.toUnmodifiableSet());
    }

    /** Whether a text is a head of this kind; signs and capitals do not count. */
    public boolean is(String text) {
        return words.contains(plain(text));
    }

    /** A head without what does not count. */
    public static String plain(String text) {
        return text.toLowerCase(Locale.ROOT).replaceAll("[^\\p{L}\\p{N}]+", " ").strip();
    }
}

package org.tompolicy.goal.author;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** What {@code tom:new} adds to a policy. */
public enum NewKind {
    MEASURE,
    EVIDENCE,
    SUBPROCESSOR,
    CATEGORY;

    /** The word for it on the command line. */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** The kind of a word. */
    public static Optional<NewKind> of(String word) {
        return Arrays.stream(values()).filter(kind -> kind.word().equals(word)).findFirst();
    }

    /** All words, in order. */
    public static List<String> words() {
        return Arrays.stream(values()).map(NewKind::word).toList();
    }
}

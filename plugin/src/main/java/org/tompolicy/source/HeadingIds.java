package org.tompolicy.source;

import java.util.Locale;
import java.util.function.Predicate;
import java.util.regex.Pattern;

/** The ids that headings get by themselves: the same in AsciiDoc and in Markdown. */
final class HeadingIds {

    /** Id of a heading that has signs only. */
    private static final String WORDLESS = "section";

    /** Signs that AsciiDoc makes one character of, before it takes that out of the id; a dash goes with its blanks. */
    private static final Pattern REPLACED = Pattern.compile(
            "\\((?:C|R|TM)\\)|(?:^| )--(?: |$)|(?<=[\\p{L}\\p{M}\\p{Nd}_])--(?=[\\p{L}\\p{M}\\p{Nd}_])|\\.\\.\\.");

    private HeadingIds() {}

    /**
     * An id made of the words of a heading: lower case, {@code -} for blanks and points.
     *
     * @param taken whether another one has an id
     * @return with {@code -2} and so on where it is taken; never empty
     */
    static String free(String title, Predicate<String> taken) {
        String words = words(title);
        String id = words.isEmpty() ? WORDLESS : words;
        String free = id;
        for (int next = 2; taken.test(free); next++) {
            free = id + "-" + next;
        }
        return free;
    }

    private static String words(String title) {
        return REPLACED.matcher(title)
                .replaceAll("")
                .toLowerCase(Locale.ROOT)
                .replaceAll("[^ \\p{IsAlphabetic}\\p{M}\\p{Nd}\\p{Pc}.-]", "")
                .replaceAll("[ .-]+", "-")
                .replaceAll("^-|-$", "");
    }
}

package org.tompolicy.source;

import java.util.Locale;
import java.util.function.Predicate;

/** The ids that headings get by themselves: the same in AsciiDoc and in Markdown. */
final class HeadingIds {

    private HeadingIds() {}

    /**
     * An id made of the words of a heading: lower case, {@code -} for blanks and points.
     *
     * @param taken whether another one has an id
     * @return with {@code -2} and so on where it is taken
     */
    static String free(String title, Predicate<String> taken) {
        String id = title.toLowerCase(Locale.ROOT)
                .replaceAll("[^ \\p{IsAlphabetic}\\p{M}\\p{N}_.-]", "")
                .replaceAll("[ .-]+", "-")
                .replaceAll("^-|-$", "");
        String free = id;
        for (int next = 2; !id.isEmpty() && taken.test(free); next++) {
            free = id + "-" + next;
        }
        return free;
    }
}

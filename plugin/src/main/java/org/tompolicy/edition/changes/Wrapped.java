package org.tompolicy.edition.changes;

import java.util.ArrayList;
import java.util.List;

/** Text in lines of a width. */
final class Wrapped {

    private Wrapped() {}

    /**
     * Breaks at blanks; a word that is longer than a line has one of its own.
     *
     * @param first what the first line begins with
     * @param rest what all others begin with
     */
    static List<String> lines(String text, String first, String rest, int width) {
        List<String> lines = new ArrayList<>();
        StringBuilder line = new StringBuilder(first);
        boolean empty = true;
        for (String word : text.strip().split("\\s+")) {
            if (!empty && line.length() + 1 + word.length() > width) {
                lines.add(line.toString());
                line = new StringBuilder(rest);
                empty = true;
            }
            line.append(empty ? "" : " ").append(word);
            empty = false;
        }
        lines.add(line.toString());
        return lines;
    }
}

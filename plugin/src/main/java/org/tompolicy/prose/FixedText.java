package org.tompolicy.prose;

import java.util.ArrayList;
import java.util.List;

/**
 * Reads of a pattern which letters stand in whatever it matches, so that a text without them need not be searched:
 * {@code 27001:2013} of <code>\bISO(?:/IEC)?[ -]?27001:2013\b</code>.
 */
final class FixedText {

    private final String pattern;
    private final List<String> longest = new ArrayList<>();
    private final StringBuilder run = new StringBuilder();
    private String best = "";

    private FixedText(String pattern) {
        this.pattern = pattern;
    }

    /**
     * For each alternative of a pattern the longest text outside groups and classes; one of them stands in each match.
     * Empty where an alternative has none.
     *
     * @param pattern without flags inside it
     */
    static List<String> of(String pattern) {
        FixedText fixed = new FixedText(pattern);
        fixed.read();
        return fixed.longest.contains("") ? List.of() : List.copyOf(fixed.longest);
    }

    private void read() {
        int depth = 0;
        for (int at = 0; at < pattern.length(); at++) {
            char c = pattern.charAt(at);
            if (c == '\\') {
                at++;
                if (Character.isLetterOrDigit(pattern.charAt(at))) {
                    endRun();
                } else {
                    add(pattern.charAt(at), depth);
                }
            } else if (c == '[') {
                endRun();
                at = closing(at);
            } else if (c == '(' || c == ')') {
                endRun();
                depth += c == '(' ? 1 : -1;
            } else if (depth == 0 && c == '|') {
                endAlternative();
            } else if (depth == 0 && "?*+{".indexOf(c) >= 0) {
                run.setLength(Math.max(run.length() - 1, 0));
                endRun();
                at = c == '{' ? pattern.indexOf('}', at) : at;
            } else if (".^$".indexOf(c) >= 0) {
                endRun();
            } else {
                add(c, depth);
            }
        }
        endAlternative();
    }

    private void add(char c, int depth) {
        if (depth == 0) {
            run.append(c);
        }
    }

    private void endRun() {
        best = run.length() > best.length() ? run.toString() : best;
        run.setLength(0);
    }

    private void endAlternative() {
        endRun();
        longest.add(best);
        best = "";
    }

    /** The bracket that closes a class. */
    private int closing(int open) {
        int at = open + 1;
        while (pattern.charAt(at) != ']') {
            at += pattern.charAt(at) == '\\' ? 2 : 1;
        }
        return at;
    }
}

package org.tompolicy.edition.page;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Plain text in lines of a width. */
public final class PlainLines {

    private static final Pattern LEAD = Pattern.compile("^(\\s*)([-*] )?");

    private PlainLines() {}

    /**
     * Breaks a paragraph at blanks; a word that is longer than a line has one of its own.
     *
     * @param first what the first line begins with
     * @param rest what all others begin with
     * @param width most characters of a line
     */
    public static List<String> of(String text, String first, String rest, int width) {
        List<String> lines = new ArrayList<>();
        StringBuilder line = new StringBuilder(first);
        boolean empty = true;
        for (String word : text.strip().split("\\s+")) {
            if (!empty && line.length() + 1 + word.length() > width) {
                lines.add(line.toString().stripTrailing());
                line = new StringBuilder(rest);
                empty = true;
            }
            line.append(empty ? "" : " ").append(word);
            empty = false;
        }
        lines.add(line.toString().stripTrailing());
        return lines;
    }

    /**
     * Breaks each line of a text that is too long, and sets what follows under its beginning: behind its indentation, and
     * behind the sign of a list. Several empty lines become one, and none stands at the end.
     */
    public static String wrapped(String text, int width) {
        return text.strip()
                        .replaceAll("\\n\\s*\\n\\s*\\n+", "\n\n")
                        .lines()
                        .flatMap(line -> wrappedLine(line, width).stream())
                        .collect(Collectors.joining("\n"))
                + "\n";
    }

    private static List<String> wrappedLine(String line, int width) {
        Matcher lead = LEAD.matcher(line);
        int start = lead.find() ? lead.end() : 0;
        return of(line.substring(start), line.substring(0, start), " ".repeat(start), width);
    }
}

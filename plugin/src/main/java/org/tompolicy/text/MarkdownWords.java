package org.tompolicy.text;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Words, links and signs of Markdown. */
public final class MarkdownWords {

    private static final Pattern BLANKS = Pattern.compile("[ \\t\\n\\x0B\\f\\r]+");

    /** What means something to Markdown wherever it stands. */
    private static final Pattern SPECIAL = Pattern.compile("[\\\\`*_\\[\\]<>~|]|&(?=[#A-Za-z])|!(?=\\[)");

    /** What means something at the start of a line. */
    private static final Pattern START =
            Pattern.compile("(?m)^(\\d{1,9})([.)])(?=\\s|$)|^(#{1,6}|[-+=]+)(?=[\\s=+-]|$)");

    private static final Pattern BAR = Pattern.compile("(?<!\\\\)\\|");

    private static final Pattern TICKS = Pattern.compile("`+");

    private MarkdownWords() {}

    /** Plain words: white space collapsed, and nothing in them is a sign. */
    public static String escaped(String words) {
        String line = BLANKS.matcher(words).replaceAll(" ");
        return SPECIAL.matcher(line).replaceAll(sign -> Matcher.quoteReplacement("\\" + sign.group()));
    }

    /** Lines that begin with nothing that is a sign at the start of a line. */
    static String begun(String lines) {
        return START.matcher(lines)
                .replaceAll(found -> Matcher.quoteReplacement(
                        found.group(1) == null ? "\\" + found.group(3) : found.group(1) + "\\" + found.group(2)));
    }

    /** Text in one line. */
    static String oneLine(String text) {
        return text.replace("\\\n", " ").replaceAll("\\s*\\n\\s*", " ").strip();
    }

    /** Text in one cell of a table, in which no bar ends the cell: those in code are not escaped yet. */
    static String cell(String text) {
        return BAR.matcher(oneLine(text)).replaceAll("\\\\|");
    }

    /** Words between signs, which have to touch them. */
    public static String around(String sign, String words) {
        String inside = words.strip();
        if (inside.isEmpty()) {
            return words;
        }
        int start = words.indexOf(inside);
        return words.substring(0, start) + sign + inside + sign + words.substring(start + inside.length());
    }

    /** A link; {@code words} are Markdown. */
    public static String link(String href, String words) {
        String address = href.matches("[^\\s<>()\\\\]*")
                ? href
                : "<" + href.replaceAll("[\\n\\r]", "").replaceAll("[<>\\\\]", "\\\\$0") + ">";
        return "[" + words + "](" + address + ")";
    }

    /** Words in which no sign counts. */
    static String code(String words) {
        String line = BLANKS.matcher(words).replaceAll(" ");
        if (line.isBlank()) {
            return line;
        }
        String fence = fence(line, 1);
        boolean apart = line.startsWith("`") || line.endsWith("`");
        return apart ? fence + " " + line + " " + fence : fence + line + fence;
    }

    /** Backticks that do not occur in a text. */
    static String fence(String text, int least) {
        int longest = TICKS.matcher(text)
                .results()
                .mapToInt(ticks -> ticks.group().length())
                .max()
                .orElse(0);
        return "`".repeat(Math.max(least, longest + 1));
    }

    /** Lines of which all but the first, and those that are not empty, are moved in. */
    static String indented(String text, String blanks) {
        return text.lines()
                .map(line -> line.isEmpty() ? line : blanks + line)
                .collect(Collectors.joining("\n"))
                .strip();
    }
}

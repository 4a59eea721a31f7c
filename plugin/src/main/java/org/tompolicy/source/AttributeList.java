package org.tompolicy.source;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.tompolicy.model.AttributeLine;
import org.tompolicy.model.AttributeLine.Entry;
import org.tompolicy.model.AttributeLine.Quotes;

/**
 * The reading of attribute lists: {@code [#register,evidence="a, b"]} cut into entries as it stands on its line, and what
 * AsciiDoc makes of the first of them. Nothing else of ours takes such a list apart.
 *
 * @param line the line with its entries; never {@link AttributeLine#NONE}
 */
public record AttributeList(AttributeLine line) {

    static final String TYPOGRAPHIC_MARKS = "\u201c\u201d\u201e\u201f\u00ab\u00bb\u2018\u2019\u201a";

    private static final Pattern LINE = Pattern.compile("(\\s*|[^\\[\\]]*[|!]\\s*)\\[(?!\\[).*\\]\\s*");
    private static final Pattern NAMED = Pattern.compile("\\s*([\\w-]+)\\s*=\\s*");
    private static final Pattern SHORTHAND = Pattern.compile("([.#%])([^.#%\\s]*)");

    /** A line as it is kept with a claim; {@link AttributeLine#NONE} where it is no attribute list. */
    public static AttributeLine line(String line) {
        return of(line).map(AttributeList::line).orElse(AttributeLine.NONE);
    }

    /** The list that a line is, be it in the first line of a table's cell; empty where the line is something else. */
    static Optional<AttributeList> of(String line) {
        if (!LINE.matcher(line).matches()) {
            return Optional.empty();
        }
        return Optional.of(read(line, line.indexOf('[') + 1, line.lastIndexOf(']')));
    }

    /**
     * The list that begins with the bracket at an offset and ends with the first bracket that no quotes enclose; empty where
     * that one opens another list, or there is none.
     */
    static Optional<AttributeList> at(String line, int bracket) {
        List<Integer> ends = new ArrayList<>();
        cut(line, bracket + 1, line.length(), ends, true);
        int end = ends.isEmpty() ? line.length() : ends.get(ends.size() - 1);
        return end < line.length() && line.charAt(end) == ']'
                ? Optional.of(read(line, bracket + 1, end))
                : Optional.empty();
    }

    private static AttributeList read(String line, int from, int to) {
        List<Integer> ends = ends(line, from, to);
        List<Entry> entries = new ArrayList<>();
        int begin = from;
        for (int end : ends) {
            entries.add(entry(line, begin, end));
            begin = end + 1;
        }
        return new AttributeList(new AttributeLine(line, from, to, entries));
    }

    private static List<Integer> ends(String line, int from, int to) {
        List<Integer> ends = new ArrayList<>();
        cut(line, from, to, ends, false);
        return ends;
    }

    /** Collects the ends of the entries: commas outside quotes, and the end or, where it counts, the first bracket. */
    private static void cut(String line, int from, int to, List<Integer> ends, boolean endsAtBracket) {
        int begin = from;
        char open = 0;
        for (int at = from; at < to; at++) {
            char c = line.charAt(at);
            if (open != 0) {
                open = c == open && line.charAt(at - 1) != '\\' ? 0 : open;
            } else if ((c == '"' || c == '\'') && isValueStart(line.substring(begin, at))) {
                open = c;
            } else if (c == ',') {
                ends.add(at);
                begin = at + 1;
            } else if (endsAtBracket && (c == ']' || c == '[')) {
                ends.add(at);
                return;
            }
        }
        ends.add(to);
    }

    /** A quote encloses a value only at its begin. */
    private static boolean isValueStart(String before) {
        return before.isBlank() || before.strip().endsWith("=");
    }

    private static Entry entry(String line, int begin, int end) {
        Matcher named = NAMED.matcher(line).region(begin, end);
        boolean isNamed = named.lookingAt();
        int from = isNamed ? named.end() : begin;
        int to = end;
        while (from < to && Character.isWhitespace(line.charAt(from))) {
            from++;
        }
        while (to > from && Character.isWhitespace(line.charAt(to - 1))) {
            to--;
        }
        String written = line.substring(from, to);
        Quotes quotes = written.isEmpty() ? Quotes.NONE : quotes(written.charAt(0));
        boolean closed = isClosed(written, quotes);
        String value = quotes == Quotes.NONE ? written : written.substring(1, written.length() - (closed ? 1 : 0));
        return new Entry(isNamed ? named.group(1) : "", value, quotes, closed, from, to);
    }

    private static Quotes quotes(char first) {
        if (first == '"') {
            return Quotes.DOUBLE;
        }
        return first == '\'' ? Quotes.SINGLE : TYPOGRAPHIC_MARKS.indexOf(first) >= 0 ? Quotes.TYPOGRAPHIC : Quotes.NONE;
    }

    private static boolean isClosed(String written, Quotes quotes) {
        return switch (quotes) {
            case NONE -> true;
            case DOUBLE, SINGLE -> {
                int second = written.indexOf(written.charAt(0), 1);
                while (second > 0 && written.charAt(second - 1) == '\\') {
                    second = written.indexOf(written.charAt(0), second + 1);
                }
                yield second > 0 && second == written.length() - 1;
            }
            case TYPOGRAPHIC ->
                written.length() > 1 && TYPOGRAPHIC_MARKS.indexOf(written.charAt(written.length() - 1)) >= 0;
        };
    }

    List<Entry> entries() {
        return line.entries();
    }

    /** The entries as written, names, quotes and blanks included, in their order. */
    List<String> parts() {
        List<String> parts = new ArrayList<>();
        int begin = line.from();
        for (int end : ends(line.text(), line.from(), line.to())) {
            parts.add(line.text().substring(begin, end));
            begin = end + 1;
        }
        return parts;
    }

    /** The list as written, with its brackets. */
    String text() {
        return line.text().substring(line.from() - 1, line.to() + 1);
    }

    /** The first entry where it has no name: style, id, roles and options of the block. */
    private String shorthand() {
        return entries().get(0).isNamed() ? "" : entries().get(0).value();
    }

    /** Ids that the list gives, by {@code #id} or {@code id=}. */
    List<String> ids() {
        List<String> ids = new ArrayList<>(marked('#'));
        line.named("id").map(Entry::value).ifPresent(ids::add);
        ids.removeIf(String::isBlank);
        return ids;
    }

    /** Roles that the list gives, by {@code .role} or {@code role=}, sorted. */
    Set<String> roles() {
        Set<String> roles = new TreeSet<>(marked('.'));
        line.named("role").ifPresent(entry -> roles.addAll(List.of(entry.value().split("\\s+"))));
        roles.removeIf(String::isBlank);
        return roles;
    }

    /** The word before ids, roles and options; empty where there is none. */
    String style() {
        return shorthand().replaceFirst("[.#%].*", "").strip();
    }

    private List<String> marked(char mark) {
        List<String> marked = new ArrayList<>();
        Matcher matcher = SHORTHAND.matcher(shorthand());
        while (matcher.find()) {
            if (matcher.group(1).charAt(0) == mark) {
                marked.add(matcher.group(2));
            }
        }
        return marked;
    }
}

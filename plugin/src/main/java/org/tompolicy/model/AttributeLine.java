package org.tompolicy.model;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The line of a source file with the attribute list of a block, exactly as written: {@code [#register,evidence=a]}, or
 * {@code a| [#register]} at the begin of a table's cell. What stands around the changed value keeps its every character.
 *
 * @param text without the line's end
 */
public record AttributeLine(String text) {

    /** No line: the text outside claims has none. */
    public static final AttributeLine NONE = new AttributeLine("");

    private static final Pattern LINE = Pattern.compile("(\\s*|[^\\[\\]]*[|!]\\s*)\\[(?!\\[)(.*)\\]\\s*");
    private static final Pattern NAMED = Pattern.compile("\\s*([\\w-]+)(\\s*=\\s*)(.*?)\\s*", Pattern.DOTALL);

    /** Where an entry between two commas begins and ends in the line. */
    private record Entry(int from, int to) {}

    public AttributeLine {
        Objects.requireNonNull(text, "text");
    }

    /** Whether the line is an attribute list that can be read. */
    public boolean isList() {
        return entries().isPresent();
    }

    /** Whether the list names an attribute. */
    public boolean names(String attribute) {
        return value(attribute).isPresent();
    }

    /**
     * The line with an attribute set: its value replaced where the list names it, else added at the end. A value is put
     * in double quotes where it needs them, or where the old one had them.
     *
     * @return empty where the line holds no attribute list that can be read, so that somebody has to write it by hand
     */
    public Optional<AttributeLine> with(String attribute, String value) {
        return with(attribute, value, !value.matches("[\\w.:/#-]+"));
    }

    /** The same for a list, which is always put in double quotes. */
    public Optional<AttributeLine> with(String attribute, List<String> values) {
        return with(attribute, String.join(", ", values), true);
    }

    private Optional<AttributeLine> with(String attribute, String value, boolean needsQuotes) {
        if (entries().isEmpty() || value.contains("\"")) {
            return Optional.empty();
        }
        Optional<Entry> old = value(attribute);
        int from = old.map(Entry::from).orElse(end());
        int to = old.map(Entry::to).orElse(end());
        boolean quoted = needsQuotes || from < to && text.charAt(from) == '"';
        String written = quoted ? "\"" + value + "\"" : value;
        String before = old.isPresent() ? "" : (isEmpty() ? "" : ",") + attribute + "=";
        return Optional.of(new AttributeLine(text.substring(0, from) + before + written + text.substring(to)));
    }

    private boolean isEmpty() {
        return text.charAt(end() - 1) == '[';
    }

    /** Where the bracket stands that closes the list. */
    private int end() {
        return text.lastIndexOf(']');
    }

    /** The last value that the list gives to an attribute: that is the one that counts. */
    private Optional<Entry> value(String attribute) {
        Optional<Entry> found = Optional.empty();
        for (Entry entry : entries().orElse(List.of())) {
            Matcher named = NAMED.matcher(text.substring(entry.from(), entry.to()));
            if (named.matches() && named.group(1).equals(attribute)) {
                found = Optional.of(new Entry(entry.from() + named.start(3), entry.from() + named.end(3)));
            }
        }
        return found;
    }

    /** The entries of the list; empty where there is no list, or a quote in it stays open. */
    private Optional<List<Entry>> entries() {
        Matcher line = LINE.matcher(text);
        if (!line.matches()) {
            return Optional.empty();
        }
        List<Entry> entries = new ArrayList<>();
        int from = line.start(2);
        char open = 0;
        for (int at = from; at < line.end(2); at++) {
            char c = text.charAt(at);
            if (open != 0) {
                open = c == open && text.charAt(at - 1) != '\\' ? 0 : open;
            } else if ((c == '"' || c == '\'') && isValueStart(from, at)) {
                open = c;
            } else if (c == ',') {
                entries.add(new Entry(from, at));
                from = at + 1;
            }
        }
        entries.add(new Entry(from, line.end(2)));
        return open == 0 ? Optional.of(entries) : Optional.empty();
    }

    /** A quote encloses a value only at its begin. */
    private boolean isValueStart(int from, int at) {
        String before = text.substring(from, at).strip();
        return before.isEmpty() || before.endsWith("=");
    }
}

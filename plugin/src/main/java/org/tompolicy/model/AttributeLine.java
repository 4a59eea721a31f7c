package org.tompolicy.model;

import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * The line of a source file with the attribute list of a block, exactly as written: {@code [#register,evidence=a]}, or
 * {@code a| [#register]} at the begin of a table's cell, and where its entries stand. Places are offsets in the line as
 * {@link String#substring(int, int)} takes them; a column of a finding is one more.
 *
 * @param text the whole line, without its end
 * @param from first character after the opening bracket
 * @param to the closing bracket
 * @param entries what stands between the commas, in order; empty where the line is no attribute list
 */
public record AttributeLine(String text, int from, int to, List<Entry> entries) {

    /** No line: the text outside claims has none. */
    public static final AttributeLine NONE = new AttributeLine("", 0, 0, List.of());

    /** What encloses a value. */
    public enum Quotes {
        NONE,
        DOUBLE,
        SINGLE,
        /** Marks such as {@code “…”} that a word processor makes: for AsciiDoc they are letters of the value. */
        TYPOGRAPHIC
    }

    /**
     * What stands between two commas.
     *
     * @param name empty where the entry has a value alone
     * @param value without its quotes and the blanks around it; with what stands behind them where they are not closed
     * @param quotes what encloses the value
     * @param closed whether the value ends with the quotes that it begins with; true where it needs none
     * @param from first character of the value, its quotes included
     * @param to end of the value, its quotes included
     */
    public record Entry(String name, String value, Quotes quotes, boolean closed, int from, int to) {

        /** Whether it has a name. */
        public boolean isNamed() {
            return !name.isEmpty();
        }
    }

    public AttributeLine {
        Objects.requireNonNull(text, "text");
        entries = List.copyOf(entries);
    }

    /** Whether the line is an attribute list in which every quote that opens is closed. */
    public boolean isList() {
        return !entries.isEmpty() && entries.stream().allMatch(Entry::closed);
    }

    /** The last entry with a name: that is the one that counts. */
    public Optional<Entry> named(String name) {
        return entries.stream().filter(entry -> entry.name().equals(name)).reduce((first, last) -> last);
    }

    /**
     * The line with an attribute set: its value replaced where the list names it, else added at the end; what stands around
     * it keeps its every character. A value is put in double quotes where it needs them, or where the old one had them.
     *
     * @return empty where the line holds no list, or a quote in it stays open, so that somebody has to write it by hand
     */
    public Optional<String> with(String attribute, String value) {
        return with(attribute, value, !value.matches("[\\w.:/#-]+"));
    }

    /** The same for a list, which is always put in double quotes. */
    public Optional<String> with(String attribute, List<String> values) {
        return with(attribute, String.join(", ", values), true);
    }

    private Optional<String> with(String attribute, String value, boolean needsQuotes) {
        if (!isList() || value.contains("\"")) {
            return Optional.empty();
        }
        Optional<Entry> old = named(attribute);
        int begin = old.map(Entry::from).orElse(to);
        int end = old.map(Entry::to).orElse(to);
        boolean quoted = needsQuotes
                || old.filter(entry -> entry.quotes() == Quotes.DOUBLE).isPresent();
        String written = quoted ? "\"" + value + "\"" : value;
        String before = old.isPresent() ? "" : (from == to ? "" : ",") + attribute + "=";
        return Optional.of(text.substring(0, begin) + before + written + text.substring(end));
    }
}

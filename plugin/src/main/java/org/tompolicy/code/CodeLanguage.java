package org.tompolicy.code;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.tompolicy.tables.ShippedTable;

/**
 * A language that code is written in, as {@code code/languages.csv} in the resources describes it.
 *
 * @param lines signs that begin a comment up to the end of the line
 * @param open begins a comment over several lines; empty where there are none
 * @param close ends it
 * @param quotes signs around texts, the longest first
 * @param form what the language consists of
 * @param words of the language
 * @param anyCase whether its words may be written in capitals too
 */
record CodeLanguage(
        List<String> lines,
        String open,
        String close,
        List<String> quotes,
        Form form,
        Set<String> words,
        boolean anyCase) {

    /** What a language consists of. */
    enum Form {
        /** Statements. */
        STATEMENTS,
        /** Keys and values. */
        KEYS,
        /** Tags and what is between them. */
        TAGS
    }

    private static final Map<String, String> QUOTES =
            Map.of("triple", "\"\"\"", "double", "\"", "single", "'", "back", "`");

    private static final class Table {
        private static final Map<String, CodeLanguage> ALL = read();

        private static Map<String, CodeLanguage> read() {
            Map<String, CodeLanguage> all = new HashMap<>();
            for (Map<String, String> row :
                    ShippedTable.read("code/languages.csv").named()) {
                CodeLanguage language = new CodeLanguage(
                        split(row.get("lines")).toList(),
                        row.get("open"),
                        row.get("close"),
                        split(row.get("quotes")).map(QUOTES::get).toList(),
                        Form.valueOf(row.get("form").toUpperCase(Locale.ROOT)),
                        Set.copyOf(split(row.get("words")).toList()),
                        row.get("case").equals("any"));
                split(row.get("names")).forEach(name -> all.put(name, language));
            }
            return all;
        }

        private static Stream<String> split(String cell) {
            return Stream.of(cell.split(" ")).filter(part -> !part.isEmpty());
        }
    }

    CodeLanguage {
        lines = List.copyOf(lines);
        Objects.requireNonNull(open, "open");
        Objects.requireNonNull(close, "close");
        quotes = List.copyOf(quotes);
        Objects.requireNonNull(form, "form");
        words = Set.copyOf(words);
    }

    /** The language of a name, as writers put it at a listing; empty where it is not known. */
    static Optional<CodeLanguage> of(String name) {
        return Optional.ofNullable(Table.ALL.get(name.toLowerCase(Locale.ROOT)));
    }

    boolean isWord(String word) {
        return words.contains(anyCase ? word.toLowerCase(Locale.ROOT) : word);
    }
}

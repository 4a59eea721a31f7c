package org.tompolicy.tables;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * Comma-separated values (RFC 4180). Cells in double quotes may hold commas, line breaks and doubled quotes. Reading
 * takes {@code \n} as line end, trims cells outside quotes, and counts an empty line as no row.
 */
public final class Csv {

    private static final Pattern QUOTED = Pattern.compile(".*[\",\\r\\n].*", Pattern.DOTALL);

    /**
     * One row.
     *
     * @param line its first line, 1-based
     */
    public record Row(int line, List<String> cells) {
        public Row {
            cells = List.copyOf(cells);
        }
    }

    /**
     * What is wrong with a table.
     *
     * @param line where, 1-based
     * @param message what, and what to do
     */
    public record Problem(int line, String message) {
        public Problem {
            Objects.requireNonNull(message, "message");
        }
    }

    /**
     * What a text holds.
     *
     * @param rows up to the first one that is malformed
     * @param problems none where every row is well formed and as wide as the first one
     */
    public record Content(List<Row> rows, List<Problem> problems) {
        public Content {
            rows = List.copyOf(rows);
            problems = List.copyOf(problems);
        }
    }

    private final String text;
    private final List<Row> rows = new ArrayList<>();
    private final List<Problem> problems = new ArrayList<>();
    private int at;
    private int line = 1;

    private Csv(String text) {
        this.text = text.endsWith("\n") ? text : text + "\n";
    }

    /** Reads a table. */
    public static Content read(String text) {
        Csv csv = new Csv(text);
        csv.readRows();
        csv.checkWidths();
        return new Content(csv.rows, csv.problems);
    }

    /** UTF-8 bytes of a table; every line ends in CR LF. */
    public static byte[] write(List<List<String>> rows) {
        StringBuilder csv = new StringBuilder();
        for (List<String> row : rows) {
            csv.append(row.stream().map(Csv::cell).collect(Collectors.joining(",")))
                    .append("\r\n");
        }
        return csv.toString().getBytes(StandardCharsets.UTF_8);
    }

    private static String cell(String value) {
        return QUOTED.matcher(value).matches() ? "\"" + value.replace("\"", "\"\"") + "\"" : value;
    }

    private void readRows() {
        while (at < text.length()) {
            int start = line;
            List<String> cells = new ArrayList<>();
            if (!readRow(cells)) {
                return;
            }
            if (!cells.equals(List.of(""))) {
                rows.add(new Row(start, cells));
            }
        }
    }

    private boolean readRow(List<String> cells) {
        while (true) {
            while (text.charAt(at) == ' ' || text.charAt(at) == '\t') {
                at++;
            }
            if (text.charAt(at) == '"') {
                if (!readQuoted(cells)) {
                    return false;
                }
            } else {
                int end = at;
                while (text.charAt(end) != ',' && text.charAt(end) != '\n') {
                    end++;
                }
                cells.add(text.substring(at, end).trim());
                at = end;
            }
            if (text.charAt(at) == '\n') {
                at++;
                line++;
                return true;
            }
            at++;
        }
    }

    private boolean readQuoted(List<String> cells) {
        int start = line;
        StringBuilder cell = new StringBuilder();
        at++;
        while (at < text.length()) {
            char c = text.charAt(at);
            if (c == '"' && at + 1 < text.length() && text.charAt(at + 1) == '"') {
                cell.append('"');
                at += 2;
            } else if (c == '"') {
                at++;
                while (text.charAt(at) == ' ' || text.charAt(at) == '\t') {
                    at++;
                }
                cells.add(cell.toString());
                return ends(start);
            } else {
                line += c == '\n' ? 1 : 0;
                cell.append(c);
                at++;
            }
        }
        report(start, "A quoted cell begins on this line and never ends. Close it with \".");
        return false;
    }

    private boolean ends(int start) {
        if (text.charAt(at) == ',' || text.charAt(at) == '\n') {
            return true;
        }
        report(start, "Text follows the closing quote of a cell. Write a quote inside a cell as two: \"\".");
        return false;
    }

    private void checkWidths() {
        for (Row row : rows) {
            int expected = rows.get(0).cells().size();
            if (row.cells().size() != expected) {
                report(
                        row.line(),
                        "This row has " + row.cells().size() + " cells, the first one has " + expected
                                + ". Put cells that hold a comma in double quotes.");
            }
        }
    }

    private void report(int where, String message) {
        problems.add(new Problem(where, message));
    }
}

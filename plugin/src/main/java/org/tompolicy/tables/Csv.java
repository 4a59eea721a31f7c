package org.tompolicy.tables;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.regex.Pattern;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVPrinter;
import org.apache.commons.csv.CSVRecord;

/**
 * Comma-separated values (RFC 4180). Cells in double quotes may hold commas, line breaks and doubled quotes. Reading
 * takes {@code \n} as line end, trims cells outside quotes, and counts an empty line as no row.
 */
public final class Csv {

    /** Empty lines are kept by the parser, which counts lines from one row to the next. */
    private static final CSVFormat FORMAT = CSVFormat.RFC4180
            .builder()
            .setIgnoreSurroundingSpaces(true)
            .setIgnoreEmptyLines(false)
            .get();

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
     * @param cells how many the row has; 0 where a quoted cell of it never ends
     * @param expected how many the first row has
     */
    public record Problem(int line, int cells, int expected) {

        /** Whether a quoted cell never ends, or text follows its closing quote. */
        public boolean isOpen() {
            return cells == 0;
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

    /** What a spreadsheet would take for a formula. */
    private static final Pattern FORMULA = Pattern.compile("[=+@\\t\\r-].*", Pattern.DOTALL);

    private Csv() {}

    /** A cell with text that people wrote, so that no spreadsheet runs it. */
    public static String text(String value) {
        return FORMULA.matcher(value).matches() ? "'" + value : value;
    }

    /** Reads a table. */
    public static Content read(String text) {
        List<Row> rows = new ArrayList<>();
        List<Problem> problems = new ArrayList<>();
        try (CSVParser parser = CSVParser.parse(text, FORMAT)) {
            readRows(parser, rows, problems);
        } catch (IOException e) {
            throw new UncheckedIOException("A text in memory cannot be read.", e);
        }
        checkWidths(rows, problems);
        return new Content(rows, problems);
    }

    private static void readRows(CSVParser parser, List<Row> rows, List<Problem> problems) {
        int line = 1;
        try {
            Iterator<CSVRecord> records = parser.iterator();
            while (records.hasNext()) {
                List<String> cells = records.next().toList();
                if (!cells.equals(List.of(""))) {
                    rows.add(new Row(line, cells));
                }
                line = Math.toIntExact(parser.getCurrentLineNumber()) + 1;
            }
        } catch (UncheckedIOException malformed) {
            problems.add(new Problem(
                    line, 0, rows.isEmpty() ? 0 : rows.get(0).cells().size()));
        }
    }

    /** UTF-8 bytes of a table; every line ends in CR LF. */
    public static byte[] write(List<List<String>> rows) {
        StringBuilder csv = new StringBuilder();
        try (CSVPrinter printer = new CSVPrinter(csv, FORMAT)) {
            printer.printRecords(rows);
        } catch (IOException e) {
            throw new UncheckedIOException("A table cannot be written to memory.", e);
        }
        return csv.toString().getBytes(StandardCharsets.UTF_8);
    }

    private static void checkWidths(List<Row> rows, List<Problem> problems) {
        for (Row row : rows) {
            int expected = rows.get(0).cells().size();
            if (row.cells().size() != expected) {
                problems.add(new Problem(row.line(), row.cells().size(), expected));
            }
        }
    }
}

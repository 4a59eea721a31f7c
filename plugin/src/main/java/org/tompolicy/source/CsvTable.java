package org.tompolicy.source;

import java.util.ArrayList;
import java.util.List;
import org.tompolicy.finding.Finding;
import org.tompolicy.finding.Rule;
import org.tompolicy.source.Sources.SourceRow;
import org.tompolicy.source.Sources.SourceTable;

/**
 * Decodes comma-separated values: cells in double quotes may hold commas, line breaks and doubled quotes; empty lines
 * count as no row. Cells outside quotes are trimmed.
 */
final class CsvTable {

    private final SourceText source;
    private final String text;
    private final List<SourceRow> rows = new ArrayList<>();
    private final List<Finding> problems;
    private int at;
    private int line = 1;

    private CsvTable(SourceText source, List<Finding> problems) {
        this.source = source;
        this.text = source.text();
        this.problems = problems;
    }

    /** Reads a table; what is malformed is reported as {@code file-invalid}, and the good rows before it are kept. */
    static SourceTable read(SourceText source, List<Finding> problems) {
        CsvTable table = new CsvTable(source, problems);
        table.readRows();
        table.checkWidths();
        return new SourceTable(source.file(), table.rows);
    }

    private void readRows() {
        while (at < text.length()) {
            int start = line;
            List<String> cells = new ArrayList<>();
            if (!readRow(cells)) {
                return;
            }
            if (!cells.equals(List.of(""))) {
                rows.add(new SourceRow(start, cells));
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
        for (SourceRow row : rows) {
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
        problems.add(Finding.of(Rule.FILE_INVALID, source.at(where, 1), message));
    }
}

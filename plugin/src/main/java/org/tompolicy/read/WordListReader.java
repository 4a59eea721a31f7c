package org.tompolicy.read;

import java.util.List;
import java.util.TreeMap;
import org.tompolicy.finding.Location;
import org.tompolicy.finding.Rule;
import org.tompolicy.source.Sources;
import org.tompolicy.source.Sources.SourceRow;
import org.tompolicy.source.Sources.SourceTable;

/** Looks at the shape of the user's own word lists, {@code lint/*.csv}: a head, and rows as wide as it. */
final class WordListReader {

    private final Findings findings;

    WordListReader(Findings findings) {
        this.findings = findings;
    }

    void check(Sources sources) {
        new TreeMap<>(sources.tables()).forEach((path, table) -> {
            if (path.startsWith("lint/")) {
                check(table);
            }
        });
    }

    private void check(SourceTable table) {
        List<SourceRow> rows = table.rows();
        if (rows.isEmpty() || rows.get(0).cells().stream().anyMatch(String::isBlank)) {
            findings.add(
                    Rule.FILE_INVALID,
                    Location.startOf(table.file()),
                    "The first line of a word list must name its columns. Write them, separated by commas.");
            return;
        }
        int width = rows.get(0).cells().size();
        for (SourceRow row : rows.subList(1, rows.size())) {
            boolean empty = row.cells().stream().allMatch(String::isBlank);
            if (!empty && (row.cells().size() != width || row.cells().get(0).isBlank())) {
                findings.add(
                        Rule.FILE_INVALID,
                        Location.line(table.file(), row.line()),
                        "This line has " + row.cells().size() + " cells, the first line " + width
                                + ". Fill the first cell and put cells that hold a comma in double quotes.");
            }
        }
    }
}

package org.tompolicy.read;

import java.util.List;
import java.util.TreeMap;
import org.tompolicy.finding.Location;
import org.tompolicy.finding.Rule;
import org.tompolicy.source.Sources;
import org.tompolicy.source.Sources.SourceRow;
import org.tompolicy.source.Sources.SourceTable;

/** Looks at the shape of the user's own word lists, {@code lint/*.csv}: a head, and rows with a first cell. */
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
        for (SourceRow row : rows.subList(1, rows.size())) {
            if (row.cells().get(0).isBlank()) {
                findings.add(
                        Rule.FILE_INVALID,
                        Location.line(table.file(), row.line()),
                        "The first cell of this line is empty. Fill in "
                                + rows.get(0).cells().get(0) + " or delete the line.");
            }
        }
    }
}

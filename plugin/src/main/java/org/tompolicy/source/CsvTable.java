package org.tompolicy.source;

import java.util.List;
import org.tompolicy.finding.Finding;
import org.tompolicy.finding.Message;
import org.tompolicy.finding.Rule;
import org.tompolicy.source.Sources.SourceRow;
import org.tompolicy.source.Sources.SourceTable;
import org.tompolicy.tables.Csv;
import org.tompolicy.wording.Messages;

/** Reads a table of the user's own. */
final class CsvTable {

    private CsvTable() {}

    /** Reads a table; what is malformed is reported as {@code file-invalid}, and the good rows before it are kept. */
    static SourceTable read(SourceText source, List<Finding> problems) {
        Csv.Content content = Csv.read(source.text());
        content.problems()
                .forEach(problem ->
                        problems.add(Finding.of(Rule.FILE_INVALID, source.at(problem.line(), 1), message(problem))));
        return new SourceTable(
                source.file(),
                content.rows().stream()
                        .map(row -> new SourceRow(row.line(), row.cells()))
                        .toList());
    }

    /** What is wrong with a table, and what to do. */
    static Message message(Csv.Problem problem) {
        return problem.isOpen()
                ? Messages.of("file-invalid.cellOpen")
                : Messages.of("file-invalid.cells")
                        .with("cells", problem.cells())
                        .with("expected", problem.expected());
    }
}

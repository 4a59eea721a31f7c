package org.tompolicy.read;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.tompolicy.source.Sources.SourceRow;
import org.tompolicy.source.Sources.SourceTable;

/** The frameworks that come with the plugin, as tables. */
final class BuiltInFrameworks {

    /** Ids of the frameworks: names of their resources without the ending. */
    static final List<String> IDS = List.of(
            "c5-2020",
            "ch-dsv",
            "cis-8",
            "de-bdsg-64",
            "de-sdm-goals",
            "de-tom",
            "gdpr",
            "iso27001-2022",
            "iso27701-2025",
            "nis2-21",
            "nist-800-53r5",
            "scc",
            "soc2-2017",
            "uk-idta");

    private BuiltInFrameworks() {}

    /** The table of a framework. */
    static SourceTable table(String id) {
        String resource = "/org/tompolicy/frameworks/" + id + ".csv";
        try (InputStream stream = BuiltInFrameworks.class.getResourceAsStream(resource)) {
            if (stream == null) {
                throw new IllegalStateException("no such resource: " + resource);
            }
            return table(resource, new String(stream.readAllBytes(), StandardCharsets.UTF_8));
        } catch (IOException unreadable) {
            throw new UncheckedIOException(resource, unreadable);
        }
    }

    private static SourceTable table(String file, String text) {
        List<SourceRow> rows = new ArrayList<>();
        String[] lines = text.split("\n");
        for (int line = 0; line < lines.length; line++) {
            rows.add(new SourceRow(line + 1, cells(lines[line].strip())));
        }
        return new SourceTable(file, rows);
    }

    /** Cells of a line of ours: a cell may stand in double quotes, and a line break never stands in one. */
    private static List<String> cells(String line) {
        List<String> cells = new ArrayList<>();
        StringBuilder cell = new StringBuilder();
        boolean quoted = false;
        for (char letter : line.toCharArray()) {
            if (letter == '"') {
                quoted = !quoted;
            } else if (letter == ',' && !quoted) {
                cells.add(cell.toString());
                cell.setLength(0);
            } else {
                cell.append(letter);
            }
        }
        cells.add(cell.toString());
        return cells;
    }
}

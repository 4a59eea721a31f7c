package org.tompolicy.read;

import java.util.ArrayList;
import java.util.List;
import org.tompolicy.prose.ShippedTable;
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
        String path = "frameworks/" + id + ".csv";
        List<List<String>> shipped = ShippedTable.read(path).rows();
        List<SourceRow> rows = new ArrayList<>();
        for (int row = 0; row < shipped.size(); row++) {
            rows.add(new SourceRow(row + 1, shipped.get(row)));
        }
        return new SourceTable("/org/tompolicy/" + path, rows);
    }
}

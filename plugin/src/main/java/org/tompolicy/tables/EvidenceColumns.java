package org.tompolicy.tables;

import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * The columns by which a table that is evidence says when it was made, and what time it covers: {@code
 * evidence-columns.csv} in the resources, a row a name.
 */
public final class EvidenceColumns {

    /** What a column says. */
    public enum Meaning {
        /** The day on which somebody looked at what stands in the row. */
        DAY,
        /** The first day that the row covers. */
        FROM,
        /** The last day that the row covers. */
        TO,
        /** A quarter, a month, or two days with a slash between them. */
        PERIOD
    }

    private static final Map<String, Meaning> BY_NAME = ShippedTable.read("evidence-columns.csv").named().stream()
            .collect(Collectors.toUnmodifiableMap(
                    row -> row.get("column"),
                    row -> Meaning.valueOf(row.get("means").toUpperCase(Locale.ROOT))));

    private EvidenceColumns() {}

    /** What a column means by its name, however it is spaced; empty for every other column. */
    public static Optional<Meaning> meaning(String head) {
        return Optional.ofNullable(BY_NAME.get(head.strip()
                .toLowerCase(Locale.ROOT)
                .replaceAll("[\\s_.:-]+", "-")
                .replaceAll("^-|-$", "")));
    }
}

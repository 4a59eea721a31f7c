package org.tompolicy.tables;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.tompolicy.tables.Csv.Row;

/**
 * A table that ships with the plugin, below {@code org/tompolicy} in its resources: comma-separated, UTF-8.
 *
 * @param path its resource, from the root
 * @param rows every row with its cells; the first one is the head
 */
public record ShippedTable(String path, List<Row> rows) {

    public ShippedTable {
        Objects.requireNonNull(path, "path");
        rows = List.copyOf(rows);
    }

    /** Reads the table at a path below {@code org/tompolicy}, for example {@code frameworks/gdpr.csv}. */
    public static ShippedTable read(String path) {
        return find(path).orElseThrow(() -> new IllegalStateException("no such table: " + path));
    }

    /** As {@link #read}; empty where there is no such table. */
    public static Optional<ShippedTable> find(String path) {
        String resource = "/org/tompolicy/" + path;
        try (InputStream stream = ShippedTable.class.getResourceAsStream(resource)) {
            if (stream == null) {
                return Optional.empty();
            }
            Csv.Content content = Csv.read(new String(stream.readAllBytes(), StandardCharsets.UTF_8));
            if (!content.problems().isEmpty() || content.rows().isEmpty()) {
                throw new IllegalStateException(resource + " is malformed: " + content.problems());
            }
            return Optional.of(new ShippedTable(resource, content.rows()));
        } catch (IOException unreadable) {
            throw new UncheckedIOException(resource, unreadable);
        }
    }

    /** The rows below a head that has to be as expected. */
    public List<List<String>> below(List<String> head) {
        if (!head().equals(head)) {
            throw new IllegalStateException("the head of " + path + " is " + head() + " and should be " + head);
        }
        return rows.stream().skip(1).map(Row::cells).toList();
    }

    /** Each row below the head as its cells by the names of their columns, in the order of the columns. */
    public List<Map<String, String>> named() {
        return rows.stream().skip(1).map(row -> named(row.cells())).toList();
    }

    private Map<String, String> named(List<String> cells) {
        Map<String, String> named = new LinkedHashMap<>();
        for (int column = 0; column < cells.size(); column++) {
            named.put(head().get(column), cells.get(column));
        }
        return named;
    }

    private List<String> head() {
        return rows.get(0).cells();
    }
}

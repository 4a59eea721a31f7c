package org.tompolicy.prose;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/**
 * A table that ships with the plugin: comma-separated, UTF-8, a row a line, cells with a comma or a
 * quote in double quotes, quotes inside doubled.
 *
 * @param rows every row with its cells; the first one is the head
 */
public record ShippedTable(List<List<String>> rows) {

    public ShippedTable {
        rows = rows.stream().map(List::copyOf).toList();
    }

    /** Reads the table at a path below {@code org/tompolicy}, for example {@code frameworks/gdpr.csv}. */
    public static ShippedTable read(String path) {
        String resource = "/org/tompolicy/" + path;
        try (InputStream stream = ShippedTable.class.getResourceAsStream(resource)) {
            if (stream == null) {
                throw new IllegalStateException("no such resource: " + resource);
            }
            return new ShippedTable(new String(stream.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .map(line -> cells(line.strip()))
                    .toList());
        } catch (IOException unreadable) {
            throw new UncheckedIOException(resource, unreadable);
        }
    }

    /** The rows below a head that has to be as expected. */
    List<List<String>> below(List<String> head) {
        if (!rows.get(0).equals(head)) {
            throw new IllegalStateException("the head is " + rows.get(0) + " and should be " + head);
        }
        for (List<String> row : rows) {
            if (row.size() != head.size()) {
                throw new IllegalStateException("a row is not as wide as its head: " + row);
            }
        }
        return rows.subList(1, rows.size());
    }

    private static List<String> cells(String line) {
        List<String> cells = new ArrayList<>();
        StringBuilder cell = new StringBuilder();
        boolean quoted = false;
        for (int at = 0; at < line.length(); at++) {
            char letter = line.charAt(at);
            if (letter == '"' && quoted && at + 1 < line.length() && line.charAt(at + 1) == '"') {
                cell.append(letter);
                at++;
            } else if (letter == '"') {
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

package org.tompolicy.edition.report;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/** A strict reader of RFC 4180. */
final class CsvCheck {

    private CsvCheck() {}

    /** The rows, the head included; every row has as many cells as the head. */
    static List<List<String>> rows(byte[] csv) {
        String text = new String(csv, StandardCharsets.UTF_8);
        List<List<String>> rows = new ArrayList<>();
        List<String> row = new ArrayList<>();
        StringBuilder cell = new StringBuilder();
        int i = 0;
        while (i < text.length()) {
            if (text.charAt(i) == '"') {
                i = quoted(text, i + 1, cell);
            } else {
                while (",\r\n\"".indexOf(text.charAt(i)) < 0) {
                    cell.append(text.charAt(i++));
                }
            }
            row.add(cell.toString());
            cell.setLength(0);
            if (text.charAt(i) == ',') {
                i++;
            } else if (text.startsWith("\r\n", i)) {
                rows.add(List.copyOf(row));
                row.clear();
                i += 2;
            } else {
                throw new AssertionError("after a cell stands " + text.substring(i));
            }
        }
        for (List<String> one : rows) {
            if (one.size() != rows.get(0).size()) {
                throw new AssertionError("another number of cells than the head: " + one);
            }
        }
        return rows;
    }

    private static int quoted(String text, int start, StringBuilder cell) {
        int i = start;
        while (true) {
            char c = text.charAt(i);
            if (c != '"') {
                cell.append(c);
                i++;
            } else if (text.charAt(i + 1) == '"') {
                cell.append('"');
                i += 2;
            } else {
                return i + 1;
            }
        }
    }
}

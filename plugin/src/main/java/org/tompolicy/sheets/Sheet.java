package org.tompolicy.sheets;

import java.util.Collections;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * A sheet.
 *
 * @param name as its owner calls it; empty in a file that has one only
 * @param lines those that hold something, in order
 * @param merged cells that are one with another cell, apart from the first cell of each group
 */
public record Sheet(String name, List<Line> lines, List<Area> merged) {

    /** A cell's text; of a formula its last value. */
    public record Cell(String text, boolean isNumber, boolean isFormula) {}

    /** A rectangle of cells; rows and columns are counted from 1. */
    public record Area(int top, int left, int bottom, int right) {
        /** Whether a cell is in it and is not the one that holds its text. */
        boolean covers(int row, int column) {
            boolean inside = row >= top && row <= bottom && column >= left && column <= right;
            return inside && !(row == top && column == left);
        }
    }

    /**
     * A row.
     *
     * @param number counted from 1
     * @param cells by their columns, counted from 1
     */
    public record Line(int number, boolean hidden, SortedMap<Integer, Cell> cells) {
        public Line {
            cells = Collections.unmodifiableSortedMap(new TreeMap<>(cells));
        }

        /** The text of a cell without blanks at its ends; empty where there is none. */
        public String text(int column) {
            Cell cell = cells.get(column);
            return cell == null ? "" : cell.text().strip();
        }

        /** Whether a cell holds neither text nor a formula. */
        public boolean isFree(int column) {
            Cell cell = cells.get(column);
            return cell == null || cell.text().isBlank() && !cell.isFormula();
        }
    }

    public Sheet {
        lines = List.copyOf(lines);
        merged = List.copyOf(merged);
    }

    /** The last column that anything is in. */
    public int width() {
        int widest = merged.stream().mapToInt(Area::right).max().orElse(0);
        return lines.stream()
                .filter(line -> !line.cells().isEmpty())
                .mapToInt(line -> line.cells().lastKey())
                .reduce(widest, Math::max);
    }

    /** Whether a cell is a part of another one. */
    public boolean isCovered(int row, int column) {
        return merged.stream().anyMatch(area -> area.covers(row, column));
    }

    /** The letters of a column: {@code A} for 1, {@code AA} for 27. */
    public static String letters(int column) {
        String letters = "";
        for (int rest = column; rest > 0; rest = (rest - 1) / 26) {
            letters = (char) ('A' + (rest - 1) % 26) + letters;
        }
        return letters;
    }
}

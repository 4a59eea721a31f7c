package org.tompolicy.sheets;

import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.SortedMap;
import java.util.TreeMap;

/** A sheet as it is read. */
public final class Sheet {

    private final String name;
    private final List<Line> lines;
    private final List<Area> merged;
    private final Map<Integer, NavigableMap<Integer, Area>> columns = new HashMap<>();

    /**
     * @param name as its owner calls it; empty in a file that has one only
     * @param lines those that are there, in order
     * @param merged groups of cells that are shown as one
     */
    Sheet(String name, List<Line> lines, List<Area> merged) {
        this.name = name;
        this.lines = List.copyOf(lines);
        this.merged = List.copyOf(merged);
    }

    /** As its owner calls it; empty in a file that has one only. */
    public String name() {
        return name;
    }

    /** Rows in their order. */
    public List<Line> lines() {
        return lines;
    }

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

    /** The last column that anything is in. */
    public int width() {
        int widest = merged.stream().mapToInt(Area::right).max().orElse(0);
        return lines.stream()
                .filter(line -> !line.cells().isEmpty())
                .mapToInt(line -> line.cells().lastKey())
                .reduce(widest, Math::max);
    }

    /** Whether a cell is a part of another one. Groups of cells do not overlap in a sound file. */
    public boolean isCovered(int row, int column) {
        Map.Entry<Integer, Area> above =
                columns.computeIfAbsent(column, this::areas).floorEntry(row);
        return above != null && above.getValue().covers(row, column);
    }

    private NavigableMap<Integer, Area> areas(int column) {
        NavigableMap<Integer, Area> areas = new TreeMap<>();
        merged.stream()
                .filter(area -> column >= area.left() && column <= area.right())
                .forEach(area -> areas.put(area.top(), area));
        return areas;
    }

    /** The column of its letters, the other way round than {@link #letters}. */
    static int column(String letters) {
        return letters.chars().reduce(0, (number, sign) -> number * 26 + sign - 'A' + 1);
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

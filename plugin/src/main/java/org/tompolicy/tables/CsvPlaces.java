package org.tompolicy.tables;

import java.util.Arrays;
import java.util.stream.IntStream;
import org.tompolicy.tables.Csv.Row;

/** Where the cells of a table begin: its lines are counted once, however many cells are asked for. */
public final class CsvPlaces {

    /**
     * Where something begins.
     *
     * @param line 1-based
     * @param column in UTF-16 units, 1-based
     */
    public record Place(int line, int column) {}

    private final String text;

    /** The first place of each line. */
    private final int[] lines;

    /** @param text that {@link Csv#read} got */
    public CsvPlaces(String text) {
        this.text = text;
        this.lines = IntStream.concat(
                        IntStream.of(0),
                        IntStream.range(0, text.length())
                                .filter(at -> text.charAt(at) == '\n')
                                .map(at -> at + 1))
                .toArray();
    }

    /**
     * Where a cell of a row begins, its quote included.
     *
     * @param cell counted from 0
     */
    public Place of(Row row, int cell) {
        int at = lines[row.line() - 1];
        for (int before = 0; before < cell; before++) {
            at = text.indexOf(',', afterQuotes(afterBlanks(at))) + 1;
        }
        at = afterBlanks(at);
        int found = Arrays.binarySearch(lines, at);
        int line = found < 0 ? -found - 1 : found + 1;
        return new Place(line, at - lines[line - 1] + 1);
    }

    private int afterBlanks(int from) {
        int at = from;
        while (at < text.length() && Character.isWhitespace(text.charAt(at)) && text.charAt(at) != '\n') {
            at++;
        }
        return at;
    }

    /** The place behind a quoted cell; the same place where none begins. */
    private int afterQuotes(int from) {
        int at = from;
        while (at < text.length() && text.charAt(at) == '"') {
            at = text.indexOf('"', at + 1) + 1;
        }
        return at;
    }
}

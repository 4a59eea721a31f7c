package org.tompolicy.finding;

import java.util.Comparator;
import java.util.Objects;

/**
 * A place in a source file.
 *
 * @param file path with {@code /} between folders, relative to the root of the build
 * @param line line, counted from 1
 * @param column column in UTF-16 units, counted from 1
 */
public record Location(String file, int line, int column) implements Comparable<Location> {

    private static final Comparator<Location> ORDER = Comparator.comparing(Location::file)
            .thenComparingInt(Location::line)
            .thenComparingInt(Location::column);

    public Location {
        Objects.requireNonNull(file, "file");
        if (line < 1 || column < 1) {
            throw new IllegalArgumentException("line and column count from 1: " + file + ":" + line + ":" + column);
        }
    }

    /** The first character of a file: where findings stand about something that the file lacks. */
    public static Location startOf(String file) {
        return new Location(file, 1, 1);
    }

    /** The first character of a line. */
    public static Location line(String file, int line) {
        return new Location(file, line, 1);
    }

    @Override
    public int compareTo(Location other) {
        return ORDER.compare(this, other);
    }

    @Override
    public String toString() {
        return file + ":" + line + ":" + column;
    }
}

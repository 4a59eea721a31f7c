package org.tompolicy;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Draws the rooms as an SVG: a house with a floor for each layer, and below it a table of who may import whom. A room
 * stands one floor above the highest room that it may import, so that every import goes down. Lengths are in user units,
 * a pixel each at the natural size.
 */
final class RoomsDrawing {

    private static final int WIDTH = 960;
    private static final int MARGIN = 12;
    private static final int GAP = 10;
    private static final int MOST_ON_A_FLOOR = 5;
    private static final int BOX = (WIDTH - 2 * MARGIN - (MOST_ON_A_FLOOR + 1) * GAP) / MOST_ON_A_FLOOR;
    private static final int LINE = 16;
    private static final int LETTERS = 23;
    private static final int LONGEST_GIST = 80;

    private static final int CELL = 22;
    private static final int NAMES = 130;

    private static final String STYLE = """
            <style>
            text{font-family:system-ui,-apple-system,"Segoe UI",Roboto,"Noto Sans",sans-serif;font-size:12px;fill:#1f2933}
            .name{font-weight:700;font-size:14px}
            .title{font-weight:700;font-size:16px}
            .alone{font-size:11px;fill:#52606d}
            .paper{fill:#ffffff}
            .floor{fill:#eef2f6}
            .room{fill:#ffffff;stroke:#7b8794}
            .self{fill:#cbd2d9}
            .may{fill:#1f5fa8}
            .not{fill:#ffffff;stroke:#cbd2d9}
            @media (prefers-color-scheme:dark){
            text{fill:#e4e7eb}
            .alone{fill:#b8c2cc}
            .paper{fill:#14191f}
            .floor{fill:#202830}
            .room{fill:#14191f;stroke:#7b8794}
            .self{fill:#3e4c59}
            .may{fill:#7db4f0}
            .not{fill:#14191f;stroke:#3e4c59}
            }
            </style>
            """;

    private final SortedMap<String, Room> rooms = new TreeMap<>();
    private final Function<String, String> javadoc;
    private final StringBuilder svg = new StringBuilder();

    private RoomsDrawing(List<Room> all, Function<String, String> javadoc) {
        all.forEach(room -> rooms.put(room.name(), room));
        this.javadoc = javadoc;
    }

    /**
     * The drawing, with line feeds.
     *
     * @param rooms without a cycle in their imports
     * @param javadoc the Javadoc of a room's package by the room's name, as it stands in the source
     */
    static String svg(List<Room> rooms, Function<String, String> javadoc) {
        return new RoomsDrawing(rooms, javadoc).draw();
    }

    /** Names of rooms by floor, the lowest first; within a floor in order of name. */
    static List<List<String>> floors(List<Room> rooms) {
        Map<String, Room> byName = rooms.stream().collect(Collectors.toMap(Room::name, Function.identity()));
        SortedMap<Integer, List<String>> floors = new TreeMap<>();
        byName.keySet().stream()
                .sorted()
                .forEach(name -> floors.computeIfAbsent(height(name, byName), floor -> new ArrayList<>())
                        .add(name));
        return List.copyOf(floors.values());
    }

    private static int height(String room, Map<String, Room> rooms) {
        return Stream.of(rooms.get(room).mayImport())
                .mapToInt(below -> 1 + height(below, rooms))
                .max()
                .orElse(0);
    }

    /** What a room is in a few words: its first sentence up to a colon, and up to a comma where that is long. */
    static String gist(String javadoc) {
        String text = javadoc.replaceAll("\\{@code ([^}]*)}", "$1").strip();
        String gist = text.split("[.:;](\\s|$)", 2)[0];
        while (gist.length() > LONGEST_GIST && gist.contains(",")) {
            gist = gist.substring(0, gist.lastIndexOf(','));
        }
        return gist;
    }

    private String draw() {
        List<List<String>> fromTop = new ArrayList<>(floors(List.copyOf(rooms.values())));
        Collections.reverse(fromTop);
        int bottom = table(fromTop, house(fromTop, MARGIN) + GAP);
        return head(bottom + MARGIN) + svg + "</svg>\n";
    }

    private static String head(int height) {
        return "<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"" + WIDTH + "\" height=\"" + height
                + "\" viewBox=\"0 0 " + WIDTH + " " + height + "\" role=\"img\" aria-labelledby=\"title\">\n"
                + "<!-- Made by RoomsDrawingTest from the annotations @Room. -->\n"
                + "<title id=\"title\">The rooms of the plugin by floor, and which of them may import which</title>\n"
                + STYLE + "<rect class=\"paper\" width=\"" + WIDTH + "\" height=\"" + height + "\" rx=\"8\"/>\n";
    }

    /** Draws the floors from {@code top} downwards; gives the lower edge. */
    private int house(List<List<String>> fromTop, int top) {
        text("title", MARGIN, top + LINE, "The rooms: each imports from floors below it only");
        int y = top + 2 * LINE;
        for (List<String> floor : fromTop) {
            y = floor(floor, y) + GAP;
        }
        return y;
    }

    private int floor(List<String> names, int top) {
        int rows = (names.size() + MOST_ON_A_FLOOR - 1) / MOST_ON_A_FLOOR;
        int height =
                names.stream().mapToInt(name -> lines(name) * LINE + GAP).max().orElse(0);
        int bottom = top + GAP + rows * (height + GAP);
        rectangle("floor", MARGIN, top, WIDTH - 2 * MARGIN, bottom - top);
        for (int row = 0; row < rows; row++) {
            int from = row * MOST_ON_A_FLOOR;
            List<String> beside = names.subList(from, Math.min(names.size(), from + MOST_ON_A_FLOOR));
            int x = (WIDTH - beside.size() * (BOX + GAP) + GAP) / 2;
            for (String name : beside) {
                box(name, x, top + GAP + row * (height + GAP), height);
                x += BOX + GAP;
            }
        }
        return bottom;
    }

    private int lines(String name) {
        return 1 + wrapped(gist(javadoc.apply(name))).size() + alone(name).size();
    }

    private void box(String name, int x, int top, int height) {
        rectangle("room", x, top, BOX, height);
        int y = top + LINE;
        text("name", x + 8, y, name);
        for (String line : wrapped(gist(javadoc.apply(name)))) {
            y += LINE;
            text("gist", x + 8, y, line);
        }
        for (String line : alone(name)) {
            y += LINE;
            text("alone", x + 8, y, line);
        }
    }

    /** The libraries that a room has for itself, by the last part of their names. */
    private List<String> alone(String name) {
        String libraries = Stream.of(rooms.get(name).onlyRoomWith())
                .map(library -> library.substring(library.lastIndexOf('.') + 1))
                .collect(Collectors.joining(", "));
        return libraries.isEmpty() ? List.of() : wrapped("only here: " + libraries);
    }

    /** Draws the table with its upper edge at {@code top}; gives the lower edge. */
    private int table(List<List<String>> fromTop, int top) {
        List<String> names = fromTop.stream().flatMap(List::stream).toList();
        int left = (WIDTH - NAMES - names.size() * CELL) / 2 + NAMES;
        text("title", MARGIN, top + LINE, "A filled field: the room of the row may import the room of the column");
        int grid = top + 2 * LINE + NAMES;
        int y = grid;
        for (List<String> floor : fromTop) {
            if (fromTop.indexOf(floor) % 2 == 0) {
                int height = floor.size() * CELL;
                rectangle("floor", left - NAMES, y, NAMES + y - grid, height);
                rectangle("floor", left + y - grid, grid - NAMES, height, NAMES);
            }
            y += floor.size() * CELL;
        }
        for (int i = 0; i < names.size(); i++) {
            row(names, i, left, grid);
            int middle = left + i * CELL + CELL / 2 + 4;
            svg.append("<text transform=\"translate(" + middle + " " + (grid - 6) + ") rotate(-90)\">")
                    .append(names.get(i))
                    .append("</text>\n");
        }
        return y;
    }

    private void row(List<String> names, int row, int left, int grid) {
        int y = grid + row * CELL;
        text("row", left - NAMES + 6, y + CELL - 7, names.get(row));
        List<String> may = List.of(rooms.get(names.get(row)).mayImport());
        for (int column = 0; column < names.size(); column++) {
            int x = left + column * CELL;
            if (column == row) {
                rectangle("self", x, y, CELL, CELL);
            } else if (column > row || may.contains(names.get(column))) {
                rectangle(may.contains(names.get(column)) ? "may" : "not", x + 2, y + 2, CELL - 4, CELL - 4);
            }
        }
    }

    private void rectangle(String kind, int x, int y, int width, int height) {
        svg.append("<rect class=\"" + kind + "\" x=\"" + x + "\" y=\"" + y + "\" width=\"" + width + "\" height=\""
                + height + "\"/>\n");
    }

    private void text(String kind, int x, int y, String words) {
        String escaped = words.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;");
        svg.append("<text class=\"" + kind + "\" x=\"" + x + "\" y=\"" + y + "\">" + escaped + "</text>\n");
    }

    private static List<String> wrapped(String words) {
        List<String> lines = new ArrayList<>();
        String line = "";
        for (String word : words.split("\\s+")) {
            if (!line.isEmpty() && line.length() + 1 + word.length() > LETTERS) {
                lines.add(line);
                line = word;
            } else {
                line = line.isEmpty() ? word : line + " " + word;
            }
        }
        lines.add(line);
        return lines;
    }
}

package org.tompolicy.word;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.w3c.dom.Element;

/** Writes tables: a head that is repeated on each page, rows that stay whole, cells over several rows and columns. */
final class Tables {

    /** The format allows 63; cells beyond stand in the last one, so that no word is lost. */
    private static final int MOST_COLUMNS = 63;

    private static final int MOST_ROWS = 10_000;

    private static final Pattern SHARE = Pattern.compile("width:\\s*(\\d{1,3}(?:\\.\\d+)?)%");

    /** Widths of columns by the class of their head, in millimetres. */
    private static final Map<String, Integer> WIDTHS = Map.of(
            "short", 44, "line", 30, "phrase", 52, "changed", 46, "half", 88, "subject", 56, "class", 24, "term", 26);

    private static final int NAMES = 44;

    private static final int NARROWEST = Measure.mm(8);

    private final Parts parts;
    private final Blocks blocks;
    private final Xml out;

    Tables(Parts parts, Blocks blocks, Xml out) {
        this.parts = parts;
        this.blocks = blocks;
        this.out = out;
    }

    /** A row of the page. */
    private record Row(Element element, boolean head, Face face) {}

    /**
     * A cell of the grid.
     *
     * @param elements what stands in it; none where a cell of a row above goes on
     * @param rows how many it covers; 1 for one of its own
     * @param begins whether its first row is this one
     */
    private record Cell(List<Element> elements, int column, int columns, int rows, boolean begins) {}

    void write(Element table, Place place) {
        List<Row> rows = rows(table, place.face());
        List<List<Cell>> grid = grid(rows);
        int columns = grid.stream()
                .flatMap(List::stream)
                .mapToInt(cell -> cell.column() + cell.columns())
                .max()
                .orElse(0);
        if (columns == 0) {
            return;
        }
        blocks.beforeTable();
        int[] given = widths(table, columns);
        boolean known = Arrays.stream(given).anyMatch(width -> width > 0);
        int[] widths = filled(given, place.room());
        boolean signature = Elements.hasClass(table, "signature");
        out.open("w:tbl");
        properties(table, rows, place, known, signature);
        out.open("w:tblGrid");
        for (int width : widths) {
            out.empty("w:gridCol", "w:w", String.valueOf(width));
        }
        out.close();
        for (int i = 0; i < rows.size(); i++) {
            row(rows.get(i), grid.get(i), widths, place, signature);
        }
        out.close();
        blocks.afterTable();
    }

    private void properties(Element table, List<Row> rows, Place place, boolean known, boolean signature) {
        boolean head = rows.get(0).head();
        boolean names = rows.stream()
                .flatMap(row -> Elements.elements(row.element()).stream())
                .anyMatch(cell -> cell.getAttribute("scope").equals("row"));
        out.open("w:tblPr");
        out.empty("w:tblStyle", "w:val", signature ? "SignatureTable" : "ListTable");
        out.empty("w:tblW", "w:w", String.valueOf(place.room()), "w:type", "dxa");
        if (place.left() > 0) {
            out.empty("w:tblInd", "w:w", String.valueOf(place.left()), "w:type", "dxa");
        }
        out.empty("w:tblLayout", "w:type", known ? "fixed" : "autofit");
        out.empty(
                "w:tblLook",
                "w:val",
                head ? names ? "06A0" : "0620" : names ? "0680" : "0600",
                "w:firstRow",
                head ? "1" : "0",
                "w:lastRow",
                "0",
                "w:firstColumn",
                names ? "1" : "0",
                "w:lastColumn",
                "0",
                "w:noHBand",
                "1",
                "w:noVBand",
                "1");
        out.close();
    }

    private static List<Row> rows(Element table, Face around) {
        List<Row> rows = new ArrayList<>();
        for (Element child : Elements.elements(table)) {
            Face face = around.around(child);
            if (child.getTagName().equals("tr")) {
                rows.add(new Row(child, false, face));
            } else {
                boolean head = child.getTagName().equals("thead");
                Elements.elements(child).stream()
                        .filter(row -> row.getTagName().equals("tr"))
                        .forEach(row -> rows.add(new Row(row, head, face.around(row))));
            }
        }
        rows.removeIf(row -> Elements.elements(row.element()).isEmpty());
        return rows;
    }

    private static List<List<Cell>> grid(List<Row> rows) {
        List<List<Cell>> grid = new ArrayList<>();
        Cell[] above = new Cell[MOST_COLUMNS];
        int[] left = new int[MOST_COLUMNS];
        for (int i = 0; i < rows.size(); i++) {
            List<Cell> cells = new ArrayList<>();
            int column = 0;
            for (Element element : Elements.elements(rows.get(i).element())) {
                column = goesOn(cells, above, left, column);
                if (column >= MOST_COLUMNS) {
                    intoLast(cells, element);
                    continue;
                }
                int most = column;
                int wanted = column + Math.max(1, Elements.number(element, "colspan", 1));
                while (most < MOST_COLUMNS && most < wanted && left[most] == 0) {
                    most++;
                }
                int spanned = Math.min(Math.max(1, Elements.number(element, "rowspan", 1)), rows.size() - i);
                Cell cell = new Cell(List.of(element), column, most - column, Math.min(spanned, MOST_ROWS), true);
                cells.add(cell);
                for (; column < most; column++) {
                    above[column] = cell;
                    left[column] = cell.rows();
                }
            }
            goesOn(cells, above, left, column);
            for (int j = 0; j < MOST_COLUMNS; j++) {
                left[j] = Math.max(0, left[j] - 1);
            }
            grid.add(cells);
        }
        return grid;
    }

    /** Adds the cells of rows above that go on here; the first free column. */
    private static int goesOn(List<Cell> cells, Cell[] above, int[] left, int from) {
        int column = from;
        while (column < MOST_COLUMNS && left[column] > 0) {
            Cell cell = above[column];
            cells.add(new Cell(List.of(), column, cell.columns(), cell.rows(), false));
            column += cell.columns();
        }
        return column;
    }

    private static void intoLast(List<Cell> cells, Element element) {
        Cell last = cells.get(cells.size() - 1);
        List<Element> all = new ArrayList<>(last.elements());
        all.add(element);
        cells.set(cells.size() - 1, new Cell(all, last.column(), last.columns(), last.rows(), last.begins()));
    }

    /** Widths that the page gives its columns; 0 where it gives none. */
    private static int[] widths(Element table, int columns) {
        int[] widths = new int[columns];
        int column = 0;
        for (Element child : Elements.elements(table)) {
            if (child.getTagName().equals("col") && column < columns) {
                Matcher share = SHARE.matcher(child.getAttribute("style"));
                widths[column++] = share.find() ? -Math.round(Float.parseFloat(share.group(1)) * 10) : 0;
            }
        }
        if (Elements.hasClass(table, "facts")) {
            widths[0] = Measure.mm(NAMES);
        }
        List<Row> rows = rows(table, Face.PLAIN);
        if (rows.get(0).head()) {
            column = 0;
            for (Element head : Elements.elements(rows.get(0).element())) {
                for (String name : head.getAttribute("class").split("\\s+")) {
                    if (WIDTHS.containsKey(name) && column < columns) {
                        widths[column] = Measure.mm(WIDTHS.get(name));
                    }
                }
                column += Math.max(1, Elements.number(head, "colspan", 1));
            }
        }
        return widths;
    }

    /** Shares of the room in place of tenths of a percent, and equal parts of what is left for the others. */
    private static int[] filled(int[] given, int room) {
        int[] widths = new int[given.length];
        int taken = 0;
        int open = 0;
        for (int i = 0; i < given.length; i++) {
            widths[i] = given[i] >= 0 ? given[i] : (int) ((long) room * -given[i] / 1000);
            taken += widths[i];
            open += widths[i] == 0 ? 1 : 0;
        }
        for (int i = 0; i < widths.length; i++) {
            if (widths[i] == 0) {
                widths[i] = Math.max(NARROWEST, (room - taken) / open);
            }
        }
        return widths;
    }

    private void row(Row row, List<Cell> cells, int[] widths, Place place, boolean signature) {
        out.open("w:tr").open("w:trPr").empty("w:cantSplit");
        if (row.head()) {
            out.empty("w:tblHeader");
        }
        Revision.Kind change = row.face().change();
        if (change != Revision.Kind.KEPT) {
            out.empty(change.isNew() ? "w:ins" : "w:del", parts.change());
        }
        out.close();
        int column = 0;
        for (Cell cell : cells) {
            for (; column < cell.column(); column++) {
                cell(new Cell(List.of(), column, 1, 1, true), row, widths, place, signature);
            }
            cell(cell, row, widths, place, signature);
            column = cell.column() + cell.columns();
        }
        for (; column < widths.length; column++) {
            cell(new Cell(List.of(), column, 1, 1, true), row, widths, place, signature);
        }
        out.close();
    }

    private void cell(Cell cell, Row row, int[] widths, Place place, boolean signature) {
        int width = Arrays.stream(widths, cell.column(), cell.column() + cell.columns())
                .sum();
        out.open("w:tc").open("w:tcPr").empty("w:tcW", "w:w", String.valueOf(width), "w:type", "dxa");
        if (cell.columns() > 1) {
            out.empty("w:gridSpan", "w:val", String.valueOf(cell.columns()));
        }
        if (cell.rows() > 1) {
            out.empty("w:vMerge", "w:val", cell.begins() ? "restart" : "continue");
        }
        out.close();
        boolean head = row.head() || signature && isHeading(cell);
        String style = head ? "TableHead" : signature ? "Signature" : "TableText";
        blocks.cell(cell.elements(), new Place(style, 0, width, place.depth(), row.face()));
        out.close();
    }

    private static boolean isHeading(Cell cell) {
        return cell.elements().stream().anyMatch(element -> element.getTagName().equals("th"));
    }
}

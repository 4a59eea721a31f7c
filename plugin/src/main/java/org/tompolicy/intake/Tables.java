package org.tompolicy.intake;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import org.tompolicy.intake.Part.Grid;

/** What a table is for, and which of its columns hold what. */
final class Tables {

    private static final int TITLE = 10;

    /**
     * The columns of a table of measures.
     *
     * @param code column of the codes, where there is one
     * @param title column of the titles, where there is one
     */
    record Columns(OptionalInt code, OptionalInt title) {}

    private Tables() {}

    /** Whether a table only puts parts of a page beside one another. */
    static boolean isArrangement(Grid grid) {
        boolean coded = grid.rows().stream()
                        .filter(row -> !row.cells().isEmpty())
                        .filter(row -> Codes.only(text(row.cells().get(0))).isPresent())
                        .count()
                > 1;
        if (coded) {
            return false;
        }
        boolean hasStructure = grid.rows().stream()
                .flatMap(row -> row.cells().stream())
                .anyMatch(cell -> cell.stream().anyMatch(part -> part instanceof Part.Grid)
                        || cell.size() > 2
                                && cell.stream().anyMatch(part -> part instanceof Part.Head head && head.level() < 7)
                        || cell.stream()
                                        .filter(part -> part instanceof Part.Head)
                                        .count()
                                > 1);
        boolean oneColumn = grid.rows().stream()
                .allMatch(row ->
                        row.cells().stream().filter(cell -> !cell.isEmpty()).count() <= 1);
        boolean oneRow = grid.rows().size() == 1;
        return hasStructure || oneColumn || oneRow;
    }

    /** The columns where the rows are measures; empty for any other table. */
    static Optional<Columns> columns(Grid grid) {
        List<Grid.Row> rows = body(grid);
        if (rows.isEmpty()) {
            return Optional.empty();
        }
        int width = rows.stream().mapToInt(row -> row.cells().size()).max().orElse(0);
        OptionalInt code = IntStream.range(0, width)
                .filter(column -> most(rows, column, text -> Codes.only(text).isPresent()))
                .findFirst();
        OptionalInt title = IntStream.range(0, width)
                .filter(column -> code.isEmpty() || column != code.getAsInt())
                .filter(column -> most(
                        rows,
                        column,
                        text -> !text.isEmpty() && text.split("\\s+").length <= TITLE && !text.matches("(?s).*[.!?]")))
                .findFirst();
        boolean hasText = IntStream.range(0, width)
                .anyMatch(column -> (code.isEmpty() || column != code.getAsInt())
                        && (title.isEmpty() || column != title.getAsInt())
                        && most(rows, column, text -> text.split("\\s+").length > 3));
        return (code.isPresent() || title.isPresent() && title.getAsInt() == 0) && hasText
                ? Optional.of(new Columns(code, title))
                : Optional.empty();
    }

    /** The rows that are no head; a first row whose cells are all short is one. */
    static List<Grid.Row> body(Grid grid) {
        return grid.rows().subList(heads(grid), grid.rows().size()).stream()
                .filter(row -> row.cells().stream().anyMatch(cell -> !cell.isEmpty()))
                .toList();
    }

    /** Number of rows at the top that name the columns. */
    static int heads(Grid grid) {
        int heads = 0;
        while (heads < grid.rows().size() && grid.rows().get(heads).head()) {
            heads++;
        }
        if (heads == 0 && grid.rows().size() > 2) {
            Grid.Row first = grid.rows().get(0);
            boolean names = first.cells().stream()
                    .allMatch(cell -> text(cell).split("\\s+").length <= 4
                            && !text(cell).matches("(?s)\\S+\\s.*[.!?]")
                            && Codes.only(text(cell)).isEmpty());
            boolean coded = grid.rows().stream()
                    .skip(1)
                    .anyMatch(row -> !row.cells().isEmpty()
                            && Codes.only(text(row.cells().get(0))).isPresent());
            boolean longBelow = grid.rows().stream()
                    .skip(1)
                    .allMatch(row ->
                            row.cells().stream().anyMatch(cell -> text(cell).split("\\s+").length > 4));
            return names && (coded || longBelow) ? 1 : 0;
        }
        return heads;
    }

    private static boolean most(List<Grid.Row> rows, int column, Predicate<String> holds) {
        long count = rows.stream()
                .filter(row -> row.cells().size() > column)
                .filter(row -> holds.test(text(row.cells().get(column))))
                .count();
        return 10 * count >= 8 * rows.size();
    }

    /** The words of a cell in one line. */
    static String text(List<Part> cell) {
        List<String> words = new ArrayList<>();
        Parts.words(cell).forEach(one -> words.add(one.text().replace('\n', ' ')));
        return String.join(" ", words).strip();
    }
}

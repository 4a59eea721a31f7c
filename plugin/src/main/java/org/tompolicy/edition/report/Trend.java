package org.tompolicy.edition.report;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.tompolicy.edition.page.Markup;
import org.tompolicy.model.ClaimState;
import org.tompolicy.model.Release;
import org.tompolicy.model.StateCounts;

/**
 * How many promises were proven on the day of each release, and today: stacked columns of one scale, and the same as a
 * table. It begins with the first release.
 */
final class Trend {

    private static final int MOST_COLUMNS = 10;
    private static final int PITCH = 116;
    private static final int WIDTH = 76;
    private static final int TOP = 44;
    private static final int TALLEST = 170;
    private static final List<ClaimState> DRAWN = List.of(ClaimState.VERIFIED, ClaimState.DUE, ClaimState.WAIVED);

    private final Report report;

    private Trend(Report report) {
        this.report = report;
    }

    /**
     * The picture and its table.
     *
     * @param name what it shows, in sentences
     * @param columns the newest releases that say how many promises were proven, oldest first, and today last
     * @param left why the picture shows fewer than the table, or an empty string
     * @param table every one of them
     */
    public record View(
            String name, int width, int baseline, int height, List<Column> columns, String left, List<Row> table) {}

    /**
     * One day.
     *
     * @param middle of the column
     * @param top of the column
     */
    public record Column(
            String label,
            int x,
            int middle,
            int width,
            int top,
            List<Part> parts,
            String open,
            String waived,
            String promises) {}

    /** The promises of one state, or with the style {@code missing} those that are open. */
    public record Part(String style, int y, int height) {}

    /** One day in numbers; the cells are promises, verified, due, waived, open. */
    public record Row(String label, Markup day, List<Integer> cells) {}

    /** The numbers of one day. */
    private record Point(String label, LocalDate day, StateCounts counts) {

        int open() {
            return counts.claims() - DRAWN.stream().mapToInt(this::in).sum();
        }

        int in(ClaimState state) {
            return counts.in(state.word());
        }
    }

    /** Empty before the first release. */
    static Optional<View> of(Report report) {
        return new Trend(report).view();
    }

    private Optional<View> view() {
        List<Point> points = new ArrayList<>();
        for (Release release : report.options().releases().all()) {
            release.states()
                    .ifPresent(counts -> points.add(new Point(release.version().text(), counts.asOf(), counts)));
        }
        if (points.isEmpty()) {
            return Optional.empty();
        }
        points.add(today());
        List<Point> drawn = points.subList(Math.max(0, points.size() - MOST_COLUMNS), points.size());
        int most =
                drawn.stream().mapToInt(point -> point.counts().claims()).max().orElse(0);
        double unit = most == 0 ? 0 : (double) TALLEST / most;
        List<Column> columns = new ArrayList<>();
        for (Point point : drawn) {
            columns.add(column(point, columns.size() * PITCH, unit));
        }
        int hidden = points.size() - drawn.size();
        return Optional.of(new View(
                report.text("trend.name", sentences(drawn)),
                columns.size() * PITCH,
                TOP + TALLEST,
                TOP + TALLEST + 44,
                columns,
                hidden == 0 ? "" : report.count("trend.left", hidden),
                points.stream().map(this::row).toList()));
    }

    private Point today() {
        return new Point(
                report.text("trend.today"),
                report.options().asOf(),
                StateCounts.of(
                        report.options().asOf(),
                        report.summary().claims(),
                        Stream.of(ClaimState.values())
                                .collect(Collectors.toMap(
                                        ClaimState::word,
                                        state -> report.summary().number(state))),
                        report.summary().withoutEvidence()));
    }

    private String sentences(List<Point> points) {
        return points.stream()
                .map(point -> report.text(
                        "trend.point",
                        point.label(),
                        report.texts().count("promises", point.counts().claims()),
                        point.open(),
                        point.in(ClaimState.WAIVED)))
                .collect(Collectors.joining(" "));
    }

    private Column column(Point point, int x, double unit) {
        List<Part> parts = new ArrayList<>();
        int below = 0;
        int bottom = TOP + TALLEST;
        for (ClaimState state : DRAWN) {
            below += part(parts, state.word(), below, point.in(state), unit);
        }
        below += part(parts, ClaimState.MISSING.word(), below, point.open(), unit);
        int left = x + (PITCH - WIDTH) / 2;
        return new Column(
                point.label(),
                left,
                x + PITCH / 2,
                WIDTH,
                bottom - (int) Math.round(below * unit),
                parts,
                report.text("trend.open", point.open()),
                report.text("trend.waived", point.in(ClaimState.WAIVED)),
                report.texts().count("promises", point.counts().claims()));
    }

    /** Adds what is drawn for a number, and gives the number back. */
    private static int part(List<Part> parts, String style, int below, int number, double unit) {
        int bottom = TOP + TALLEST - (int) Math.round(below * unit);
        int top = TOP + TALLEST - (int) Math.round((below + number) * unit);
        if (number > 0) {
            parts.add(new Part(style, Math.min(top, bottom - 1), Math.max(1, bottom - top)));
        }
        return number;
    }

    private Row row(Point point) {
        List<Integer> cells = new ArrayList<>(List.of(point.counts().claims()));
        DRAWN.forEach(state -> cells.add(point.in(state)));
        cells.add(point.open());
        return new Row(point.label(), report.texts().shortTime(point.day()), cells);
    }
}

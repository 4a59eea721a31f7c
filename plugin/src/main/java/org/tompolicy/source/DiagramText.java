package org.tompolicy.source;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.tompolicy.diagram.PlantUml;
import org.tompolicy.diagram.Statement;
import org.tompolicy.finding.Finding;
import org.tompolicy.finding.Location;
import org.tompolicy.finding.Rule;
import org.tompolicy.source.SourceFiles.Place;
import org.tompolicy.wording.Messages;

/**
 * The lines of a diagram, with the files that it includes in the places where it includes them, so that nothing is left to be
 * opened when it is drawn. Each line knows where it was written.
 */
final class DiagramText {

    /** A line as written. */
    record Line(String text, Location location) {}

    private final SourceFiles files;
    private final Includes includes;
    private final List<Line> lines = new ArrayList<>();
    private final List<Finding> problems = new ArrayList<>();
    private final Set<Place> there = new TreeSet<>();
    private final Deque<Place> open = new ArrayDeque<>();
    private boolean plan;
    private boolean comment;
    private boolean whole = true;

    private DiagramText(SourceFiles files, Includes includes) {
        this.files = files;
        this.includes = includes;
    }

    /**
     * A diagram.
     *
     * @param from the file that it stands in: what it includes counts from there
     */
    static DiagramText of(Place from, List<Line> written, SourceFiles files, Includes includes) {
        DiagramText text = new DiagramText(files, includes);
        text.add(from, written);
        return text;
    }

    List<Line> lines() {
        return lines;
    }

    /** What must not be drawn, and includes that lead nowhere. */
    List<Finding> problems() {
        return problems;
    }

    /** Whether every line is there and may be drawn. */
    boolean isWhole() {
        return whole && problems.isEmpty();
    }

    /** What is drawn, as one text. */
    List<String> drawn() {
        return lines.stream().map(Line::text).toList();
    }

    private void add(Place from, List<Line> written) {
        for (Line line : written) {
            if (lines.size() > PlantUml.MOST_LINES) {
                return;
            }
            add(from, line);
        }
    }

    private void add(Place from, Line line) {
        if (isInComment(line.text().strip())) {
            lines.add(new Line("'", line.location()));
            return;
        }
        plan |= line.text().strip().startsWith("@startgantt");
        Statement statement = Statement.of(line.text(), plan);
        switch (statement.kind()) {
            case DRAWING -> lines.add(line);
            case FRAME -> {
                // A file that is included has its own.
                if (open.isEmpty()) {
                    lines.add(line);
                }
            }
            case LAYOUT -> lines.add(new Line("'", line.location()));
            case FORBIDDEN ->
                problems.add(Finding.of(
                        Rule.DIAGRAM_INVALID,
                        at(line, statement.word()),
                        Messages.of("diagram-invalid.forbidden").with("word", statement.word())));
            case INCLUDE, INCLUDE_AGAIN -> include(from, line, statement);
        }
    }

    private boolean isInComment(String line) {
        boolean before = comment;
        if (!comment) {
            comment = line.startsWith("/'");
        }
        boolean inside = before || comment;
        if (line.contains("'/")) {
            comment = false;
        }
        return inside;
    }

    private void include(Place from, Line line, Statement statement) {
        Optional<Place> place = includes.ofDiagram(from, statement.word(), at(line, statement.word()), problems);
        if (place.isEmpty()) {
            whole = false;
            return;
        }
        boolean again = statement.kind() == Statement.Kind.INCLUDE_AGAIN;
        if (again && open.contains(place.get())) {
            problems.add(Finding.of(
                    Rule.INCLUDE_LOOP,
                    at(line, statement.word()),
                    Messages.of("include-loop.circle").with("target", statement.word())));
        } else if (there.add(place.get()) || again) {
            open.push(place.get());
            Optional<SourceText> text = files.scan(place.get()).map(LineScan::text);
            whole &= text.isPresent();
            text.ifPresent(one -> add(place.get(), lines(one)));
            open.pop();
        }
    }

    /** The lines of a file. */
    static List<Line> lines(SourceText text) {
        List<Line> lines = new ArrayList<>();
        for (int number = 1; number <= text.lines().size(); number++) {
            lines.add(new Line(text.line(number), text.at(number, 1)));
        }
        return lines;
    }

    private static Location at(Line line, String word) {
        int column = line.text().toLowerCase(Locale.ROOT).indexOf(word.toLowerCase(Locale.ROOT));
        return new Location(line.location().file(), line.location().line(), Math.max(column, 0) + 1);
    }
}

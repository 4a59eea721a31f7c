package org.tompolicy.goal;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.tompolicy.edition.export.ControlAnswer;
import org.tompolicy.edition.export.ControlAnswer.Part;
import org.tompolicy.sheets.Heads;
import org.tompolicy.sheets.Sheet;
import org.tompolicy.sheets.Sheet.Line;

/** One sheet of a customer's file: where its ids stand, and what is written beside them. */
final class FilledSheet {

    /** Rows in which a head is looked for. */
    private static final int HEAD = 50;

    /** Columns that Excel has. */
    private static final int MOST_COLUMNS = 16_384;

    /** The heads of what is added: answer, references, proof. */
    private final List<String> heads;

    private final Sheet sheet;
    private final KnownControls known;
    private final AnswerMapping mapping;
    private final SortedMap<Integer, SortedMap<Integer, String>> added = new TreeMap<>();
    private final Map<String, List<Integer>> open = new LinkedHashMap<>();
    private int answered;
    private int asked;

    FilledSheet(Sheet sheet, KnownControls known, AnswerMapping mapping, List<String> heads) {
        this.sheet = sheet;
        this.known = known;
        this.mapping = mapping;
        this.heads = List.copyOf(heads);
    }

    /** A column with its head. */
    record Column(Line head, int number, KnownControls.Trust trust) {
        String shown() {
            return Sheet.letters(number) + " \"" + head.text(number) + "\"";
        }
    }

    /**
     * Columns that hold ids of controls: those whose head says so and that hold one at least.
     *
     * @param wanted letters or head of the one to take; empty for any
     */
    List<Column> columns(String wanted) {
        for (Line line : sheet.lines().stream().limit(HEAD).toList()) {
            List<Column> found = new ArrayList<>();
            for (int column : line.cells().keySet()) {
                KnownControls.Trust trust = !wanted.isEmpty()
                        ? KnownControls.Trust.NAMED
                        : Heads.CONTROL.is(line.text(column))
                                ? KnownControls.Trust.CONTROLS
                                : KnownControls.Trust.NUMBERED;
                Column one = new Column(line, column, trust);
                boolean named = wanted.isEmpty()
                        ? Heads.CONTROL.is(line.text(column)) || Heads.NUMBER.is(line.text(column))
                        : Heads.plain(line.text(column)).equals(Heads.plain(wanted))
                                || wanted.equals(Sheet.letters(column))
                                        && !line.text(column).isEmpty();
                if (named && below(one).stream().anyMatch(row -> known.isControl(row.text(column), trust))) {
                    found.add(one);
                }
            }
            if (!found.isEmpty()) {
                return found;
            }
        }
        return List.of();
    }

    /** Where only questions stand, which a mapping names. */
    Optional<Column> questions() {
        for (Line line : sheet.lines().stream().limit(HEAD).toList()) {
            for (int column : line.cells().keySet()) {
                boolean isHead = Heads.QUESTION.is(line.text(column))
                        || Heads.CONTROL.is(line.text(column))
                        || Heads.NUMBER.is(line.text(column));
                Column one = new Column(line, column, KnownControls.Trust.NUMBERED);
                if (isHead
                        && below(one).stream().anyMatch(row -> mapping.of(row).isPresent())) {
                    return Optional.of(one);
                }
            }
        }
        return Optional.empty();
    }

    /** What may be ids below the head of a column. */
    List<String> texts(Column column) {
        return below(column).stream()
                .map(line -> line.text(column.number()))
                .filter(column.trust()::mayBeId)
                .toList();
    }

    private List<Line> below(Column column) {
        return sheet.lines().stream()
                .filter(line -> line.number() > column.head().number())
                .toList();
    }

    /** Writes beside each row of a column what answers it in a framework. */
    void fill(Column column, String framework) {
        List<Integer> places = places(column);
        for (Line line : below(column)) {
            String text = line.text(column.number());
            Optional<String> mapped = mapping.of(line);
            if (text.isEmpty() && mapped.isEmpty()) {
                continue;
            }
            asked++;
            if (line.hidden()) {
                leave("the row is hidden", line);
            } else {
                answer(
                        line,
                        places,
                        mapped.map(named -> known.mapped(named, framework))
                                .orElseGet(() -> column.trust().mayBeId(text)
                                        ? known.answer(text, number(line, column), framework)
                                        : new KnownControls.Answer(
                                                List.of(),
                                                "a number alone may be the row's; if the column holds ids, name it with"
                                                        + " -Dtom.column=" + Sheet.letters(column.number()))));
            }
        }
        if (answered > 0) {
            SortedMap<Integer, String> head = new TreeMap<>();
            for (int at = 0; at < places.size(); at++) {
                if (column.head().isFree(places.get(at))) {
                    head.put(places.get(at), heads.get(at));
                }
            }
            if (!head.isEmpty()) {
                added.put(column.head().number(), head);
            }
        }
    }

    private static boolean number(Line line, Column column) {
        return line.cells().containsKey(column.number())
                && line.cells().get(column.number()).isNumber();
    }

    private void answer(Line line, List<Integer> places, KnownControls.Answer answer) {
        if (!answer.problem().isEmpty()) {
            leave(answer.problem(), line);
            return;
        }
        if (sheet.isCovered(line.number(), places.get(0))) {
            leave("the cell for the answer is a part of a merged one", line);
            return;
        }
        answered++;
        List<Part> parts = answer.parts();
        SortedMap<Integer, String> cells = new TreeMap<>();
        cells.put(places.get(0), joined(parts.stream().map(Part::sentences).toList()));
        cells.put(
                places.get(1),
                joined(parts.stream()
                        .map(part -> (part.claim() + " " + part.link()).strip())
                        .toList()));
        cells.put(places.get(2), ControlAnswer.proof(parts));
        cells.values().removeIf(String::isEmpty);
        added.put(line.number(), cells);
    }

    private static String joined(List<String> lines) {
        return lines.stream().distinct().collect(Collectors.joining("\n"));
    }

    private void leave(String why, Line line) {
        open.computeIfAbsent(why, any -> new ArrayList<>()).add(line.number());
    }

    /** Where answer, references and proof are written: a column for answers that is empty, else new ones at the end. */
    private List<Integer> places(Column column) {
        Set<Integer> free = new LinkedHashSet<>();
        for (int number : column.head().cells().keySet()) {
            if (Heads.ANSWER.is(column.head().text(number))
                    && below(column).stream().allMatch(line -> line.isFree(number))) {
                free.add(number);
            }
        }
        List<Integer> places = new ArrayList<>();
        if (free.size() == 1) {
            places.addAll(free);
        }
        for (int next = sheet.width() + 1; places.size() < heads.size(); next++) {
            places.add(next);
        }
        if (places.get(places.size() - 1) > MOST_COLUMNS) {
            throw new SetupProblem("The sheet " + sheet.name() + " has no free column. Take empty ones out of it.");
        }
        return places;
    }

    String name() {
        return sheet.name();
    }

    SortedMap<Integer, SortedMap<Integer, String>> added() {
        return added;
    }

    int answered() {
        return answered;
    }

    /** Rows that ask something. */
    int asked() {
        return asked;
    }

    /** Reasons with the rows that were not answered. */
    Map<String, List<Integer>> open() {
        return open;
    }
}

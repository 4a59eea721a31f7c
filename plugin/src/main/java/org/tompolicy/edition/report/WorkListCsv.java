package org.tompolicy.edition.report;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.tompolicy.finding.Location;
import org.tompolicy.tables.Csv;

/**
 * {@code worklist.csv}: one row a thing to do, the most urgent first (RFC 4180, UTF-8, lines end in CR LF). Several
 * values in a cell are separated by blanks, roles by semicolons.
 */
final class WorkListCsv {

    private static final List<String> HEAD = List.of(
            "when",
            "days_left",
            "what",
            "id",
            "state",
            "owner",
            "evidence_owner",
            "file",
            "line",
            "hint",
            "stops_release");

    private WorkListCsv() {}

    static byte[] write(List<Task> tasks, LocalDate asOf) {
        List<List<String>> rows = new ArrayList<>();
        rows.add(HEAD);
        tasks.forEach(task -> rows.add(row(task, asOf)));
        return Csv.write(rows);
    }

    private static List<String> row(Task task, LocalDate asOf) {
        return List.of(
                task.due().map(LocalDate::toString).orElse(""),
                task.daysLeft(asOf).map(String::valueOf).orElse(""),
                task.what(),
                Csv.text(String.join(" ", task.claims())),
                task.state().map(state -> state.word()).orElse(""),
                Csv.text(String.join("; ", task.owners())),
                Csv.text(String.join("; ", task.evidenceOwners())),
                Csv.text(distinct(task, Location::file)),
                distinct(task, place -> String.valueOf(place.line())),
                Csv.text(task.hint().plain()),
                task.stops() ? "yes" : "no");
    }

    private static String distinct(Task task, Function<Location, String> part) {
        return task.places().stream().map(part).distinct().collect(Collectors.joining(" "));
    }
}

package org.tompolicy.source;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.tompolicy.finding.Finding;
import org.tompolicy.model.EvidenceRecord.DatePeriod;
import org.tompolicy.prose.Days;
import org.tompolicy.tables.Csv;
import org.tompolicy.tables.EvidenceColumns;
import org.tompolicy.tables.EvidenceColumns.Meaning;

/**
 * The days in a table of reviews: those of the columns that {@link EvidenceColumns} knows, and no others, since a table of
 * accounts holds days of other things too. A review is as old as its oldest row, so that a row without a day is a problem.
 */
final class DatedTable {

    private static final Pattern QUARTER = Pattern.compile("(?:(\\d{4})[-/ ]?Q([1-4])|Q([1-4])[-/ ]?(\\d{4}))");
    private static final Pattern MONTH = Pattern.compile("(\\d{4})-(0[1-9]|1[0-2])");
    private static final int MONTHS_OF_A_QUARTER = 3;

    /** Ends the reading: why the table cannot be dated. */
    private static final class Undatable extends Exception {
        private static final long serialVersionUID = 1L;

        Undatable(String message) {
            super(message);
        }
    }

    private final List<LocalDate> days = new ArrayList<>();
    private final List<LocalDate> first = new ArrayList<>();
    private final List<LocalDate> last = new ArrayList<>();

    private DatedTable() {}

    static Artefact read(String name, byte[] content) {
        SourceText.Decoded decoded = SourceText.decode(name, content);
        if (decoded.text().isEmpty()) {
            return Artefact.undated(
                    Artefact.Form.TABLE,
                    decoded.problem()
                            .map(Finding::message)
                            .orElse("it is no text")
                            .replaceFirst("\\.$", ""));
        }
        Csv.Content table = Csv.read(decoded.text().get().text());
        if (!table.problems().isEmpty()) {
            Csv.Problem problem = table.problems().get(0);
            return Artefact.undated(
                    Artefact.Form.TABLE,
                    "line " + problem.line() + ": "
                            + CsvTable.message(problem).english().replaceFirst("\\.$", ""));
        }
        if (isSeparatedBySemicolons(table)) {
            return Artefact.undated(Artefact.Form.TABLE, "save the table with commas, not with semicolons");
        }
        try {
            return new DatedTable().artefact(table.rows());
        } catch (Undatable problem) {
            return Artefact.undated(Artefact.Form.TABLE, problem.getMessage());
        }
    }

    private static boolean isSeparatedBySemicolons(Csv.Content table) {
        return table.rows().stream()
                .findFirst()
                .filter(head -> head.cells().size() == 1 && head.cells().get(0).contains(";"))
                .isPresent();
    }

    private Artefact artefact(List<Csv.Row> rows) throws Undatable {
        if (rows.size() < 2) {
            throw new Undatable("it has no row below its head, so that nobody has looked at anything");
        }
        List<String> head = rows.get(0).cells();
        for (int column = 0; column < head.size(); column++) {
            Optional<Meaning> meaning = EvidenceColumns.meaning(head.get(column));
            if (meaning.isPresent() && saysDays(rows, column, meaning.get())) {
                for (Csv.Row row : rows.subList(1, rows.size())) {
                    note(meaning.get(), row.cells().get(column), head.get(column), row.line());
                }
            }
        }
        return new Artefact(
                Artefact.Form.TABLE, Optional.empty(), days.stream().min(LocalDate::compareTo), period(), "");
    }

    /** Whether the column is meant: a column "reviewed" may say yes and no as well. */
    private static boolean saysDays(List<Csv.Row> rows, int column, Meaning meaning) {
        return rows.stream()
                .skip(1)
                .map(row -> row.cells().get(column))
                .anyMatch(cell -> meaning == Meaning.PERIOD
                        ? period(cell).isPresent()
                        : day(cell).isPresent());
    }

    private void note(Meaning meaning, String cell, String column, int line) throws Undatable {
        switch (meaning) {
            case DAY -> days.add(day(cell).orElseThrow(() -> undatable(cell, column, line, "a day as in 2026-09-30")));
            case FROM ->
                first.add(day(cell).orElseThrow(() -> undatable(cell, column, line, "a day as in 2026-07-01")));
            case TO -> last.add(day(cell).orElseThrow(() -> undatable(cell, column, line, "a day as in 2026-09-30")));
            case PERIOD -> {
                DatePeriod period = period(cell)
                        .orElseThrow(() -> undatable(
                                cell, column, line, "a time as in 2026-Q3, 2026-09 or 2026-07-01/2026-09-30"));
                first.add(period.from());
                last.add(period.to());
            }
        }
    }

    private static Undatable undatable(String cell, String column, int line, String allowed) {
        return new Undatable("line " + line + " has \"" + cell + "\" in the column " + column + ", which is not "
                + allowed + ", and a review is as old as its oldest row");
    }

    private static Optional<LocalDate> day(String cell) {
        return Reports.day(cell).or(() -> Days.meant(cell));
    }

    private static Optional<DatePeriod> period(String cell) {
        String text = cell.strip();
        Matcher quarter = QUARTER.matcher(text);
        if (quarter.matches()) {
            boolean yearFirst = quarter.group(1) != null;
            int year = Integer.parseInt(quarter.group(yearFirst ? 1 : 4));
            int number = Integer.parseInt(quarter.group(yearFirst ? 2 : 3));
            YearMonth begin = YearMonth.of(year, (number - 1) * MONTHS_OF_A_QUARTER + 1);
            return Optional.of(new DatePeriod(
                    begin.atDay(1), begin.plusMonths(MONTHS_OF_A_QUARTER - 1L).atEndOfMonth()));
        }
        if (MONTH.matcher(text).matches()) {
            YearMonth month = YearMonth.parse(text);
            return Optional.of(new DatePeriod(month.atDay(1), month.atEndOfMonth()));
        }
        String[] days = text.split("/", -1);
        if (days.length != 2) {
            return Optional.empty();
        }
        Optional<LocalDate> from = day(days[0]);
        Optional<LocalDate> to = day(days[1]);
        return from.isPresent() && to.isPresent() && !to.get().isBefore(from.get())
                ? Optional.of(new DatePeriod(from.get(), to.get()))
                : Optional.empty();
    }

    /** What all rows together cover. */
    private Optional<DatePeriod> period() throws Undatable {
        if (first.isEmpty() || last.isEmpty()) {
            return Optional.empty();
        }
        LocalDate from = first.stream().min(LocalDate::compareTo).orElseThrow();
        LocalDate to = last.stream().max(LocalDate::compareTo).orElseThrow();
        if (to.isBefore(from)) {
            throw new Undatable("it covers a time that ends on " + to + " before it begins on " + from);
        }
        return Optional.of(new DatePeriod(from, to));
    }
}

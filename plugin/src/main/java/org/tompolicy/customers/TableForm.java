package org.tompolicy.customers;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.tompolicy.customers.Customer.Value;
import org.tompolicy.finding.Location;
import org.tompolicy.prose.DidYouMean;
import org.tompolicy.tables.Csv;
import org.tompolicy.tables.Csv.Row;
import org.tompolicy.tables.CsvPlaces;

/** Customers as a table: its first row names the columns, each further row is a customer. */
final class TableForm {

    private final String file;
    private final String text;
    private final CsvPlaces places;
    private final List<Problem> problems;

    private TableForm(String file, String text, List<Problem> problems) {
        this.file = file;
        this.text = text;
        this.places = new CsvPlaces(text);
        this.problems = problems;
    }

    /**
     * Reads a table; what is wrong with it is added to {@code problems}.
     *
     * @param required columns that it has to have
     */
    static List<Customer> read(String file, String text, Set<Key> required, List<Problem> problems) {
        return new TableForm(file, text, problems).customers(required);
    }

    private static String said(Csv.Problem problem) {
        return problem.isOpen()
                ? "a quoted cell of this row never ends, or text follows its closing quote. Close it with \", and write a"
                        + " quote inside a cell as two: \"\"."
                : "this row has " + problem.cells() + " cells, the first one has " + problem.expected()
                        + ". Put cells that hold a comma in double quotes.";
    }

    private List<Customer> customers(Set<Key> required) {
        Csv.Content content = Csv.read(text);
        if (content.rows().isEmpty() && content.problems().isEmpty()) {
            problems.add(new Problem(
                    Location.startOf(file),
                    "the table is empty. Its first row names the columns: " + words(required) + "."));
            return List.of();
        }
        content.problems()
                .forEach(problem -> problems.add(new Problem(Location.line(file, problem.line()), said(problem))));
        if (content.rows().isEmpty()) {
            return List.of();
        }
        List<Optional<Key>> head = head(content.rows().get(0), required);
        if (head.isEmpty()) {
            return List.of();
        }
        List<Row> rows = content.rows().subList(1, content.rows().size());
        if (rows.isEmpty() && content.problems().isEmpty()) {
            problems.add(new Problem(
                    Location.startOf(file), "the table has no row with a customer. Write one below its first row."));
        }
        return rows.stream()
                .filter(row -> row.cells().size() == head.size())
                .map(row -> customer(row, head))
                .toList();
    }

    /** The key of each column; nothing where the columns are not as they have to be. */
    private List<Optional<Key>> head(Row row, Set<Key> required) {
        if (row.cells().size() == 1 && row.cells().get(0).contains(";")) {
            problems.add(new Problem(
                    place(row, 0), "the cells are divided by semicolons. Save the table with commas between them."));
            return List.of();
        }
        List<Optional<Key>> head = new ArrayList<>();
        int before = problems.size();
        for (int column = 0; column < row.cells().size(); column++) {
            String written = row.cells().get(column);
            Optional<Key> key = Key.of(written);
            if (key.isEmpty()) {
                problems.add(new Problem(
                        place(row, column),
                        "there is no column " + (written.isEmpty() ? "without a name" : written) + "."
                                + DidYouMean.sentence(
                                        written, Key.words(), "Columns are " + String.join(", ", Key.words()) + ".")));
            } else if (head.contains(key)) {
                problems.add(new Problem(place(row, column), "the column " + written + " is there twice."));
            }
            head.add(key);
        }
        List<Key> missing = Arrays.stream(Key.values())
                .filter(key -> required.contains(key) && !head.contains(Optional.of(key)))
                .toList();
        if (!missing.isEmpty()) {
            problems.add(new Problem(
                    Location.line(file, row.line()),
                    (missing.size() == 1
                                    ? "the column " + missing.get(0).word() + " is missing"
                                    : "columns are missing: "
                                            + missing.stream().map(Key::word).collect(Collectors.joining(", ")))
                            + ". The table needs " + words(required) + "; a cell may be empty."));
        }
        return problems.size() == before ? head : List.of();
    }

    private static String words(Set<Key> keys) {
        return Arrays.stream(Key.values()).filter(keys::contains).map(Key::word).collect(Collectors.joining(", "));
    }

    private Customer customer(Row row, List<Optional<Key>> head) {
        Map<Key, Value> values = new EnumMap<>(Key.class);
        for (int column = 0; column < head.size(); column++) {
            Key key = head.get(column).orElseThrow();
            values.put(key, new Value(cell(key, row.cells().get(column)), place(row, column)));
        }
        return new Customer(Location.line(file, row.line()), values);
    }

    /** The cell as it is meant: two characters begin a line of an address, as in a file of one customer. */
    private static String cell(Key key, String written) {
        return key == Key.ADDRESS ? written.replace("\\n", "\n") : written;
    }

    private Location place(Row row, int column) {
        CsvPlaces.Place place = places.of(row, column);
        return new Location(file, place.line(), place.column());
    }
}

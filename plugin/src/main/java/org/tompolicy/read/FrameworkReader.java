package org.tompolicy.read;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import org.tompolicy.finding.Location;
import org.tompolicy.finding.Rule;
import org.tompolicy.model.Framework;
import org.tompolicy.model.Framework.Control;
import org.tompolicy.model.Framework.ControlKind;
import org.tompolicy.source.Sources;
import org.tompolicy.source.Sources.SourceRow;
import org.tompolicy.source.Sources.SourceTable;

/** Reads the frameworks: the built-in ones, and {@code frameworks/<id>.csv} of the user's own. */
final class FrameworkReader {

    private static final List<String> HEAD = List.of("id", "title", "title_de", "kind");
    private static final String FOLDER = "frameworks/";

    private final Findings findings;

    FrameworkReader(Findings findings) {
        this.findings = findings;
    }

    /** All frameworks by id. */
    SortedMap<String, Framework> read(Sources sources) {
        SortedMap<String, Framework> frameworks = new TreeMap<>();
        for (String id : BuiltInFrameworks.IDS) {
            frameworks.put(id, framework(id, BuiltInFrameworks.table(id)));
        }
        new TreeMap<>(sources.tables()).forEach((path, table) -> {
            if (path.startsWith(FOLDER) && path.endsWith(".csv")) {
                own(path.substring(FOLDER.length(), path.length() - ".csv".length()), table, frameworks);
            }
        });
        return frameworks;
    }

    private void own(String id, SourceTable table, SortedMap<String, Framework> frameworks) {
        Location start = Location.startOf(table.file());
        if (frameworks.containsKey(id)) {
            findings.add(
                    Rule.ID_DUPLICATE,
                    start,
                    "A built-in framework is called " + id + " already. Rename the file, for example to " + id
                            + "-own.csv.");
        } else if (!id.matches("[a-z0-9][a-z0-9.-]*") || AttributeNames.isTaken(HeaderAttributes.OURS + id)) {
            findings.add(
                    Rule.FILE_INVALID,
                    start,
                    "A framework cannot be called " + id + ". Rename the file: small letters, digits and hyphens, and"
                            + " tom-<name> must not be an attribute of ours.");
        } else {
            frameworks.put(id, framework(id, table));
        }
    }

    private Framework framework(String id, SourceTable table) {
        if (table.rows().isEmpty() || !table.rows().get(0).cells().equals(HEAD)) {
            findings.add(
                    Rule.FILE_INVALID,
                    Location.startOf(table.file()),
                    "The first line of a framework must be: " + String.join(",", HEAD) + commas(table));
            return new Framework(id, List.of());
        }
        List<Control> controls = new ArrayList<>();
        Set<String> ids = new HashSet<>();
        for (SourceRow row : table.rows().subList(1, table.rows().size())) {
            control(row, Location.line(table.file(), row.line()))
                    .filter(control -> isFirst(control, ids, Location.line(table.file(), row.line())))
                    .ifPresent(controls::add);
        }
        return new Framework(id, controls);
    }

    private static String commas(SourceTable table) {
        boolean semicolons = table.rows().stream()
                .findFirst()
                .filter(row -> String.join("", row.cells()).contains(";"))
                .isPresent();
        return semicolons ? " (save the table with commas, not with semicolons)" : "";
    }

    private boolean isFirst(Control control, Set<String> ids, Location location) {
        if (ids.add(control.id())) {
            return true;
        }
        findings.add(
                Rule.FILE_INVALID,
                location,
                "The id " + control.id() + " stands in this framework twice. Delete this line or give it another id.");
        return false;
    }

    /** Reads a line; that lines are as wide as the head is held by {@code source}. */
    private Optional<Control> control(SourceRow row, Location location) {
        List<String> cells = row.cells();
        if (cells.size() != HEAD.size() || cells.stream().allMatch(String::isBlank)) {
            return Optional.empty();
        }
        if (cells.get(0).isBlank() || cells.get(1).isBlank() || cells.get(0).contains(",")) {
            findings.add(
                    Rule.FILE_INVALID,
                    location,
                    "A line of a framework has an id without comma, a title, a German title (may be empty) and a kind:"
                            + " A.1,Title,Titel,line");
            return Optional.empty();
        }
        Optional<ControlKind> kind = Arrays.stream(ControlKind.values())
                .filter(candidate -> candidate.name().toLowerCase(Locale.ROOT).equals(cells.get(3)))
                .findFirst();
        if (kind.isEmpty()) {
            findings.add(
                    Rule.FILE_INVALID,
                    location,
                    "The kind \"" + cells.get(3) + "\" is unknown. Write line, heading or context.");
        }
        return kind.map(known -> new Control(cells.get(0), cells.get(1), cells.get(2), known));
    }
}

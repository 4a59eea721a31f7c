package org.tompolicy.read;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.tompolicy.finding.Location;
import org.tompolicy.finding.Message;
import org.tompolicy.finding.Rule;
import org.tompolicy.finding.Value;
import org.tompolicy.model.Framework;
import org.tompolicy.model.Framework.Control;
import org.tompolicy.model.Framework.ControlKind;
import org.tompolicy.model.Naming;
import org.tompolicy.source.Sources;
import org.tompolicy.source.Sources.SourceRow;
import org.tompolicy.source.Sources.SourceTable;
import org.tompolicy.tables.Frameworks;
import org.tompolicy.tables.Languages;
import org.tompolicy.tables.ShippedTable;
import org.tompolicy.wording.Messages;

/** Reads the frameworks: the built-in ones, and {@code frameworks/<id>.csv} or {@code .json} of the user's own. */
final class FrameworkReader {

    /** The head to paste; {@link #isHead} says what else may stand there. */
    private static final String HEAD = Languages.ids().stream()
            .skip(1)
            .map(language -> ",title_" + language)
            .collect(Collectors.joining("", "id,title", ",kind"));

    private static final List<String> REQUIRED = List.of("id", "title", "kind");
    private static final String NAME = "name";

    /** What {@code source} adds to the table of an OSCAL catalogue: the id that it has there. */
    private static final String CATALOGUE_ID = "oscal-id";

    private static final Pattern TITLE = Pattern.compile("title_([a-z]{2,3})");
    private static final String FOLDER = "frameworks/";

    private final Findings findings;

    FrameworkReader(Findings findings) {
        this.findings = findings;
    }

    /** All frameworks by id. */
    SortedMap<String, Framework> read(Sources sources) {
        SortedMap<String, Framework> frameworks = new TreeMap<>();
        for (String id : Frameworks.ids()) {
            frameworks.put(id, framework(id, shipped(id)));
        }
        new TreeMap<>(sources.tables()).forEach((path, table) -> {
            if (path.startsWith(FOLDER)) {
                own(path.substring(FOLDER.length(), path.lastIndexOf('.')), table, frameworks);
            }
        });
        return frameworks;
    }

    private static SourceTable shipped(String id) {
        ShippedTable shipped = Frameworks.table(id);
        return new SourceTable(
                shipped.path(),
                shipped.rows().stream()
                        .map(row -> new SourceRow(row.line(), row.cells()))
                        .toList());
    }

    private void own(String id, SourceTable table, SortedMap<String, Framework> frameworks) {
        Location start = Location.startOf(table.file());
        if (frameworks.containsKey(id) && !Frameworks.ids().contains(id)) {
            findings.add(
                    Rule.ID_DUPLICATE,
                    start,
                    Messages.of("id-duplicate.frameworkFile").with("framework", id));
        } else if (frameworks.containsKey(id)) {
            findings.add(
                    Rule.ID_DUPLICATE,
                    start,
                    Messages.of("id-duplicate.framework")
                            .with("framework", id)
                            .with("ending", table.file().substring(table.file().lastIndexOf('.'))));
        } else if (!id.matches("[a-z0-9][a-z0-9.-]*") || AttributeNames.isTakenFramework(id)) {
            findings.add(
                    Rule.FILE_INVALID,
                    start,
                    Messages.of("file-invalid.frameworkName").with("framework", id));
        } else {
            frameworks.put(id, framework(id, table));
        }
    }

    private Framework framework(String id, SourceTable table) {
        if (table.rows().isEmpty() || !isHead(table.rows().get(0).cells())) {
            findings.add(
                    Rule.FILE_INVALID,
                    Location.startOf(table.file()),
                    Messages.of(
                                    isWithSemicolons(table)
                                            ? "file-invalid.frameworkSemicolons"
                                            : "file-invalid.frameworkHead")
                            .with("head", HEAD));
            return new Framework(id, List.of());
        }
        List<Control> controls = new ArrayList<>();
        Set<String> ids = new HashSet<>();
        SortedMap<String, String> catalogueIds = new TreeMap<>();
        Map<Message, List<Location>> slips = new LinkedHashMap<>();
        for (SourceRow row : table.rows().subList(1, table.rows().size())) {
            Map<String, String> cells = named(row, table.rows().get(0).cells());
            Optional.ofNullable(cells.get(CATALOGUE_ID)).ifPresent(known -> catalogueIds.put(cells.get("id"), known));
            control(cells, Location.line(table.file(), row.line()), slips)
                    .filter(control -> isFirst(control, ids, Location.line(table.file(), row.line())))
                    .ifPresent(controls::add);
        }
        slips.forEach((message, places) -> findings.add(
                Rule.FILE_INVALID,
                places.get(0),
                places.size() > 1
                        ? Messages.sequence(
                                message, Messages.of("file-invalid.inLines").with("number", places.size()))
                        : message));
        if (table.rows().size() == 1 && table.file().endsWith(".csv")) {
            findings.add(Rule.FILE_INVALID, Location.startOf(table.file()), Messages.of("file-invalid.frameworkEmpty"));
        }
        return new Framework(id, controls, catalogueIds);
    }

    /** Whether the columns are what a framework needs, titles in any languages, and how its controls are named. */
    private static boolean isHead(List<String> head) {
        return head.containsAll(REQUIRED)
                && new HashSet<>(head).size() == head.size()
                && head.stream()
                        .allMatch(column -> REQUIRED.contains(column)
                                || column.equals(NAME)
                                || column.equals(CATALOGUE_ID)
                                || TITLE.matcher(column).matches());
    }

    /** The cells by their columns; that lines are as wide as the head is held by {@code source}. */
    private static Map<String, String> named(SourceRow row, List<String> head) {
        Map<String, String> cells = new TreeMap<>();
        for (int column = 0; column < Math.min(head.size(), row.cells().size()); column++) {
            cells.put(head.get(column), row.cells().get(column));
        }
        return row.cells().size() == head.size() ? cells : Map.of();
    }

    private static boolean isWithSemicolons(SourceTable table) {
        return table.rows().stream()
                .findFirst()
                .filter(row -> String.join("", row.cells()).contains(";"))
                .isPresent();
    }

    private boolean isFirst(Control control, Set<String> ids, Location location) {
        if (ids.add(control.id())) {
            return true;
        }
        findings.add(
                Rule.FILE_INVALID,
                location,
                Messages.of("file-invalid.controlTwice").with("id", control.id()));
        return false;
    }

    /**
     * The control of a line. A kind or name that is unknown is a slip of the whole table mostly: it is told once, and the
     * control is there for those who relate to it, but never counts as uncovered.
     *
     * @param slips takes what is unknown, with its places
     */
    private Optional<Control> control(
            Map<String, String> cells, Location location, Map<Message, List<Location>> slips) {
        if (cells.values().stream().allMatch(String::isBlank)) {
            return Optional.empty();
        }
        if (cells.get("id").isBlank()
                || cells.get("title").isBlank()
                || cells.get("id").contains(",")) {
            findings.add(Rule.FILE_INVALID, location, Messages.of("file-invalid.controlIncomplete"));
            return Optional.empty();
        }
        Optional<ControlKind> kind = Arrays.stream(ControlKind.values())
                .filter(candidate -> candidate.name().toLowerCase(Locale.ROOT).equals(cells.get("kind")))
                .findFirst();
        if (kind.isEmpty()) {
            note(
                    slips,
                    Messages.of("file-invalid.controlKind").with("kind", new Value.Quoted(cells.get("kind"))),
                    location);
        }
        String name = cells.getOrDefault(NAME, "");
        Optional<Naming> naming = name.isEmpty() ? Optional.of(Naming.BY_ID) : Naming.of(name);
        if (naming.isEmpty()) {
            note(slips, Messages.of("file-invalid.controlNaming").with("name", new Value.Quoted(name)), location);
        }
        return Optional.of(new Control(
                cells.get("id"),
                cells.get("title"),
                titles(cells),
                kind.orElse(ControlKind.CONTEXT),
                naming.orElse(Naming.BY_ID)));
    }

    private static void note(Map<Message, List<Location>> slips, Message message, Location location) {
        slips.computeIfAbsent(message, any -> new ArrayList<>()).add(location);
    }

    private static SortedMap<String, String> titles(Map<String, String> cells) {
        SortedMap<String, String> titles = new TreeMap<>();
        cells.forEach((column, cell) -> {
            Matcher title = TITLE.matcher(column);
            if (title.matches() && !cell.isBlank()) {
                titles.put(title.group(1), cell);
            }
        });
        return titles;
    }
}

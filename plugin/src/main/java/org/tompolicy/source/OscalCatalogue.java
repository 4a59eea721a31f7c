package org.tompolicy.source;

import java.io.ByteArrayInputStream;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.tompolicy.finding.Finding;
import org.tompolicy.finding.Location;
import org.tompolicy.finding.Message;
import org.tompolicy.finding.Rule;
import org.tompolicy.finding.Value;
import org.tompolicy.json.JsonProblem;
import org.tompolicy.json.StrictJson;
import org.tompolicy.source.Sources.SourceRow;
import org.tompolicy.source.Sources.SourceTable;
import org.tompolicy.tables.Languages;
import org.tompolicy.wording.Messages;

/**
 * Reads an OSCAL catalogue in JSON as it was published, as the table of a framework: groups are headings with their ids, controls are lines in
 * the order of the catalogue, those inside of others after them. A control goes by its label where that is the label of one
 * control alone, else by its id, which the column {@code oscal-id} keeps. Withdrawn controls count for no coverage.
 *
 * <p>OSCAL has one title for a control, in whatever language; further ones are taken from properties {@code title-de} or
 * {@code title-en}, or from properties {@code title} with the language as their class.
 */
final class OscalCatalogue {

    /** The head of the table, with a column {@code title_<language>} for each further language behind it. */
    static final List<String> HEAD = List.of("id", "title", "kind", "oscal-id");

    private static final long MAX_BYTES = 64L << 20;
    private static final int MAX_DEPTH = 100;
    private static final Pattern KNOWN_VERSION = Pattern.compile("1\\.[0-2]\\.\\d+(?:-.+)?");
    private static final Pattern TITLE = Pattern.compile("title[-_]([a-z]{2,3})");
    private static final Pattern LANGUAGE = Pattern.compile("[a-z]{2,3}");
    private static final Pattern ID = Pattern.compile("\"id\"\\s*:\\s*\"((?:[^\"\\\\]|\\\\.)*)\"");

    private static final Set<String> MEMBERS = Set.of(
            "catalog",
            "metadata",
            "title",
            "oscal-version",
            "groups",
            "controls",
            "id",
            "props",
            "name",
            "value",
            "class");

    /** A group or a control. */
    private record Entry(String id, String label, String title, Map<String, String> titles, String kind) {}

    private final SourceText source;
    private final List<Finding> problems;
    private final List<Entry> entries = new ArrayList<>();
    private final Map<String, Integer> linesOfIds = new HashMap<>();
    private int unnamed;

    private OscalCatalogue(SourceText source, List<Finding> problems) {
        this.source = source;
        this.problems = problems;
    }

    /** Reads a file; what is wrong with it is reported, and what can be read is read. */
    static SourceTable read(SourceText source, byte[] bytes, List<Finding> problems) {
        return new OscalCatalogue(source, problems).table(bytes);
    }

    private SourceTable table(byte[] bytes) {
        Map<String, Object> root;
        try {
            root = StrictJson.read(
                    new ByteArrayInputStream(bytes), new StrictJson.Limits(MAX_BYTES, MAX_DEPTH), MEMBERS::contains);
        } catch (JsonProblem problem) {
            invalid(source.at(1, 1), Messages.of("file-invalid.catalogue").with("problem", line(problem.getMessage())));
            return new SourceTable(source.file(), List.of(row(1, HEAD)));
        }
        if (!(root.get("catalog") instanceof Map<?, ?> catalog)) {
            invalid(source.at(1, 1), Messages.of("file-invalid.noCatalogue"));
            return new SourceTable(source.file(), List.of(row(1, HEAD)));
        }
        String version = text(member(catalog, "metadata"), "oscal-version");
        if (!version.isEmpty() && !KNOWN_VERSION.matcher(version).matches()) {
            problems.add(Finding.of(
                    Rule.DOCUMENT_MALFORMED,
                    source.at(1, 1),
                    Messages.of("document-malformed.catalogueVersion")
                            .with("version", version.replaceAll("\\R", " "))));
        }
        collect(catalog);
        return new SourceTable(source.file(), rows());
    }

    private void collect(Map<?, ?> parent) {
        for (Map<?, ?> control : objects(parent, "controls")) {
            add(control, isWithdrawn(control) ? "context" : "line");
            collect(control);
        }
        for (Map<?, ?> group : objects(parent, "groups")) {
            add(group, "heading");
            collect(group);
        }
    }

    private void add(Map<?, ?> object, String kind) {
        String id = text(object, "id").strip();
        boolean heading = kind.equals("heading");
        if (id.isEmpty() && !heading) {
            invalid(
                    source.at(1, 1),
                    Messages.of("file-invalid.catalogueNoId")
                            .with("title", new Value.Quoted(line(text(object, "title")))));
            return;
        }
        Map<String, String> titles = new TreeMap<>();
        for (Map<?, ?> prop : objects(object, "props")) {
            Matcher named = TITLE.matcher(text(prop, "name"));
            if (named.matches()) {
                titles.put(named.group(1), line(text(prop, "value")));
            } else if (text(prop, "name").equals("title")
                    && LANGUAGE.matcher(text(prop, "class")).matches()) {
                titles.put(text(prop, "class"), line(text(prop, "value")));
            }
        }
        unnamed += id.isEmpty() ? 1 : 0;
        String shown = id.isEmpty() ? "group-" + unnamed : id;
        String title = line(text(object, "title"));
        entries.add(new Entry(
                shown,
                heading ? "" : label(object),
                titles.getOrDefault(Languages.first(), title.isEmpty() ? shown : title),
                titles,
                kind));
    }

    private static String label(Map<?, ?> object) {
        String first = "";
        for (Map<?, ?> prop : objects(object, "props")) {
            if (text(prop, "name").equals("label")) {
                String value = line(text(prop, "value"));
                if (text(prop, "class").isEmpty()) {
                    return value;
                }
                first = first.isEmpty() ? value : first;
            }
        }
        return first;
    }

    private static boolean isWithdrawn(Map<?, ?> control) {
        return objects(control, "props").stream()
                .anyMatch(prop -> text(prop, "name").equals("status")
                        && text(prop, "value").equalsIgnoreCase("withdrawn"));
    }

    private List<SourceRow> rows() {
        Set<String> languages = new TreeSet<>();
        Map<String, Integer> names = new HashMap<>();
        for (Entry entry : entries) {
            languages.addAll(entry.titles().keySet());
            names.merge(entry.label(), 1, Integer::sum);
            if (!entry.id().equals(entry.label())) {
                names.merge(entry.id(), 1, Integer::sum);
            }
        }
        List<String> head = new ArrayList<>(HEAD);
        languages.forEach(language -> head.add("title_" + language));
        findLines();
        List<SourceRow> rows = new ArrayList<>();
        rows.add(row(1, head));
        Set<String> ids = new HashSet<>();
        for (Entry entry : entries) {
            if (!ids.add(entry.id())) {
                invalid(
                        at(entry.id()),
                        Messages.of("file-invalid.catalogueTwice").with("id", line(entry.id())));
                continue;
            }
            List<String> cells = new ArrayList<>();
            cells.add(isOwn(entry, names) ? entry.label() : entry.id());
            cells.add(entry.title());
            cells.add(entry.kind());
            cells.add(entry.id());
            languages.forEach(language -> cells.add(entry.titles().getOrDefault(language, "")));
            rows.add(row(linesOfIds.getOrDefault(entry.id(), 1), cells));
        }
        return rows;
    }

    /** Whether the label names this entry alone, and can stand in a list. */
    private static boolean isOwn(Entry entry, Map<String, Integer> names) {
        int uses = names.getOrDefault(entry.label(), 0);
        return !entry.label().isEmpty() && !entry.label().contains(",") && uses == 1;
    }

    /** The line of the first member {@code id} with each value: JSON is read without places. */
    private void findLines() {
        for (int line = 1; line <= source.lines().size(); line++) {
            Matcher id = ID.matcher(source.line(line));
            while (id.find()) {
                linesOfIds.putIfAbsent(id.group(1), line);
            }
        }
    }

    /** The second place of an id, else its first. */
    private Location at(String id) {
        int seen = 0;
        for (int line = 1; line <= source.lines().size(); line++) {
            Matcher found = ID.matcher(source.line(line));
            while (found.find()) {
                if (found.group(1).equals(id) && ++seen == 2) {
                    return source.at(line, found.start() + 1);
                }
            }
        }
        return source.at(linesOfIds.getOrDefault(id, 1), 1);
    }

    private void invalid(Location location, Message words) {
        problems.add(Finding.of(Rule.FILE_INVALID, location, words));
    }

    private static SourceRow row(int line, List<String> cells) {
        return new SourceRow(line, cells);
    }

    private static String line(String text) {
        return text.strip().replaceAll("\\s+", " ");
    }

    private static Map<?, ?> member(Map<?, ?> object, String name) {
        return object.get(name) instanceof Map<?, ?> member ? member : new LinkedHashMap<>();
    }

    private static String text(Map<?, ?> object, String name) {
        return object.get(name) instanceof String text ? text : "";
    }

    private static List<Map<?, ?>> objects(Map<?, ?> object, String name) {
        List<Map<?, ?>> objects = new ArrayList<>();
        if (object.get(name) instanceof List<?> list) {
            for (Object element : list) {
                if (element instanceof Map<?, ?> member) {
                    objects.add(member);
                }
            }
        } else if (object.get(name) instanceof Map<?, ?> single) {
            objects.add(single);
        }
        return objects;
    }
}

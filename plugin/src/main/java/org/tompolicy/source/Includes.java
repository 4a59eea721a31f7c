package org.tompolicy.source;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.asciidoctor.extension.PreprocessorReader;
import org.tompolicy.files.FileTree;
import org.tompolicy.finding.Finding;
import org.tompolicy.finding.Location;
import org.tompolicy.finding.Message;
import org.tompolicy.finding.Rule;
import org.tompolicy.source.SourceFiles.Place;
import org.tompolicy.source.SourceFiles.Target;
import org.tompolicy.wording.Messages;

/** The includes of one conversion: resolved inside the jail, cut to the lines that are asked for, never in a circle. */
final class Includes {

    /**
     * Stands where the parser keeps the path of an included file. No writer's cross reference can be equal to it, so the
     * parser never takes a link to another document for one to a part of this one.
     */
    private static final String MARK = "\u0001";

    /** Option of an include that is optional for the parser only. */
    private static final String FORGIVEN = "tom-forgiven";

    private final SourceFiles files;
    private final SourceOptions options;
    private final Place document;
    private final Deque<Place> open = new ArrayDeque<>();
    private final Map<String, Place> byName = new HashMap<>();
    private final Set<Place> included = new TreeSet<>();
    private final Set<Place> inHeader = new TreeSet<>();
    private final List<Finding> problems = new ArrayList<>();
    private int count;

    Includes(SourceFiles files, SourceOptions options, Place document) {
        this.files = files;
        this.options = options;
        this.document = document;
        open.push(document);
    }

    /**
     * The same lines, each include optional whose path holds attributes. Where one of them is unknown, the parser would
     * print the directive, with paths of sources, among the words for readers.
     */
    static String forgiving(String text) {
        return Stream.of(text.split("\n", -1)).map(Includes::forgivingLine).collect(Collectors.joining("\n"));
    }

    private static String forgivingLine(String line) {
        int list = line.indexOf('[');
        String end = line.stripTrailing();
        boolean conditional = line.startsWith("ifdef::") || line.startsWith("ifndef::");
        if (conditional && list > 0 && end.endsWith("]")) {
            String inside = end.substring(list + 1, end.length() - 1);
            return line.substring(0, list + 1) + forgivingLine(inside) + "]";
        }
        boolean needsAttributes = line.startsWith("include::") && end.endsWith("]") && list > line.indexOf('{');
        return needsAttributes && line.indexOf('{') > 0 && !line.substring(list).contains("optional")
                ? end.substring(0, end.length() - 1) + (end.charAt(end.length() - 2) == '[' ? "" : ",")
                        + "opts=\"optional," + FORGIVEN + "\"]"
                : line;
    }

    /** The directive of which the parser says that it is left out for want of an attribute; empty for other messages. */
    static Optional<String> leftOut(String message) {
        int begin = message.indexOf("include::");
        return message.contains("include dropped due to missing attribute") && begin >= 0
                ? Optional.of(message.substring(begin))
                : Optional.empty();
    }

    /** Whether the writer said that a directive may be left out. */
    static boolean mayBeLeftOut(String directive) {
        return !directive.contains(FORGIVEN);
    }

    /** Every file that was included, sorted. */
    Set<Place> included() {
        return included;
    }

    /** The files that the header of the document includes. */
    Set<Place> inHeader() {
        return inHeader;
    }

    List<Finding> problems() {
        return problems;
    }

    /** The file that the parser names. */
    Place place(String name) {
        return name == null ? document : byName.getOrDefault(name, document);
    }

    /** Answers one include directive. */
    void include(PreprocessorReader reader, String target, Map<String, Object> attributes) {
        Place from = place(reader.getFile());
        int line = reader.getLineNumber() - 1;
        while (!open.peek().equals(from) && open.size() > 1) {
            open.pop();
        }
        Location location =
                files.scan(from).map(scan -> scan.text().at(line, 1)).orElse(Location.startOf(files.display(from)));
        Target resolved = files.resolve(from, target);
        String chosen = attributes.get("opts") + "," + attributes.get("options");
        boolean optional = !attributes.containsKey(FORGIVEN + "-option")
                && (attributes.containsKey("optional-option") || chosen.contains("optional"));
        Optional<Place> place = allowed(resolved, target, location, optional);
        if (place.isEmpty()) {
            return;
        }
        included.add(place.get());
        if (from.equals(document) && line <= headerEnd()) {
            inHeader.add(place.get());
        }
        files.scan(place.get()).ifPresent(scan -> push(reader, place.get(), scan.text(), attributes, location));
    }

    /**
     * A file that a diagram includes: in the same jail, and counted with the others. It is no part of the document's text.
     *
     * @param problems where it is noted why the file is not to be had
     */
    Optional<Place> ofDiagram(Place from, String target, Location location, List<Finding> problems) {
        int before = this.problems.size();
        Optional<Place> place = allowed(files.resolve(from, target), target, location, false);
        List<Finding> own = this.problems.subList(before, this.problems.size());
        problems.addAll(own);
        own.clear();
        return place;
    }

    private int headerEnd() {
        return files.scan(document).map(LineScan::headerEnd).orElse(0);
    }

    private Optional<Place> allowed(Target resolved, String target, Location location, boolean optional) {
        if (resolved.kind() == FileTree.Kind.OUTSIDE) {
            report(
                    Rule.INCLUDE_OUTSIDE,
                    location,
                    Messages.of("include-outside.include").with("target", target));
        } else if (resolved.kind() == FileTree.Kind.FOLDER) {
            report(
                    Rule.LINK_BROKEN,
                    location,
                    Messages.of("link-broken.includeFolder").with("target", target));
        } else if (resolved.kind() == FileTree.Kind.MISSING && !optional) {
            report(
                    Rule.LINK_BROKEN,
                    location,
                    Messages.of("link-broken.includeMissing").with("target", target));
        } else if (resolved.place().filter(open::contains).isPresent()) {
            report(
                    Rule.INCLUDE_LOOP,
                    location,
                    Messages.of("include-loop.circle").with("target", target));
        } else if (open.size() > options.maxIncludeDepth()) {
            report(
                    Rule.INCLUDE_LOOP,
                    location,
                    Messages.of("include-loop.deep").with("number", options.maxIncludeDepth()));
        } else if (++count > options.maxIncludes()) {
            if (count == options.maxIncludes() + 1) {
                report(
                        Rule.INCLUDE_LOOP,
                        location,
                        Messages.of("include-loop.tooMany").with("number", options.maxIncludes()));
            }
        } else {
            return resolved.place();
        }
        return Optional.empty();
    }

    private void push(
            PreprocessorReader reader,
            Place place,
            SourceText text,
            Map<String, Object> attributes,
            Location location) {
        List<String> missing = new ArrayList<>();
        List<IncludeSelection.Range> ranges = IncludeSelection.select(text.lines(), attributes, missing);
        for (String tag : missing) {
            report(
                    Rule.LINK_BROKEN,
                    location,
                    Messages.of("link-broken.includeTag")
                            .with("file", text.file())
                            .with("tag", tag));
        }
        if (ranges.isEmpty()) {
            return;
        }
        String name = MARK + place.root() + ":" + place.path();
        byName.put(name, place);
        open.push(place);
        boolean blank = nextIsBlank(reader);
        for (int i = ranges.size() - 1; i >= 0; i--) {
            IncludeSelection.Range range = ranges.get(i);
            String data = forgiving(String.join("\n", range.lines())) + "\n";
            boolean last = i == ranges.size() - 1;
            reader.pushInclude(last && blank ? data + "\n" : data, name, name, range.first(), pushed(attributes));
        }
    }

    private static Map<String, Object> pushed(Map<String, Object> attributes) {
        Map<String, Object> pushed = new HashMap<>();
        for (String name : List.of("leveloffset", "indent")) {
            if (attributes.containsKey(name)) {
                pushed.put(name, attributes.get(name));
            }
        }
        return pushed;
    }

    /** A blank line may follow the include without changing anything; it makes the last block's position right. */
    private static boolean nextIsBlank(PreprocessorReader reader) {
        List<String> rest = reader.getLines();
        return rest.isEmpty() || rest.get(0).isBlank();
    }

    private void report(Rule rule, Location location, Message words) {
        problems.add(Finding.of(rule, location, words));
    }
}

package org.tompolicy.source;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.asciidoctor.ast.ContentNode;
import org.asciidoctor.ast.Cursor;
import org.asciidoctor.ast.Document;
import org.asciidoctor.ast.StructuralNode;
import org.asciidoctor.log.LogRecord;
import org.tompolicy.diagram.Drawn;
import org.tompolicy.finding.Finding;
import org.tompolicy.finding.Location;
import org.tompolicy.finding.Message;
import org.tompolicy.finding.Rule;
import org.tompolicy.model.Audience;
import org.tompolicy.source.SourceFiles.Place;

/** The conversion of one AsciiDoc document: what the parser is told, and what is learned on the way. */
final class Conversion {

    private final SourceFiles files;
    private final Place document;
    private final String file;
    private final Includes includes;
    private final Pictures pictures;
    private final List<Finding> problems = new ArrayList<>();
    private final List<LogRecord> log = new ArrayList<>();
    private final List<Fact> facts = new ArrayList<>();
    private final Map<String, Note> notes = new LinkedHashMap<>();
    private final Map<String, Integer> namedNotes = new HashMap<>();
    private final Map<String, String> anchors = new LinkedHashMap<>();
    private final Deque<Fact> open = new ArrayDeque<>();
    private Document parsed;

    Conversion(SourceFiles files, SourceOptions options, Place document, Pictures pictures) {
        this.files = files;
        this.document = document;
        this.file = files.display(document);
        this.pictures = pictures;
        this.includes = new Includes(files, options, document);
    }

    Place document() {
        return document;
    }

    /** The language of the document where it says none itself. */
    String language() {
        return files.language(document);
    }

    Includes includes() {
        return includes;
    }

    List<LogRecord> log() {
        return log;
    }

    List<Fact> facts() {
        return facts;
    }

    /**
     * A footnote.
     *
     * @param name by which it may be called again; empty where it has none
     * @param html its text, clean
     */
    record Note(String name, String html) {}

    /** The footnotes by number. */
    Map<String, Note> notes() {
        return notes;
    }

    /** What anchors inside text are called, as clean HTML, by id. */
    Map<String, String> anchors() {
        return anchors;
    }

    /**
     * Notes a footnote; answers its number in the text. The parser's own numbers are not used: they begin again between
     * titles and text.
     *
     * @param name by which it may be shown again; null where it has none
     */
    int note(String name, String html) {
        Integer known = name == null ? null : namedNotes.get(name);
        if (known != null) {
            return known;
        }
        int number = notes.size() + 1;
        notes.put(String.valueOf(number), new Note(name == null ? "" : name, clean(html)));
        if (name != null) {
            namedNotes.put(name, number);
        }
        return number;
    }

    List<Finding> problems() {
        return problems;
    }

    void report(Rule rule, Location location, Message words) {
        problems.add(Finding.of(rule, location, words));
    }

    /** The audience that a node is marked for, by a role or, for want of the dot, by a style. */
    Audience marked(ContentNode node) {
        Audience marked = Audience.PUBLIC;
        List<String> roles = new ArrayList<>(node.getRoles());
        if (node instanceof StructuralNode block) {
            roles.add(String.valueOf(block.getStyle()));
            roles.add(String.valueOf(node.getAttribute(1L, "", false)));
        }
        for (String role : roles) {
            marked = marked.narrower(Audience.of(role.toLowerCase(Locale.ROOT)).orElse(Audience.PUBLIC));
        }
        return marked;
    }

    /** The audience of the block that is being converted. */
    Audience around() {
        return open.isEmpty() ? Audience.PUBLIC : open.peek().audience();
    }

    /** The place of the block that is being converted. */
    Location here() {
        return open.isEmpty() ? Location.startOf(file) : open.peek().location();
    }

    /** Begins a block; answers its number. */
    int begin(Fact fact) {
        facts.add(fact);
        open.push(fact);
        return facts.size() - 1;
    }

    void end() {
        open.pop();
    }

    /** Cleans HTML that came from text of the writer; what has to go is reported at the block that is being converted. */
    String clean(String html) {
        return HiddenPhrases.clean(html, this::cleaned);
    }

    private String cleaned(String html) {
        HtmlAllowList.Cleaned cleaned = HtmlAllowList.clean(
                html, (source, hasAlt) -> pictures.use(document, source, hasAlt, picture(source), problems));
        for (RemovedHtml removed : cleaned.removed()) {
            Location here = here();
            Location tag = lines(here.file())
                    .flatMap(text ->
                            removed.place(text, here.line(), text.lines().size()))
                    .orElse(here);
            problems.add(removed.finding(tag, RemovedHtml.ASCIIDOC));
        }
        return cleaned.html();
    }

    /** Where a text of the writer stands, from the block on that is being converted. */
    Location located(String needle) {
        Location here = here();
        return lines(here.file())
                .map(text -> text.find(needle, here.line(), here))
                .orElse(here);
    }

    /** Where the writer put a picture that the page has by this path. */
    private Location picture(String source) {
        Location here = here();
        // The parser may have looked a line ahead, and then counts the block from there.
        int before = here.line() - 1;
        return lines(here.file())
                .flatMap(text -> Optional.ofNullable(text.find(source, here.line(), null))
                        .or(() -> WrittenTarget.find(text, here.line(), source, this::value))
                        .or(() -> Optional.ofNullable(text.find(source, before, null)))
                        .or(() -> WrittenTarget.find(text, before, source, this::value)))
                .orElse(here);
    }

    /** Whether diagrams become pictures. */
    boolean draws() {
        return pictures.draws();
    }

    /** A diagram with what it includes. */
    DiagramText diagram(Place from, List<DiagramText.Line> lines) {
        return DiagramText.of(from, lines, files, includes);
    }

    Drawn draw(List<String> lines) {
        Drawn drawn = pictures.diagrams().draw(lines);
        if (Diagrams.mayPass(drawn)) {
            files.askAgain();
        }
        return drawn;
    }

    /** Puts a picture that was drawn beside the document; answers its path from there. */
    String show(String name, String svg) {
        pictures.add(document, name, svg);
        return name;
    }

    /** The file of the document that findings call so: itself or one that it includes. */
    Place place(String file) {
        return places().stream()
                .filter(place -> files.display(place).equals(file))
                .findFirst()
                .orElse(document);
    }

    /** The lines of a file; empty where its encoding is not UTF-8. */
    Optional<SourceText> lines(Place place) {
        return files.scan(place).map(LineScan::text);
    }

    /** The document that is being converted, or was, by the parser's model. */
    void converting(Document parsed) {
        this.parsed = parsed;
    }

    /** The value of an attribute at the place where the conversion stands; {@code null} where it has none. */
    String value(String attribute) {
        Object value = parsed == null ? null : parsed.getAttribute(attribute.toLowerCase(Locale.ROOT));
        return value == null ? null : String.valueOf(value);
    }

    /** The lines of the document or of a file that it includes, by the path that findings use. */
    Optional<SourceText> lines(String file) {
        Optional<Place> named = file.equals(this.file)
                ? Optional.of(document)
                : includes.included().stream()
                        .filter(place -> files.display(place).equals(file))
                        .findFirst();
        return named.flatMap(files::scan).map(LineScan::text);
    }

    /** The document, then what it includes. */
    List<Place> places() {
        List<Place> places = new ArrayList<>(List.of(document));
        places.addAll(includes.included());
        return places;
    }

    /** Whether the document, or what it includes, has an attribute entry of a kind. */
    boolean anyEntry(Predicate<LineScan.Entry> kind) {
        return places().stream()
                .flatMap(place -> files.scan(place).stream())
                .flatMap(scan -> Stream.concat(scan.header().stream(), scan.body().stream()))
                .anyMatch(kind);
    }

    /** Where a block stands: at the line of its id where the writer gave one, else at its first line as far as known. */
    Location locate(StructuralNode node, String explicitId) {
        Location first = located(node.getSourceLocation());
        if (explicitId.isEmpty()) {
            return first;
        }
        Location best = null;
        for (Place place : places()) {
            Optional<LineScan> scan = files.scan(place);
            for (int line :
                    scan.map(s -> s.ids().getOrDefault(explicitId, List.of())).orElse(List.of())) {
                Location found = scan.get().text().at(line, 1);
                if (best == null || distance(found, first) < distance(best, first)) {
                    best = found;
                }
            }
        }
        return best == null ? first : best;
    }

    private static int distance(Location one, Location other) {
        int lines = other.line() - one.line();
        return (one.file().equals(other.file()) ? 0 : 1 << 20) + (lines >= 0 ? lines : 1000 - lines);
    }

    /** The place that the parser names. */
    Location located(Cursor cursor) {
        if (cursor == null) {
            return Location.startOf(file);
        }
        Place place = includes.place(cursor.getFile());
        return files.scan(place)
                .map(scan -> scan.text().at(cursor.getLineNumber(), 1))
                .orElse(Location.startOf(files.display(place)));
    }
}

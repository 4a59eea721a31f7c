package org.tompolicy.word;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.tompolicy.text.RightToLeft;
import org.tompolicy.word.Piece.Break;
import org.tompolicy.word.Piece.Tab;
import org.tompolicy.word.Piece.Words;
import org.w3c.dom.Element;
import org.w3c.dom.Node;

/** Writes the blocks of a page as paragraphs, lists and tables, each in the style of its element and class. */
final class Blocks {

    /** The styles of classes of paragraphs. */
    private static final Map<String, String> STYLES = Map.ofEntries(
            Map.entry("subtitle", "Subtitle"),
            Map.entry("version", "Version"),
            Map.entry("mark", "ClaimId"),
            Map.entry("explains", "ExplanationLabel"),
            Map.entry("about", "About"),
            Map.entry("known", "Known"),
            Map.entry("caption", "Caption"),
            Map.entry("title", "Caption"),
            Map.entry("term", "Term"),
            Map.entry("label", "Label"),
            Map.entry("attribution", "Attribution"),
            Map.entry("change-legend", "Legend"),
            Map.entry("subject", "LetterSubject"),
            Map.entry("tight", "LetterLine"));

    /** Styles of text that a table does not follow without room between. */
    private static final Set<String> SPACED =
            Set.of("BodyText", "Explanation", "ListParagraph", "Known", "Code", "Boxed");

    private static final int TITLE = 1;

    private static final int NUMBERED = 3;

    private static final int LOWEST = 5;

    private final Parts parts;
    private final Runs runs;
    private final Tables tables;
    private final Lists lists;
    private final Xml out;
    private final List<String> anchors = new ArrayList<>();
    private Optional<Element> mark = Optional.empty();
    private boolean afterTable;
    private boolean onNewPage;
    private String last = "";

    Blocks(Parts parts, Xml out) {
        this.parts = parts;
        this.out = out;
        this.runs = new Runs(parts);
        this.tables = new Tables(parts, this, out);
        this.lists = new Lists(parts, this, new Contents(parts, this));
    }

    /** Everything in an element; what has no block of its own gets a paragraph. */
    void inside(Element element, Place place) {
        nodes(Elements.children(element), place, Optional.empty());
    }

    /** What is in the cell of a table, which has to end with a paragraph. */
    void cell(List<Element> elements, Place place) {
        afterTable = true;
        for (Element element : elements) {
            nodes(
                    Elements.children(element),
                    place.withFace(place.face().around(element)),
                    Optional.of(Paragraph.of(place.style()).aligned(alignment(element))));
        }
        end();
    }

    /** Ends a cell or the document: behind a table stands a paragraph. */
    void end() {
        if (afterTable || !anchors.isEmpty()) {
            paragraph(Paragraph.of("Between"), new Line(), Face.PLAIN);
        }
    }

    /** A table begins; two that follow each other would become one. */
    void beforeTable() {
        flushMark(Face.PLAIN);
        if (afterTable || SPACED.contains(last)) {
            paragraph(Paragraph.of("Between"), new Line(), Face.PLAIN);
        }
    }

    void afterTable() {
        afterTable = true;
    }

    /**
     * Blocks and words; words between blocks are a paragraph.
     *
     * @param form of that paragraph; empty for that of the place
     */
    void nodes(List<Node> nodes, Place place, Optional<Paragraph> form) {
        Line line = new Line();
        for (Node node : nodes) {
            if (Elements.isBlock(node)) {
                line = bare(line, place, form);
                block((Element) node, place);
            } else {
                line.add(node, place.face());
            }
        }
        bare(line, place, form);
    }

    private Line bare(Line line, Place place, Optional<Paragraph> form) {
        if (!line.isBlank()) {
            paragraph(form.orElseGet(() -> at(place, place.style())), line, place.face());
        }
        return new Line();
    }

    /** A block in its place. */
    void block(Element element, Place around) {
        anchor(element);
        Place place = around.withFace(around.face().around(element));
        String move = element.getAttribute(Revision.MOVE);
        if (move.isEmpty()) {
            kind(element, place);
        } else {
            moved(element, place, move);
        }
    }

    /** What was moved stands between marks that name the move. */
    private void moved(Element element, Place place, String move) {
        String range = place.face().change().isGone() ? "w:moveFromRange" : "w:moveToRange";
        String number = parts.nextMark();
        String[] change = parts.change();
        change[1] = number;
        List<String> attributes = new ArrayList<>(List.of(change));
        attributes.addAll(List.of("w:name", "move" + move));
        out.empty(range + "Start", attributes.toArray(String[]::new));
        kind(element, place);
        out.empty(range + "End", "w:id", number);
    }

    private void kind(Element element, Place place) {
        switch (element.getTagName()) {
            case "h1", "h2", "h3", "h4", "h5", "h6" -> heading(element, place);
            case "p", "dt", "summary", "figcaption", "address" -> paragraph(element, place);
            case "pre" -> listing(element, place);
            case "ul", "ol" -> lists.write(element, place);
            case "table" -> tables.write(element, place);
            case "blockquote" -> inside(element, styled(place.indented(Measure.STEP), "Quote"));
            case "dd" -> inside(element, place.indented(Measure.STEP));
            case "hr" -> paragraph(at(place, "Separator"), new Line(), place.face());
            default -> group(element, place);
        }
    }

    private void group(Element element, Place place) {
        if (Elements.hasClass(element, "masthead")) {
            masthead(element, place);
        } else if (Elements.hasClass(element, "explanation")) {
            inside(element, new Place("Explanation", Styles.left("Explanation"), place.width(), 0, place.face()));
        } else if (Elements.hasClass(element, "admonition")
                || Elements.hasClass(element, "example")
                || Elements.hasClass(element, "sidebar")) {
            inside(element, styled(place.indented(Measure.mm(3)), "Boxed"));
        } else if (Elements.hasClass(element, "letter")) {
            inside(element, place.withStyle("LetterText"));
        } else if (Elements.hasClass(element, "meaning")) {
            inside(element, place.indented(Measure.STEP));
        } else {
            onNewPage |= Elements.hasClass(element, "contents-page");
            Place inner = beside(element, place);
            inside(element, inner);
            flushMark(place.face());
        }
    }

    /** Text stands beside the column of the ids. */
    static Place beside(Element element, Place place) {
        boolean text = Elements.hasClass(element, "text") || Elements.hasClass(element, "lead");
        return text && place.style().equals("Normal")
                ? new Place("BodyText", Measure.TEXT, place.width(), 0, place.face())
                : place;
    }

    private static Place styled(Place place, String style) {
        return place.style().equals("TableText") ? place : place.withStyle(style);
    }

    private static Paragraph at(Place place, String style) {
        return place.left() == Styles.left(style)
                ? Paragraph.of(style)
                : Paragraph.of(style).at(place.left(), 0);
    }

    private void masthead(Element element, Place place) {
        Line line = new Line();
        boolean first = true;
        for (Element part : Elements.elements(element)) {
            if (!first) {
                line.add(new Tab(place.face()));
            }
            first = false;
            line.addInside(part, place.face().around(part));
        }
        paragraph(Paragraph.of("Masthead"), line, place.face());
    }

    private void heading(Element element, Place place) {
        int level = Elements.level(element);
        boolean numbered = isNumbered(element);
        Line line = new Line();
        Elements.children(element).forEach(child -> title(line, child, level, place.face()));
        String style;
        if (level == TITLE) {
            style = "Title";
        } else {
            int depth = Math.min(level - 1, LOWEST);
            style = (numbered || depth > NUMBERED ? "Heading" : "PlainHeading") + depth;
        }
        boolean inText = !numbered && level > TITLE && place.left() > 0;
        paragraph(inText ? Paragraph.of(style).at(place.left(), 0) : Paragraph.of(style), line, place.face());
    }

    private static boolean isNumbered(Element element) {
        return Elements.elements(element).stream()
                .anyMatch(part ->
                        Elements.hasClass(part, "number") || part.hasAttribute(Revision.ATTRIBUTE) && isNumbered(part));
    }

    private static void title(Line line, Node node, int level, Face face) {
        if (!(node instanceof Element part)) {
            line.add(node, face);
        } else if (Elements.hasClass(part, "number")) {
            number(line, part, face.inside(part));
        } else if (part.hasAttribute(Revision.ATTRIBUTE)) {
            Elements.children(part).forEach(child -> title(line, child, level, face.around(part)));
        } else {
            line.add(part, face);
            if (level == TITLE && Elements.hasClass(part, "label")) {
                line.add(new Break(face.around(part)));
            }
        }
    }

    /** A number stands in the column of the ids, and its title at the stop behind it. */
    static void number(Line line, Element number, Face face) {
        line.addInside(number, face);
        line.add(new Tab(face));
    }

    private void paragraph(Element element, Place place) {
        if (Elements.hasClass(element, "mark") && !Elements.hasClass(element, "long")) {
            flushMark(place.face());
            mark = Optional.of(element);
            return;
        }
        if (Elements.hasBlocks(element)) {
            inside(element, beside(element, place));
            return;
        }
        String style = style(element, place);
        Place inner = place;
        if (place.style().equals("Normal") && (Styles.left(style) > 0 || Elements.hasClass(element, "lead"))) {
            inner = new Place("BodyText", Measure.TEXT, place.width(), 0, place.face());
            style = style.equals("Normal") ? "BodyText" : style;
        }
        Line line = new Line();
        line.addInside(element, place.face());
        if (!line.isBlank()) {
            Paragraph form = at(inner, style).aligned(alignment(element));
            paragraph(Elements.leadsToTable(element) ? form.keptWithNext() : form, line, place.face());
        }
    }

    private static String style(Element element, Place place) {
        for (String name : element.getAttribute("class").split("\\s+")) {
            if (STYLES.containsKey(name)) {
                return STYLES.get(name);
            }
        }
        return switch (element.getTagName()) {
            case "dt", "summary" -> "Term";
            case "figcaption" -> "Caption";
            default -> place.style();
        };
    }

    private static String alignment(Element element) {
        if (Elements.hasClass(element, "center")) {
            return "center";
        }
        return Elements.hasClass(element, "right") ? "right" : "";
    }

    private void listing(Element element, Place place) {
        Line line = new Line();
        line.addInside(element, place.face().withSpace());
        paragraph(at(place, "Code"), line, place.face());
    }

    /** An id whose text does not begin with a paragraph stands above it. */
    void flushMark(Face around) {
        if (mark.isPresent()) {
            Element element = mark.get();
            mark = Optional.empty();
            Line line = new Line();
            Face face = around.around(element);
            line.addInside(element, face);
            paragraph(Paragraph.of("ClaimId"), line, face);
        }
    }

    /** Writes a paragraph, with the places and the id that wait for one. */
    void paragraph(Paragraph form, Line line, Face face) {
        Paragraph shown = form;
        Line whole = line;
        if (mark.isPresent() && form.list() == 0 && Measure.TEXT == leftOf(form)) {
            Element id = mark.get();
            mark = Optional.empty();
            whole = new Line();
            whole.addInside(id, face.around(id).withStyle("ClaimIdWords"));
            whole.add(new Tab(face));
            whole.addAll(line);
            shown = form.at(Measure.TEXT, Measure.TEXT);
        }
        flushMark(face);
        List<Piece> pieces = whole.pieces();
        open(shown.leftwards(RightToLeft.begins(Runs.beginning(pieces))), face);
        runs.write(out, ended(pieces, face), Measure.WIDTH - Math.max(0, leftOf(shown)));
        out.close();
    }

    /**
     * A paragraph that stays and ends with a change ends with a blank that stays: LibreOffice 7.4 would take its end along when
     * it rejects a paragraph behind it.
     */
    private static List<Piece> ended(List<Piece> pieces, Face face) {
        boolean changed = face.change() == Revision.Kind.KEPT
                && !pieces.isEmpty()
                && pieces.stream()
                        .flatMap(piece -> piece.look().stream())
                        .reduce((before, last) -> last)
                        .filter(last -> last.change() != Revision.Kind.KEPT)
                        .isPresent();
        return changed
                ? Stream.concat(pieces.stream(), Stream.of(new Words(" ", Face.PLAIN)))
                        .toList()
                : pieces;
    }

    private static int leftOf(Paragraph form) {
        return form.left() >= 0 ? form.left() : Styles.left(form.style());
    }

    /** Begins a paragraph; whoever calls it closes the element. */
    void open(Paragraph form, Face face) {
        Xml change = new Xml();
        if (face.change() != Revision.Kind.KEPT) {
            change.empty(Runs.tag(face.change()), parts.change());
        }
        out.open("w:p");
        (onNewPage ? form.onNewPage() : form).properties(out, change);
        onNewPage = false;
        last = form.style();
        anchors.forEach(id -> parts.place(out, id));
        anchors.clear();
        afterTable = false;
    }

    /** A place for links, which the next paragraph gets. */
    void anchor(Element element) {
        if (!element.getAttribute("id").isEmpty()) {
            anchors.add(element.getAttribute("id"));
        }
    }

    Xml out() {
        return out;
    }

    Runs runs() {
        return runs;
    }
}

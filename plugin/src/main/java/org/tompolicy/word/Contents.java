package org.tompolicy.word;

import java.util.ArrayList;
import java.util.List;
import org.tompolicy.word.Piece.Field;
import org.tompolicy.word.Piece.Link;
import org.tompolicy.word.Piece.LinkEnd;
import org.tompolicy.word.Piece.Tab;
import org.w3c.dom.Element;
import org.w3c.dom.Node;

/**
 * The list of contents: a field that the reader's program can make anew, filled with its entries. The numbers of pages are
 * fields without a value until then, since nobody knows them here, and none is better than a wrong one.
 */
final class Contents {

    /** The headings that have a number; the others are not listed. */
    private static final String CODE = "TOC \\o \"1-3\" \\h \\z";

    private static final int DEEPEST = 3;

    private final Parts parts;
    private final Blocks blocks;

    private record Entry(Element item, int depth, Face face) {}

    Contents(Parts parts, Blocks blocks) {
        this.parts = parts;
        this.blocks = blocks;
    }

    void write(Element list, Place place) {
        List<Entry> entries = new ArrayList<>();
        collect(list, 1, place.face(), entries);
        Xml out = blocks.out();
        for (int i = 0; i < entries.size(); i++) {
            Entry entry = entries.get(i);
            blocks.open(Paragraph.of("TOC" + Math.min(entry.depth(), DEEPEST)), entry.face());
            if (i == 0) {
                Runs.beginField(out, CODE, Face.PLAIN);
            }
            blocks.runs().write(out, line(entry).pieces(), Measure.WIDTH);
            if (i == entries.size() - 1) {
                Runs.endField(out, Face.PLAIN);
            }
            out.close();
        }
    }

    private void collect(Element list, int depth, Face around, List<Entry> entries) {
        Face inList = around.around(list);
        for (Element item : Elements.elements(list)) {
            Face face = inList.around(item);
            entries.add(new Entry(item, depth, face));
            Elements.elements(item).stream()
                    .filter(child -> child.getTagName().equals("ol"))
                    .forEach(child -> collect(child, depth + 1, face, entries));
        }
    }

    private Line line(Entry entry) {
        Line line = new Line();
        parts(line, entry.item(), entry.face());
        return line;
    }

    private void parts(Line line, Element parent, Face face) {
        for (Element part : Elements.elements(parent)) {
            if (part.getTagName().equals("a")) {
                link(line, part, face.around(part));
            } else if (part.hasAttribute(Revision.ATTRIBUTE)) {
                parts(line, part, face.around(part));
            } else if (!Elements.isBlock(part)) {
                line.add(part, face);
            }
        }
    }

    private void link(Line line, Element link, Face face) {
        String address = link.getAttribute("href");
        boolean inside = address.startsWith("#");
        if (inside) {
            line.add(new Link(address));
        }
        Elements.children(link).forEach(child -> words(line, child, face));
        if (inside) {
            line.add(new Tab(face));
            line.add(new Field("PAGEREF " + parts.name(address.substring(1)) + " \\h", "", face));
            line.add(new LinkEnd());
        }
    }

    /** The number in its column, then the title. */
    private static void words(Line line, Node node, Face face) {
        if (node instanceof Element element && Elements.hasClass(element, "entry")) {
            Face inner = face.around(element);
            Elements.children(element).forEach(child -> words(line, child, inner));
        } else if (node instanceof Element element && Elements.hasClass(element, "number")) {
            Blocks.number(line, element, face.around(element));
        } else {
            line.add(node, face);
        }
    }
}

package org.tompolicy.word;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.tompolicy.model.Counter;
import org.tompolicy.word.Piece.Tab;
import org.tompolicy.word.Piece.Words;
import org.w3c.dom.Element;
import org.w3c.dom.Node;

/** Writes lists: what counts is counted by the reader's program, as far as it knows the signs. */
final class Lists {

    private final Parts parts;
    private final Blocks blocks;
    private final Contents contents;

    Lists(Parts parts, Blocks blocks, Contents contents) {
        this.parts = parts;
        this.blocks = blocks;
        this.contents = contents;
    }

    void write(Element element, Place place) {
        if (Elements.hasClass(element, "contents")) {
            contents.write(element, place);
            return;
        }
        blocks.flushMark(place.face());
        Place around = Blocks.beside(element, place);
        Optional<Numbering.Sign> sign = Numbering.Sign.of(element);
        boolean told = sign.isPresent() || element.getTagName().equals("ol");
        Place inner = (told ? around.indented(Measure.STEP) : around).inList();
        Items items = new Items(sign, Math.min(around.depth(), Numbering.DEEPEST));
        for (Element item : Elements.elements(element)) {
            item(item, inner, items, told);
        }
    }

    /** The items of one list: which number the next one has, and the number of the list in the file. */
    private final class Items {
        private final Optional<Numbering.Sign> sign;
        private final int level;
        private int list;
        private int next = 1;

        Items(Optional<Numbering.Sign> sign, int level) {
            this.sign = sign;
            this.level = level;
        }

        Paragraph paragraph(Element item, Place place) {
            int number = Elements.number(item, "value", next);
            boolean jumps = number != next || list == 0;
            next = number + 1;
            String style = place.style().equals("TableText") ? "TableText" : "ListParagraph";
            Paragraph paragraph = Paragraph.of(style).at(place.left(), Math.min(Measure.STEP, place.left()));
            if (sign.isEmpty() || number < 0) {
                return paragraph;
            }
            if (jumps) {
                list = parts.numbering().list(sign.get(), level, number);
            }
            return paragraph.inList(list, level);
        }
    }

    private void item(Element item, Place list, Items items, boolean told) {
        blocks.anchor(item);
        Place place = list.withFace(list.face().around(item));
        if (!told) {
            blocks.inside(item, place);
            return;
        }
        int number = Elements.number(item, "value", items.next);
        Paragraph form = items.paragraph(item, place);
        Line line = new Line();
        if (form.list() == 0) {
            line.add(new Words(signed(item, number), place.face()));
            line.add(new Tab(place.face()));
        }
        List<Node> nodes = new ArrayList<>(Elements.children(item));
        while (!nodes.isEmpty() && !Elements.isBlock(nodes.get(0))) {
            line.add(nodes.remove(0), place.face());
        }
        Face face = place.face();
        if (line.isBlank()
                && !nodes.isEmpty()
                && ((Element) nodes.get(0)).getTagName().equals("p")) {
            Element first = (Element) nodes.remove(0);
            blocks.anchor(first);
            face = face.around(first);
            line.addInside(first, face);
        }
        blocks.paragraph(form, line, face);
        blocks.nodes(nodes, place, Optional.empty());
    }

    private static String signed(Element item, int number) {
        boolean greek = Elements.hasClass((Element) item.getParentNode(), "lowergreek");
        return (greek ? Counter.LOWERGREEK.written(number) : String.valueOf(number)) + ".";
    }
}

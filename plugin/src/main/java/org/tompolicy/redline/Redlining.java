package org.tompolicy.redline;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.tompolicy.change.Alignment;
import org.tompolicy.redline.Units.Unit;
import org.tompolicy.word.Elements;
import org.tompolicy.word.Revision;
import org.w3c.dom.Document;
import org.w3c.dom.Element;

/**
 * Makes one page of two states: without what was put in it is the earlier one, without what was taken out the later one,
 * word for word. Blocks are known by the ids of measures and claims, the names of rows, or their words; the words of a
 * block are compared sentence by sentence, so that nobody takes half of a sentence.
 */
public final class Redlining {

    /** Elements whose parts have to fit each other, and are exchanged as a whole where they don't. */
    private static final Set<String> TABLE = Set.of("table", "thead", "tbody", "tfoot", "tr");

    private final Document page;
    private final Sentence sentences;
    private final Ids ids;

    private Redlining(Document page, String language, Ids ids) {
        this.page = page;
        this.sentences = new Sentence(page, language, ids);
        this.ids = ids;
    }

    /**
     * The two states as one; neither is changed.
     *
     * @param before the body of the earlier state
     * @param after the later state, whose head and frame the result has
     * @param language of the words, as in BCP 47
     */
    public static Document of(Element before, Document after, String language) {
        Document page = (Document) after.cloneNode(true);
        Element body = (Element) page.getElementsByTagName("body").item(0);
        Element young = (Element) body.cloneNode(true);
        while (body.hasChildNodes()) {
            body.removeChild(body.getFirstChild());
        }
        Redlining redlining = new Redlining(page, language, new Ids(young));
        redlining.merge((Element) page.importNode(before, true), young, body);
        Moves.mark(body);
        return page;
    }

    private void merge(Element before, Element after, Element into) {
        if (!Units.hasBlocks(before) && !Units.hasBlocks(after)) {
            sentences.merge(Units.children(before), Units.children(after), into);
            return;
        }
        List<Unit> old = Units.of(before);
        List<Unit> young = Units.of(after);
        int i = 0;
        int j = 0;
        for (Alignment.Pair pair : Alignment.of(keys(old), keys(young))) {
            between(old.subList(i, pair.before()), young.subList(j, pair.after()), into);
            both(old.get(pair.before()), young.get(pair.after()), into);
            i = pair.before() + 1;
            j = pair.after() + 1;
        }
        between(old.subList(i, old.size()), young.subList(j, young.size()), into);
    }

    private static List<String> keys(List<Unit> units) {
        return units.stream().map(Unit::key).toList();
    }

    /** Units without a name, of one type and in one order, stand for each other; all others came or went. */
    private void between(List<Unit> old, List<Unit> young, Element into) {
        List<Unit> come = new ArrayList<>();
        int next = 0;
        for (Unit unit : young) {
            int partner = unit.name().isEmpty() ? partner(unit, old, next) : -1;
            if (partner < 0) {
                come.add(unit);
                continue;
            }
            exchange(old.subList(next, partner), come, into);
            come.clear();
            both(old.get(partner), unit, into);
            next = partner + 1;
        }
        exchange(old.subList(next, old.size()), come, into);
    }

    private void exchange(List<Unit> gone, List<Unit> come, Element into) {
        gone.forEach(unit -> add(unit, Revision.Kind.DELETED, into));
        come.forEach(unit -> add(unit, Revision.Kind.INSERTED, into));
    }

    private static int partner(Unit unit, List<Unit> old, int from) {
        for (int i = from; i < old.size(); i++) {
            if (old.get(i).name().isEmpty() && old.get(i).type().equals(unit.type()) && fit(old.get(i), unit)) {
                return i;
            }
        }
        return -1;
    }

    /** Whether the parts of one can stand beside those of the other. */
    private static boolean fit(Unit old, Unit young) {
        if (!old.isBlock() || !TABLE.contains(old.block().getTagName())) {
            return true;
        }
        return Shape.of(old.block()).equals(Shape.of(young.block()));
    }

    private void both(Unit old, Unit young, Element into) {
        if (!old.isBlock()) {
            sentences.merge(old.nodes(), young.nodes(), into);
        } else if (fit(old, young)) {
            Element whole = (Element) young.block().cloneNode(false);
            into.appendChild(whole);
            merge(old.block(), young.block(), whole);
        } else {
            add(old, Revision.Kind.DELETED, into);
            add(young, Revision.Kind.INSERTED, into);
        }
    }

    private void add(Unit unit, Revision.Kind kind, Element into) {
        Element whole;
        if (unit.isBlock()) {
            whole = (Element) unit.block().cloneNode(true);
        } else {
            whole = page.createElement("span");
            unit.nodes().forEach(node -> whole.appendChild(node.cloneNode(true)));
        }
        whole.setAttribute(Revision.ATTRIBUTE, kind.word());
        if (kind.isGone()) {
            ids.ofGone(whole);
        }
        into.appendChild(whole);
    }

    /** How many columns a table, its rows or a row have; rows that reach into others are never alike. */
    private record Shape(List<Integer> columns, boolean plain) {

        static Shape of(Element element) {
            List<Integer> columns = new ArrayList<>();
            boolean plain = collect(element, columns);
            return new Shape(columns.stream().distinct().toList(), plain);
        }

        private static boolean collect(Element element, List<Integer> columns) {
            boolean plain = true;
            List<Element> children = Elements.elements(element);
            if (element.getTagName().equals("tr")) {
                columns.add(children.size());
                for (Element cell : children) {
                    plain &= !cell.hasAttribute("rowspan") && !cell.hasAttribute("colspan");
                }
                return plain;
            }
            for (Element child : children) {
                plain &= collect(child, columns);
            }
            return plain;
        }

        @Override
        public boolean equals(Object other) {
            return other instanceof Shape shape && plain && shape.plain && columns.equals(shape.columns);
        }

        @Override
        public int hashCode() {
            return columns.hashCode();
        }
    }
}

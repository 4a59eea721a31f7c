package org.tompolicy.parallel;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.tompolicy.redline.Units;
import org.tompolicy.redline.Units.Unit;
import org.tompolicy.word.Elements;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.Node;
import org.w3c.dom.NodeList;

/**
 * Makes one page of the same page in two languages. Prose stands in two columns, block beside block: {@code div.pair} with
 * a {@code div.side.first} and a {@code div.side.second}. A heading stands once and holds both titles; tables are told by
 * {@link ParallelTables}. Claims are known by their ids. What is the same in both, such as a name or a number, stands once.
 * Everything in the second language says so ({@code lang}).
 */
public final class ParallelText {

    /** Class of words that the pages do not show, between two titles in one heading. */
    private static final String BETWEEN = "between";

    private final Document page;
    private final Says says;
    private final Sides sides;
    private final ParallelTables tables;

    /** Whether the text that is written has said that it is there in the first language only. */
    private boolean told;

    private ParallelText(Document page, Says says) {
        this.page = page;
        this.says = says;
        this.sides = new Sides(page, says);
        this.tables = new ParallelTables(sides);
    }

    /**
     * What is said where one language has no counterpart.
     *
     * @param language of the second column, as in BCP 47
     * @param name what that is called in itself
     * @param notInSecond in the second language: the text is there in the first only
     * @param notInFirst in the first language: the text is there in the second only
     */
    public record Says(String language, String name, String notInSecond, String notInFirst) {}

    /**
     * Both languages as one; neither page is changed.
     *
     * @param first the page in the language that stands left, whose head the result has
     * @param second the body of the page in the other language
     */
    public static Document of(Document first, Element second, Says says) {
        Document page = (Document) first.cloneNode(true);
        Element body = (Element) page.getElementsByTagName("body").item(0);
        Element left = (Element) body.cloneNode(true);
        while (body.hasChildNodes()) {
            body.removeChild(body.getFirstChild());
        }
        Element right = (Element) page.importNode(second, true);
        Places places = new Places(left, right, says.language());
        new ParallelText(page, says).weave(left, right, body);
        places.settle(body);
        return page;
    }

    /** The blocks of two elements, in the order of the first. */
    private void weave(Element left, Element right, Element into) {
        for (Pair pair : Pair.all(Units.of(left), Units.of(right))) {
            if (pair.left().isPresent() && pair.right().isPresent()) {
                both(block(pair.left().get()), block(pair.right().get()), into);
            } else {
                pair.left().ifPresent(unit -> alone(block(unit), true, into));
                pair.right().ifPresent(unit -> alone(block(unit), false, into));
            }
        }
    }

    /** A block, or a line of a container in one. */
    private Element block(Unit unit) {
        if (unit.isBlock()) {
            return unit.block();
        }
        Element line = page.createElement("div");
        unit.nodes().forEach(node -> line.appendChild(node.cloneNode(true)));
        return line;
    }

    private void both(Element left, Element right, Element into) {
        String name = left.getTagName();
        if (left.getAttribute("id").startsWith("running-") || Sides.isMark(left)) {
            into.appendChild(left.cloneNode(true));
        } else if (Sides.hasClass(left, "text")) {
            text(left, right, into);
        } else if (Sides.hasClass(left, "masthead")) {
            into.appendChild(inLines(left, right));
        } else if (name.equals("div")) {
            Element whole = (Element) left.cloneNode(false);
            into.appendChild(whole);
            weave(left, right, whole);
        } else if (name.equals("table")) {
            tables.merge(left, right, into);
        } else if (name.matches("h[1-6]")) {
            into.appendChild(titled(left, right));
        } else if (Sides.hasClass(left, "contents")) {
            into.appendChild(contents(left, right));
        } else if (Sides.isSame(left, right)) {
            into.appendChild(left.cloneNode(true));
        } else {
            into.appendChild(sides.of(List.of(left), List.of(right)));
        }
    }

    /** What one language has and the other has not. */
    private void alone(Element block, boolean isLeft, Element into) {
        if (block.getTagName().matches("h[1-6]")) {
            into.appendChild(isLeft ? block.cloneNode(true) : sides.spoken(block));
        } else if (Sides.hasClass(block, "text")) {
            Element whole = (Element) block.cloneNode(false);
            into.appendChild(whole);
            List<Node> blocks = new ArrayList<>(Elements.elements(block));
            blocks.stream().filter(Sides::isMark).forEach(mark -> whole.appendChild(mark.cloneNode(true)));
            blocks.removeIf(Sides::isMark);
            whole.appendChild(isLeft ? sides.onlyLeft(blocks) : sides.onlyRight(blocks));
        } else if (block.getTagName().equals("table")) {
            into.appendChild(isLeft ? block.cloneNode(true) : sides.spoken(block));
        } else {
            into.appendChild(isLeft ? sides.of(List.of(block), List.of()) : sides.of(List.of(), List.of(block)));
        }
    }

    /**
     * Words of the policy: its id once, then block beside block where both languages have the same kinds of blocks in the
     * same order, else all beside all.
     */
    private void text(Element left, Element right, Element into) {
        Element whole = (Element) left.cloneNode(false);
        into.appendChild(whole);
        List<Element> lefts = new ArrayList<>(Elements.elements(left));
        List<Element> rights = new ArrayList<>(Elements.elements(right));
        lefts.stream().filter(Sides::isMark).forEach(mark -> whole.appendChild(mark.cloneNode(true)));
        lefts.removeIf(Sides::isMark);
        rights.removeIf(Sides::isMark);
        List<Element> known = known(lefts);
        List<Element> alsoKnown = known(rights);
        told = false;
        blocks(lefts, rights, whole);
        if (!known.isEmpty() || !alsoKnown.isEmpty()) {
            name(whole, known, alsoKnown);
            whole.appendChild(Sides.isSame(known, alsoKnown) ? sides.once(known) : sides.of(known, alsoKnown));
        }
    }

    /** Takes what is known of claims off the end of a text. */
    private static List<Element> known(List<Element> blocks) {
        List<Element> known =
                blocks.stream().filter(block -> Sides.hasClass(block, "known")).toList();
        blocks.removeAll(known);
        return known;
    }

    /** What is known of a claim names it in full. That stands above the text instead, once. */
    private static void name(Element text, List<Element> known, List<Element> alsoKnown) {
        Optional<Element> mark =
                Elements.elements(text).stream().filter(Sides::isMark).findFirst();
        if (mark.isEmpty()) {
            return;
        }
        String id = Units.letters(mark.get());
        for (Element note : Stream.concat(known.stream(), alsoKnown.stream()).toList()) {
            NodeList codes = note.getElementsByTagName("code");
            if (codes.getLength() > 0 && Units.letters(codes.item(0)).endsWith(id)) {
                mark.get().setTextContent(codes.item(0).getTextContent());
                note.removeChild(codes.item(0));
            }
        }
    }

    private void blocks(List<Element> left, List<Element> right, Element into) {
        if (!kinds(left).equals(kinds(right))) {
            into.appendChild(sides.of(left, right));
            return;
        }
        for (int i = 0; i < left.size(); i++) {
            words(left.get(i), right.get(i), into);
        }
    }

    private static List<String> kinds(List<Element> blocks) {
        return blocks.stream().map(Element::getTagName).toList();
    }

    private void words(Element left, Element right, Element into) {
        if (left.getTagName().matches("h[1-6]")) {
            into.appendChild(titled(left, right));
        } else if (left.getTagName().equals("table")) {
            tables.stacked(left, right, into);
        } else if (isBox(left) && isBox(right)) {
            Element whole = (Element) left.cloneNode(false);
            into.appendChild(whole);
            blocks(Elements.elements(left), Elements.elements(right), whole);
        } else if (!Sides.isSame(left, right)) {
            into.appendChild(sides.of(List.of(left), List.of(right)));
        } else if (left.getTagName().equals("pre") || Units.letters(left).isEmpty()) {
            into.appendChild(left.cloneNode(true));
        } else {
            into.appendChild(told ? sides.of(List.of(left), List.of()) : sides.onlyLeft(List.of(left)));
            told = true;
        }
    }

    /** Whether it is a box around blocks and nothing else, such as that of a claim of several paragraphs. */
    private static boolean isBox(Element block) {
        return block.getTagName().equals("div") && Units.of(block).stream().allMatch(Unit::isBlock);
    }

    /** A heading with both titles, its number once. */
    private Element titled(Element left, Element right) {
        if (Sides.isSame(left, right)) {
            return (Element) left.cloneNode(true);
        }
        Element whole = (Element) left.cloneNode(false);
        Element first = column("first", left, whole);
        Element second = column("second", right, null);
        second.setAttribute("lang", says.language());
        whole.appendChild(first);
        Element between = page.createElement("span");
        between.setAttribute("class", BETWEEN);
        between.setTextContent(" / ");
        whole.appendChild(between);
        whole.appendChild(second);
        return whole;
    }

    /** What a heading says beside its number, as a column; the number stands before it. */
    private Element column(String name, Element heading, Element whole) {
        Element column = page.createElement("span");
        column.setAttribute("class", name);
        for (Node child : Units.children(heading)) {
            boolean number = child instanceof Element part && Sides.hasClass(part, "number");
            if (!number) {
                column.appendChild(child.cloneNode(true));
            } else if (whole != null) {
                whole.appendChild(child.cloneNode(true));
            }
        }
        return column;
    }

    /** The list of contents, whose entries lead to the same places. */
    private Element contents(Element left, Element right) {
        Element list = (Element) left.cloneNode(false);
        Map<String, Element> others = new HashMap<>();
        Elements.elements(right).forEach(item -> others.put(target(item), item));
        for (Element item : Elements.elements(left)) {
            Element other = others.get(target(item));
            list.appendChild(other == null ? item.cloneNode(true) : entry(item, other));
        }
        return list;
    }

    private Element entry(Element left, Element right) {
        if (Sides.hasClass(left, "entry")) {
            return titled(left, right);
        }
        if (Sides.hasClass(left, "contents")) {
            return contents(left, right);
        }
        Element whole = (Element) left.cloneNode(false);
        List<Element> others = Elements.elements(right);
        int at = 0;
        for (Node child : Units.children(left)) {
            Optional<Element> other =
                    child instanceof Element && at < others.size() ? Optional.of(others.get(at++)) : Optional.empty();
            whole.appendChild(
                    other.map(one -> (Node) entry((Element) child, one)).orElseGet(() -> child.cloneNode(true)));
        }
        return whole;
    }

    private static String target(Element item) {
        NodeList links = item.getElementsByTagName("a");
        return links.getLength() == 0 ? "" : Places.original(((Element) links.item(0)).getAttribute("href"));
    }

    /** Short lines, each with the other language behind it. */
    private Element inLines(Element left, Element right) {
        Element whole = (Element) left.cloneNode(false);
        List<Element> lines = Elements.elements(left);
        List<Element> others = Elements.elements(right);
        for (int i = 0; i < lines.size(); i++) {
            whole.appendChild(
                    i < others.size()
                            ? sides.inLine(lines.get(i), others.get(i))
                            : lines.get(i).cloneNode(true));
        }
        return whole;
    }
}

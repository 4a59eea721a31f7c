package org.tompolicy.edition.annex;

import java.util.ArrayList;
import java.util.List;
import org.tompolicy.word.Elements;
import org.w3c.dom.Element;

/**
 * Says where no page may end: nobody should turn a page for the one promise of a measure that is left, or find one row of a
 * table alone on a page. A first promise may end a page, since it stands below the heading and
 * the head of its measure. The engine knows no rule that counts promises or rows, so those that stay with the next carry a class.
 */
final class PageBreaks {

    /** Class of what stands on the page of what follows it. */
    private static final String STAYS = "stays";

    /** Class of a promise that is not parted. */
    static final String UNPARTED = "unparted";

    /** About five lines; a longer text may be parted. */
    private static final int SHORT = 360;

    /** About a line. */
    private static final int LINE = 90;

    private PageBreaks() {}

    /** Marks promises and rows below an element. */
    static void mark(Element root) {
        for (Element table : HtmlTree.elements(root, "tbody")) {
            rows(table);
        }
        for (Element part : HtmlTree.elements(root, "div")) {
            List<Element> run = new ArrayList<>();
            for (Element child : Elements.elements(part)) {
                if (Elements.hasClass(child, "text") && !Elements.hasClass(child, "lead")
                        || Elements.hasClass(child, "explanation")) {
                    run.add(child);
                } else {
                    pieces(run);
                    run.clear();
                }
            }
            pieces(run);
        }
        HtmlTree.elements(root, "div").stream()
                .filter(div -> Elements.hasClass(div, "explanation"))
                .forEach(PageBreaks::explanation);
    }

    /**
     * A short explanation stays whole, and of a longer one no line alone: a first paragraph of one line with the next, a
     * last one with the one before.
     */
    private static void explanation(Element explanation) {
        if (HtmlTree.words(explanation).length() <= SHORT) {
            HtmlTree.addClass(explanation, UNPARTED);
            return;
        }
        List<Element> paragraphs = Elements.elements(explanation).stream()
                .filter(child -> Elements.hasClass(child, "text"))
                .flatMap(text -> Elements.elements(text).stream())
                .toList();
        if (paragraphs.size() < 2) {
            return;
        }
        if (isLine(paragraphs.get(0))) {
            HtmlTree.addClass(paragraphs.get(0), STAYS);
        }
        if (isLine(paragraphs.get(paragraphs.size() - 1))) {
            HtmlTree.addClass(paragraphs.get(paragraphs.size() - 2), STAYS);
        }
    }

    private static boolean isLine(Element paragraph) {
        return HtmlTree.words(paragraph).length() <= LINE;
    }

    /**
     * Keeps the first two rows together by a rule between them; the last two become a group of their own, since the
     * engine forgets the table's head where it moves rows for such a rule.
     */
    private static void rows(Element group) {
        List<Element> rows = Elements.elements(group);
        if (rows.size() < 4) {
            HtmlTree.addClass(group, UNPARTED);
            return;
        }
        HtmlTree.addClass(rows.get(0), STAYS);
        Element last = group.getOwnerDocument().createElement("tbody");
        HtmlTree.addClass(last, UNPARTED);
        group.getParentNode().insertBefore(last, group.getNextSibling());
        rows.subList(rows.size() - 2, rows.size()).forEach(last::appendChild);
    }

    /** The texts of a measure. Headings and explanations count for nothing, but stand between promises. */
    private static void pieces(List<Element> pieces) {
        List<Element> promises = pieces.stream()
                .filter(piece -> Elements.hasClass(piece, "claim") || Elements.hasClass(piece, "promise"))
                .toList();
        promises.stream()
                .filter(promise -> HtmlTree.words(promise).length() <= SHORT
                        && HtmlTree.elements(promise, "table").isEmpty())
                .forEach(promise -> HtmlTree.addClass(promise, UNPARTED));
        keep(pieces, promises);
    }

    /** Keeps what stands before the first of some with it, the last with the one before it, and all that stands between them. */
    private static void keep(List<Element> all, List<Element> counted) {
        int many = counted.size();
        if (many < 2) {
            all.stream().limit(Math.max(0, all.size() - 1L)).forEach(one -> HtmlTree.addClass(one, STAYS));
            return;
        }
        int first = all.indexOf(counted.get(0));
        int lastButOne = all.indexOf(counted.get(many - 2));
        for (int i = 0; i < all.size() - 1; i++) {
            if (i < first || i >= lastButOne) {
                HtmlTree.addClass(all.get(i), STAYS);
            }
        }
    }
}

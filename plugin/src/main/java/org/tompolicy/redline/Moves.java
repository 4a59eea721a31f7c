package org.tompolicy.redline;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.tompolicy.word.Elements;
import org.tompolicy.word.Revision;
import org.w3c.dom.Element;
import org.w3c.dom.Node;
import org.w3c.dom.NodeList;

/** Finds claims and headings that went in one place and came with the same words in another: they were moved. */
final class Moves {

    private Moves() {}

    /** Says of each in both places that it was moved, and gives both the same number. */
    static void mark(Element body) {
        Map<String, Deque<Element>> gone = new HashMap<>();
        List<Element> come = new ArrayList<>();
        NodeList all = body.getElementsByTagName("*");
        for (int i = 0; i < all.getLength(); i++) {
            Element element = (Element) all.item(i);
            String kind = element.getAttribute(Revision.ATTRIBUTE);
            if (kind.isEmpty() || key(element).isEmpty()) {
                continue;
            }
            if (kind.equals(Revision.Kind.DELETED.word())) {
                gone.computeIfAbsent(key(element), key -> new ArrayDeque<>()).add(element);
            } else {
                come.add(element);
            }
        }
        int number = 0;
        for (Element element : come) {
            Deque<Element> from = gone.getOrDefault(key(element), new ArrayDeque<>());
            if (!from.isEmpty()) {
                number++;
                moved(from.remove(), Revision.Kind.MOVED_FROM, number);
                moved(element, Revision.Kind.MOVED_TO, number);
            }
        }
    }

    private static void moved(Element element, Revision.Kind kind, int number) {
        element.setAttribute(Revision.ATTRIBUTE, kind.word());
        element.setAttribute(Revision.MOVE, String.valueOf(number));
    }

    /** What a claim says below its id, or a heading below its number; what is known of a claim is no part of it. */
    private static String key(Element element) {
        if (element.getTagName().matches("h[1-6]")) {
            StringBuilder words = new StringBuilder();
            for (Node child : Units.children(element)) {
                boolean number = child instanceof Element part
                        && part.getAttribute("class").equals("number");
                words.append(number ? "" : Units.letters(child));
            }
            return "heading " + words;
        }
        List<Element> parts = Elements.elements(element);
        boolean claim =
                parts.stream().anyMatch(part -> part.getAttribute("class").matches("mark( long)?"));
        if (!claim || element.getElementsByTagName("table").getLength() > 0) {
            return "";
        }
        StringBuilder words = new StringBuilder("claim ");
        parts.stream()
                .filter(part -> !part.getAttribute("class").equals("known"))
                .forEach(part -> words.append(Units.letters(part)).append('\n'));
        return words.toString();
    }
}

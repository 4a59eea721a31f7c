package org.tompolicy.redline;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.tompolicy.word.Elements;
import org.w3c.dom.Element;
import org.w3c.dom.Node;
import org.w3c.dom.Text;

/** The blocks below an element, each with what it is known by in both states. */
public final class Units {

    private static final Set<String> INLINE = Set.of(
            "a", "abbr", "b", "br", "cite", "code", "del", "dfn", "em", "i", "img", "ins", "kbd", "mark", "q", "s",
            "samp", "small", "span", "strong", "sub", "sup", "time", "u", "var");

    private Units() {}

    /**
     * A block, or the words between two blocks.
     *
     * @param nodes one block, or pieces of a line
     * @param name what it is known by wherever it stands, such as the place of a measure or the id of a claim; empty for none
     * @param type element, class and what it belongs to: only units of one type are compared
     * @param letters its words without blanks
     */
    public record Unit(List<Node> nodes, String name, String type, String letters) {

        public boolean isBlock() {
            return nodes.size() == 1 && Units.isBlock(nodes.get(0));
        }

        public Element block() {
            return (Element) nodes.get(0);
        }

        /** What both states have to have in common: the name, or else every letter. */
        String key() {
            return type + "\n" + (name.isEmpty() ? "=" + letters : "#" + name);
        }
    }

    static boolean isBlock(Node node) {
        return node instanceof Element element && !INLINE.contains(element.getTagName());
    }

    public static boolean hasBlocks(Node parent) {
        return children(parent).stream().anyMatch(Units::isBlock);
    }

    public static List<Node> children(Node parent) {
        List<Node> children = new ArrayList<>();
        for (Node child = parent.getFirstChild(); child != null; child = child.getNextSibling()) {
            if (child instanceof Element || child instanceof Text) {
                children.add(child);
            }
        }
        return children;
    }

    public static String letters(Node node) {
        return node.getTextContent().replaceAll("[\\s\\u00a0]+", "");
    }

    /** The units of an element in order; blanks between blocks are none. */
    public static List<Unit> of(Element parent) {
        List<Unit> units = new ArrayList<>();
        List<Node> line = new ArrayList<>();
        Map<String, Integer> seen = new HashMap<>();
        String owner = "";
        for (Node node : children(parent)) {
            if (!isBlock(node)) {
                line.add(node);
                continue;
            }
            line(units, line, owner);
            Element block = (Element) node;
            if (block.getTagName().matches("h[1-6]")
                    && !block.getAttribute("id").isEmpty()) {
                owner = block.getAttribute("id");
            }
            units.add(block(block, owner, seen));
        }
        line(units, line, owner);
        return units;
    }

    private static void line(List<Unit> units, List<Node> line, String owner) {
        String letters = String.join("", line.stream().map(Units::letters).toList());
        if (!letters.isEmpty() || line.stream().anyMatch(Element.class::isInstance)) {
            units.add(new Unit(List.copyOf(line), "", "line of " + owner, letters));
        }
        line.clear();
    }

    /** A second block of a name has none. */
    private static Unit block(Element block, String owner, Map<String, Integer> seen) {
        String tag = block.getTagName().toLowerCase(Locale.ROOT);
        String name = name(block, owner);
        if (!name.isEmpty() && seen.merge(tag + name, 1, Integer::sum) > 1) {
            name = "";
        }
        String type = tag + "." + block.getAttribute("class") + (name.isEmpty() ? " of " + owner : "");
        return new Unit(List.of(block), name, type, letters(block));
    }

    private static String name(Element block, String owner) {
        if (!block.getAttribute("id").isEmpty()) {
            return block.getAttribute("id");
        }
        for (Element child : Elements.elements(block)) {
            if (block.getTagName().equals("div")
                    && child.getTagName().matches("h[1-6]")
                    && !child.getAttribute("id").isEmpty()) {
                return "part " + child.getAttribute("id");
            }
            if (child.getAttribute("class").matches("mark( long)?")) {
                return owner + letters(child);
            }
            if (child.getAttribute("scope").equals("row")) {
                return letters(child);
            }
            if (child.getTagName().equals("a") && block.getTagName().equals("li")) {
                return child.getAttribute("href");
            }
        }
        return "";
    }

    /** Whether blanks and line breaks of a node stay as they are. */
    static boolean keepsBlanks(Node node) {
        for (Node at = node; at != null; at = at.getParentNode()) {
            if (at instanceof Element element && element.getTagName().equals("pre")) {
                return true;
            }
        }
        return false;
    }
}

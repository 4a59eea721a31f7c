package org.tompolicy.word;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.w3c.dom.Element;
import org.w3c.dom.Node;

/** What the elements of a page are, for all who read the tree of a filled page. */
public final class Elements {

    private static final Set<String> BLOCKS = Set.of(
            "address",
            "article",
            "aside",
            "blockquote",
            "dd",
            "details",
            "div",
            "dl",
            "dt",
            "figcaption",
            "figure",
            "footer",
            "h1",
            "h2",
            "h3",
            "h4",
            "h5",
            "h6",
            "header",
            "hr",
            "li",
            "main",
            "nav",
            "ol",
            "p",
            "pre",
            "section",
            "summary",
            "table",
            "ul");

    private Elements() {}

    /** Whether a node is an element that stands by itself and not in a line. */
    public static boolean isBlock(Node node) {
        return node instanceof Element element && BLOCKS.contains(element.getTagName());
    }

    static boolean hasBlocks(Element element) {
        return children(element).stream().anyMatch(Elements::isBlock);
    }

    /** Whether an element has a class of the style sheet. */
    public static boolean hasClass(Element element, String name) {
        return List.of(element.getAttribute("class").split("\\s+")).contains(name);
    }

    /** The nodes right below another; a copy, so that the tree may be changed while it is read. */
    public static List<Node> children(Node parent) {
        List<Node> children = new ArrayList<>();
        for (Node child = parent.getFirstChild(); child != null; child = child.getNextSibling()) {
            children.add(child);
        }
        return children;
    }

    /** The elements right below another. */
    public static List<Element> elements(Node parent) {
        List<Element> elements = new ArrayList<>();
        for (Node child : children(parent)) {
            if (child instanceof Element element) {
                elements.add(element);
            }
        }
        return elements;
    }

    /** Whether a table stands right behind an element, or behind the introduction that it ends. */
    static boolean leadsToTable(Element element) {
        Node next = element.getNextSibling();
        while (next != null && !(next instanceof Element)) {
            next = next.getNextSibling();
        }
        if (next == null && element.getParentNode() instanceof Element around && hasClass(around, "lead")) {
            return leadsToTable(around);
        }
        return next != null && next.getNodeName().equals("table");
    }

    /** The level of a heading; 0 for any other element. */
    public static int level(Element element) {
        return element.getTagName().matches("h[1-6]") ? element.getTagName().charAt(1) - '0' : 0;
    }

    /** A number of an attribute; another where there is none that can be read. */
    static int number(Element element, String attribute, int otherwise) {
        String value = element.getAttribute(attribute).strip();
        return value.matches("-?\\d{1,6}") ? Integer.parseInt(value) : otherwise;
    }
}

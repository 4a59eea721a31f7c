package org.tompolicy.edition.annex;

import java.util.ArrayList;
import java.util.List;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.NamedNodeMap;
import org.w3c.dom.Node;
import org.w3c.dom.NodeList;
import org.w3c.dom.Text;

/** Walks the tree of what a template printed, and changes it. */
final class HtmlTree {

    private HtmlTree() {}

    /** Every element, in order of the document; a copy, so that the tree may be changed while it is read. */
    static List<Element> elements(Document document) {
        return elements(document.getDocumentElement(), "*");
    }

    /** Elements of a name below another, in order of the document. */
    static List<Element> elements(Element root, String name) {
        NodeList found = root.getElementsByTagName(name);
        List<Element> elements = new ArrayList<>(found.getLength());
        for (int i = 0; i < found.getLength(); i++) {
            elements.add((Element) found.item(i));
        }
        return elements;
    }

    /** The text nodes below a node, in order of the document. */
    static List<Text> texts(Node node) {
        List<Text> texts = new ArrayList<>();
        for (Node child = node.getFirstChild(); child != null; child = child.getNextSibling()) {
            if (child instanceof Text text) {
                texts.add(text);
            } else {
                texts.addAll(texts(child));
            }
        }
        return texts;
    }

    /** Gives an element one more class of the style sheet. */
    static void addClass(Element element, String name) {
        element.setAttribute("class", (element.getAttribute("class") + " " + name).strip());
    }

    /** The element of a name that is nearest to the root. */
    static Element first(Document document, String name) {
        NodeList found = document.getElementsByTagName(name);
        if (found.getLength() == 0) {
            throw new IllegalArgumentException("the template of the annex has no <" + name + ">");
        }
        return (Element) found.item(0);
    }

    /** Replaces an element by one of another name that keeps attributes and children. */
    static Element rename(Element element, String name) {
        return (Element) element.getOwnerDocument().renameNode(element, null, name);
    }

    /** Text with white space collapsed. */
    static String words(Node node) {
        return node.getTextContent().replaceAll("[ \\t\\n\\r]+", " ").strip();
    }

    /** A tree as a line that differs where trees differ. */
    static String described(Node node) {
        StringBuilder line = new StringBuilder();
        describe(node, line);
        return line.toString();
    }

    private static void describe(Node node, StringBuilder line) {
        line.append(node.getNodeName()).append('\u0001');
        NamedNodeMap attributes = node.getAttributes();
        for (int i = 0; attributes != null && i < attributes.getLength(); i++) {
            line.append(attributes.item(i).getNodeName()).append('\u0002');
            line.append(attributes.item(i).getNodeValue()).append('\u0003');
        }
        line.append(node.getNodeValue() == null ? "" : node.getNodeValue());
        for (Node child = node.getFirstChild(); child != null; child = child.getNextSibling()) {
            describe(child, line);
        }
        line.append('\u0004');
    }
}

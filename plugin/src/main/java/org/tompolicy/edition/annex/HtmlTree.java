package org.tompolicy.edition.annex;

import java.io.IOException;
import java.io.StringReader;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import javax.xml.XMLConstants;
import javax.xml.parsers.DocumentBuilder;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.Node;
import org.w3c.dom.NodeList;
import org.xml.sax.ErrorHandler;
import org.xml.sax.InputSource;
import org.xml.sax.SAXException;
import org.xml.sax.SAXParseException;

/** Reads what a template printed into a tree, and walks it. */
final class HtmlTree {

    private static final Pattern VOID =
            Pattern.compile("<(br|col|hr|img|input|link|meta|wbr)\\b((?:[^<>\"]|\"[^\"]*\")*?)\\s*/?>");

    private static final Pattern BARE_ATTRIBUTE =
            Pattern.compile("(<[a-z][^<>]*?\\s)(checked|disabled|hidden|nowrap|open|reversed)(?=[\\s/>])(?!\\s*=)");

    private HtmlTree() {}

    /**
     * Reads HTML: void elements need no slash, every other element is closed.
     *
     * @throws IllegalArgumentException when an element is not closed; the message names line and column
     */
    static Document read(String html) {
        String xml = VOID.matcher(html.replace("&nbsp;", "&#160;")).replaceAll("<$1$2/>");
        xml = BARE_ATTRIBUTE.matcher(xml).replaceAll("$1$2=\"$2\"");
        try {
            DocumentBuilderFactory factory = DocumentBuilderFactory.newDefaultInstance();
            factory.setFeature(XMLConstants.FEATURE_SECURE_PROCESSING, true);
            factory.setFeature("http://apache.org/xml/features/disallow-doctype-decl", true);
            DocumentBuilder builder = factory.newDocumentBuilder();
            builder.setErrorHandler(new Strict());
            return builder.parse(new InputSource(new StringReader(xml)));
        } catch (SAXParseException e) {
            throw new IllegalArgumentException(
                    "the HTML of the annex is not well-formed at line " + e.getLineNumber() + ", column "
                            + e.getColumnNumber() + ": " + e.getMessage(),
                    e);
        } catch (SAXException | IOException | ParserConfigurationException e) {
            throw new IllegalStateException(e);
        }
    }

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

    /** Moves the children of a node to another. */
    static void moveChildren(Node from, Node to) {
        while (from.getFirstChild() != null) {
            to.appendChild(from.getFirstChild());
        }
    }

    /** The nearest element that holds a node and carries an attribute; the node itself counts. Null when there is none. */
    static Element holder(Node node, String attribute) {
        for (Node at = node; at instanceof Element element; at = at.getParentNode()) {
            if (element.hasAttribute(attribute)) {
                return element;
            }
        }
        return null;
    }

    /** Text with white space collapsed. */
    static String words(Node node) {
        return node.getTextContent().replaceAll("[ \\t\\n\\r]+", " ").strip();
    }

    private static final class Strict implements ErrorHandler {
        @Override
        public void warning(SAXParseException e) {
            // A warning does not change the tree.
        }

        @Override
        public void error(SAXParseException e) throws SAXException {
            throw e;
        }

        @Override
        public void fatalError(SAXParseException e) throws SAXException {
            throw e;
        }
    }
}

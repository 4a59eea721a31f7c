package org.tompolicy.edition.annex;

import java.io.IOException;
import java.io.StringReader;
import java.util.ArrayList;
import java.util.List;
import javax.xml.XMLConstants;
import javax.xml.parsers.DocumentBuilder;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.NamedNodeMap;
import org.w3c.dom.Node;
import org.w3c.dom.NodeList;
import org.w3c.dom.Text;
import org.xml.sax.ErrorHandler;
import org.xml.sax.InputSource;
import org.xml.sax.SAXException;
import org.xml.sax.SAXParseException;

/** Reads what a template printed into a tree, and walks it. */
final class HtmlTree {

    private HtmlTree() {}

    /**
     * Reads HTML that is well-formed XML without a document type.
     *
     * @throws IllegalArgumentException when it is not; the message says where and why
     */
    static Document read(String html) {
        try {
            DocumentBuilderFactory factory = DocumentBuilderFactory.newDefaultInstance();
            factory.setFeature(XMLConstants.FEATURE_SECURE_PROCESSING, true);
            factory.setFeature("http://apache.org/xml/features/disallow-doctype-decl", true);
            DocumentBuilder builder = factory.newDocumentBuilder();
            builder.setErrorHandler(new Strict());
            return builder.parse(new InputSource(new StringReader(html)));
        } catch (SAXParseException e) {
            List<String> lines = html.lines().toList();
            int line = Math.min(Math.max(1, e.getLineNumber()), lines.size());
            throw new IllegalArgumentException(
                    "What it prints is not well-formed XML, at line " + line + ", column " + e.getColumnNumber()
                            + ", which is '"
                            + (lines.isEmpty() ? "" : lines.get(line - 1).strip()) + "': "
                            + e.getMessage(),
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

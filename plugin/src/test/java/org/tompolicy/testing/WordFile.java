package org.tompolicy.testing;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import javax.xml.XMLConstants;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import javax.xml.transform.Source;
import javax.xml.transform.dom.DOMSource;
import javax.xml.transform.stream.StreamSource;
import javax.xml.validation.Schema;
import javax.xml.validation.SchemaFactory;
import javax.xml.validation.Validator;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.Node;
import org.w3c.dom.NodeList;
import org.w3c.dom.bootstrap.DOMImplementationRegistry;
import org.w3c.dom.ls.DOMImplementationLS;
import org.w3c.dom.ls.LSInput;
import org.xml.sax.ErrorHandler;
import org.xml.sax.SAXException;
import org.xml.sax.SAXParseException;

/** A file for Word, read without the code that writes it. */
public final class WordFile {

    private static final String MAIN = "http://schemas.openxmlformats.org/wordprocessingml/2006/main";
    private static final String SCHEMAS = "/org/apache/poi/schemas/ooxml/src/";

    /** Parts that the schemas of WordprocessingML describe. */
    private static final List<String> DESCRIBED = List.of(
            "word/document.xml",
            "word/styles.xml",
            "word/numbering.xml",
            "word/settings.xml",
            "word/header1.xml",
            "word/header2.xml",
            "word/footer1.xml",
            "word/footer2.xml");

    private static final Map<String, String> ELSEWHERE = Map.of(
            "http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing", "dml-wordprocessingDrawing.xsd",
            "http://schemas.openxmlformats.org/drawingml/2006/main", "dml-main.xsd",
            "http://schemas.openxmlformats.org/drawingml/2006/picture", "dml-picture.xsd");

    private static final String XML_NAMESPACE = """
            <xs:schema xmlns:xs="http://www.w3.org/2001/XMLSchema" targetNamespace="http://www.w3.org/XML/1998/namespace">
              <xs:attribute name="lang" type="xs:string"/>
              <xs:attribute name="space" type="xs:string"/>
            </xs:schema>
            """;

    private static final class Schemas {
        static final Schema WORD = schema();
    }

    private final Map<String, byte[]> parts = new LinkedHashMap<>();
    private Document settled;

    public WordFile(byte[] file) {
        try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(file))) {
            for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                parts.put(entry.getName(), zip.readAllBytes());
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Names of the parts in their order. */
    public List<String> names() {
        return List.copyOf(parts.keySet());
    }

    public Document part(String name) {
        try {
            DocumentBuilderFactory factory = DocumentBuilderFactory.newDefaultInstance();
            factory.setNamespaceAware(true);
            return factory.newDocumentBuilder().parse(new ByteArrayInputStream(parts.get(name)));
        } catch (SAXException | IOException | ParserConfigurationException e) {
            throw new AssertionError(name, e);
        }
    }

    public String xml(String name) {
        return new String(parts.get(name), StandardCharsets.UTF_8);
    }

    /** Damages a part. */
    public void replace(String name, String words, String by) {
        parts.put(name, xml(name).replace(words, by).getBytes(StandardCharsets.UTF_8));
    }

    /** Takes all tracked changes, as another program would. */
    public void acceptAll() {
        settle(Set.of("ins", "moveTo"), Set.of("del", "moveFrom"));
    }

    /** Refuses all tracked changes, as another program would. */
    public void rejectAll() {
        settle(Set.of("del", "moveFrom"), Set.of("ins", "moveTo"));
    }

    /** A paragraph whose end goes is one with the next; a row that goes is gone with all that is in it. */
    private void settle(Set<String> stays, Set<String> goes) {
        Document document = part("word/document.xml");
        for (Element row : elements(document, "tr")) {
            elements(row, "trPr").stream()
                    .filter(properties -> properties.getParentNode() == row)
                    .filter(properties -> goes.stream().anyMatch(name -> has(properties, name)))
                    .findFirst()
                    .ifPresent(gone -> row.getParentNode().removeChild(row));
        }
        for (Element table : elements(document, "tbl")) {
            if (elements(table, "tr").isEmpty()) {
                table.getParentNode().removeChild(table);
            }
        }
        for (String name : goes) {
            for (Element gone : elements(document, name)) {
                if (!List.of("rPr", "trPr").contains(gone.getParentNode().getLocalName())) {
                    gone.getParentNode().removeChild(gone);
                }
            }
        }
        for (Element paragraph : elements(document, "p")) {
            boolean ends = elements(paragraph, "pPr").stream()
                    .flatMap(properties -> elements(properties, "rPr").stream())
                    .anyMatch(mark -> goes.stream().anyMatch(name -> has(mark, name)));
            if (ends) {
                join(paragraph);
            }
        }
        for (String name : stays) {
            for (Element kept : elements(document, name)) {
                while (kept.hasChildNodes()) {
                    kept.getParentNode().insertBefore(kept.getFirstChild(), kept);
                }
                kept.getParentNode().removeChild(kept);
            }
        }
        settled = document;
    }

    private static boolean has(Element parent, String name) {
        for (Node child = parent.getFirstChild(); child != null; child = child.getNextSibling()) {
            if (name.equals(child.getLocalName())) {
                return true;
            }
        }
        return false;
    }

    private static void join(Element paragraph) {
        Node next = paragraph.getNextSibling();
        while (next != null && !(next instanceof Element)) {
            next = next.getNextSibling();
        }
        boolean hasWords = !words(paragraph).isEmpty();
        if (hasWords
                && next instanceof Element element
                && element.getLocalName().equals("p")) {
            Node first = element.getFirstChild();
            for (Node child = paragraph.getFirstChild(); child != null; child = paragraph.getFirstChild()) {
                if ("pPr".equals(child.getLocalName())) {
                    paragraph.removeChild(child);
                } else {
                    element.insertBefore(child, first.getNextSibling());
                }
            }
        }
        if (!hasWords
                || next instanceof Element element && element.getLocalName().equals("p")) {
            paragraph.getParentNode().removeChild(paragraph);
        }
    }

    /** Elements of the document, in its order, by their name without the prefix. */
    public List<Element> elements(String name) {
        return elements(settled == null ? part("word/document.xml") : settled, name);
    }

    public static List<Element> elements(Node root, String name) {
        NodeList found = root instanceof Document document
                ? document.getElementsByTagNameNS(MAIN, name)
                : ((Element) root).getElementsByTagNameNS(MAIN, name);
        List<Element> elements = new ArrayList<>();
        for (int i = 0; i < found.getLength(); i++) {
            elements.add((Element) found.item(i));
        }
        return elements;
    }

    public static String attribute(Element element, String name) {
        return element.getAttributeNS(MAIN, name);
    }

    /** The style of a paragraph. */
    public static String style(Element paragraph) {
        return elements(paragraph, "pStyle").stream()
                .map(style -> attribute(style, "val"))
                .findFirst()
                .orElse("");
    }

    /** The words of a paragraph, with a tab as a blank. */
    public static String words(Element paragraph) {
        StringBuilder words = new StringBuilder();
        collect(paragraph, words);
        return words.toString().replace('\u00a0', ' ').replaceAll("\\s+", " ").strip();
    }

    /** The words of the document, a paragraph a line. */
    public String text() {
        StringBuilder text = new StringBuilder();
        for (Element paragraph : elements("p")) {
            text.append(words(paragraph)).append('\n');
        }
        return text.toString();
    }

    private static void collect(Node node, StringBuilder words) {
        for (Node child = node.getFirstChild(); child != null; child = child.getNextSibling()) {
            switch (String.valueOf(child.getLocalName())) {
                case "t", "delText" -> words.append(child.getTextContent());
                case "tab", "br" -> words.append(' ');
                case "pPr", "instrText" -> {}
                default -> collect(child, words);
            }
        }
    }

    /** What is wrong with the parts by the schemas of ECMA-376, and with the relations between them; nothing if all is well. */
    public List<String> faults() {
        List<String> faults = new ArrayList<>();
        for (String name : DESCRIBED) {
            if (!parts.containsKey(name)) {
                faults.add("no " + name);
                continue;
            }
            try {
                Validator validator = Schemas.WORD.newValidator();
                validator.setErrorHandler(new Collecting(name, faults));
                validator.validate(new DOMSource(part(name)));
            } catch (SAXException | IOException e) {
                faults.add(name + ": " + e.getMessage());
            }
        }
        relations(faults);
        return faults;
    }

    private void relations(List<String> faults) {
        NodeList all = part("word/_rels/document.xml.rels").getElementsByTagName("Relationship");
        List<String> ids = new ArrayList<>();
        for (int i = 0; i < all.getLength(); i++) {
            Element relation = (Element) all.item(i);
            ids.add(relation.getAttribute("Id"));
            boolean outside = relation.getAttribute("TargetMode").equals("External");
            if (!outside && !parts.containsKey("word/" + relation.getAttribute("Target"))) {
                faults.add("relation to nothing: " + relation.getAttribute("Target"));
            }
        }
        List<String> places = elements("bookmarkStart").stream()
                .map(place -> attribute(place, "name"))
                .toList();
        if (places.stream().distinct().count() != places.size()) {
            faults.add("a place twice");
        }
        for (Element link : elements("hyperlink")) {
            String id =
                    link.getAttributeNS("http://schemas.openxmlformats.org/officeDocument/2006/relationships", "id");
            if (!id.isEmpty() && !ids.contains(id)) {
                faults.add("a link without relation: " + id);
            }
            String anchor = attribute(link, "anchor");
            if (!anchor.isEmpty() && !places.contains(anchor)) {
                faults.add("a link to no place: " + anchor);
            }
        }
        for (Element cell : elements("tc")) {
            if (!String.valueOf(cell.getLastChild().getLocalName()).equals("p")) {
                faults.add("a cell that does not end with a paragraph");
            }
        }
    }

    private record Collecting(String part, List<String> faults) implements ErrorHandler {
        @Override
        public void warning(SAXParseException e) {
            error(e);
        }

        @Override
        public void error(SAXParseException e) {
            faults.add(part + ": " + e.getMessage());
        }

        @Override
        public void fatalError(SAXParseException e) {
            error(e);
        }
    }

    private static Schema schema() {
        try {
            SchemaFactory factory = SchemaFactory.newDefaultInstance();
            factory.setFeature(XMLConstants.FEATURE_SECURE_PROCESSING, false);
            DOMImplementationLS inputs = (DOMImplementationLS)
                    DOMImplementationRegistry.newInstance().getDOMImplementation("LS");
            factory.setResourceResolver((type, namespace, publicId, systemId, base) -> {
                LSInput input = inputs.createLSInput();
                input.setPublicId(namespace);
                input.setSystemId(systemId == null ? namespace : systemId);
                if (String.valueOf(namespace).equals("http://www.w3.org/XML/1998/namespace")) {
                    input.setCharacterStream(new StringReader(XML_NAMESPACE));
                } else {
                    String name = systemId == null ? ELSEWHERE.get(namespace) : systemId;
                    input.setByteStream(stream(name.substring(name.lastIndexOf('/') + 1)));
                }
                return input;
            });
            return factory.newSchema(new Source[] {
                new StreamSource(stream("wml.xsd"), "wml.xsd"),
            });
        } catch (SAXException | ReflectiveOperationException e) {
            throw new AssertionError("the schemas cannot be read", e);
        }
    }

    private static InputStream stream(String name) {
        InputStream in = WordFile.class.getResourceAsStream(SCHEMAS + name);
        if (in == null) {
            throw new AssertionError("no schema " + name);
        }
        return in;
    }
}

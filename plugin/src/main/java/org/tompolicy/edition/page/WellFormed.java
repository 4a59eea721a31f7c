package org.tompolicy.edition.page;

import java.io.IOException;
import java.io.StringReader;
import java.util.List;
import javax.xml.XMLConstants;
import javax.xml.parsers.DocumentBuilder;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.w3c.dom.Document;
import org.xml.sax.ErrorHandler;
import org.xml.sax.InputSource;
import org.xml.sax.SAXException;
import org.xml.sax.SAXParseException;

/** Reads well-formed XML: what a template printed, or a drawing. */
public final class WellFormed {

    private WellFormed() {}

    /**
     * The tree of well-formed XML without a document type.
     *
     * @throws IllegalArgumentException when it is not; the message says where and why
     */
    public static Document read(String text) {
        try {
            DocumentBuilderFactory factory = DocumentBuilderFactory.newDefaultInstance();
            factory.setFeature(XMLConstants.FEATURE_SECURE_PROCESSING, true);
            factory.setFeature("http://apache.org/xml/features/disallow-doctype-decl", true);
            DocumentBuilder builder = factory.newDocumentBuilder();
            builder.setErrorHandler(new Strict());
            return builder.parse(new InputSource(new StringReader(text)));
        } catch (SAXParseException e) {
            List<String> lines = text.lines().toList();
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

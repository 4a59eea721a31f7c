package org.tompolicy.intake;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javax.xml.parsers.DocumentBuilder;
import javax.xml.parsers.ParserConfigurationException;
import org.apache.poi.UnsupportedFileFormatException;
import org.apache.poi.openxml4j.exceptions.InvalidFormatException;
import org.apache.poi.openxml4j.exceptions.OpenXML4JRuntimeException;
import org.apache.poi.openxml4j.opc.OPCPackage;
import org.apache.poi.openxml4j.opc.PackagePart;
import org.apache.poi.openxml4j.opc.PackageRelationship;
import org.apache.poi.openxml4j.opc.PackageRelationshipTypes;
import org.apache.poi.openxml4j.opc.TargetMode;
import org.apache.poi.openxml4j.util.ZipSecureFile;
import org.apache.poi.poifs.filesystem.FileMagic;
import org.apache.poi.util.XMLHelper;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.Node;
import org.xml.sax.SAXException;

/**
 * The parts of a DOCX file as XML. Nothing outside the file is fetched, no DTD is read, and a part that grows beyond its
 * limits while it is unpacked is refused.
 *
 * @param main the text
 * @param others other parts by the last word of the kind of relation that leads to them, for example {@code styles}
 * @param links addresses of external links by the id of the relation
 * @param pictures the bytes of pictures by their name in the package
 * @param shown those names by the id of the relation
 */
record WordPackage(
        Document main,
        Map<String, Document> others,
        Map<String, String> links,
        Map<String, byte[]> pictures,
        Map<String, String> shown) {

    /** How large a file may become; POI counts while it unpacks. */
    record Limits(long entry, double ratio) {
        /**
         * 64 MB a part, some ten thousand pages. How tight it was packed says little: lists of a long file of LibreOffice
         * take less than a hundredth, and nothing can be packed to much less than a thousandth.
         */
        static final Limits USUAL = new Limits(64L << 20, 0.0005);
    }

    private static final String PASSWORD =
            " is protected by a password, or is in Word's old format (.doc). Open it in Word, take the password off, save it"
                    + " as .docx and import that.";

    private static final String NOT_WHOLE =
            " is no whole Word file. Open it in Word, save it as .docx and import that.";

    /** What a ZIP archive ends with, and how long a remark may follow. */
    private static final byte[] END = {'P', 'K', 5, 6};

    private static final int REMARK = 66_000;

    /** The text among the parts. */
    private static final String MAIN = "";

    static WordPackage open(String file, byte[] bytes, Limits limits) throws Unreadable {
        try {
            FileMagic magic = FileMagic.valueOf(new ByteArrayInputStream(bytes));
            if (magic == FileMagic.OLE2) {
                throw new Unreadable(file + PASSWORD);
            } else if (magic == FileMagic.OOXML && !hasEnd(bytes)) {
                throw new Unreadable(file + NOT_WHOLE);
            } else if (magic != FileMagic.OOXML) {
                throw new Unreadable(
                        file + " is no Word file, whatever its name says. Save it as .docx and import that.");
            }
        } catch (IOException unreadable) {
            throw new Unreadable(file + " cannot be read: " + unreadable.getMessage());
        }
        // POI's limits are global, and belong to this room alone
        synchronized (WordPackage.class) {
            ZipSecureFile.setMaxEntrySize(limits.entry());
            ZipSecureFile.setMinInflateRatio(limits.ratio());
            try (OPCPackage opened = OPCPackage.open(new ByteArrayInputStream(bytes))) {
                return read(file, opened);
            } catch (IOException | OpenXML4JRuntimeException failed) {
                throw new Unreadable(file + refusal(failed));
            } catch (InvalidFormatException
                    | UnsupportedFileFormatException
                    | NoXml
                    | ParserConfigurationException failed) {
                throw new Unreadable(file + NOT_WHOLE);
            } finally {
                ZipSecureFile.setMaxEntrySize(Limits.USUAL.entry());
                ZipSecureFile.setMinInflateRatio(Limits.USUAL.ratio());
            }
        }
    }

    /** Whether the archive has its table of contents; POI reads what is there of one that was cut off. */
    private static boolean hasEnd(byte[] bytes) {
        for (int at = bytes.length - END.length; at >= 0 && at > bytes.length - REMARK; at--) {
            if (Arrays.equals(bytes, at, at + END.length, END, 0, END.length)) {
                return true;
            }
        }
        return false;
    }

    private static String refusal(Throwable failed) {
        for (Throwable cause = failed; cause != null; cause = cause.getCause()) {
            String message = String.valueOf(cause.getMessage());
            if (message.contains("Zip bomb") || message.contains("exceed") || message.contains("MaxEntrySize")) {
                return " becomes too large when it is unpacked, and is not read. Take pictures out of it, or import a part of"
                        + " it at a time.";
            }
        }
        return NOT_WHOLE;
    }

    private static WordPackage read(String file, OPCPackage opened)
            throws IOException, InvalidFormatException, ParserConfigurationException, Unreadable {
        Optional<PackagePart> main = Optional.empty();
        for (PackageRelationship relation : opened.getRelationships()) {
            if (relation.getRelationshipType().endsWith("/officeDocument")) {
                main = Optional.ofNullable(opened.getPart(relation));
            }
        }
        if (main.isEmpty() || !main.get().getContentType().contains("wordprocessingml")) {
            throw new Unreadable(file + " holds no text of Word. Save the policy as .docx and import that.");
        }
        Map<String, PackagePart> others = new LinkedHashMap<>();
        Map<String, String> links = new HashMap<>();
        Map<String, byte[]> pictures = new HashMap<>();
        Map<String, String> shown = new HashMap<>();
        for (PackageRelationship relation : main.get().getRelationships()) {
            String type = relation.getRelationshipType();
            String kind = type.substring(type.lastIndexOf('/') + 1);
            if (relation.getTargetMode() == TargetMode.EXTERNAL) {
                links.put(relation.getId(), String.valueOf(relation.getTargetURI()));
            } else if (kind.matches("styles|numbering|footnotes|endnotes|comments|header|footer")) {
                PackagePart part = main.get().getRelatedPart(relation);
                others.put(kind.matches("header|footer") ? kind + relation.getId() : kind, part);
            }
        }
        for (PackageRelationship relation : main.get().getRelationshipsByType(PackageRelationshipTypes.IMAGE_PART)) {
            if (relation.getTargetMode() == TargetMode.INTERNAL) {
                PackagePart part = main.get().getRelatedPart(relation);
                String name = part.getPartName().getName().substring(1);
                try (InputStream in = part.getInputStream()) {
                    pictures.put(name, in.readAllBytes());
                }
                shown.put(relation.getId(), name);
            }
        }
        others.put(MAIN, main.get());
        Map<String, Document> parsed = parsed(others);
        return new WordPackage(parsed.remove(MAIN), parsed, links, pictures, shown);
    }

    /** A part that is still to be read, with a reader of its own. */
    private record Unread(String name, DocumentBuilder reader, byte[] bytes) {
        Document parsed() {
            try {
                return reader.parse(new ByteArrayInputStream(bytes));
            } catch (IOException | SAXException failed) {
                throw new NoXml(failed);
            }
        }
    }

    /** What a part that is no XML makes of all of them. */
    private static final class NoXml extends RuntimeException {
        private static final long serialVersionUID = 1;

        NoXml(Exception cause) {
            super(cause);
        }
    }

    /** Long texts have long tables of lists beside them, so that two at a time are read in little more than half the time. */
    private static Map<String, Document> parsed(Map<String, PackagePart> parts)
            throws IOException, ParserConfigurationException {
        List<Unread> unread = new ArrayList<>();
        for (Map.Entry<String, PackagePart> part : parts.entrySet()) {
            try (InputStream in = part.getValue().getInputStream()) {
                unread.add(new Unread(part.getKey(), XMLHelper.newDocumentBuilder(), in.readAllBytes()));
            }
        }
        List<Document> parsed = unread.parallelStream().map(Unread::parsed).toList();
        Map<String, Document> documents = new LinkedHashMap<>();
        for (int at = 0; at < parsed.size(); at++) {
            documents.put(unread.get(at).name(), parsed.get(at));
        }
        return documents;
    }

    /** The first child element with a name, whatever its name space: Word has two of them. */
    static Optional<Element> child(Node parent, String name) {
        for (Node node = parent.getFirstChild(); node != null; node = node.getNextSibling()) {
            if (node instanceof Element element && name.equals(element.getLocalName())) {
                return Optional.of(element);
            }
        }
        return Optional.empty();
    }

    /** The value {@code w:val} of a child element; empty where there is none. */
    static Optional<String> value(Node parent, String name) {
        return child(parent, name).map(element -> attribute(element, "val"));
    }

    /** An attribute by its name without the name space; empty where there is none. */
    static String attribute(Element element, String name) {
        for (int at = 0; at < element.getAttributes().getLength(); at++) {
            Node attribute = element.getAttributes().item(at);
            if (name.equals(attribute.getLocalName()) || name.equals(attribute.getNodeName())) {
                return attribute.getNodeValue();
            }
        }
        return "";
    }

    /** Whether a property is set, as Word writes it: without a value it is. */
    static boolean isOn(Node properties, String name) {
        return child(properties, name)
                .map(element -> attribute(element, "val"))
                .filter(value -> !value.matches("0|false|none|off"))
                .isPresent();
    }
}

package org.tompolicy.word;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.LocalDateTime;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.w3c.dom.Element;

/** Writes a document as a file for Word: the parts of ECMA-376 in a zip. The same document gives the same bytes. */
public final class WordWriter {

    static final String MAIN = "http://schemas.openxmlformats.org/wordprocessingml/2006/main";
    static final String RELATIONS = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";

    private static final String PACKAGE = "http://schemas.openxmlformats.org/package/2006/";
    private static final String DRAWING = "http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing";
    private static final String TYPES = "[Content_Types].xml";
    private static final String WORD_TYPE = "application/vnd.openxmlformats-officedocument.wordprocessingml.";

    /** With the very first moment that a zip knows, Java would add one of the zone that it runs in. */
    private static final LocalDateTime ALWAYS = LocalDateTime.of(1980, 2, 1, 0, 0);

    private static final String APPLICATION = "tom-maven-plugin";

    private final WordDocument document;
    private final Parts parts;
    private final SortedMap<String, byte[]> files = new TreeMap<>();

    private WordWriter(WordDocument document) {
        this.document = document;
        this.parts = new Parts(document.pictures(), document.revision());
    }

    /** The bytes of the file. */
    public static byte[] write(WordDocument document) {
        return new WordWriter(document).bytes();
    }

    private byte[] bytes() {
        Frame frame = new Frame(document);
        files.put("word/header1.xml", frame.head(true));
        files.put("word/header2.xml", frame.head(false));
        files.put("word/footer1.xml", frame.foot());
        files.put("word/footer2.xml", frame.foot());
        files.put("word/document.xml", body());
        files.put("word/styles.xml", Styles.part(document.about().language()));
        files.put("word/numbering.xml", parts.numbering().part());
        files.put("word/settings.xml", settings());
        parts.media().forEach((path, content) -> files.put("word/" + path, content));
        files.put("word/_rels/document.xml.rels", relations());
        files.put("_rels/.rels", packageRelations());
        files.put("docProps/core.xml", core());
        files.put("docProps/app.xml", app());
        return zip();
    }

    private byte[] body() {
        Xml out = Xml.part().open("w:document", "xmlns:w", MAIN, "xmlns:r", RELATIONS, "xmlns:wp", DRAWING);
        out.open("w:body");
        Blocks blocks = new Blocks(parts, out);
        Place place = new Place("Normal", 0, Measure.WIDTH, 0, Face.PLAIN);
        for (Element child :
                Elements.elements(document.page().getElementsByTagName("body").item(0))) {
            String id = child.getAttribute("id");
            if (!id.equals(Frame.HEAD) && !id.equals(Frame.FOOT)) {
                blocks.block(child, place);
            }
        }
        blocks.end();
        section(out);
        return out.close().close().bytes();
    }

    private void section(Xml out) {
        out.open("w:sectPr");
        String[] kinds = {"first", "default"};
        for (String part : new String[] {"header", "footer"}) {
            for (int i = 0; i < kinds.length; i++) {
                String relation = parts.relate(part, part + (i + 1) + ".xml", false);
                out.empty("w:" + part + "Reference", "w:type", kinds[i], "r:id", relation);
            }
        }
        out.empty("w:pgSz", "w:w", String.valueOf(Measure.PAGE_WIDTH), "w:h", String.valueOf(Measure.PAGE_HEIGHT));
        out.empty(
                "w:pgMar",
                "w:top",
                String.valueOf(Measure.mm(25)),
                "w:right",
                String.valueOf(Measure.MARGIN_RIGHT),
                "w:bottom",
                String.valueOf(Measure.mm(24)),
                "w:left",
                String.valueOf(Measure.MARGIN_LEFT),
                "w:header",
                String.valueOf(Measure.mm(10)),
                "w:footer",
                String.valueOf(Measure.mm(10)),
                "w:gutter",
                "0");
        out.empty("w:titlePg");
        out.close();
    }

    private byte[] settings() {
        Xml out = Xml.part().open("w:settings", "xmlns:w", MAIN);
        out.empty("w:zoom", "w:percent", "100");
        out.empty("w:defaultTabStop", "w:val", "709");
        out.empty("w:characterSpacingControl", "w:val", "doNotCompress");
        out.open("w:compat");
        out.empty(
                "w:compatSetting",
                "w:name",
                "compatibilityMode",
                "w:uri",
                "http://schemas.microsoft.com/office/word",
                "w:val",
                "15");
        out.close();
        String language = document.about().language();
        out.empty("w:themeFontLang", "w:val", language);
        out.empty("w:decimalSymbol", "w:val", ".");
        out.empty("w:listSeparator", "w:val", ",");
        return out.close().bytes();
    }

    private byte[] relations() {
        Xml out = Xml.part().open("Relationships", "xmlns", PACKAGE + "relationships");
        for (Parts.Relation relation : parts.relations()) {
            out.empty(
                    "Relationship",
                    "Id",
                    relation.id(),
                    "Type",
                    relation.type(),
                    "Target",
                    relation.target(),
                    "TargetMode",
                    relation.outside() ? "External" : "");
        }
        return out.close().bytes();
    }

    private static byte[] packageRelations() {
        Xml out = Xml.part().open("Relationships", "xmlns", PACKAGE + "relationships");
        out.empty("Relationship", "Id", "rId1", "Type", RELATIONS + "/officeDocument", "Target", "word/document.xml");
        out.empty(
                "Relationship",
                "Id",
                "rId2",
                "Type",
                PACKAGE + "relationships/metadata/core-properties",
                "Target",
                "docProps/core.xml");
        out.empty(
                "Relationship", "Id", "rId3", "Type", RELATIONS + "/extended-properties", "Target", "docProps/app.xml");
        return out.close().bytes();
    }

    private byte[] core() {
        WordDocument.About about = document.about();
        Xml out = Xml.part()
                .open(
                        "cp:coreProperties",
                        "xmlns:cp",
                        PACKAGE + "metadata/core-properties",
                        "xmlns:dc",
                        "http://purl.org/dc/elements/1.1/",
                        "xmlns:dcterms",
                        "http://purl.org/dc/terms/",
                        "xmlns:xsi",
                        "http://www.w3.org/2001/XMLSchema-instance");
        out.open("dc:title").text(about.title()).close();
        out.open("dc:subject").text(about.subject()).close();
        out.open("dc:creator").text(about.author()).close();
        out.open("dc:description").text(document.note()).close();
        if (!about.keywords().isEmpty()) {
            out.open("cp:keywords").text(about.keywords()).close();
        }
        out.open("cp:lastModifiedBy").text(about.author()).close();
        out.open("dcterms:created", "xsi:type", "dcterms:W3CDTF")
                .text(about.when().toString())
                .close();
        out.open("dcterms:modified", "xsi:type", "dcterms:W3CDTF")
                .text(about.when().toString())
                .close();
        out.open("dc:language").text(about.language()).close();
        out.open("cp:version").text(about.version()).close();
        return out.close().bytes();
    }

    private byte[] app() {
        return Xml.part()
                .open(
                        "Properties",
                        "xmlns",
                        "http://schemas.openxmlformats.org/officeDocument/2006/extended-properties")
                .open("Application")
                .text(APPLICATION)
                .close()
                .open("Company")
                .text(document.about().author())
                .close()
                .close()
                .bytes();
    }

    private byte[] types() {
        Xml out = Xml.part().open("Types", "xmlns", PACKAGE + "content-types");
        for (Map.Entry<String, String> type : Map.of(
                        "rels", "application/vnd.openxmlformats-package.relationships+xml",
                        "xml", "application/xml",
                        "png", "image/png",
                        "jpeg", "image/jpeg",
                        "gif", "image/gif")
                .entrySet()
                .stream()
                .sorted(Map.Entry.comparingByKey())
                .toList()) {
            out.empty("Default", "Extension", type.getKey(), "ContentType", type.getValue());
        }
        for (String path : files.keySet()) {
            String type = type(path);
            if (!type.isEmpty()) {
                out.empty("Override", "PartName", "/" + path, "ContentType", type);
            }
        }
        return out.close().bytes();
    }

    private static String type(String path) {
        return switch (path) {
            case "docProps/core.xml" -> "application/vnd.openxmlformats-package.core-properties+xml";
            case "docProps/app.xml" -> "application/vnd.openxmlformats-officedocument.extended-properties+xml";
            case "word/document.xml" -> WORD_TYPE + "document.main+xml";
            case "word/styles.xml" -> WORD_TYPE + "styles+xml";
            case "word/numbering.xml" -> WORD_TYPE + "numbering+xml";
            case "word/settings.xml" -> WORD_TYPE + "settings+xml";
            case "word/header1.xml", "word/header2.xml" -> WORD_TYPE + "header+xml";
            case "word/footer1.xml", "word/footer2.xml" -> WORD_TYPE + "footer+xml";
            default -> "";
        };
    }

    private byte[] zip() {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(out)) {
            add(zip, TYPES, types());
            for (Map.Entry<String, byte[]> file : files.entrySet()) {
                add(zip, file.getKey(), file.getValue());
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toByteArray();
    }

    private static void add(ZipOutputStream zip, String path, byte[] content) throws IOException {
        ZipEntry entry = new ZipEntry(path);
        entry.setTimeLocal(ALWAYS);
        zip.putNextEntry(entry);
        zip.write(content);
        zip.closeEntry();
    }
}

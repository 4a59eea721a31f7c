package org.tompolicy.edition.annex;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSNumber;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.documentinterchange.markedcontent.PDMarkedContent;
import org.apache.pdfbox.text.PDFMarkedContentExtractor;
import org.apache.pdfbox.text.TextPosition;

/** The tags of a PDF as indented text: type, attributes, and the text that each holds. */
final class TagDump {

    private final Map<COSDictionary, Map<Integer, String>> texts = new HashMap<>();
    private final StringBuilder out = new StringBuilder();

    private TagDump() {}

    static String of(byte[] pdf) {
        try (PDDocument document = Loader.loadPDF(pdf)) {
            TagDump dump = new TagDump();
            for (PDPage page : document.getPages()) {
                PDFMarkedContentExtractor extractor = new PDFMarkedContentExtractor();
                extractor.processPage(page);
                Map<Integer, String> numbered = new HashMap<>();
                dump.collect(extractor.getMarkedContents(), numbered);
                dump.texts.put(page.getCOSObject(), numbered);
            }
            COSDictionary root =
                    document.getDocumentCatalog().getStructureTreeRoot().getCOSObject();
            Tags.kids(root).forEach(kid -> dump.element((COSDictionary) kid, ""));
            return dump.out.toString();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void collect(List<PDMarkedContent> contents, Map<Integer, String> numbered) {
        for (PDMarkedContent content : contents) {
            StringBuilder text = new StringBuilder();
            for (Object part : content.getContents()) {
                if (part instanceof TextPosition position) {
                    text.append(position.getUnicode());
                } else if (part instanceof PDMarkedContent nested) {
                    collect(List.of(nested), numbered);
                }
            }
            if (content.getMCID() >= 0) {
                numbered.put(content.getMCID(), text.toString());
            }
        }
    }

    private void element(COSDictionary element, String indent) {
        out.append(indent).append(element.getNameAsString(COSName.S));
        String language = element.getString(COSName.LANG);
        String alt = element.getString(COSName.ALT);
        out.append(language == null ? "" : " lang=" + language).append(alt == null ? "" : " alt=" + alt);
        COSDictionary attributes = element.getCOSDictionary(COSName.A);
        if (attributes != null) {
            for (String name : List.of("Scope", "RowSpan", "ColSpan", "ListNumbering")) {
                COSBase value = attributes.getDictionaryObject(name);
                if (value != null) {
                    out.append(' ')
                            .append(name)
                            .append('=')
                            .append(
                                    value instanceof COSName word
                                            ? word.getName()
                                            : String.valueOf(((COSNumber) value).intValue()));
                }
            }
        }
        StringBuilder text = new StringBuilder();
        COSBase kids = element.getDictionaryObject(COSName.K);
        boolean onlyContent = true;
        for (COSBase kid : Tags.kids(element)) {
            if (Tags.isElement(kid)) {
                onlyContent = false;
            }
        }
        if (onlyContent) {
            Tags.kids(element).forEach(kid -> text.append(content(kid, element)));
            out.append(text.isEmpty() ? "" : " \"" + text + "\"")
                    .append(kids == null ? " (empty)" : "")
                    .append('\n');
            return;
        }
        out.append('\n');
        for (COSBase kid : Tags.kids(element)) {
            if (Tags.isElement(kid)) {
                element((COSDictionary) kid, indent + "  ");
            } else {
                String words = content(kid, element);
                if (!words.isEmpty()) {
                    out.append(indent).append("  \"").append(words).append("\"\n");
                }
            }
        }
    }

    private String content(COSBase kid, COSDictionary element) {
        if (kid instanceof COSNumber number) {
            return texts.getOrDefault(element.getCOSDictionary(COSName.PG), Map.of())
                    .getOrDefault(number.intValue(), "?");
        }
        COSDictionary reference = (COSDictionary) kid;
        if ("OBJR".equals(reference.getNameAsString(COSName.TYPE))) {
            return "";
        }
        return texts.getOrDefault(reference.getCOSDictionary(COSName.PG), Map.of())
                .getOrDefault(reference.getInt(COSName.MCID), "?");
    }
}

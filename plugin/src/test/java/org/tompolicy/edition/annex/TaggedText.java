package org.tompolicy.edition.annex;

import java.io.IOException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.documentinterchange.markedcontent.PDMarkedContent;
import org.apache.pdfbox.text.PDFMarkedContentExtractor;
import org.apache.pdfbox.text.TextPosition;

/** The characters that the content of tags draws, in the order in which it draws them. */
final class TaggedText {

    private final Map<COSDictionary, Map<Integer, String>> pages = new HashMap<>();

    TaggedText(PDDocument document) throws IOException {
        for (PDPage page : document.getPages()) {
            PDFMarkedContentExtractor extractor = new PDFMarkedContentExtractor();
            extractor.processPage(page);
            Map<Integer, String> numbered = new HashMap<>();
            collect(extractor.getMarkedContents(), numbered);
            pages.put(page.getCOSObject(), numbered);
        }
    }

    private static void collect(List<PDMarkedContent> contents, Map<Integer, String> numbered) {
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

    /** The text of a kid that is no element; nothing for an annotation. */
    String of(COSBase kid, COSDictionary element) {
        if (!Tags.isContent(kid)) {
            return "";
        }
        return pages.getOrDefault(Tags.page(kid, element), Map.of()).getOrDefault(Tags.number(kid), "?");
    }
}

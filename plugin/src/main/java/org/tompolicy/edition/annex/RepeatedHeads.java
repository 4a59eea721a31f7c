package org.tompolicy.edition.annex;

import java.io.IOException;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.pdfbox.contentstream.operator.Operator;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdfparser.PDFStreamParser;
import org.apache.pdfbox.pdfwriter.ContentStreamWriter;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.common.PDStream;

/** Turns content that no tag holds any more into artifacts of pagination. */
final class RepeatedHeads {

    private RepeatedHeads() {}

    /**
     * Hides content from readers of screens; it stays on paper.
     *
     * @param content numbers of the marked content to hide, by page
     */
    static void hide(PDDocument document, Map<COSDictionary, Set<Integer>> content) throws IOException {
        for (PDPage page : document.getPages()) {
            Set<Integer> numbers = content.get(page.getCOSObject());
            if (numbers == null) {
                continue;
            }
            List<Object> tokens = new PDFStreamParser(page).parse();
            PDStream stream = new PDStream(document);
            try (OutputStream out = stream.createOutputStream(COSName.FLATE_DECODE)) {
                new ContentStreamWriter(out).writeTokens(hidden(tokens, numbers));
            }
            page.setContents(stream);
        }
    }

    private static List<Object> hidden(List<Object> tokens, Set<Integer> numbers) {
        List<Object> changed = new ArrayList<>(tokens);
        for (int i = 2; i < changed.size(); i++) {
            boolean begins = changed.get(i) instanceof Operator operator
                    && operator.getName().equals("BDC")
                    && changed.get(i - 1) instanceof COSDictionary properties
                    && numbers.contains(properties.getInt(COSName.MCID, -1));
            if (begins) {
                COSDictionary artifact = new COSDictionary();
                artifact.setName(COSName.TYPE, "Pagination");
                changed.set(i - 2, COSName.ARTIFACT);
                changed.set(i - 1, artifact);
            }
        }
        return changed;
    }
}

package org.tompolicy.edition.annex;

import java.io.IOException;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.List;
import org.apache.pdfbox.contentstream.operator.Operator;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdfparser.PDFStreamParser;
import org.apache.pdfbox.pdfwriter.ContentStreamWriter;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.common.PDStream;

/**
 * Parts the content of each page in two streams: what stands above and below the text, and the text. Each finds the state
 * that it was made for, so that the first may be that of another document.
 */
final class RunningContent {

    /** Begins the names of fonts in the first stream: it has its own, beside those of the page. */
    static final String FONT = "Running";

    private RunningContent() {}

    /** Whether it was possible on every page: no tag holds anything of what stands above and below the text. */
    static boolean part(PDDocument document) throws IOException {
        for (PDPage page : document.getPages()) {
            List<Object> tokens = new PDFStreamParser(page).parse();
            int text = text(tokens);
            List<Object> running = tokens.subList(0, text);
            if (running.stream().anyMatch(RunningContent::isTag)) {
                return false;
            }
            List<Object> first = new ArrayList<>(List.of(Operator.getOperator("q")));
            COSDictionary fonts = page.getResources().getCOSObject().getCOSDictionary(COSName.FONT);
            for (int i = 0; i < running.size(); i++) {
                Object token = running.get(i);
                boolean names = token instanceof COSName && isOperator(running, i + 2, "Tf");
                if (names) {
                    COSName own = COSName.getPDFName(FONT + ((COSName) token).getName());
                    fonts.setItem(own, fonts.getItem((COSName) token));
                    first.add(own);
                } else {
                    first.add(token);
                }
            }
            first.add(Operator.getOperator("Q"));
            List<Object> second = new ArrayList<>(ReadingOrder.lasting(running));
            second.addAll(tokens.subList(text, tokens.size()));
            COSArray contents = new COSArray();
            contents.add(written(document, first));
            contents.add(written(document, second));
            page.getCOSObject().setItem(COSName.CONTENTS, contents);
        }
        return true;
    }

    private static PDStream written(PDDocument document, List<Object> tokens) throws IOException {
        PDStream stream = new PDStream(document);
        try (OutputStream out = stream.createOutputStream(COSName.FLATE_DECODE)) {
            new ContentStreamWriter(out).writeTokens(tokens);
        }
        return stream;
    }

    /** Where the text begins: the engine keeps it inside of the margins from there on. */
    private static int text(List<Object> tokens) {
        for (int i = 0; i < tokens.size(); i++) {
            if (isOperator(tokens, i, "q")) {
                return i;
            }
        }
        return tokens.size();
    }

    private static boolean isOperator(List<Object> tokens, int at, String name) {
        return at < tokens.size()
                && tokens.get(at) instanceof Operator operator
                && operator.getName().equals(name);
    }

    private static boolean isTag(Object token) {
        return token instanceof COSDictionary properties && properties.containsKey(COSName.MCID);
    }
}

package org.tompolicy.edition.annex;

import java.awt.geom.AffineTransform;
import java.awt.geom.GeneralPath;
import java.awt.geom.PathIterator;
import java.awt.geom.Rectangle2D;
import java.io.IOException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDFormContentStream;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.PDPageContentStream.AppendMode;
import org.apache.pdfbox.pdmodel.PDResources;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.documentinterchange.markedcontent.PDPropertyList;
import org.apache.pdfbox.pdmodel.graphics.form.PDFormXObject;

/**
 * A word in grey across each page, behind the text. It is drawn as outlines and marked as an artifact, so that it is
 * neither read aloud nor copied with the text.
 */
final class Watermark {

    private static final float GREY = 0.88f;

    private final GeneralPath word;

    Watermark(String text) {
        this.word = Outlines.of(Face.SANS_BOLD, text).outline();
    }

    /** Puts the word on each page; its outlines are in the file once for each size of pages. */
    void draw(PDDocument document) throws IOException {
        COSDictionary properties = new COSDictionary();
        properties.setName(COSName.TYPE, "Pagination");
        properties.setName(COSName.SUBTYPE, "Watermark");
        PDPropertyList artifact = PDPropertyList.create(properties);
        Map<List<Float>, PDFormXObject> drawn = new HashMap<>();
        for (PDPage page : document.getPages()) {
            PDRectangle box = page.getMediaBox();
            List<Float> size = List.of(box.getWidth(), box.getHeight());
            if (!drawn.containsKey(size)) {
                drawn.put(size, form(document, box));
            }
            try (PDPageContentStream stream = new PDPageContentStream(document, page, AppendMode.PREPEND, true)) {
                stream.beginMarkedContent(COSName.ARTIFACT, artifact);
                stream.drawForm(drawn.get(size));
                stream.endMarkedContent();
            }
        }
    }

    private PDFormXObject form(PDDocument document, PDRectangle page) throws IOException {
        PDFormXObject form = new PDFormXObject(document);
        form.setBBox(page);
        form.setResources(new PDResources());
        try (PDFormContentStream stream = new PDFormContentStream(form)) {
            stream.setNonStrokingColor(GREY);
            fill(stream, placed(page));
        }
        return form;
    }

    /** The word along the diagonal of a page. */
    private GeneralPath placed(PDRectangle page) {
        Rectangle2D box = word.getBounds2D();
        double diagonal = Math.hypot(page.getWidth(), page.getHeight());
        double scale = 0.42 * diagonal / box.getWidth();
        scale = Math.min(scale, 0.12 * diagonal / box.getHeight());
        AffineTransform place = AffineTransform.getTranslateInstance(page.getWidth() / 2, page.getHeight() / 2);
        place.rotate(Math.atan2(page.getHeight(), page.getWidth()));
        place.scale(scale, scale);
        place.translate(-box.getCenterX(), -box.getCenterY());
        return new GeneralPath(place.createTransformedShape(word));
    }

    private static void fill(PDFormContentStream stream, GeneralPath path) throws IOException {
        float[] at = new float[6];
        float lastX = 0;
        float lastY = 0;
        for (PathIterator part = path.getPathIterator(null); !part.isDone(); part.next()) {
            switch (part.currentSegment(at)) {
                case PathIterator.SEG_MOVETO -> stream.moveTo(at[0], at[1]);
                case PathIterator.SEG_LINETO -> stream.lineTo(at[0], at[1]);
                case PathIterator.SEG_QUADTO ->
                    stream.curveTo(
                            lastX + (at[0] - lastX) * 2 / 3,
                            lastY + (at[1] - lastY) * 2 / 3,
                            at[2] + (at[0] - at[2]) * 2 / 3,
                            at[3] + (at[1] - at[3]) * 2 / 3,
                            at[2],
                            at[3]);
                case PathIterator.SEG_CUBICTO -> stream.curveTo(at[0], at[1], at[2], at[3], at[4], at[5]);
                default -> stream.closePath();
            }
            int end = part.currentSegment(at);
            if (end == PathIterator.SEG_MOVETO || end == PathIterator.SEG_LINETO) {
                lastX = at[0];
                lastY = at[1];
            } else if (end == PathIterator.SEG_QUADTO) {
                lastX = at[2];
                lastY = at[3];
            }
        }
        stream.fill();
    }
}

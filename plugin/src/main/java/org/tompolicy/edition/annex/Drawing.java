package org.tompolicy.edition.annex;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.Shape;
import java.awt.geom.AffineTransform;
import java.awt.geom.Rectangle2D;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.tompolicy.edition.page.WellFormed;

/**
 * A picture of lines, areas and words: an SVG of which every part is understood.
 *
 * @param width in pixels of CSS, of which 96 are an inch
 * @param height the same
 * @param view the part of the plane that is shown
 * @param strokes what is painted, in order
 */
record Drawing(double width, double height, Rectangle2D view, List<Piece> strokes) {

    /**
     * One shape.
     *
     * @param shape in its own plane
     * @param place from there to the plane of the picture
     * @param fill empty where nothing is filled
     * @param line empty where no line is drawn
     */
    record Piece(Shape shape, AffineTransform place, Optional<Color> fill, Optional<Color> line, BasicStroke pen) {}

    Drawing {
        Objects.requireNonNull(view, "view");
        strokes = List.copyOf(strokes);
    }

    /** The drawing that some bytes hold; nothing for what is no SVG, and for an SVG of which a part is not understood. */
    static Optional<Drawing> of(byte[] content) {
        String text = new String(content, StandardCharsets.UTF_8);
        if (!text.startsWith("<svg")) {
            return Optional.empty();
        }
        try {
            return Optional.of(DrawingReader.read(WellFormed.read(text).getDocumentElement()));
        } catch (DrawingReader.Unread | IllegalArgumentException unread) {
            return Optional.empty();
        }
    }

    /** Paints it into an area at the origin, as large as it fits, in the middle. */
    void paint(Graphics2D canvas, double wide, double high) {
        AffineTransform before = canvas.getTransform();
        double scale = Math.min(wide / view.getWidth(), high / view.getHeight());
        canvas.translate((wide - scale * view.getWidth()) / 2, (high - scale * view.getHeight()) / 2);
        canvas.scale(scale, scale);
        canvas.translate(-view.getX(), -view.getY());
        canvas.clip(view);
        for (Piece piece : strokes) {
            AffineTransform plane = canvas.getTransform();
            canvas.transform(piece.place());
            piece.fill().ifPresent(colour -> {
                canvas.setColor(colour);
                canvas.fill(piece.shape());
            });
            piece.line().ifPresent(colour -> {
                canvas.setColor(colour);
                canvas.setStroke(piece.pen());
                canvas.draw(piece.shape());
            });
            canvas.setTransform(plane);
        }
        canvas.setTransform(before);
    }
}

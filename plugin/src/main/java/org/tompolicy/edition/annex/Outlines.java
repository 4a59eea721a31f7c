package org.tompolicy.edition.annex;

import java.awt.geom.AffineTransform;
import java.awt.geom.GeneralPath;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.Map;
import org.apache.fontbox.ttf.GlyphData;
import org.apache.fontbox.ttf.TrueTypeFont;

/**
 * Words as the outlines of their letters, by the faces of the annex and no font of a machine. Each letter is read from its
 * face once.
 */
final class Outlines {

    /**
     * A word that begins at the origin, one em high for a size of 1; the vertical axis goes up.
     *
     * @param width how far the pen has gone, in em
     */
    record Word(GeneralPath outline, double width) {}

    /** What a face draws for a character, in em; nothing may change the outline. */
    private record Letter(GeneralPath outline, double width) {}

    private static final Map<Face, TrueTypeFont> FONTS = new EnumMap<>(Face.class);

    private static final Map<Face, Map<Integer, Letter>> LETTERS = new EnumMap<>(Face.class);

    private Outlines() {}

    /** The outlines of a text; a character that the face lacks is one of the symbols, or no outline. */
    static Word of(Face face, String text) {
        return of(face, text, 0);
    }

    /** @param apart how much farther the letters stand from one another, in em */
    static Word of(Face face, String text, double apart) {
        GeneralPath outline = new GeneralPath();
        double x = 0;
        for (int point : text.codePoints().toArray()) {
            Letter letter = letter(face, point);
            outline.append(letter.outline().getPathIterator(AffineTransform.getTranslateInstance(x, 0)), false);
            x += letter.width() + apart;
        }
        return new Word(outline, x);
    }

    private static Letter letter(Face face, int point) {
        synchronized (FONTS) {
            return LETTERS.computeIfAbsent(face, any -> new HashMap<>())
                    .computeIfAbsent(point, any -> read(face, point));
        }
    }

    private static Letter read(Face face, int point) {
        try {
            Face drawing = glyph(face, point) == 0 ? Face.SYMBOLS : face;
            TrueTypeFont font = font(drawing);
            double em = font.getUnitsPerEm();
            int glyph = glyph(drawing, point);
            GlyphData drawn = font.getGlyph().getGlyph(glyph);
            GeneralPath outline = new GeneralPath();
            if (drawn != null) {
                outline.append(
                        drawn.getPath().getPathIterator(AffineTransform.getScaleInstance(1 / em, 1 / em)), false);
            }
            return new Letter(outline, font.getAdvanceWidth(glyph) / em);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static int glyph(Face face, int point) throws IOException {
        return font(face).getUnicodeCmapLookup().getGlyphId(point);
    }

    private static TrueTypeFont font(Face face) {
        return FONTS.computeIfAbsent(face, Face::open);
    }
}

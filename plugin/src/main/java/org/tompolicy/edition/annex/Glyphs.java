package org.tompolicy.edition.annex;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.BitSet;
import java.util.List;
import org.apache.fontbox.ttf.CmapLookup;
import org.apache.fontbox.ttf.TrueTypeFont;

/** What the embedded fonts can draw. */
public final class Glyphs {

    private static final class Drawn {
        static final BitSet POINTS = drawn();
    }

    private Glyphs() {}

    /**
     * The code points of a text that the annex could not draw, each once and in ascending order. Control characters,
     * variation selectors and the marks of writing direction leave no trace on paper and are never missing.
     */
    public static List<Integer> missing(String text) {
        return text.codePoints()
                .filter(point -> !isDrawn(point))
                .distinct()
                .sorted()
                .boxed()
                .toList();
    }

    /** Whether a code point can be drawn in every face, or leaves no trace. */
    static boolean isDrawn(int point) {
        return Drawn.POINTS.get(point) || isInvisible(point);
    }

    /** Whether a code point leaves no trace, so that it may be taken out where no font knows it. */
    static boolean isInvisible(int point) {
        return switch (Character.getType(point)) {
            case Character.CONTROL, Character.FORMAT, Character.LINE_SEPARATOR, Character.PARAGRAPH_SEPARATOR -> true;
            default -> (point >= 0xFE00 && point <= 0xFE0F) || (point >= 0xE0100 && point <= 0xE01EF);
        };
    }

    /** A text without what leaves no trace on paper and no font knows; soft hyphens and line feeds stay. */
    static String printed(String text) {
        StringBuilder kept = new StringBuilder(text.length());
        text.codePoints()
                .filter(point -> point >= ' ' ? !isInvisible(point) || point == 0xAD : point == '\n')
                .forEach(kept::appendCodePoint);
        return kept.toString();
    }

    /** What each face of the fallback family draws, and the symbols. */
    private static BitSet drawn() {
        BitSet all = new BitSet();
        all.set(0, Character.MAX_CODE_POINT + 1);
        for (Face face : Face.values()) {
            if (face.isFallback() && face != Face.SYMBOLS) {
                all.and(points(face));
            }
        }
        all.or(points(Face.SYMBOLS));
        return all;
    }

    private static BitSet points(Face face) {
        BitSet points = new BitSet();
        try (TrueTypeFont font = face.open()) {
            CmapLookup map = font.getUnicodeCmapLookup();
            for (int point = 0; point <= 0xFFFF; point++) {
                if (map.getGlyphId(point) != 0) {
                    points.set(point);
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return points;
    }
}

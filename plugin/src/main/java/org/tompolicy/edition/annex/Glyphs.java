package org.tompolicy.edition.annex;

import java.util.BitSet;
import java.util.List;

/** What the embedded fonts can draw. */
public final class Glyphs {

    /** Ranges of code points in hexadecimal, both ends included, one a line; a test makes it from the fonts. */
    static final String LIST = "/org/tompolicy/font/drawn.txt";

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

    /** The list that the plugin carries, so that no font has to be parsed where no page is set. */
    private static BitSet drawn() {
        BitSet all = new BitSet();
        for (String range : Resources.text(LIST).split("\n")) {
            String[] ends = range.split("-");
            all.set(Integer.parseInt(ends[0], 16), Integer.parseInt(ends[1], 16) + 1);
        }
        return all;
    }
}

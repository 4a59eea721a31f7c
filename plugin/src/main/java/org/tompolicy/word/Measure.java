package org.tompolicy.word;

/** The page, in twentieths of a point. */
final class Measure {

    /** A4. */
    static final int PAGE_WIDTH = 11906;

    static final int PAGE_HEIGHT = 16838;
    static final int MARGIN_LEFT = mm(22);
    static final int MARGIN_RIGHT = mm(20);

    /** Width of what is printed. */
    static final int WIDTH = PAGE_WIDTH - MARGIN_LEFT - MARGIN_RIGHT;

    /** Where the text begins beside the column of the ids. */
    static final int TEXT = mm(36);

    /** How far the items of a list stand to the right of what is around it. */
    static final int STEP = mm(6);

    private static final double TWIPS = 1440 / 25.4;

    private Measure() {}

    static int mm(double millimetres) {
        return (int) Math.round(millimetres * TWIPS);
    }
}

package org.tompolicy.word;

/**
 * Where a block stands.
 *
 * @param style of paragraphs that no element or class gives another
 * @param left where text begins, in twentieths of a point
 * @param width of the place from its left edge to its right one
 * @param depth how many lists are around it
 * @param face language and changes of what is around it
 */
record Place(String style, int left, int width, int depth, Face face) {

    Place withStyle(String other) {
        return new Place(other, left, width, depth, face);
    }

    Place withFace(Face other) {
        return new Place(style, left, width, depth, other);
    }

    /** Farther to the right, as far as there is room. */
    Place indented(int by) {
        return new Place(style, Math.max(left, Math.min(left + by, width - Measure.mm(20))), width, depth, face);
    }

    Place inList() {
        return new Place(style, left, width, depth + 1, face);
    }

    /** What pictures and tables may take. */
    int room() {
        return width - left;
    }
}

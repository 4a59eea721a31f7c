package org.tompolicy.word;

/**
 * How a paragraph stands.
 *
 * @param style id of its style
 * @param left where it begins, in twentieths of a point; -1 where the style says
 * @param hanging how far its first line begins before; 0 for none
 * @param list number of its list; 0 for none
 * @param level of the list
 * @param align {@code center}, {@code right} or empty
 * @param leftwards whether it runs from right to left
 * @param newPage whether a page begins with it
 * @param withNext whether it stands on the page of what follows it
 */
record Paragraph(
        String style,
        int left,
        int hanging,
        int list,
        int level,
        String align,
        boolean leftwards,
        boolean newPage,
        boolean withNext) {

    static Paragraph of(String style) {
        return new Paragraph(style, -1, 0, 0, 0, "", false, false, false);
    }

    Paragraph at(int left, int hanging) {
        return new Paragraph(style, left, hanging, list, level, align, leftwards, newPage, withNext);
    }

    Paragraph inList(int number, int level) {
        return new Paragraph(style, left, hanging, number, level, align, leftwards, newPage, withNext);
    }

    Paragraph aligned(String how) {
        return new Paragraph(style, left, hanging, list, level, how, leftwards, newPage, withNext);
    }

    Paragraph leftwards(boolean runs) {
        return new Paragraph(style, left, hanging, list, level, align, runs, newPage, withNext);
    }

    Paragraph onNewPage() {
        return new Paragraph(style, left, hanging, list, level, align, leftwards, true, withNext);
    }

    Paragraph keptWithNext() {
        return new Paragraph(style, left, hanging, list, level, align, leftwards, newPage, true);
    }

    /** @param mark what happened to the end of the paragraph: the element of a change, or nothing */
    void properties(Xml out, Xml mark) {
        out.open("w:pPr").empty("w:pStyle", "w:val", style);
        if (withNext) {
            out.empty("w:keepNext");
        }
        if (newPage) {
            out.empty("w:pageBreakBefore");
        }
        if (list > 0) {
            out.open("w:numPr").empty("w:ilvl", "w:val", String.valueOf(level));
            out.empty("w:numId", "w:val", String.valueOf(list)).close();
        }
        if (hanging > 0 && list == 0) {
            out.open("w:tabs")
                    .empty("w:tab", "w:val", "left", "w:pos", String.valueOf(left))
                    .close();
        }
        if (leftwards) {
            out.empty("w:bidi");
        }
        if (left >= 0) {
            out.empty("w:ind", "w:left", String.valueOf(left), "w:hanging", String.valueOf(hanging));
        }
        if (!align.isEmpty()) {
            out.empty("w:jc", "w:val", align);
        }
        if (!mark.isEmpty()) {
            out.open("w:rPr").add(mark).close();
        }
        out.close();
    }
}

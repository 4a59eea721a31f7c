package org.tompolicy.word;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.w3c.dom.Element;

/** The lists of a document. Each has a number of its own, so that it counts from its own beginning. */
final class Numbering {

    /** Levels that the format knows; what stands deeper has the deepest. */
    static final int DEEPEST = 8;

    /** How items are told: the class of the list, the format's word, and the text around the number. */
    enum Sign {
        BULLET("", "bullet", "\u2022"),
        ARABIC("", "decimal", "%."),
        DECIMAL("decimal", "decimalZero", "%."),
        LOWERALPHA("loweralpha", "lowerLetter", "%."),
        UPPERALPHA("upperalpha", "upperLetter", "%."),
        LOWERROMAN("lowerroman", "lowerRoman", "%."),
        UPPERROMAN("upperroman", "upperRoman", "%.");

        private final String style;
        private final String format;
        private final String text;

        Sign(String style, String format, String text) {
            this.style = style;
            this.format = format;
            this.text = text;
        }

        /** How a list tells its items; empty where the format has no such signs, or none are wanted. */
        static Optional<Sign> of(Element list) {
            if (list.getTagName().equals("ul")) {
                return Elements.hasClass(list, "terms") || Elements.hasClass(list, "none")
                        ? Optional.empty()
                        : Optional.of(BULLET);
            }
            for (Sign sign : values()) {
                if (!sign.style.isEmpty() && Elements.hasClass(list, sign.style)) {
                    return Optional.of(sign);
                }
            }
            return Elements.hasClass(list, "lowergreek") ? Optional.empty() : Optional.of(ARABIC);
        }
    }

    private record Numbered(Sign sign, int level, int start) {}

    private final List<Numbered> lists = new ArrayList<>();

    /** A list that counts from a number; its own number. */
    int list(Sign sign, int level, int start) {
        lists.add(new Numbered(sign, level, start));
        return lists.size();
    }

    byte[] part() {
        Xml out = Xml.part().open("w:numbering", "xmlns:w", WordWriter.MAIN);
        for (Sign sign : Sign.values()) {
            out.open("w:abstractNum", "w:abstractNumId", String.valueOf(sign.ordinal()));
            out.empty("w:multiLevelType", "w:val", "multilevel");
            for (int level = 0; level <= DEEPEST; level++) {
                level(out, sign, level);
            }
            out.close();
        }
        for (int i = 0; i < lists.size(); i++) {
            Numbered list = lists.get(i);
            out.open("w:num", "w:numId", String.valueOf(i + 1));
            out.empty("w:abstractNumId", "w:val", String.valueOf(list.sign().ordinal()));
            if (list.sign() != Sign.BULLET) {
                out.open("w:lvlOverride", "w:ilvl", String.valueOf(list.level()));
                out.empty("w:startOverride", "w:val", String.valueOf(list.start()));
                out.close();
            }
            out.close();
        }
        return out.close().bytes();
    }

    private static void level(Xml out, Sign sign, int level) {
        out.open("w:lvl", "w:ilvl", String.valueOf(level));
        out.empty("w:start", "w:val", "1");
        out.empty("w:numFmt", "w:val", sign.format);
        out.empty("w:lvlText", "w:val", sign.text.replace("%", "%" + (level + 1)));
        out.empty("w:lvlJc", "w:val", "left");
        int left = Measure.STEP * (level + 1);
        out.open("w:pPr");
        out.empty("w:ind", "w:left", String.valueOf(left), "w:hanging", String.valueOf(Measure.STEP));
        out.close();
        out.close();
    }
}

package org.tompolicy.word;

import org.w3c.dom.Element;

/**
 * How words look and what happened to them.
 *
 * @param style id of a style of characters; empty for none
 * @param lift {@code superscript}, {@code subscript} or empty
 * @param language as in BCP 47; empty for that of the document
 * @param kept whether white space stays as it is
 */
record Face(
        String style,
        boolean bold,
        boolean italic,
        boolean underlined,
        boolean struck,
        String lift,
        String language,
        boolean kept,
        Revision.Kind change) {

    static final Face PLAIN = new Face("", false, false, false, false, "", "", false, Revision.Kind.KEPT);

    /** Words inside an element. */
    Face inside(Element element) {
        String name = element.getTagName();
        Face face = switch (name) {
            case "b", "strong", "dfn" -> withBold();
            case "i", "em", "cite", "var" ->
                new Face(style, bold, true, underlined, struck, lift, language, kept, change);
            case "u", "ins" -> new Face(style, bold, italic, true, struck, lift, language, kept, change);
            case "s", "del" -> new Face(style, bold, italic, underlined, true, lift, language, kept, change);
            case "sup" -> withLift("superscript");
            case "sub" -> withLift("subscript");
            case "code", "kbd", "samp", "tt" -> withStyle("CodeWords");
            case "mark" -> withStyle("Marked");
            case "small" -> withStyle("SmallWords");
            default -> this;
        };
        if (Elements.hasClass(element, "number")) {
            face = face.withStyle("HeadingNumber");
        } else if (Elements.hasClass(element, "digest")) {
            face = face.withStyle("CodeWords");
        } else if (Elements.hasClass(element, "label")) {
            face = face.withStyle("TitleLabel");
        } else if (Elements.hasClass(element, "aside")) {
            face = face.withStyle("Aside");
        }
        return face.around(element);
    }

    /** What an element says of its language and of changes, without its looks. */
    Face around(Element element) {
        String said = element.getAttribute("lang");
        return new Face(
                style,
                bold,
                italic,
                underlined,
                struck,
                lift,
                said.isEmpty() ? language : said,
                kept,
                Revision.Kind.of(element, change));
    }

    Face withBold() {
        return new Face(style, true, italic, underlined, struck, lift, language, kept, change);
    }

    Face withStyle(String other) {
        return new Face(other, bold, italic, underlined, struck, lift, language, kept, change);
    }

    Face withSpace() {
        return new Face(style, bold, italic, underlined, struck, lift, language, true, change);
    }

    private Face withLift(String other) {
        return new Face(style, bold, italic, underlined, struck, other, language, kept, change);
    }
}

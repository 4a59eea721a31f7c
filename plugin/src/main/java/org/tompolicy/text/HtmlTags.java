package org.tompolicy.text;

import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.tompolicy.model.Inline.Style;
import org.tompolicy.model.Mark;

/**
 * HTML as it is written from left to right: tags and what stands between them, in canonical form. A start tag is open for
 * attributes until {@link #end()}.
 */
final class HtmlTags {

    private final UnaryOperator<String> ids;
    private final StringBuilder html = new StringBuilder();

    /** @param ids the anchor that an id becomes; empty where it stands on another element */
    HtmlTags(UnaryOperator<String> ids) {
        this.ids = ids;
    }

    /** The name of a style's element. */
    static String element(Style style) {
        return switch (style) {
            case STRONG -> "strong";
            case EMPHASIS -> "em";
            case CODE -> "code";
            case SUPERSCRIPT -> "sup";
            case SUBSCRIPT -> "sub";
            case HIGHLIGHTED -> "mark";
            case STRUCK -> "s";
            case DELETED -> "del";
            case INSERTED -> "ins";
            case UNDERLINED -> "u";
            case BOLD -> "b";
            case ITALIC -> "i";
            case SMALL -> "small";
            case QUOTED -> "q";
            case CITED -> "cite";
            case ABBREVIATED -> "abbr";
            case DEFINED -> "dfn";
            case KEY -> "kbd";
            case SAMPLE -> "samp";
            case VARIABLE -> "var";
            case TIME -> "time";
            case SPAN -> "span";
        };
    }

    /** Begins a start tag. */
    HtmlTags open(String element) {
        html.append('<').append(element);
        return this;
    }

    /** Begins a start tag with what a node is marked with. */
    HtmlTags open(String element, Mark mark) {
        return open(element, mark, List.of());
    }

    /** The same, with classes before the roles of the node. */
    HtmlTags open(String element, Mark mark, List<String> classes) {
        return open(element).mark(mark, classes);
    }

    /** The attributes that say what a node is marked with. */
    HtmlTags mark(Mark mark, List<String> classes) {
        attribute("id", mark.id().isEmpty() ? "" : ids.apply(mark.id()));
        attribute(
                "class",
                String.join(
                        " ",
                        Stream.concat(classes.stream(), mark.roles().stream()).toList()));
        attribute("lang", mark.language());
        return attribute("title", mark.hint());
    }

    /** An attribute; none where its value is empty. */
    HtmlTags attribute(String name, String value) {
        return value.isEmpty() ? this : always(name, value);
    }

    /** An attribute with a number, where there is one. */
    HtmlTags attribute(String name, Optional<Integer> value) {
        return attribute(name, value.map(String::valueOf).orElse(""));
    }

    /** An attribute, also where its value is empty. */
    HtmlTags always(String name, String value) {
        html.append(' ').append(name).append("=\"");
        escape(value, true);
        html.append('"');
        return this;
    }

    /** An attribute without a value, where it is set. */
    HtmlTags flag(String name, boolean set) {
        html.append(set ? " " + name : "");
        return this;
    }

    /** Ends a start tag. */
    HtmlTags end() {
        html.append('>');
        return this;
    }

    /** An end tag. */
    HtmlTags close(String element) {
        html.append("</").append(element).append('>');
        return this;
    }

    /** Text between tags. */
    HtmlTags text(String text) {
        escape(text, false);
        return this;
    }

    HtmlTags lineFeed() {
        html.append('\n');
        return this;
    }

    private void escape(String text, boolean attribute) {
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            switch (c) {
                case '&' -> html.append("&amp;");
                case '<' -> html.append("&lt;");
                case '>' -> html.append("&gt;");
                case '"' -> html.append(attribute ? "&quot;" : "\"");
                default -> html.append(c);
            }
        }
    }

    /** What was written so far. */
    @Override
    public String toString() {
        return html.toString();
    }
}

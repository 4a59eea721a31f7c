package org.tompolicy.edition.page;

import java.util.Objects;

/**
 * HTML that a template prints as it is. Everything else that a template prints is escaped.
 *
 * @param html well-formed HTML from a cleaned document or from this room
 */
public record Markup(String html) {

    public static final Markup EMPTY = new Markup("");

    public Markup {
        Objects.requireNonNull(html, "html");
    }

    /** Plain text as HTML. */
    public static Markup escaped(String text) {
        StringBuilder html = new StringBuilder(text.length() + 16);
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            switch (c) {
                case '&' -> html.append("&amp;");
                case '<' -> html.append("&lt;");
                case '>' -> html.append("&gt;");
                case '"' -> html.append("&quot;");
                default -> html.append(c);
            }
        }
        return new Markup(html.toString());
    }

    public boolean isEmpty() {
        return html.isEmpty();
    }
}

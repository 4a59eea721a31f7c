package org.tompolicy.edition.page;

import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * HTML that a template prints as it is. Everything else that a template prints is escaped.
 *
 * @param html well-formed HTML from a cleaned document or from this room; in the twin of a page Markdown ({@link MarkupForm})
 */
public record Markup(String html) {

    public static final Markup EMPTY = new Markup("");

    private static final Pattern CODE = Pattern.compile("`([^`]+)`");

    private static final Pattern ADDRESS = Pattern.compile(
            "https?://[^\\s<>\"]*[\\w/]|[\\w.+-]+@[\\w-]+(?:\\.[\\w-]+)+", Pattern.UNICODE_CHARACTER_CLASS);

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

    /** Plain text as HTML where mail and web addresses are links. */
    static Markup linked(String text) {
        StringBuilder html = new StringBuilder();
        Matcher matcher = ADDRESS.matcher(text);
        int end = 0;
        while (matcher.find()) {
            String shown = escaped(matcher.group()).html();
            String scheme = matcher.group().contains("://") ? "" : "mailto:";
            html.append(escaped(text.substring(end, matcher.start())).html())
                    .append("<a href=\"")
                    .append(scheme)
                    .append(shown)
                    .append("\">")
                    .append(shown)
                    .append("</a>");
            end = matcher.end();
        }
        return new Markup(html.append(escaped(text.substring(end)).html()).toString());
    }

    public boolean isEmpty() {
        return html.isEmpty();
    }

    /** Sentences in which code stands between backticks. */
    public static Markup ofSentences(String sentences) {
        StringBuilder html = new StringBuilder();
        Matcher code = CODE.matcher(sentences);
        int end = 0;
        while (code.find()) {
            html.append(escaped(sentences.substring(end, code.start())).html())
                    .append("<code>")
                    .append(escaped(code.group(1)).html())
                    .append("</code>");
            end = code.end();
        }
        return new Markup(html.append(escaped(sentences.substring(end)).html()).toString());
    }
}

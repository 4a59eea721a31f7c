package org.tompolicy.text;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Reads HTML in the canonical form that {@link HtmlWriter} writes: every element is closed but for the void ones,
 * attributes stand in double quotes. Anything else is refused with the place.
 */
final class MarkupParser {

    private static final Set<String> VOID = Set.of("br", "col", "hr", "img", "wbr");

    private static final int DEEPEST = 1000;

    private final String html;
    private int at;

    private MarkupParser(String html) {
        this.html = html;
    }

    /**
     * The nodes of a piece of HTML.
     *
     * @throws IllegalArgumentException when it has another form; the message says where
     */
    static List<MarkupNode> parse(String html) {
        MarkupParser parser = new MarkupParser(html);
        List<MarkupNode> nodes = parser.nodes("", 0);
        if (parser.at < html.length()) {
            throw parser.wrong("an end without a begin");
        }
        return nodes;
    }

    private List<MarkupNode> nodes(String inside, int depth) {
        if (depth > DEEPEST) {
            throw wrong("too many elements inside one another");
        }
        List<MarkupNode> nodes = new ArrayList<>();
        while (at < html.length() && !html.startsWith("</", at)) {
            if (html.charAt(at) == '<') {
                nodes.add(element(depth));
            } else {
                int end = html.indexOf('<', at);
                nodes.add(new MarkupNode.Characters(unescaped(html.substring(at, end < 0 ? html.length() : end))));
                at = end < 0 ? html.length() : end;
            }
        }
        if (!inside.isEmpty()) {
            expect("</" + inside + ">");
        }
        return nodes;
    }

    private MarkupNode element(int depth) {
        at++;
        String name = name();
        Map<String, String> attributes = new LinkedHashMap<>();
        while (at < html.length() && html.charAt(at) == ' ') {
            at++;
            String key = name();
            String value = "";
            if (html.startsWith("=\"", at)) {
                int end = html.indexOf('"', at + 2);
                if (end < 0) {
                    throw wrong("an open quote");
                }
                value = unescaped(html.substring(at + 2, end));
                at = end + 1;
            }
            if (attributes.put(key, value) != null) {
                throw wrong("the attribute " + key + " twice");
            }
        }
        expect(">");
        List<MarkupNode> children = VOID.contains(name) ? List.of() : nodes(name, depth + 1);
        return new MarkupNode.Element(name, attributes, children);
    }

    private String name() {
        int start = at;
        while (at < html.length() && (isLetter(html.charAt(at)) || at > start && isInName(html.charAt(at)))) {
            at++;
        }
        if (at == start) {
            throw wrong("no name");
        }
        return html.substring(start, at);
    }

    private static boolean isLetter(char c) {
        return c >= 'a' && c <= 'z';
    }

    private static boolean isInName(char c) {
        return c >= '0' && c <= '9' || c == '-';
    }

    private void expect(String text) {
        if (!html.startsWith(text, at)) {
            throw wrong("something else than " + text);
        }
        at += text.length();
    }

    private IllegalArgumentException wrong(String what) {
        return new IllegalArgumentException("not the canonical HTML, " + what + " at character " + (at + 1));
    }

    private static String unescaped(String text) {
        return text.indexOf('&') < 0
                ? text
                : text.replace("&quot;", "\"")
                        .replace("&#39;", "'")
                        .replace("&nbsp;", "\u00a0")
                        .replace("&#xa0;", "\u00a0")
                        .replace("&lt;", "<")
                        .replace("&gt;", ">")
                        .replace("&amp;", "&");
    }
}

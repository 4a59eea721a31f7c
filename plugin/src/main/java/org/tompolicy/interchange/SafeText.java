package org.tompolicy.interchange;

import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What the texts and pictures of a policy may hold at most. They were cleaned before they were sealed; since a digest can
 * be made anew with any content, they are looked at again before they stand on a page. What is on these lists is never
 * taken off them: a text that was sealed stays readable.
 */
final class SafeText {

    private static final Set<String> ELEMENTS = Set.of(
            "a",
            "abbr",
            "b",
            "blockquote",
            "br",
            "caption",
            "cite",
            "code",
            "dd",
            "del",
            "details",
            "dfn",
            "div",
            "dl",
            "dt",
            "em",
            "figcaption",
            "figure",
            "h2",
            "h3",
            "h4",
            "h5",
            "h6",
            "hr",
            "i",
            "img",
            "ins",
            "kbd",
            "li",
            "mark",
            "ol",
            "p",
            "pre",
            "q",
            "s",
            "samp",
            "section",
            "small",
            "span",
            "strong",
            "sub",
            "summary",
            "sup",
            "table",
            "tbody",
            "td",
            "tfoot",
            "th",
            "thead",
            "time",
            "tr",
            "u",
            "ul",
            "var",
            "wbr");

    private static final Set<String> ATTRIBUTES = Set.of(
            "alt",
            "class",
            "colspan",
            "height",
            "href",
            "id",
            "lang",
            "reversed",
            "rowspan",
            "scope",
            "src",
            "start",
            "title",
            "value",
            "width");

    private static final Set<String> SCHEMES = Set.of("http", "https", "mailto", "tel");

    /** Atomic, so that a long text that does not match costs one look. */
    private static final Pattern TAG =
            Pattern.compile("</?([a-z][a-z0-9]*+)((?>\\s++[a-z-]++(?>=\"[^\"<>]*+\")?+)*+)>");

    private static final Pattern ATTRIBUTE = Pattern.compile("\\s([a-z-]++)(?>=\"([^\"]*+)\")?+");

    private static final Pattern ACTIVE_PICTURE = Pattern.compile(
            "<\\s*(?:script|foreignObject|iframe|!ENTITY|!DOCTYPE)|<[^>]*javascript:|<[^>]*[\\s\"'/]on[a-z]+\\s*=",
            Pattern.CASE_INSENSITIVE);

    private SafeText() {}

    /** What HTML holds that no text of a policy does; its links are as the pages have them. */
    static Optional<String> problem(String html) {
        Matcher tag = TAG.matcher(html);
        for (int at = html.indexOf('<'); at >= 0; at = html.indexOf('<', tag.end())) {
            tag.region(at, html.length());
            if (!tag.lookingAt()) {
                return Optional.of(start(html, at));
            }
            if (!ELEMENTS.contains(tag.group(1))) {
                return Optional.of("<" + tag.group(1) + ">");
            }
            Optional<String> attribute = attributes(tag.group(2));
            if (attribute.isPresent()) {
                return attribute;
            }
        }
        return Optional.empty();
    }

    private static String start(String html, int at) {
        return html.substring(at, Math.min(html.length(), at + 20)).replaceAll("\\p{Cntrl}", "?");
    }

    private static Optional<String> attributes(String attributes) {
        Matcher attribute = ATTRIBUTE.matcher(attributes);
        while (attribute.find()) {
            String name = attribute.group(1);
            String value = attribute.group(2) == null ? "" : attribute.group(2);
            if (!ATTRIBUTES.contains(name) && !name.startsWith("data-")) {
                return Optional.of("the attribute " + name);
            }
            if (name.equals("href") && !isSafe(value) || name.equals("src") && !isOwn(value)) {
                return Optional.of("the address " + value.replaceAll("\\p{Cntrl}", "?"));
            }
        }
        return Optional.empty();
    }

    /** Whether a browser that follows it opens a page or writes a letter and does nothing else. */
    private static boolean isSafe(String address) {
        return address.startsWith("site:")
                || schemeOf(address).map(SCHEMES::contains).orElse(true);
    }

    private static boolean isOwn(String address) {
        return address.startsWith("site:") && !address.startsWith("site://")
                || schemeOf(address).isEmpty() && !address.startsWith("//");
    }

    /** As a browser reads it: without blanks and control characters. An entity may hide one of its letters or the colon. */
    private static Optional<String> schemeOf(String address) {
        String bare = address.replaceAll("[\\x00-\\x20\\x7F-\\xA0\\u200B-\\u200F\\u2028-\\u202F\\uFEFF]", "")
                .replace("&amp;", "/");
        String before = bare.split("[:/?#]", 2)[0];
        if (before.contains("&")) {
            return Optional.of(before);
        }
        return bare.startsWith(before + ":") ? Optional.of(before.toLowerCase(Locale.ROOT)) : Optional.empty();
    }

    /** Whether a picture is a drawing that does something. */
    static boolean isActive(String path, byte[] content) {
        return path.toLowerCase(Locale.ROOT).endsWith(".svg")
                && ACTIVE_PICTURE
                        .matcher(new String(content, StandardCharsets.UTF_8))
                        .find();
    }
}

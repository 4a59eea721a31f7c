package org.tompolicy.source;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Attribute;
import org.jsoup.nodes.Comment;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Entities;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.tompolicy.text.CodeLines;
import org.tompolicy.text.HtmlWriter;

/**
 * The HTML that a page may hold, whoever wrote it: elements, attributes and kinds of links are named here, everything
 * else is taken out. What comes out is balanced and in one canonical form.
 */
final class HtmlAllowList {

    /** Attribute that a converter sets on a picture whose text for the blind it made up. */
    static final String NO_ALT = "data-no-alt";

    /** Attribute with the number of a footnote, on a {@code sup}. */
    static final String NOTE = "data-note";

    /** Attribute of a link whose text is still to be found. */
    static final String AUTO = "data-auto";

    private static final Set<String> PHRASES = Set.of(
            "a", "abbr", "b", "br", "cite", "code", "del", "dfn", "em", "i", "img", "ins", "kbd", "mark", "q", "s",
            "samp", "small", "span", "strong", "sub", "sup", "time", "u", "var", "wbr");

    private static final Set<String> BLOCKS = Set.of(
            "blockquote",
            "caption",
            "dd",
            "details",
            "div",
            "dl",
            "dt",
            "figcaption",
            "figure",
            "h2",
            "h3",
            "h4",
            "h5",
            "h6",
            "hr",
            "li",
            "ol",
            "p",
            "pre",
            "section",
            "summary",
            "table",
            "tbody",
            "td",
            "tfoot",
            "th",
            "thead",
            "tr",
            "ul");

    /** Elements whose content is no text for readers. */
    private static final Set<String> DROPPED = Set.of(
            "applet",
            "audio",
            "base",
            "canvas",
            "embed",
            "frame",
            "frameset",
            "head",
            "iframe",
            "link",
            "math",
            "meta",
            "noembed",
            "noframes",
            "noscript",
            "object",
            "option",
            "param",
            "plaintext",
            "script",
            "select",
            "source",
            "style",
            "svg",
            "template",
            "textarea",
            "title",
            "track",
            "video",
            "xmp");

    /** Attributes of links that mean nothing to readers. */
    private static final Set<String> IDLE = Set.of("rel", "target");

    private static final Set<String> EVERYWHERE = Set.of("class", "id", "lang", "title");

    private static final Map<String, Set<String>> ATTRIBUTES = Map.of(
            "a", Set.of("href", AUTO),
            "img", Set.of("src", "alt", "width", "height", NO_ALT),
            "ol", Set.of("start", "reversed"),
            "li", Set.of("value"),
            "sup", Set.of(NOTE),
            "table", Set.of(HtmlWriter.COLUMNS),
            "td", Set.of("colspan", "rowspan"),
            "th", Set.of("colspan", "rowspan", "scope"),
            "time", Set.of());

    /** What a width in print alone begins with, as a role of a picture; per mille stand behind it. */
    static final String PRINT_WIDTH = "print-";

    private static final Set<String> SHARES = IntStream.rangeClosed(1, 20)
            .mapToObj(twentieth -> 50 * twentieth)
            .flatMap(mille -> Stream.of(HtmlWriter.WIDTH + mille, PRINT_WIDTH + mille))
            .collect(Collectors.toUnmodifiableSet());

    /** Says in which language a listing is written. */
    private static final Pattern LANGUAGE = Pattern.compile(CodeLines.LANGUAGE + "[a-z0-9+#_-]{1,24}");

    private static final Set<String> CLASSES = Set.of(
            "admonition",
            "attribution",
            "callout",
            "callouts",
            "caution",
            "center",
            "context",
            "customer",
            "decimal",
            "example",
            "footnote",
            "footnotes",
            "important",
            "internal",
            "label",
            "loweralpha",
            "lowergreek",
            "lowerroman",
            "note",
            "right",
            "sidebar",
            "tip",
            "title",
            "upperalpha",
            "upperroman",
            "verse",
            "warning");

    /** Text that is its own canonical form, so that most cells and items need no parser. */
    private static final Pattern PLAIN = Pattern.compile("[^<>&\\x00-\\x08\\x0B-\\x1F\\u00A0]*+");

    private static final Set<String> SCHEMES = Set.of("http", "https", "mailto", "tel");

    private HtmlAllowList() {}

    /**
     * Clean HTML.
     *
     * @param removed what was taken out, sorted
     */
    record Cleaned(String html, Set<RemovedHtml> removed) {}

    /** Decides on pictures: false takes one out and leaves its text. */
    @FunctionalInterface
    interface PictureCheck {
        boolean keeps(String source, boolean hasAlt);
    }

    static Cleaned clean(String html, PictureCheck pictures) {
        if (PLAIN.matcher(html).matches()) {
            return new Cleaned(html, Set.of());
        }
        return new Cleaning("", pictures).clean(parse(html));
    }

    /** Cleans a body in place; it may hold one more attribute, whoever put it there. */
    static void cleanMarked(Element body, String mark, PictureCheck pictures) {
        new Cleaning(mark, pictures).clean(body);
    }

    /** Parses HTML as the content of a page, to be printed in the canonical form. */
    static Element parse(String html) {
        Document document = Jsoup.parseBodyFragment(html);
        document.outputSettings()
                .prettyPrint(false)
                .syntax(Document.OutputSettings.Syntax.html)
                .escapeMode(Entities.EscapeMode.xhtml)
                .charset("UTF-8");
        return document.body();
    }

    /** Whether HTML holds anything that cannot stand inside a paragraph. */
    static boolean hasBlocks(String html) {
        return html.contains("<")
                && parse(html).getAllElements().stream().anyMatch(element -> BLOCKS.contains(element.normalName()));
    }

    static boolean isBlock(Element element) {
        return BLOCKS.contains(element.normalName());
    }

    private static final class Cleaning {
        private final String mark;
        private final PictureCheck pictures;
        private final Set<RemovedHtml> removed = new TreeSet<>();

        Cleaning(String mark, PictureCheck pictures) {
            this.mark = mark;
            this.pictures = pictures;
        }

        Cleaned clean(Element body) {
            cleanChildren(body);
            HtmlStructure.mend(body);
            return new Cleaned(body.html(), removed);
        }

        private void cleanChildren(Element parent) {
            for (Node node : List.copyOf(parent.childNodes())) {
                if (node instanceof Element element) {
                    cleanElement(element);
                } else if (node instanceof Comment || !(node instanceof TextNode)) {
                    node.remove();
                }
            }
        }

        private void cleanElement(Element element) {
            String name = element.normalName();
            if (DROPPED.contains(name)) {
                removed.add(RemovedHtml.element(name));
                element.remove();
                return;
            }
            cleanChildren(element);
            if (!PHRASES.contains(name) && !BLOCKS.contains(name)) {
                removed.add(RemovedHtml.element(name));
                element.unwrap();
                return;
            }
            cleanAttributes(element, name);
            if (name.equals("img")) {
                cleanPicture(element);
            } else if (name.equals("a") && !element.hasAttr("href")) {
                anchor(element);
            }
        }

        private void cleanAttributes(Element element, String name) {
            for (Attribute attribute : element.attributes().asList()) {
                String key = attribute.getKey().toLowerCase(Locale.ROOT);
                boolean known = key.equals(mark)
                        || EVERYWHERE.contains(key)
                        || ATTRIBUTES.getOrDefault(name, Set.of()).contains(key);
                if (name.equals("a") && IDLE.contains(key)) {
                    element.removeAttr(attribute.getKey());
                } else if (name.equals("a") && key.equals("name")) {
                    anchorOfOldHtml(element, attribute);
                } else if (!known) {
                    removed.add(RemovedHtml.attribute(key, name));
                    element.removeAttr(attribute.getKey());
                } else if (key.equals("href") && !isSafe(attribute.getValue())) {
                    removed.add(RemovedHtml.link(scheme(attribute.getValue()) + ":"));
                    element.removeAttr(attribute.getKey());
                } else if (key.equals("class")) {
                    String kept = element.classNames().stream()
                            .filter(role -> CLASSES.contains(role)
                                    || SHARES.contains(role)
                                    || LANGUAGE.matcher(role).matches())
                            .sorted()
                            .collect(Collectors.joining(" "));
                    setOrRemove(element, "class", kept);
                } else if (isNumber(key) && !attribute.getValue().matches("\\d{1,5}")) {
                    element.removeAttr(key);
                } else if (key.equals("id") && !attribute.getValue().matches("\\S+")) {
                    element.removeAttr(key);
                }
            }
        }

        /** What GitHub and old HTML call an anchor. */
        private static void anchorOfOldHtml(Element element, Attribute name) {
            element.removeAttr(name.getKey());
            if (!element.hasAttr("id") && name.getValue().matches("\\S+")) {
                element.attr("id", name.getValue());
            }
        }

        private static boolean isNumber(String key) {
            return Set.of("width", "height", "colspan", "rowspan", "start", "value")
                    .contains(key);
        }

        private void setOrRemove(Element element, String key, String value) {
            if (value.isEmpty()) {
                element.removeAttr(key);
            } else {
                element.attr(key, value);
            }
        }

        private void cleanPicture(Element picture) {
            boolean hasAlt = picture.hasAttr("alt") && !picture.hasAttr(NO_ALT);
            picture.removeAttr(NO_ALT);
            if (!pictures.keeps(picture.attr("src"), hasAlt)) {
                picture.replaceWith(new TextNode(picture.attr("alt")));
            } else if (!picture.hasAttr("alt")) {
                picture.attr("alt", "");
            }
        }

        /** A link without target is an anchor at most. */
        private void anchor(Element element) {
            if (element.hasAttr("id")) {
                element.tagName("span");
            } else {
                element.unwrap();
            }
        }
    }

    /** Whether it may be the name of a language that code is written in. */
    static boolean isLanguage(String name) {
        return LANGUAGE.matcher(CodeLines.LANGUAGE + name).matches();
    }

    static boolean isSafe(String target) {
        String scheme = scheme(target);
        return scheme.isEmpty() || SCHEMES.contains(scheme);
    }

    /** The scheme of a target in lower case, read as a browser would; empty where it is relative. */
    private static String scheme(String target) {
        String bare = target.replaceAll("[\\x00-\\x20\\x7F-\\xA0\\u200B-\\u200F\\u2028-\\u202F\\uFEFF]", "");
        int colon = bare.indexOf(':');
        if (colon < 0) {
            return "";
        }
        String before = bare.substring(0, colon).toLowerCase(Locale.ROOT);
        return before.matches("[^/?#]*") ? before : "";
    }

    /** The text of HTML, in one line. */
    static String line(String html) {
        boolean plain = PLAIN.matcher(html).matches();
        return plain ? html.replaceAll("\\s+", " ").strip() : text(parse(html)).replace('\n', ' ');
    }

    /** The text of an element: one line a block, white space collapsed, without the numbers of footnotes. */
    static String text(Element element) {
        StringBuilder text = new StringBuilder();
        appendText(element, text);
        return text.toString()
                .lines()
                .map(line -> line.replaceAll("[\\s\\u00a0]+", " ").strip())
                .filter(line -> !line.isEmpty())
                .collect(Collectors.joining("\n"));
    }

    private static void appendText(Node node, StringBuilder text) {
        if (node instanceof TextNode plain) {
            text.append(plain.getWholeText().replace('\n', ' ').replace('\r', ' '));
        } else if (node instanceof Element element) {
            if (element.hasAttr(NOTE) || element.normalName().equals("sup") && element.hasClass("footnote")) {
                return;
            }
            boolean block = isBlock(element);
            text.append(block ? "\n" : element.normalName().equals("br") ? " " : "");
            element.childNodes().forEach(child -> appendText(child, text));
            text.append(block ? "\n" : "");
        }
    }
}

package org.tompolicy.source;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Attribute;
import org.jsoup.nodes.DataNode;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Entities;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jsoup.parser.Parser;

/**
 * The SVG that a page may show: shapes, text, gradients and styles of its own. Scripts, event handlers, foreign content
 * and everything that would fetch another file are taken out without a word.
 */
final class SvgAllowList {

    private static final Set<String> ELEMENTS = Set.of(
            "svg",
            "g",
            "defs",
            "symbol",
            "use",
            "switch",
            "title",
            "desc",
            "path",
            "rect",
            "circle",
            "ellipse",
            "line",
            "polyline",
            "polygon",
            "text",
            "tspan",
            "textPath",
            "image",
            "marker",
            "pattern",
            "clipPath",
            "mask",
            "linearGradient",
            "radialGradient",
            "stop",
            "filter",
            "feBlend",
            "feColorMatrix",
            "feComponentTransfer",
            "feComposite",
            "feDropShadow",
            "feFlood",
            "feFuncA",
            "feFuncB",
            "feFuncG",
            "feFuncR",
            "feGaussianBlur",
            "feMerge",
            "feMergeNode",
            "feMorphology",
            "feOffset",
            "style");

    private static final Set<String> PREFIXED =
            Set.of("xlink:href", "xml:space", "xml:lang", "xmlns:xlink", "xmlns:svg");

    private SvgAllowList() {}

    /** Clean SVG; an empty picture where the text holds none. */
    static String clean(String svg) {
        Document document = Jsoup.parse(svg, "", Parser.xmlParser());
        document.outputSettings()
                .prettyPrint(false)
                .syntax(Document.OutputSettings.Syntax.xml)
                .escapeMode(Entities.EscapeMode.xhtml)
                .charset("UTF-8");
        Element root = document.selectFirst("svg");
        if (root == null) {
            return "<svg xmlns=\"http://www.w3.org/2000/svg\"/>\n";
        }
        root.remove();
        clean(root);
        root.attr("xmlns", "http://www.w3.org/2000/svg");
        Document clean = new Document("");
        clean.outputSettings(document.outputSettings());
        clean.appendChild(root);
        return root.outerHtml() + "\n";
    }

    private static void clean(Element element) {
        for (Attribute attribute : element.attributes().asList()) {
            if (!isAllowed(element, attribute.getKey(), attribute.getValue())) {
                element.removeAttr(attribute.getKey());
            }
        }
        for (Node node : List.copyOf(element.childNodes())) {
            if (node instanceof Element child) {
                boolean known = ELEMENTS.contains(child.tagName());
                boolean unsafeStyle = child.tagName().equals("style") && !isSafe(child.wholeText() + child.data());
                if (child.tagName().equals("a")) {
                    clean(child);
                    child.unwrap();
                } else if (!known || unsafeStyle || isForeignImage(child)) {
                    child.remove();
                } else {
                    clean(child);
                }
            } else if (!(node instanceof TextNode) && !(node instanceof DataNode)) {
                node.remove();
            }
        }
    }

    private static boolean isAllowed(Element element, String key, String value) {
        String name = key.toLowerCase(Locale.ROOT);
        if (name.startsWith("on") || !key.matches("[A-Za-z][A-Za-z0-9-]*") && !PREFIXED.contains(key)) {
            return false;
        }
        if (name.equals("href") || name.equals("xlink:href")) {
            return value.startsWith("#") || element.tagName().equals("image") && isEmbedded(value);
        }
        return name.startsWith("xmlns") || isSafe(value);
    }

    private static boolean isForeignImage(Element element) {
        String source = element.hasAttr("href") ? element.attr("href") : element.attr("xlink:href");
        return element.tagName().equals("image") && !isEmbedded(source);
    }

    private static boolean isEmbedded(String source) {
        return source.matches("(?s)data:image/(?:png|jpeg|gif|webp);base64,[A-Za-z0-9+/=\\s]*");
    }

    /** Whether a style or another value fetches nothing: references inside the picture only. */
    private static boolean isSafe(String value) {
        String bare =
                value.toLowerCase(Locale.ROOT).replaceAll("(?s)/\\*.*?\\*/", "").replaceAll("[\\x00-\\x20]", "");
        return !bare.contains("\\")
                && !bare.contains("@import")
                && !bare.contains("javascript:")
                && !bare.contains("expression(")
                && !bare.contains("image-set(")
                && !bare.replaceAll("url\\([\"']?#", "").contains("url(");
    }
}

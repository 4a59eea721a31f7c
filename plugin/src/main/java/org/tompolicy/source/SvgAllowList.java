package org.tompolicy.source;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Attribute;
import org.jsoup.nodes.DataNode;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Entities;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jsoup.parser.Parser;
import org.tompolicy.finding.Message;
import org.tompolicy.finding.Value;
import org.tompolicy.wording.Messages;

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

    private static final String XLINK = "http://www.w3.org/1999/xlink";

    private SvgAllowList() {}

    /** Parts that show nothing, whatever they hold. */
    private static final Set<String> UNSEEN = Set.of(
            "script",
            "style",
            "metadata",
            "animate",
            "animateMotion",
            "animateTransform",
            "animateColor",
            "set",
            "cursor",
            "view",
            "namedview");

    private static final int SHOWN = 40;

    /**
     * Clean SVG.
     *
     * @param lost texts and shapes that the cleaning took out, as a reader would look for them
     */
    record Cleaned(String svg, List<Message> lost) {}

    /** Clean SVG; an empty picture where the text holds none. */
    static Cleaned clean(String svg) {
        Document document = Jsoup.parse(svg, "", Parser.xmlParser());
        document.outputSettings()
                .prettyPrint(false)
                .syntax(Document.OutputSettings.Syntax.xml)
                .escapeMode(Entities.EscapeMode.xhtml)
                .charset("UTF-8");
        Element root = document.selectFirst("svg");
        if (root == null) {
            return new Cleaned(
                    "<svg xmlns=\"http://www.w3.org/2000/svg\"/>\n", List.of(Messages.of("picture-cleaned.all")));
        }
        root.remove();
        nameReferences(root);
        List<Message> lost = new ArrayList<>();
        clean(root, lost);
        root.attr("xmlns", "http://www.w3.org/2000/svg");
        Document clean = new Document("");
        clean.outputSettings(document.outputSettings());
        clean.appendChild(root);
        return new Cleaned(root.outerHtml() + "\n", lost.stream().distinct().toList());
    }

    /** References have the prefix {@code xlink}, whatever the program that wrote the picture calls it. */
    private static void nameReferences(Element root) {
        Set<String> prefixes = root.getAllElements().stream()
                .flatMap(element -> element.attributes().asList().stream())
                .filter(attribute -> attribute.getKey().startsWith("xmlns:")
                        && attribute.getValue().equals(XLINK))
                .map(attribute -> attribute.getKey().substring("xmlns:".length()))
                .filter(prefix -> !prefix.equals("xlink"))
                .collect(Collectors.toSet());
        for (String prefix : prefixes) {
            root.attr("xmlns:xlink", XLINK);
            for (Element element : root.getAllElements()) {
                String reference = element.attr(prefix + ":href");
                if (!reference.isEmpty()) {
                    element.removeAttr(prefix + ":href").attr("xlink:href", reference);
                }
            }
        }
    }

    private static void clean(Element element, List<Message> lost) {
        for (Attribute attribute : element.attributes().asList()) {
            if (!isAllowed(element, attribute.getKey(), attribute.getValue())) {
                if (element.tagName().equals("use")
                        && attribute.getKey().toLowerCase(Locale.ROOT).endsWith("href")) {
                    lost.add(Messages.of("picture-cleaned.shape").with("shape", attribute.getValue()));
                }
                element.removeAttr(attribute.getKey());
            }
        }
        for (Node node : List.copyOf(element.childNodes())) {
            if (node instanceof Element child) {
                boolean known = ELEMENTS.contains(child.tagName());
                boolean unsafeStyle = child.tagName().equals("style") && !isSafe(child.wholeText() + child.data());
                if (child.tagName().equals("a")) {
                    clean(child, lost);
                    child.unwrap();
                } else if (!known || unsafeStyle || isForeignImage(child)) {
                    lost(child).filter(words -> !hasOther(element, child)).ifPresent(lost::add);
                    child.remove();
                } else {
                    clean(child, lost);
                }
            } else if (!(node instanceof TextNode) && !(node instanceof DataNode)) {
                node.remove();
            }
        }
    }

    /** What a reader misses without an element; empty where it shows nothing. */
    private static Optional<Message> lost(Element element) {
        String name = element.tagName();
        String local = name.substring(name.indexOf(':') + 1);
        if (UNSEEN.contains(local) || name.contains(":") && !name.startsWith("svg:")) {
            return Optional.empty();
        }
        if (local.equals("image")) {
            String source = element.hasAttr("href") ? element.attr("href") : element.attr("xlink:href");
            return Optional.of(Messages.of("picture-cleaned.picture").with("picture", brief(source)));
        }
        String words = element.text().strip();
        if (!words.isEmpty()) {
            return Optional.of(Messages.of("picture-cleaned.text").with("text", new Value.Quoted(brief(words))));
        }
        return name.startsWith("svg:")
                ? Optional.of(Messages.of("picture-cleaned.shape").with("shape", "<" + name + ">"))
                : Optional.empty();
    }

    private static String brief(String words) {
        return words.length() <= SHOWN ? words : words.substring(0, SHOWN).strip() + "…";
    }

    /** Whether programs that cannot show a part take another one: a choice shows its first that is understood. */
    private static boolean hasOther(Element parent, Element child) {
        return parent.tagName().equals("switch")
                && parent.children().stream().anyMatch(other -> other != child && ELEMENTS.contains(other.tagName()));
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

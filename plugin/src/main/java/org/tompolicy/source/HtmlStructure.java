package org.tompolicy.source;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;

/** Puts elements that writers left in impossible places where HTML allows them, so that pages stay valid. */
final class HtmlStructure {

    /** Elements that make sense in certain others only. */
    private static final Map<String, Set<String>> PARENTS = Map.of(
            "li", Set.of("ol", "ul"),
            "dt", Set.of("dl"),
            "dd", Set.of("dl"),
            "caption", Set.of("table"),
            "figcaption", Set.of("figure"),
            "summary", Set.of("details"));

    /** Elements that hold text only. */
    private static final Set<String> TEXT_ONLY = Set.of("h2", "h3", "h4", "h5", "h6", "p", "pre");

    private HtmlStructure() {}

    /** Mends everything below an element. */
    static void mend(Element body) {
        for (Element element : List.copyOf(body.getAllElements())) {
            if (element != body && element.parent() != null) {
                mendPlace(element);
            }
        }
        for (Element element : List.copyOf(body.getAllElements())) {
            if (element != body && element.parent() != null) {
                mendContent(element);
            }
        }
    }

    private static void mendPlace(Element element) {
        String name = element.normalName();
        Set<String> parents = PARENTS.getOrDefault(name, Set.of());
        if (!parents.isEmpty() && !parents.contains(element.parent().normalName())) {
            element.unwrap();
        } else if (HtmlAllowList.isBlock(element) && insideText(element)) {
            element.unwrap();
        } else if (!HtmlAllowList.isBlock(element) && !name.equals("a") && holdsBlocks(element)) {
            element.unwrap();
        }
    }

    private static boolean insideText(Element element) {
        return element.parents().stream().anyMatch(parent -> TEXT_ONLY.contains(parent.normalName()));
    }

    private static boolean holdsBlocks(Element element) {
        return element.getAllElements().stream().anyMatch(inner -> inner != element && HtmlAllowList.isBlock(inner));
    }

    private static void mendContent(Element element) {
        switch (element.normalName()) {
            case "ol", "ul" -> wrapStrays(element);
            case "dl" -> checkDefinitions(element);
            case "details" -> checkDetails(element);
            case "li" -> {
                if (element.parent().normalName().equals("ul")) {
                    element.removeAttr("value");
                }
            }
            case "th" -> {
                if (!element.attr("scope").matches("col|row|colgroup|rowgroup")) {
                    element.removeAttr("scope");
                }
            }
            default -> {}
        }
    }

    private static void wrapStrays(Element list) {
        for (Node node : List.copyOf(list.childNodes())) {
            boolean item =
                    node instanceof Element element && element.normalName().equals("li");
            boolean blank = node instanceof TextNode text && text.isBlank();
            if (!item && !blank) {
                node.wrap("<li></li>");
            }
        }
    }

    /** Terms and meanings take turns and begin with a term; a list that does otherwise is no definition list. */
    private static void checkDefinitions(Element list) {
        String order = "";
        for (Node node : list.childNodes()) {
            if (node instanceof Element element) {
                order += element.normalName() + " ";
            } else if (!(node instanceof TextNode text && text.isBlank())) {
                order += "text ";
            }
        }
        if (!order.matches("(?:(?:dt )+(?:dd )+)*+")) {
            list.children().forEach(HtmlStructure::plain);
            list.tagName("div");
        }
    }

    private static void plain(Element element) {
        if (element.normalName().equals("dt") || element.normalName().equals("dd")) {
            element.tagName("div");
        }
    }

    private static void checkDetails(Element details) {
        Element first = details.firstElementChild();
        if (first == null || !first.normalName().equals("summary")) {
            details.tagName("div");
            details.children().stream()
                    .filter(child -> child.normalName().equals("summary"))
                    .forEach(child -> child.tagName("p"));
        }
    }
}

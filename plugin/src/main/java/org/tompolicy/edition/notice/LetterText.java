package org.tompolicy.edition.notice;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.tompolicy.edition.page.PlainLines;
import org.tompolicy.word.Elements;
import org.w3c.dom.Element;
import org.w3c.dom.Node;

/** A letter as plain text: the words of its page, a block apart from the next, the items of lists behind a sign. */
final class LetterText {

    /** Most characters of a line; only a word that is longer has a longer one. */
    static final int WIDTH = 72;

    private static final Set<String> RUNNING = Set.of("running-head", "running-foot");

    private static final String SUBJECT = "subject";

    private final boolean withSubject;
    private final List<String> lines = new ArrayList<>();

    private LetterText(boolean withSubject) {
        this.withSubject = withSubject;
    }

    /**
     * The text, lines ended by {@code \n}.
     *
     * @param letter the root of its page, or the body of it
     * @param withSubject whether it begins with what it is about, as a mail does not
     */
    static String of(Element letter, boolean withSubject) {
        LetterText text = new LetterText(withSubject);
        text.blocks(letter);
        return PlainLines.wrapped(String.join("\n", text.lines), WIDTH);
    }

    private void blocks(Element parent) {
        for (Element element : Elements.elements(parent)) {
            boolean left = RUNNING.contains(element.getAttribute("id"))
                    || element.getTagName().equals("head")
                    || !withSubject && Elements.hasClass(element, SUBJECT);
            if (!left) {
                block(element);
            }
        }
    }

    private void block(Element element) {
        switch (element.getTagName()) {
            case "ul", "ol" -> list(element);
            case "h3" -> apart(element, "", words(Elements.children(element)).toUpperCase(Locale.ROOT));
            case "address" -> apart(element, "    ", words(Elements.children(element)));
            case "p", "h1", "h2" -> apart(element, "", words(Elements.children(element)));
            default -> blocks(element);
        }
    }

    /** A block behind an empty line, or right below the block before it. */
    private void apart(Element element, String indent, String words) {
        if (!Elements.hasClass(element, "tight")) {
            lines.add("");
        }
        add(indent, indent, words);
    }

    private void add(String first, String rest, String words) {
        String before = first;
        for (String line : words.split("\n")) {
            lines.add(before + line);
            before = rest;
        }
    }

    private void list(Element list) {
        for (Element item : Elements.elements(list)) {
            lines.add("");
            item(item, "* ", "  ");
        }
    }

    /** An item, and lists in it, which stand close. */
    private void item(Element item, String sign, String indent) {
        String before = sign;
        List<Node> bare = new ArrayList<>();
        for (Node node : Elements.children(item)) {
            if (!Elements.isBlock(node)) {
                bare.add(node);
                continue;
            }
            before = bare(bare, before, indent);
            Element element = (Element) node;
            if (element.getTagName().matches("[ou]l")) {
                Elements.elements(element).forEach(inner -> item(inner, indent + "- ", indent + "  "));
            } else {
                before = bare(Elements.children(element), before, indent);
            }
        }
        bare(bare, before, indent);
    }

    /** Words between blocks; what the next line of the item begins with. */
    private String bare(List<Node> nodes, String before, String indent) {
        String words = words(nodes);
        nodes.clear();
        if (words.isEmpty()) {
            return before;
        }
        add(before, indent, words);
        return indent;
    }

    /** Words with single blanks, lines divided by {@code \n}. */
    private static String words(List<Node> nodes) {
        StringBuilder words = new StringBuilder();
        nodes.forEach(node -> collect(node, words));
        return words.toString().replaceAll(" *\u0001 *", "\n").strip();
    }

    private static void collect(Node node, StringBuilder words) {
        if (node instanceof Element element && element.getTagName().equals("br")) {
            words.append('\u0001');
        } else if (node instanceof Element element) {
            Elements.children(element).forEach(child -> collect(child, words));
        } else if (node.getNodeType() == Node.TEXT_NODE || node.getNodeType() == Node.CDATA_SECTION_NODE) {
            words.append(node.getNodeValue().replaceAll("[ \\t\\n\\r]+", " "));
        }
    }
}

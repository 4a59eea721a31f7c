package org.tompolicy.edition.annex;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.Node;
import org.w3c.dom.Text;

/**
 * Keeps what people cite on one line: names of standards, articles with their paragraphs, ids of measures and claims,
 * addresses of mail and web. It takes a style and no character: what is copied from the PDF stays as it was written.
 */
final class Unbroken {

    /** Class of words that stand on one line. */
    static final String WHOLE = "whole";

    /** Class of an element and the comma behind it. */
    static final String HELD = "held";

    /** More does not fit on a line of the text. */
    private static final int LONGEST = 60;

    /** What never begins a line. */
    private static final String CLOSING = ",.;:)”“";

    private static final String SPACE = "[ \\u00a0\\n]+";

    /** Such as {@code ISO/IEC 27001:2022}, {@code DIN EN ISO 9001}, {@code NIST SP 800-88}, {@code AES-256}. */
    private static final String STANDARD =
            "\\b[A-Z]{2,}(?:/[A-Z]{2,})*(?:" + SPACE + "[A-Z]{2,}(?:/[A-Z]{2,})*){0,3}(?:" + SPACE + "|-)\\d[\\d.:-]*";

    /** Such as {@code Art. 32(1)(b)} and {@code Art. 32 Abs. 1 lit. b}. */
    private static final String ARTICLE = "(?:\\bArts?\\.|\\bArticles?\\b|\\bArtikeln?\\b|§§?)" + SPACE
            + "\\d+[a-z]?(?:\\(\\w{1,4}\\))*(?:" + SPACE
            + "(?:UAbs\\.|Abs\\.|Absatz|lit\\.|Buchstabe|Nr\\.|Nummer|S\\.|Satz)" + SPACE + "\\w{1,3}\\b)*";

    /** Such as {@code 2021/914}, the number of a decision or of a regulation. */
    private static final String ACT = "\\b\\d{4}/\\d{2,4}\\b";

    /** Such as {@code #unused-credentials} and {@code AC-01#register}. */
    private static final String CLAIM = "#\\w[\\w-]*";

    /** Such as {@code A.8.24}. */
    private static final String CONTROL = "\\b[A-Z]\\.\\d[\\d.]*";

    /** Such as {@code privacy@example.com} and {@code https://example.com/policy}. */
    private static final String ADDRESS = "[\\w.+-]+@[\\w-]+\\.[\\w.-]+|\\bhttps?://[^\\s/]+";

    private static final Pattern CITED = Pattern.compile(
            "\\S*(?:" + STANDARD + "|" + ARTICLE + "|" + CLAIM + "|" + CONTROL + "|" + ADDRESS + ")\\S*",
            Pattern.UNICODE_CHARACTER_CLASS);

    /** What a line of the whole width hardly ever parts. */
    private static final Pattern IN_COLUMNS =
            Pattern.compile("\\S*(?:" + ACT + "|" + ADDRESS + ")\\S*", Pattern.UNICODE_CHARACTER_CLASS);

    private Unbroken() {}

    /** Gives every such piece of text below an element an element of its own, with the class. */
    static void mark(Element root) {
        laidOutByUs(root).stream().filter(text -> mayCite(text.getData())).forEach(text -> mark(text, CITED));
        laidOutByUs(root).forEach(Unbroken::holdPunctuation);
    }

    /** Gives the same to what columns would part besides: addresses without a digit, and numbers of laws. */
    static void markInColumns(Element root) {
        laidOutByUs(root).stream()
                .filter(text -> text.getData().contains("/") || text.getData().contains("@"))
                .filter(text ->
                        !((Element) text.getParentNode()).getAttribute("class").equals(WHOLE))
                .forEach(text -> mark(text, IN_COLUMNS));
    }

    /** Every citation holds a digit, or is that of a claim; most words are neither, and the pattern is slow on them. */
    private static boolean mayCite(String words) {
        return words.chars().anyMatch(one -> one == '#' || Character.isDigit(one) || Character.isSurrogate((char) one));
    }

    private static List<Text> laidOutByUs(Element root) {
        return HtmlTree.texts(root).stream()
                .filter(text -> !isLaidOutAsWritten(text))
                .toList();
    }

    private static boolean isLaidOutAsWritten(Text text) {
        for (Node above = text.getParentNode(); above instanceof Element element; above = above.getParentNode()) {
            if (element.getTagName().equals("pre")) {
                return true;
            }
        }
        return false;
    }

    /**
     * The engine may begin a line between an element and the comma behind it. So the comma goes into an element with it.
     */
    private static void holdPunctuation(Text text) {
        hold(
                text,
                before -> before.getTextContent().length() <= LONGEST
                        && (before.getAttribute("class").equals(WHOLE)
                                || !before.getTextContent().matches("(?s).*\\s.*|")));
    }

    /**
     * Keeps the punctuation that a text begins with on the line of the element before it.
     *
     * @param fits whether an element stands on one line
     */
    static void hold(Text text, Predicate<Element> fits) {
        String words = text.getData();
        int marks = 0;
        while (marks < words.length() && CLOSING.indexOf(words.charAt(marks)) >= 0) {
            marks++;
        }
        if (marks == 0 || !(text.getPreviousSibling() instanceof Element before) || !fits.test(before)) {
            return;
        }
        Element held = span(text.getOwnerDocument(), HELD);
        text.getParentNode().insertBefore(held, before);
        held.appendChild(before);
        held.appendChild(text.getOwnerDocument().createTextNode(words.substring(0, marks)));
        text.setData(words.substring(marks));
    }

    private static Element span(Document document, String name) {
        Element span = document.createElement("span");
        span.setAttribute("class", name);
        return span;
    }

    private static void mark(Text text, Pattern cited) {
        String words = text.getData();
        List<int[]> found = new ArrayList<>();
        Matcher matcher = cited.matcher(words);
        while (matcher.find()) {
            if (matcher.end() - matcher.start() <= LONGEST) {
                found.add(new int[] {matcher.start(), matcher.end()});
            }
        }
        if (found.isEmpty()) {
            return;
        }
        Document document = text.getOwnerDocument();
        Node parent = text.getParentNode();
        int done = 0;
        for (int[] range : found) {
            if (range[0] > done) {
                parent.insertBefore(document.createTextNode(words.substring(done, range[0])), text);
            }
            Element whole = span(document, WHOLE);
            whole.appendChild(document.createTextNode(words.substring(range[0], range[1])));
            parent.insertBefore(whole, text);
            done = range[1];
        }
        if (done < words.length()) {
            parent.insertBefore(document.createTextNode(words.substring(done)), text);
        }
        parent.removeChild(text);
    }
}

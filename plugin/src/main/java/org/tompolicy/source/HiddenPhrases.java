package org.tompolicy.source;

import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jsoup.nodes.Attribute;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.TextNode;
import org.tompolicy.model.Audience;

/**
 * Words inside a line that are for some readers only. While the parser puts the line together they stand between signs
 * that no text holds and no HTML of the writer can close; cleaning makes elements of them.
 */
final class HiddenPhrases {

    private static final char INTERNAL = '\ue0f0';
    private static final char CUSTOMER = '\ue0f1';
    private static final char END = '\ue0f2';
    private static final char PLACE = '\ue0f3';

    private static final Pattern PLACED = Pattern.compile(PLACE + "(\\d+)" + END);

    private HiddenPhrases() {}

    /** A text without the signs, whoever put them there. */
    static String withoutSigns(String text) {
        return text.replaceAll("[" + INTERNAL + "-" + PLACE + "]", "");
    }

    /** HTML of words that are for an audience. */
    static String wrap(Audience audience, String html) {
        return switch (audience) {
            case PUBLIC -> html;
            case CUSTOMER -> html.isEmpty() ? html : CUSTOMER + html + END;
            case INTERNAL -> html.isEmpty() ? html : INTERNAL + html + END;
        };
    }

    private static boolean isBegin(char c) {
        return c == INTERNAL || c == CUSTOMER;
    }

    /** Cleans HTML; hidden words are cleaned by themselves, so that nothing in them reaches out and nothing outside in. */
    static String clean(String html, UnaryOperator<String> cleaning) {
        if (html.chars().noneMatch(c -> isBegin((char) c))) {
            return cleaning.apply(withoutSigns(html));
        }
        List<Element> phrases = new ArrayList<>();
        StringBuilder outside = new StringBuilder();
        int at = 0;
        while (at < html.length()) {
            char c = html.charAt(at);
            if (isBegin(c)) {
                int end = end(html, at);
                phrases.add(phrase(c, clean(html.substring(at + 1, end), cleaning)));
                outside.append(PLACE).append(phrases.size() - 1).append(END);
                at = end + 1;
            } else {
                outside.append(c == END || c == PLACE ? "" : String.valueOf(c));
                at++;
            }
        }
        Element body = HtmlAllowList.parse(cleaning.apply(outside.toString()));
        putBack(body, phrases);
        return body.html();
    }

    /** Where the words end that begin at a sign; at the end of the text where nothing ends them. */
    private static int end(String html, int begin) {
        int open = 0;
        for (int at = begin; at < html.length(); at++) {
            open += isBegin(html.charAt(at)) ? 1 : html.charAt(at) == END ? -1 : 0;
            if (open == 0) {
                return at;
            }
        }
        return html.length();
    }

    private static Element phrase(char sign, String html) {
        Element phrase = HtmlAllowList.parse("<span></span>").child(0);
        phrase.addClass(sign == INTERNAL ? Audience.INTERNAL.word() : Audience.CUSTOMER.word());
        phrase.html(html);
        return phrase;
    }

    /** Words that would stand in an attribute, or whose place the cleaning took out, are gone. */
    private static void putBack(Element body, List<Element> phrases) {
        for (Element element : body.getAllElements()) {
            for (Attribute attribute : element.attributes().asList()) {
                element.attr(
                        attribute.getKey(), PLACED.matcher(attribute.getValue()).replaceAll(""));
            }
            element.textNodes().forEach(text -> putBack(text, phrases));
        }
    }

    private static void putBack(TextNode text, List<Element> phrases) {
        String words = text.getWholeText();
        Matcher place = PLACED.matcher(words);
        int from = 0;
        while (place.find()) {
            text.before(new TextNode(words.substring(from, place.start())));
            text.before(phrases.get(Integer.parseInt(place.group(1))));
            from = place.end();
        }
        text.text(words.substring(from));
    }
}

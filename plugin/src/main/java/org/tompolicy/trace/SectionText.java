package org.tompolicy.trace;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What a section says, without how it looks. White space, kinds of quotes and dashes, invisible characters, bold and other
 * emphasis, the division into paragraphs and the kind of a list are gone. Words, cells, items of lists, headings, targets
 * of links, what stands raised, lowered or crossed out, pictures by their bytes, notes in the place where the text names
 * them, and the order of all that are kept.
 */
final class SectionText {

    /** Marks that no text holds: what is invisible in it has been taken out. */
    private static final char BEGIN = '\u0001';

    private static final char END = '\u0002';

    private static final Pattern TAG = Pattern.compile("<(/?)([A-Za-z][A-Za-z0-9]*)([^>]*)>");
    private static final Pattern ENTITY = Pattern.compile("&(?:#(\\d{1,7})|#[xX]([0-9A-Fa-f]{1,6})|(\\w{2,5}));");
    private static final Pattern BACK_LINK = Pattern.compile("<a href=\"#_footnoteref_[^>]*>[^<]*</a>");
    private static final Pattern NOTE_LINK = Pattern.compile("href=\"#(_footnotedef_\\d+)\"");
    private static final Map<String, String> NAMED =
            Map.of("amp", "&", "lt", "<", "gt", ">", "quot", "\"", "apos", "'", "nbsp", "\u00a0");
    /** Elements that count as such; {@code th} counts as {@code td}. */
    private static final Set<String> KEPT = Set.of("li", "dt", "dd", "tr", "td", "sup", "sub", "del", "ins");

    private static final Set<String> VOID = Set.of("br", "hr", "img", "wbr", "col", "input");
    /** Elements around words of a sentence; every other one stands apart from its neighbours. */
    private static final Set<String> INSIDE_TEXT = Set.of(
            "a", "abbr", "b", "bdi", "bdo", "cite", "code", "dfn", "em", "i", "img", "kbd", "mark", "q", "s", "samp",
            "small", "span", "strong", "sub", "sup", "del", "ins", "tt", "u", "var", "wbr");

    private static final String QUOTES =
            "\"'`\u00b4\u2018\u2019\u201a\u201b\u201c\u201d\u201e\u201f\u00ab\u00bb\u2039\u203a\u2032\u2033";
    private static final String DASHES = "-\u2010\u2011\u2012\u2013\u2014\u2015\u2212";

    private final UnaryOperator<String> pictures;
    private final String notes;
    private final StringBuilder content = new StringBuilder();
    private boolean inNote;

    /**
     * @param pictures says the digest of the picture at an address that an {@code img} names
     * @param notes the list of the document's footnotes as HTML
     */
    SectionText(UnaryOperator<String> pictures, String notes) {
        this.pictures = pictures;
        this.notes = notes;
    }

    /** Whether an element of the HTML has an id. */
    static boolean holds(String html, String id) {
        return html.contains(idAttribute(id));
    }

    private static String idAttribute(String id) {
        return " id=\"" + id.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;") + "\"";
    }

    SectionText addTitle(String text) {
        return mark("title").text(text).end();
    }

    /** @param level below the section that the whole is about */
    SectionText addHeading(int level, String html) {
        return html.isEmpty() ? this : mark("heading " + level).addHtml(html).end();
    }

    /** Adds the element with an id, or nothing where there is none. */
    SectionText addElement(String html, String id) {
        return addHtml(element(html, idAttribute(id)));
    }

    SectionText addHtml(String html) {
        Matcher tag = TAG.matcher(html);
        int from = 0;
        while (tag.find(from)) {
            text(decoded(html.substring(from, tag.start())));
            from = tag.end();
            int end = isNote(tag) ? html.indexOf("</sup>", from) : -1;
            Matcher link = NOTE_LINK.matcher(end < 0 ? "" : html.substring(from, end));
            if (link.find()) {
                note(link.group(1));
                from = end + "</sup>".length();
            } else {
                tag(tag.group(1).isEmpty(), tag.group(2).toLowerCase(Locale.ROOT), tag.group(3));
            }
        }
        return text(decoded(html.substring(from)));
    }

    /** Whether a tag begins the mark of a note; notes hold none. */
    private boolean isNote(Matcher tag) {
        return !inNote && tag.group(2).equals("sup") && tag.group(3).contains(" class=\"footnote\"");
    }

    /** Adds a note in place of its number. */
    private void note(String id) {
        inNote = true;
        String item = element(notes, idAttribute(id));
        mark("note").addHtml(BACK_LINK.matcher(item).replaceAll("")).end();
        inNote = false;
    }

    private void tag(boolean opens, String written, String attributes) {
        String name = written.equals("th") ? "td" : written.equals("s") ? "del" : written;
        if (name.equals("img")) {
            String source = attribute(attributes, "src");
            mark("picture " + pictures.apply(source))
                    .text(attribute(attributes, "alt"))
                    .end();
        } else if (name.equals("a")) {
            link(opens, attribute(attributes, "href"));
        } else if (KEPT.contains(name)) {
            content.append(opens ? BEGIN + name + END : String.valueOf(END));
        } else if (!INSIDE_TEXT.contains(name)) {
            content.append(' ');
        }
    }

    private void link(boolean opens, String target) {
        if (!opens) {
            content.append(END);
        } else {
            mark(target.isEmpty() ? "anchor" : "link " + target);
        }
    }

    private SectionText mark(String name) {
        content.append(BEGIN).append(name).append(END);
        return this;
    }

    private SectionText end() {
        content.append(END);
        return this;
    }

    private SectionText text(String text) {
        text.codePoints()
                .map(SectionText::plain)
                .filter(character -> character >= 0)
                .forEach(content::appendCodePoint);
        return this;
    }

    /** A character as it counts; below zero where it does not count at all. */
    private static int plain(int character) {
        if (Character.isWhitespace(character) || Character.isSpaceChar(character)) {
            return ' ';
        }
        if (QUOTES.indexOf(character) >= 0) {
            return '\'';
        }
        if (DASHES.indexOf(character) >= 0) {
            return '-';
        }
        int type = Character.getType(character);
        return type == Character.FORMAT || type == Character.CONTROL ? -1 : character;
    }

    /** Whether it says nothing: no word and no picture. */
    boolean isEmpty() {
        return normal().replaceAll(BEGIN + "(?!picture)[^" + END + "]*" + END, "")
                .replace(String.valueOf(END), "")
                .isBlank();
    }

    /** Everything that was added, so that what counts the same is the same. */
    String normal() {
        return Normalizer.normalize(content, Normalizer.Form.NFC)
                .replace("\u2026", "...")
                .replaceAll(" +", " ")
                .replaceAll(" ?-(?:[ -]*-)? ?", "-")
                .replaceAll("'+", "'")
                .replaceAll(" ?([" + BEGIN + END + "]) ?", "$1")
                .strip();
    }

    private static String attribute(String attributes, String name) {
        Matcher value = Pattern.compile("\\s" + name + "=\"([^\"]*)\"").matcher(attributes);
        return value.find() ? decoded(value.group(1)) : "";
    }

    private static String decoded(String html) {
        return ENTITY.matcher(html).replaceAll(entity -> Matcher.quoteReplacement(character(entity)));
    }

    private static String character(MatchResult entity) {
        if (entity.group(3) != null) {
            return NAMED.getOrDefault(entity.group(3), entity.group());
        }
        int character =
                entity.group(1) != null ? Integer.parseInt(entity.group(1)) : Integer.parseInt(entity.group(2), 16);
        return Character.isValidCodePoint(character) ? Character.toString(character) : entity.group();
    }

    /** The element whose tag has an attribute; empty where there is none. */
    private static String element(String html, String attribute) {
        Matcher tag = TAG.matcher(html);
        List<String> open = new ArrayList<>();
        int from = -1;
        while (tag.find()) {
            String name = tag.group(2).toLowerCase(Locale.ROOT);
            if (from < 0) {
                from = tag.group(3).contains(attribute) ? tag.start() : -1;
                if (from < 0) {
                    continue;
                }
            }
            if (tag.group(1).isEmpty() && !VOID.contains(name)) {
                open.add(name);
            } else if (!tag.group(1).isEmpty()) {
                open.remove(open.size() - 1);
            }
            if (open.isEmpty()) {
                return html.substring(from, tag.end());
            }
        }
        return "";
    }
}

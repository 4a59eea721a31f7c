package org.tompolicy.source;

import java.util.Comparator;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.jsoup.parser.Tag;
import org.tompolicy.finding.Finding;
import org.tompolicy.finding.Location;
import org.tompolicy.finding.Message;
import org.tompolicy.finding.Rule;
import org.tompolicy.wording.Messages;

/**
 * A part of a writer's HTML that {@link HtmlAllowList} took out: an element, an attribute, or what a link leads to. Parts are
 * in the order of their words.
 *
 * @param element name of the element, or of the one that had the attribute; empty for a link
 * @param attribute name of the attribute; empty where it is none
 * @param target of a link; empty where it is none
 */
record RemovedHtml(String element, String attribute, String target) implements Comparable<RemovedHtml> {

    /** What a writer of Markdown writes instead of HTML. */
    static final String MARKDOWN = "Markdown";

    /** What a writer of AsciiDoc writes instead of HTML. */
    static final String ASCIIDOC = "AsciiDoc";

    /** It changes nothing but the looks, and stands in templates that everybody begins with. */
    private static final RemovedHtml STYLE_SHEET = element("style");

    /** Elements and attributes that say how something looks, as old HTML had them and GitHub keeps them. */
    private static final Set<String> LOOKS = Set.of(
            "align",
            "bgcolor",
            "border",
            "cellpadding",
            "cellspacing",
            "center",
            "color",
            "font",
            "height",
            "hspace",
            "nowrap",
            "size",
            "valign",
            "vspace",
            "width");

    RemovedHtml {
        Objects.requireNonNull(element, "element");
        Objects.requireNonNull(attribute, "attribute");
        Objects.requireNonNull(target, "target");
        if (element.isEmpty() == target.isEmpty()) {
            throw new IllegalArgumentException("either an element or a link: " + element + ", " + target);
        }
    }

    static RemovedHtml element(String name) {
        return new RemovedHtml(name, "", "");
    }

    static RemovedHtml attribute(String name, String element) {
        return new RemovedHtml(element, name, "");
    }

    static RemovedHtml link(String target) {
        return new RemovedHtml("", "", target);
    }

    /** What it is, for example {@code the attribute style of <p>}. */
    String words() {
        if (!target.isEmpty()) {
            return "a link to " + target;
        }
        return (attribute.isEmpty() ? "the element" : "the attribute " + attribute + " of") + " <" + element + ">";
    }

    @Override
    public int compareTo(RemovedHtml other) {
        return Comparator.comparing(RemovedHtml::words).compare(this, other);
    }

    /** Where its tag stands first in some lines; empty where no line of them holds it whole, and for a link. */
    Optional<Location> place(SourceText text, int firstLine, int lastLine) {
        if (element.isEmpty()) {
            return Optional.empty();
        }
        for (int number = firstLine; number <= Math.min(lastLine, text.lines().size()); number++) {
            String line = text.line(number).toLowerCase(Locale.ROOT);
            for (int at = line.indexOf("<" + element); at >= 0; at = line.indexOf("<" + element, at + 1)) {
                int after = at + 1 + element.length();
                boolean whole = after >= line.length() || !Character.isLetterOrDigit(line.charAt(after));
                int end = line.indexOf('>', after);
                if (whole
                        && line.substring(after, end < 0 ? line.length() : end).contains(attribute)) {
                    return Optional.of(text.at(number, at + 1));
                }
            }
        }
        return Optional.empty();
    }

    /** What is reported of it; {@code markup} is what to write instead. */
    Finding finding(Location location, String markup) {
        Message what = message();
        if (equals(STYLE_SHEET)) {
            return Finding.of(Rule.STYLE_LEFT_OUT, location, Messages.of("style-left-out.sheet"));
        } else if (LOOKS.contains(attribute.isEmpty() ? element : attribute)) {
            return Finding.of(
                    Rule.STYLE_LEFT_OUT,
                    location,
                    Messages.of("style-left-out.looks").with("what", what));
        }
        boolean isName =
                markup.equals(MARKDOWN) && !element.isEmpty() && attribute.isEmpty() && !Tag.isKnownTag(element);
        return Finding.of(
                Rule.MARKUP_UNSAFE,
                location,
                (isName
                                ? Messages.of("markup-unsafe.htmlName").with("name", "`<" + element + ">`")
                                : Messages.of("markup-unsafe.html").with("markup", markup))
                        .with("what", what));
    }

    private Message message() {
        if (!target.isEmpty()) {
            return Messages.of("markup-unsafe.toLink").with("target", target.replaceAll("\\s+", " "));
        }
        return attribute.isEmpty()
                ? Messages.of("markup-unsafe.element").with("element", "<" + element + ">")
                : Messages.of("markup-unsafe.attribute")
                        .with("attribute", attribute)
                        .with("element", "<" + element + ">");
    }
}

package org.tompolicy.model;

import java.util.Objects;
import java.util.function.UnaryOperator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Text from a document, cleaned.
 *
 * @param html HTML that passed the allow-list, in one canonical form: attributes in double quotes, {@code &}, {@code <}
 *     and {@code >} escaped everywhere else. A link leads to {@code #id} in the same document, to
 *     {@code measure:AC-01#claim}, {@code subprocessor:microsoft-azure#claim}, {@code architecture:deployment.adoc#regions},
 *     {@code policy:#id} or to another host; a picture is {@code picture:architecture/images/context.svg} (source root
 *     in lower case, then its path there)
 * @param text the same without markup: one line a block, white space collapsed
 */
public record RichText(String html, String text) {

    public static final RichText EMPTY = new RichText("", "");

    /** Safe in the canonical form only: there a tag is the only place where {@code <} can stand. */
    private static final Pattern TARGET = Pattern.compile("(<(?:a|img)\\b[^>]*?\\s(?:href|src)=\")([^\"]*)(\")");

    public RichText {
        Objects.requireNonNull(html, "html");
        Objects.requireNonNull(text, "text");
    }

    public boolean isEmpty() {
        return html.isEmpty();
    }

    /** The same text where every {@code href} of a link and {@code src} of a picture is replaced; values are HTML-escaped in and out. */
    public RichText withTargets(UnaryOperator<String> replacement) {
        Matcher matcher = TARGET.matcher(html);
        StringBuilder replaced = new StringBuilder();
        while (matcher.find()) {
            matcher.appendReplacement(
                    replaced,
                    Matcher.quoteReplacement(
                            matcher.group(1) + replacement.apply(matcher.group(2)) + matcher.group(3)));
        }
        return new RichText(matcher.appendTail(replaced).toString(), text);
    }

    /** This text followed by another. */
    public RichText plus(RichText other) {
        if (isEmpty()) {
            return other;
        }
        return other.isEmpty() ? this : new RichText(html + "\n" + other.html, text + "\n" + other.text);
    }
}

package org.tompolicy.model;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
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

    /** Safe in the canonical form only: there a tag is the only place where {@code <} can stand, and links do not nest. */
    private static final Pattern LINK =
            Pattern.compile("<a\\b([^>]*?)\\shref=\"([^\"]*)\"([^>]*)>(.*?)</a>", Pattern.DOTALL);

    private static final Pattern PICTURE = Pattern.compile("(<img\\b[^>]*?\\ssrc=\")([^\"]*)(\")");

    public RichText {
        Objects.requireNonNull(html, "html");
        Objects.requireNonNull(text, "text");
    }

    public boolean isEmpty() {
        return html.isEmpty();
    }

    /**
     * The same text where every link leads where {@code target} says; where it answers with nothing, the link's words stay
     * and the link goes. Addresses are HTML-escaped, in and out.
     */
    public RichText withLinks(Function<String, Optional<String>> target) {
        return new RichText(
                LINK.matcher(html)
                        .replaceAll(link -> Matcher.quoteReplacement(target.apply(link.group(2))
                                .map(address -> "<a" + link.group(1) + " href=\"" + address + "\"" + link.group(3) + ">"
                                        + link.group(4) + "</a>")
                                .orElse(link.group(4)))),
                text);
    }

    /** The same text where every picture's address is replaced; addresses are HTML-escaped, in and out. */
    public RichText withPictures(UnaryOperator<String> address) {
        return new RichText(
                PICTURE.matcher(html)
                        .replaceAll(picture -> Matcher.quoteReplacement(
                                picture.group(1) + address.apply(picture.group(2)) + picture.group(3))),
                text);
    }

    /** Addresses of the links in it, HTML-escaped, in order. */
    public List<String> links() {
        return LINK.matcher(html).results().map(link -> link.group(2)).toList();
    }

    /** Addresses of the pictures in it, HTML-escaped, in order. */
    public List<String> pictures() {
        return PICTURE.matcher(html).results().map(picture -> picture.group(2)).toList();
    }

    /** This text followed by another. */
    public RichText plus(RichText other) {
        if (isEmpty()) {
            return other;
        }
        return other.isEmpty() ? this : new RichText(html + "\n" + other.html, text + "\n" + other.text);
    }
}

package org.tompolicy.edition.page;

import java.util.Objects;
import java.util.regex.Pattern;

/**
 * A piece of a line of AsciiDoc that a template prints as it is. Everything else that a template for AsciiDoc prints is
 * written as {@link #text} does it.
 *
 * @param source one line at most
 */
public record AsciiDocSource(String source) {

    /** What begins or ends markup somewhere, whatever stands around it. */
    private static final String MARKS = "*_`#^~+{}<>[]\\";

    private static final Pattern BLANKS = Pattern.compile("[\\s\\p{Cc}\\p{Cf}\\u2028\\u2029]+");

    /** What is markup, or is replaced by another sign, as a whole only: its first character is written as a number. */
    private static final Pattern WHOLE = Pattern.compile(
            "&(?=#?\\w+;)|-(?=-)|\\.(?=\\.\\.)|\\((?=(?:C|R|TM)\\))|:(?=:)|;(?=;)|=(?=&|>)|\"(?=')|'(?=\")");

    private static final Pattern REFERENCE = Pattern.compile("\\{(?=\\w[\\w-]*\\})");

    public AsciiDocSource {
        Objects.requireNonNull(source, "source");
        if (source.contains("\n")) {
            throw new IllegalArgumentException("more than one line: " + source);
        }
    }

    /** Plain text as it is written in a title or a paragraph, so that every character of it means itself. */
    public static AsciiDocSource text(String plain) {
        String line = line(plain);
        StringBuilder source = new StringBuilder(line.length() + 16);
        for (int at = 0; at < line.length(); at++) {
            char one = line.charAt(at);
            boolean marks = MARKS.indexOf(one) >= 0
                    || WHOLE.matcher(line).region(at, line.length()).lookingAt();
            source.append(marks ? "&#" + (int) one + ";" : String.valueOf(one));
        }
        return new AsciiDocSource(source.toString());
    }

    /** Plain text as the value of an attribute of the header. */
    public static AsciiDocSource value(String plain) {
        String line = line(plain);
        boolean read = line.startsWith("pass:") || line.endsWith("\\");
        return new AsciiDocSource(
                read ? "pass:[" + line + "]" : REFERENCE.matcher(line).replaceAll("\\\\{"));
    }

    /** Plain text for a line of a comment. */
    public static AsciiDocSource comment(String plain) {
        return new AsciiDocSource(line(plain));
    }

    /** The text with single blanks between its words and nothing else that cannot be seen. */
    public static String line(String plain) {
        return BLANKS.matcher(plain).replaceAll(" ").strip();
    }
}

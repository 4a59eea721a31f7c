package org.tompolicy.model;

import java.math.BigInteger;
import java.util.Arrays;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * The number of a release: {@code YYYY.N} (year and running number) or three numbers as in semantic versioning. It is also
 * the name of the release's folder and a part of addresses; nothing else may stand in it.
 *
 * @param text as written, for example {@code 2026.1}
 */
public record VersionNumber(String text) implements Comparable<VersionNumber> {

    private static final Pattern FORM =
            Pattern.compile("[1-9][0-9]{3}\\.(0|[1-9][0-9]{0,5})|(0|[1-9][0-9]{0,5})(\\.(0|[1-9][0-9]{0,5})){2}");

    public VersionNumber {
        Objects.requireNonNull(text, "text");
        if (!FORM.matcher(text).matches()) {
            throw new IllegalArgumentException("no version number: " + text);
        }
    }

    /** The number that a text is; empty when it has another form. */
    public static Optional<VersionNumber> of(String text) {
        return FORM.matcher(text).matches() ? Optional.of(new VersionNumber(text)) : Optional.empty();
    }

    /** Whether it may be issued after the other: it is greater and has the same form. */
    public boolean follows(VersionNumber other) {
        return parts().length == other.parts().length && compareTo(other) > 0;
    }

    private BigInteger[] parts() {
        return Arrays.stream(text.split("\\.")).map(BigInteger::new).toArray(BigInteger[]::new);
    }

    /** By number, part by part. */
    @Override
    public int compareTo(VersionNumber other) {
        return Arrays.compare(parts(), other.parts());
    }

    @Override
    public String toString() {
        return text;
    }
}

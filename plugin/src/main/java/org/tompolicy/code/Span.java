package org.tompolicy.code;

import java.util.Objects;

/**
 * A piece of code that is no plain text.
 *
 * @param begin index of its first character, in UTF-16 units
 * @param end index behind its last one
 */
public record Span(int begin, int end, Kind kind) {

    public Span {
        Objects.requireNonNull(kind, "kind");
        if (begin < 0 || end <= begin) {
            throw new IllegalArgumentException("no piece: " + begin + " to " + end);
        }
    }
}

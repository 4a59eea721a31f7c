package org.tompolicy.change;

import java.util.Objects;

/**
 * A piece of a redline: whole words with the white space after them.
 *
 * @param text never empty
 */
public record Segment(Kind kind, String text) {

    /** Whether the words stand in both texts, in the earlier or in the later one. */
    public enum Kind {
        KEPT,
        DELETED,
        INSERTED
    }

    public Segment {
        Objects.requireNonNull(kind, "kind");
        if (text.isEmpty()) {
            throw new IllegalArgumentException("an empty segment");
        }
    }
}

package org.tompolicy.model;

import java.util.List;
import java.util.Objects;

/**
 * A piece of a measure's body, in reading order: a whole claim, a heading, or text that may hold claims inside a list
 * or a table.
 *
 * @param kind what it is
 * @param texts the piece as each audience reads it; a claim's own id stands on it
 * @param claims ids of the claims that it is ({@link Kind#CLAIM}: exactly one) or holds
 */
public record Passage(Kind kind, Texts texts, List<String> claims) {

    /** What a piece of a body is. */
    public enum Kind {
        /** A claim and nothing else. */
        CLAIM,
        /** A heading inside the measure: a whole element {@code <h2>} to {@code <h6>} with its id. */
        HEADING,
        /** Explains and promises nothing: role {@code context}, pictures, admonitions, internal notes. */
        CONTEXT,
        /** Text that belongs to the claim with the measure's id. */
        PROMISE
    }

    public Passage {
        Objects.requireNonNull(kind, "kind");
        Objects.requireNonNull(texts, "texts");
        claims = List.copyOf(claims);
    }
}

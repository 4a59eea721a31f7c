package org.tompolicy.model;

import java.util.List;
import java.util.Objects;

/**
 * A piece of a measure's body, in reading order: a whole claim, a heading, or text that may hold claims inside a list
 * or a table.
 *
 * @param kind what it is
 * @param text the piece, hidden words included; a claim in it is a {@link Block.ClaimPlace}
 * @param claims ids of the claims that it is ({@link Kind#CLAIM}: exactly one) or holds
 */
public record Passage(Kind kind, Text text, List<String> claims) {

    /** What a piece of a body is. */
    public enum Kind {
        /** A claim and nothing else. */
        CLAIM,
        /** A heading inside the measure: a {@link Block.Heading}. */
        HEADING,
        /** Explains and promises nothing: role {@code context}, pictures, admonitions, internal notes. */
        CONTEXT,
        /** Text that belongs to the claim with the measure's id. */
        PROMISE
    }

    public Passage {
        Objects.requireNonNull(kind, "kind");
        Objects.requireNonNull(text, "text");
        check(kind, text);
        claims = List.copyOf(claims);
    }

    /** Refuses a claim that is not told by its place, and a heading that is none. */
    static void check(Kind kind, Text text) {
        boolean fits = switch (kind) {
            case CLAIM -> text.blocks().stream().allMatch(Block.ClaimPlace.class::isInstance);
            case HEADING -> text.blocks().stream().allMatch(Block.Heading.class::isInstance);
            case CONTEXT, PROMISE -> true;
        };
        if (!fits) {
            throw new IllegalArgumentException("no " + kind + ": " + text);
        }
    }
}

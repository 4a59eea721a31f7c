package org.tompolicy.model;

import java.util.Objects;

/**
 * One text as each audience reads it: with everything that is hidden from that audience taken out before conversion.
 * What an audience may not see at all is {@link RichText#EMPTY}.
 */
public record Texts(RichText publicText, RichText customerText, RichText internalText) {

    public static final Texts EMPTY = new Texts(RichText.EMPTY, RichText.EMPTY, RichText.EMPTY);

    public Texts {
        Objects.requireNonNull(publicText, "publicText");
        Objects.requireNonNull(customerText, "customerText");
        Objects.requireNonNull(internalText, "internalText");
    }

    /** The text as one audience reads it. */
    public RichText forAudience(Audience audience) {
        return switch (audience) {
            case PUBLIC -> publicText;
            case CUSTOMER -> customerText;
            case INTERNAL -> internalText;
        };
    }

    /** This text followed by another, for each audience. */
    public Texts plus(Texts other) {
        return new Texts(
                publicText.plus(other.publicText),
                customerText.plus(other.customerText),
                internalText.plus(other.internalText));
    }
}

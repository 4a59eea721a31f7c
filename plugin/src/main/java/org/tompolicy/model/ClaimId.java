package org.tompolicy.model;

import java.util.Objects;

/**
 * Which claim of which measure or sub-processor. The text outside claims is the claim with the id of its owner.
 *
 * @param owner id of the measure or sub-processor
 * @param claim id of the claim; empty where the owner as a whole is meant
 */
public record ClaimId(String owner, String claim) {

    public ClaimId {
        Objects.requireNonNull(owner, "owner");
        Objects.requireNonNull(claim, "claim");
    }

    /** Reads {@code AC-01#register}, or {@code AC-01}. */
    public static ClaimId of(String text) {
        int hash = text.indexOf('#');
        return hash < 0 ? new ClaimId(text, "") : new ClaimId(text.substring(0, hash), text.substring(hash + 1));
    }

    /** Whether it is the text outside claims, or the owner as a whole. */
    public boolean isWhole() {
        return claim.isEmpty() || claim.equals(owner);
    }

    /** {@code #register}, or the owner's id for the text outside claims. */
    public String shortName() {
        return isWhole() ? owner : "#" + claim;
    }

    /** {@code AC-01#register}, and {@code AC-01#AC-01} for the text outside claims. */
    public String inFull() {
        return owner + "#" + claim;
    }

    /** {@code AC-01#register}, or {@code AC-01} for the text outside claims. */
    @Override
    public String toString() {
        return isWhole() ? owner : inFull();
    }
}

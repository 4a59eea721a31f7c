package org.tompolicy.model;

import java.util.Locale;
import java.util.Objects;

/**
 * What a change is about.
 *
 * @param id measure or sub-processor; for {@link Kind#POLICY} the fact, for example {@code locations}
 * @param claim claim of the measure or sub-processor; empty for the other kinds
 */
public record ChangeSubject(Kind kind, String id, String claim) {

    /** Kinds of subjects. */
    public enum Kind {
        /** A fact of the policy as a whole. */
        POLICY,
        /** A measure: what holds for all of its claims. */
        MEASURE,
        /** A claim of a measure. */
        CLAIM,
        /** A sub-processor: who it is, where and on which basis. */
        SUBPROCESSOR,
        /** A claim of a sub-processor. */
        SUBPROCESSOR_CLAIM;

        /** The word in files, for example {@code subprocessor-claim}. */
        public String word() {
            return name().toLowerCase(Locale.ROOT).replace('_', '-');
        }
    }

    public ChangeSubject {
        Objects.requireNonNull(kind, "kind");
        Objects.requireNonNull(id, "id");
        Objects.requireNonNull(claim, "claim");
    }

    /** The claim that it is, or the measure or sub-processor as a whole; of no meaning for a fact of the policy. */
    public ClaimId claimId() {
        return new ClaimId(id, claim);
    }
}

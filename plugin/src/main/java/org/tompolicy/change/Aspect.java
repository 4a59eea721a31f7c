package org.tompolicy.change;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.tompolicy.model.Change.ChangeClass;

/**
 * One thing about a subject that differs.
 *
 * @param before words of the sources, for example {@code P3M}; of controls and kinds of proof only those that went;
 *     empty where there was nothing
 * @param after the same of the later state; of controls and kinds of proof only those that came
 * @param direction what the machine makes of it from structure alone; empty where words changed and only people can say
 */
public record Aspect(Kind kind, List<String> before, List<String> after, Optional<ChangeClass> direction) {

    /** What can differ. */
    public enum Kind {
        /** The whole subject came or went. */
        PRESENCE,
        /** The words of a promise. */
        WORDS,
        /** Markup, white space or punctuation around the same words. */
        MARKUP,
        /** What pictures in the text show, or what is said of them for those who cannot see it. */
        PICTURE,
        /** Text around the promises that explains and promises nothing. */
        CONTEXT,
        /** What a measure is about, in a sentence for lists and search results. */
        DESCRIPTION,
        TITLE,
        /** The id under which the same promise is found. */
        ID,
        INTERVAL,
        REVIEW_INTERVAL,
        CONTROLS,
        STATUS,
        PROVIDED_BY,
        SERVICES,
        AUDIENCE,
        /** Kinds of proof. */
        PROOF,
        LEGAL_ENTITY,
        ADDRESS,
        CONTACT,
        PURPOSE,
        COUNTRY,
        TRANSFER_BASIS,
        TRANSFER_UNTIL,
        USED_FROM,
        USED_UNTIL,
        /** The value of a fact of the policy as a whole. */
        VALUE
    }

    public Aspect {
        Objects.requireNonNull(kind, "kind");
        before = List.copyOf(before);
        after = List.copyOf(after);
        Objects.requireNonNull(direction, "direction");
    }

    /** Whether only people can say what it means. */
    public boolean isUndecided() {
        return direction.isEmpty();
    }

    /** Whether it makes the promise smaller by structure alone. */
    public boolean isWeaker() {
        return direction
                .filter(found -> found == ChangeClass.WEAKENED || found == ChangeClass.REMOVED)
                .isPresent();
    }
}

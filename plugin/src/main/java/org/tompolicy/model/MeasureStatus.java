package org.tompolicy.model;

import java.util.Locale;
import java.util.Optional;

/** How far a measure or a claim is; only what is implemented is ever promised to a customer. */
public enum MeasureStatus {
    IMPLEMENTED,
    DRAFT,
    PLANNED,
    /** Does not apply here; its text is the reason, and it answers the controls that it names. */
    NOT_APPLICABLE,
    WITHDRAWN;

    /** Whether it counts today: it is promised, or says why it does not apply. */
    public boolean isInUse() {
        return switch (this) {
            case IMPLEMENTED, NOT_APPLICABLE -> true;
            case DRAFT, PLANNED, WITHDRAWN -> false;
        };
    }

    /** The word that writers use, for example {@code not-applicable}. */
    public String word() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** Reads a writer's word; empty when it is none of ours. */
    public static Optional<MeasureStatus> of(String word) {
        for (MeasureStatus status : values()) {
            if (status.word().equals(word)) {
                return Optional.of(status);
            }
        }
        return Optional.empty();
    }
}

package org.tompolicy.model;

import java.util.Locale;
import java.util.Optional;

/**
 * What the DPO says of a revision ({@code tom-change}, {@code tom-approved-by}); counts for that revision only.
 *
 * @param revision the revision that made the change
 * @param approvedBy role and day of the sign-off as written, or an empty string
 */
public record Change(int revision, ChangeClass changeClass, String approvedBy) {

    /** Classes of change. */
    public enum ChangeClass {
        ADDED,
        EDITORIAL,
        EQUIVALENT,
        STRENGTHENED,
        WEAKENED,
        REMOVED;

        /** The word that writers use. */
        public String word() {
            return name().toLowerCase(Locale.ROOT);
        }

        /** Whether less is promised than before. */
        public boolean isLess() {
            return switch (this) {
                case REMOVED, WEAKENED -> true;
                case ADDED, STRENGTHENED, EQUIVALENT, EDITORIAL -> false;
            };
        }

        /** Reads a writer's word; empty when it is none of ours. */
        public static Optional<ChangeClass> of(String word) {
            for (ChangeClass changeClass : values()) {
                if (changeClass.word().equals(word)) {
                    return Optional.of(changeClass);
                }
            }
            return Optional.empty();
        }
    }
}

package org.tompolicy.edition.changes;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.tompolicy.finding.Finding;
import org.tompolicy.model.ClaimState;

/**
 * What somebody who reviews a change of the sources looks at beside what customers read.
 *
 * @param onChangedLines findings on lines that the change touches, old ones too; sorted
 * @param elsewhere findings on other lines that were not there before the change; sorted
 * @param states claims whose state the change changes, in reading order
 */
public record Review(List<Finding> onChangedLines, List<Finding> elsewhere, List<StateChange> states) {

    /** Nothing is known of the sources before: a release was compared. */
    public static final Review NONE = new Review(List.of(), List.of(), List.of());

    /**
     * A claim in another state.
     *
     * @param claim as in {@code AC-03#register}
     * @param before empty where it needed no evidence, or was not there
     */
    public record StateChange(String claim, Optional<ClaimState> before, ClaimState after) {
        public StateChange {
            Objects.requireNonNull(claim, "claim");
            Objects.requireNonNull(before, "before");
            Objects.requireNonNull(after, "after");
        }
    }

    public Review {
        onChangedLines = List.copyOf(onChangedLines);
        elsewhere = List.copyOf(elsewhere);
        states = List.copyOf(states);
    }
}

package org.tompolicy.change;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.tompolicy.model.Change.ChangeClass;
import org.tompolicy.model.ChangeSubject;

/**
 * What a version did to one measure or to one sub-processor: to the whole of it and to each of its claims. What the
 * version left as it was is not there, whatever an older version did to it.
 *
 * @param changes in the order of the set that they are from
 */
public record OwnChanges(List<ClassifiedChange> changes) {

    public OwnChanges {
        changes = List.copyOf(changes);
    }

    /** Whether the version left it as it was. */
    public boolean isEmpty() {
        return changes.isEmpty();
    }

    /**
     * What they mean for the whole, the worst first: a promise that went makes a measure weaker, one that came makes it
     * stronger. Empty where nothing of it changed.
     */
    public Optional<ChangeClass> changeClass() {
        return changes.stream()
                .map(OwnChanges::ofTheWhole)
                .min(Comparator.comparingInt(ChangeSet.READING_ORDER::indexOf));
    }

    /** What the company says of them, the first word of it; an empty string where it says nothing. */
    public String remark() {
        return changes.stream()
                .map(ClassifiedChange::remark)
                .filter(remark -> !remark.isBlank())
                .findFirst()
                .orElse("");
    }

    private static ChangeClass ofTheWhole(ClassifiedChange change) {
        boolean isClaim = isClaim(change.difference().subject());
        return switch (change.changeClass()) {
            case REMOVED -> isClaim ? ChangeClass.WEAKENED : ChangeClass.REMOVED;
            case ADDED -> isClaim ? ChangeClass.STRENGTHENED : ChangeClass.ADDED;
            case WEAKENED, STRENGTHENED, EQUIVALENT, EDITORIAL -> change.changeClass();
        };
    }

    private static boolean isClaim(ChangeSubject subject) {
        return switch (subject.kind()) {
            case CLAIM, SUBPROCESSOR_CLAIM -> true;
            case POLICY, MEASURE, SUBPROCESSOR -> false;
        };
    }
}

package org.tompolicy.change;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.tompolicy.model.Change.ChangeClass;

/**
 * What changed between two states.
 *
 * @param from number of the earlier release
 * @param to number of the later release, or {@code draft}
 * @param changes bad news first: removed, weakened, strengthened, added, equivalent, editorial; then in reading order
 */
public record ChangeSet(String from, String to, List<ClassifiedChange> changes) {

    /** Classes in the order in which readers meet them. */
    public static final List<ChangeClass> READING_ORDER = List.of(
            ChangeClass.REMOVED,
            ChangeClass.WEAKENED,
            ChangeClass.STRENGTHENED,
            ChangeClass.ADDED,
            ChangeClass.EQUIVALENT,
            ChangeClass.EDITORIAL);

    public ChangeSet {
        Objects.requireNonNull(from, "from");
        Objects.requireNonNull(to, "to");
        changes = List.copyOf(changes);
    }

    /** Number of changes of each class that occurs. */
    public Map<ChangeClass, Integer> counts() {
        Map<ChangeClass, Integer> counts = new EnumMap<>(ChangeClass.class);
        changes.forEach(change -> counts.merge(change.changeClass(), 1, Integer::sum));
        return counts;
    }
}

package org.tompolicy.change;

import java.util.Comparator;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.tompolicy.model.Change.ChangeClass;
import org.tompolicy.model.ChangeSubject;
import org.tompolicy.model.PublishedPolicy;

/**
 * What changed between two states.
 *
 * @param from number of the earlier release
 * @param to number of the later release, or {@code draft}
 * @param changes what customers have to be told of sub-processors; then from where data is reached; then bad news first: removed, weakened, strengthened,
 *     added, equivalent, editorial; then in reading order
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

    /** A set of changes that come in reading order. */
    public static ChangeSet of(String from, String to, List<ClassifiedChange> inReadingOrder) {
        return new ChangeSet(
                from,
                to,
                inReadingOrder.stream()
                        .sorted(Comparator.comparingInt((ClassifiedChange change) -> precedence(change.difference()))
                                .thenComparing(change -> READING_ORDER.indexOf(change.changeClass())))
                        .toList());
    }

    /**
     * A new sub-processor, then what else customers have to be told of one, then from where data is reached, which often
     * follows from it, then everything else.
     */
    private static int precedence(Difference difference) {
        if (!difference.isNewSubProcessing()) {
            return difference.isOtherAccess() ? 2 : 3;
        }
        return difference.aspect(Aspect.Kind.PRESENCE).isPresent() ? 0 : 1;
    }

    /** The intended changes concerning sub-processors of which Article 28(2) GDPR has customers informed. */
    public List<ClassifiedChange> newSubProcessing() {
        return changes.stream()
                .filter(change -> change.difference().isNewSubProcessing())
                .toList();
    }

    /** What was done to a measure. */
    public OwnChanges ofMeasure(String id) {
        return own(id, EnumSet.of(ChangeSubject.Kind.MEASURE, ChangeSubject.Kind.CLAIM));
    }

    /** The later state, where each measure has the class of what was done to it; none where nothing was. */
    public PublishedPolicy classed(PublishedPolicy later) {
        return later.withMeasures(
                measure -> measure.changedAs(ofMeasure(measure.id()).changeClass()));
    }

    /** What was done to a sub-processor. */
    public OwnChanges ofSubProcessor(String id) {
        return own(id, EnumSet.of(ChangeSubject.Kind.SUBPROCESSOR, ChangeSubject.Kind.SUBPROCESSOR_CLAIM));
    }

    private OwnChanges own(String id, Set<ChangeSubject.Kind> kinds) {
        return new OwnChanges(changes.stream()
                .filter(change -> kinds.contains(change.difference().subject().kind())
                        && change.difference().subject().id().equals(id))
                .toList());
    }

    /**
     * Only what concerns a service: what holds for all services in one of the two states does, and what is said of the
     * policy as a whole.
     *
     * @param service its id
     * @param before the state that the changes begin with
     * @param after the state that they lead to
     */
    public ChangeSet forService(String service, PublishedPolicy before, PublishedPolicy after) {
        return forServices(Set.of(service), before, after);
    }

    /**
     * The same for one who uses several services.
     *
     * @param services their ids
     * @param before the state that the changes begin with
     * @param after the state that they lead to
     */
    public ChangeSet forServices(Set<String> services, PublishedPolicy before, PublishedPolicy after) {
        Concern concern = new Concern(services, before, after);
        return new ChangeSet(
                from,
                to,
                changes.stream()
                        .filter(change -> concern.isConcerned(change.difference()))
                        .toList());
    }

    /** Number of changes of each class that occurs. */
    public Map<ChangeClass, Integer> counts() {
        Map<ChangeClass, Integer> counts = new EnumMap<>(ChangeClass.class);
        changes.forEach(change -> counts.merge(change.changeClass(), 1, Integer::sum));
        return counts;
    }
}

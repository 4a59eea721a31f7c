package org.tompolicy.change;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiFunction;
import org.tompolicy.model.Change.ChangeClass;
import org.tompolicy.model.ChangeSubject;
import org.tompolicy.model.PublishedChange;
import org.tompolicy.model.PublishedMeasure;
import org.tompolicy.model.PublishedPolicy;
import org.tompolicy.model.PublishedViews;
import org.tompolicy.model.Release;
import org.tompolicy.model.Releases;

/**
 * What changed from release to release, as an audience may read it: the words from the two texts, the classes as they were
 * sealed. A class that a seal does not hold is what structure decides, and weakened where it does not. Site, annex and
 * letter take from here what a version changed.
 */
public final class ReleaseHistory {

    /** Of several classes on the way, the one that stays: customers never read that less is more. */
    private static final List<ChangeClass> WORST_FIRST = List.of(
            ChangeClass.REMOVED,
            ChangeClass.WEAKENED,
            ChangeClass.ADDED,
            ChangeClass.STRENGTHENED,
            ChangeClass.EQUIVALENT,
            ChangeClass.EDITORIAL);

    private final Releases releases;
    private final BiFunction<PublishedViews, PublishedViews, List<Difference>> comparison;

    private ReleaseHistory(Releases releases, BiFunction<PublishedViews, PublishedViews, List<Difference>> comparison) {
        this.releases = releases;
        this.comparison = comparison;
    }

    /** What everybody may read. */
    public static ReleaseHistory of(Releases releases) {
        return new ReleaseHistory(releases, (before, after) -> Comparison.of(before.open(), after.open()));
    }

    /** What customers of the annex may read. */
    public static ReleaseHistory forCustomers(Releases releases) {
        return new ReleaseHistory(releases, Comparison::of);
    }

    /**
     * What a state that is not sealed changes against the release with which it is compared, the newest that stands; empty
     * where there is none.
     *
     * @param classed its changes as they would be sealed
     */
    public Optional<ChangeSet> changes(PublishedViews state, List<PublishedChange> classed) {
        return releases.newestStanding()
                .map(before -> set(
                        before.version().text(),
                        state.customer().version(),
                        before.views().orElseThrow(),
                        state,
                        bySubject(classed, names(state.customer()))));
    }

    /**
     * What a release changed against the one before it that stood on its day of issue. Empty for the first one, and where
     * one of the two texts had to be purged.
     */
    public Optional<ChangeSet> changes(Release later) {
        return before(later).flatMap(earlier -> between(earlier, later));
    }

    /** The release with which another one was compared when it was issued. */
    public Optional<Release> before(Release later) {
        return releases.all().stream()
                .filter(release -> release.version().compareTo(later.version()) < 0)
                .filter(release -> !release.isWithdrawnOn(later.issued()))
                .reduce((older, newer) -> newer);
    }

    /**
     * What differs from one release to a later one, straight. Where several releases on the way changed the same thing
     * and don't agree on its class, structure decides if it can; else the worst class stays. What was changed and changed
     * back is not there. Empty where one of the two texts had to be purged.
     */
    public Optional<ChangeSet> between(Release earlier, Release later) {
        return earlier.views()
                .flatMap(before -> later.views()
                        .map(after -> set(
                                earlier.version().text(),
                                later.version().text(),
                                before,
                                after,
                                bySubject(sealedBetween(earlier, later), names(after.customer())))));
    }

    private ChangeSet set(
            String from,
            String to,
            PublishedViews before,
            PublishedViews after,
            Map<ChangeSubject, List<PublishedChange>> classed) {
        return ChangeSet.of(
                from,
                to,
                comparison.apply(before, after).stream()
                        .filter(difference -> classed.containsKey(difference.subject()) || !isProof(difference))
                        .map(difference ->
                                classified(difference, classed.getOrDefault(difference.subject(), List.of())))
                        .toList());
    }

    /** What no seal names was still named as proof, and only not shown on the day of issue. */
    private static boolean isProof(Difference difference) {
        return difference.aspects().stream().allMatch(aspect -> aspect.kind() == Aspect.Kind.PROOF);
    }

    /** What was sealed after a release up to another one, oldest first. */
    private List<PublishedChange> sealedBetween(Release earlier, Release later) {
        return steps(earlier, later).stream()
                .flatMap(step -> step.changes().stream())
                .toList();
    }

    /** Sealed changes by what they are about, under the ids that things have in the end. */
    private static Map<ChangeSubject, List<PublishedChange>> bySubject(
            List<PublishedChange> changes, Map<String, String> names) {
        Map<ChangeSubject, List<PublishedChange>> classed = new HashMap<>();
        for (PublishedChange change : changes) {
            classed.computeIfAbsent(renamed(change.subject(), names), any -> new ArrayList<>())
                    .add(change);
        }
        return classed;
    }

    /** Releases on the way, oldest first; those that were withdrawn before the next one was issued are not on it. */
    private List<Release> steps(Release earlier, Release later) {
        List<Release> steps = new ArrayList<>();
        Optional<Release> step = Optional.of(later);
        while (step.isPresent() && step.get().version().compareTo(earlier.version()) > 0) {
            steps.add(0, step.get());
            step = before(step.get());
        }
        return steps;
    }

    private static Map<String, String> names(PublishedPolicy after) {
        Map<String, String> names = new HashMap<>();
        after.measures().forEach(measure -> measure.formerly().forEach(name -> names.putIfAbsent(name, measure.id())));
        after.measures().map(PublishedMeasure::id).forEach(names::remove);
        return names;
    }

    private static ChangeSubject renamed(ChangeSubject subject, Map<String, String> names) {
        boolean ofMeasure = subject.kind() == ChangeSubject.Kind.MEASURE || subject.kind() == ChangeSubject.Kind.CLAIM;
        if (!ofMeasure || !names.containsKey(subject.id())) {
            return subject;
        }
        String id = names.get(subject.id());
        String claim = subject.claim().equals(subject.id()) ? id : subject.claim();
        return new ChangeSubject(subject.kind(), id, claim);
    }

    private static ClassifiedChange classified(Difference difference, List<PublishedChange> classed) {
        Set<String> remarks = new LinkedHashSet<>();
        classed.stream()
                .map(PublishedChange::remark)
                .filter(remark -> !remark.isBlank())
                .forEach(remarks::add);
        return new ClassifiedChange(difference, classOf(difference, classed), String.join("; ", remarks));
    }

    private static ChangeClass classOf(Difference difference, List<PublishedChange> classed) {
        Set<ChangeClass> classes = EnumSet.noneOf(ChangeClass.class);
        classed.forEach(change -> classes.add(change.changeClass()));
        if (classes.size() > 1) {
            classes.remove(ChangeClass.EDITORIAL);
        }
        if (classes.size() == 1) {
            return classes.iterator().next();
        }
        return difference
                .structural()
                .orElseGet(() -> WORST_FIRST.stream()
                        .filter(classes::contains)
                        .findFirst()
                        .map(worst -> standing(difference, worst))
                        .orElse(ChangeClass.WEAKENED));
    }

    /**
     * A promise that is there in both texts is neither removed nor added, whatever happened on the way; something can have
     * been added to a text.
     */
    private static ChangeClass standing(Difference difference, ChangeClass worst) {
        if (difference.before().isEmpty() || difference.after().isEmpty() || difference.isExtensible()) {
            return worst;
        }
        return switch (worst) {
            case REMOVED -> ChangeClass.WEAKENED;
            case ADDED -> ChangeClass.STRENGTHENED;
            case WEAKENED, STRENGTHENED, EQUIVALENT, EDITORIAL -> worst;
        };
    }
}

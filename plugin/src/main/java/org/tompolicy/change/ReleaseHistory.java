package org.tompolicy.change;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.tompolicy.model.Change.ChangeClass;
import org.tompolicy.model.ChangeSubject;
import org.tompolicy.model.PublishedChange;
import org.tompolicy.model.PublishedMeasure;
import org.tompolicy.model.PublishedPolicy;
import org.tompolicy.model.Release;
import org.tompolicy.model.Releases;

/**
 * What changed from release to release, as everybody may read it: the words from the two texts, the classes as they were
 * sealed. A class that a seal does not hold is what structure decides, and weakened where it does not.
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

    private ReleaseHistory(Releases releases) {
        this.releases = releases;
    }

    public static ReleaseHistory of(Releases releases) {
        return new ReleaseHistory(releases);
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
        return open(earlier)
                .flatMap(before -> open(later).map(after -> {
                    Map<ChangeSubject, List<PublishedChange>> classed = classed(earlier, later, after);
                    return ChangeSet.of(
                            earlier.version().text(),
                            later.version().text(),
                            Comparison.of(before, after).stream()
                                    .filter(difference ->
                                            classed.containsKey(difference.subject()) || !isProof(difference))
                                    .map(difference -> classified(
                                            difference, classed.getOrDefault(difference.subject(), List.of())))
                                    .toList());
                }));
    }

    /** What no seal names was still named as proof, and only not shown on the day of issue. */
    private static boolean isProof(Difference difference) {
        return difference.aspects().stream().allMatch(aspect -> aspect.kind() == Aspect.Kind.PROOF);
    }

    private static Optional<PublishedPolicy> open(Release release) {
        return release.views().map(views -> views.open());
    }

    /** What was sealed after a release up to another one, oldest first, under the ids that things have in the end. */
    private Map<ChangeSubject, List<PublishedChange>> classed(Release earlier, Release later, PublishedPolicy after) {
        Map<String, String> names = names(after);
        Map<ChangeSubject, List<PublishedChange>> classed = new HashMap<>();
        for (Release step : steps(earlier, later)) {
            for (PublishedChange change : step.changes()) {
                classed.computeIfAbsent(renamed(change.subject(), names), any -> new ArrayList<>())
                        .add(change);
            }
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

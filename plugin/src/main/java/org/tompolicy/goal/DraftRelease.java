package org.tompolicy.goal;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.tompolicy.change.ChangeSet;
import org.tompolicy.change.Classification;
import org.tompolicy.change.ClassifiedChange;
import org.tompolicy.change.Comparison;
import org.tompolicy.change.Declarations;
import org.tompolicy.change.ReleaseHistory;
import org.tompolicy.model.Change.ChangeClass;
import org.tompolicy.model.Issue;
import org.tompolicy.model.PublishedChange;
import org.tompolicy.model.PublishedPolicy;
import org.tompolicy.model.PublishedViews;
import org.tompolicy.model.Release;
import org.tompolicy.model.Releases;
import org.tompolicy.publish.ChangeHistory;

/**
 * The present state of the sources as a release would issue it.
 *
 * @param views as each audience reads it, measures with the class of what was done to them; a draft
 * @param before the release that it is compared with; empty where there is none to compare with
 * @param changes against that release, by class
 * @param published the same as they are sealed
 * @param inPublic what everybody reads of them; empty where there is no release to compare it with
 */
record DraftRelease(
        PublishedViews views,
        Optional<Release> before,
        List<ClassifiedChange> changes,
        List<PublishedChange> published,
        Optional<ChangeSet> inPublic) {

    DraftRelease {
        changes = List.copyOf(changes);
        published = List.copyOf(published);
    }

    static DraftRelease of(Build build) {
        PublishedViews views = build.views();
        Releases releases = build.releases();
        Optional<Release> before = releases.newestStanding();
        Optional<Classification> classes = before.flatMap(Release::views)
                .map(earlier -> Classification.of(
                        Comparison.of(earlier, views, build.policy()),
                        Declarations.of(build.policy()).since(earlier)));
        List<PublishedChange> published = classes.map(Classification::published).orElse(List.of());
        Optional<ChangeSet> forCustomers = ReleaseHistory.forCustomers(releases).changes(views, published);
        Optional<ChangeSet> inPublic = ReleaseHistory.of(releases).changes(views, published);
        return new DraftRelease(
                new PublishedViews(classed(views.customer(), forCustomers), classed(views.open(), inPublic)),
                before,
                classes.map(Classification::changes).orElse(List.of()),
                published,
                inPublic);
    }

    /** Measures with the classes that site and annex say of them: each audience reads those of what it can compare. */
    private static PublishedPolicy classed(PublishedPolicy text, Optional<ChangeSet> changes) {
        return changes.map(made -> made.classed(text)).orElse(text);
    }

    /** What customers of the annex read of it and of the releases before it. */
    ChangeHistory history(Build build) {
        return ChangeHistory.of(build.releases(), views, published);
    }

    /** The same as a release. */
    ChangeHistory history(Build build, PublishedViews issued) {
        return ChangeHistory.of(build.releases(), issued, published);
    }

    /** Whether customers read exactly what the release before says, proof included. */
    boolean isTheSame() {
        return before.isPresent()
                && before.get()
                        .views()
                        .map(DraftRelease::unclassed)
                        .equals(Optional.of(unclassed(issuedLike(before.get()))));
    }

    /** Only the text: what a version did to a measure is no part of what it promises. */
    private static PublishedViews unclassed(PublishedViews views) {
        return new PublishedViews(unclassed(views.customer()), unclassed(views.open()));
    }

    private static PublishedPolicy unclassed(PublishedPolicy text) {
        return text.withMeasures(measure -> measure.changedAs(Optional.empty()));
    }

    private PublishedViews issuedLike(Release release) {
        return issuedAs(release.version().text(), release.issued(), release.effective());
    }

    /** The same state as a release. A revision without a day of its own has that of the release that first held it. */
    PublishedViews issuedAs(String version, LocalDate issued, LocalDate effective) {
        Optional<PublishedViews> earlier = before.flatMap(Release::views);
        return new PublishedViews(
                views.customer()
                        .issuedAs(version, issued, effective)
                        .withRevisionDates(earlier.map(PublishedViews::customer)),
                views.open().issuedAs(version, issued, effective).withRevisionDates(earlier.map(PublishedViews::open)));
    }

    /** What changes for customers, for example {@code Changes since 2026.1: 1 weakened, 2 added.} */
    String sentence() {
        if (before.isEmpty()) {
            return "It is the first release: there is nothing to compare it with.";
        }
        String version = before.get().version().text();
        if (changes.isEmpty()) {
            return "No promise has changed since " + version
                    + "; what differs is proof, days of review or other texts.";
        }
        Map<ChangeClass, Integer> counts = new ChangeSet(version, Issue.DRAFT, changes).counts();
        return "Changes since " + version + ": "
                + ChangeSet.READING_ORDER.stream()
                        .filter(counts::containsKey)
                        .map(changeClass -> counts.get(changeClass) + " " + changeClass.word())
                        .collect(Collectors.joining(", "))
                + ".";
    }
}

package org.tompolicy.publish;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.tompolicy.change.ChangeSet;
import org.tompolicy.change.OwnChanges;
import org.tompolicy.change.ReleaseHistory;
import org.tompolicy.model.PublishedChange;
import org.tompolicy.model.PublishedPolicy;
import org.tompolicy.model.PublishedViews;
import org.tompolicy.model.Release;
import org.tompolicy.model.Releases;

/**
 * What a version changed, and each version on the way to it, as customers of the annex may read it.
 *
 * @param versions the version itself, then the one that it was compared with, and so on; a version that was taken back
 *     before the next one was issued is not on the way
 */
public record ChangeHistory(List<Version> versions) {

    /** Of a text of which no version is known. */
    public static final ChangeHistory NONE = new ChangeHistory(List.of());

    /**
     * A version.
     *
     * @param number of the release, or {@code draft}
     * @param issued empty for a draft
     * @param effective empty where the day is not known
     * @param previous number of the version before it; empty for the first
     * @param step what it changed; empty for the first, and where one of the two texts was deleted
     */
    public record Version(
            String number,
            Optional<LocalDate> issued,
            Optional<LocalDate> effective,
            Optional<String> previous,
            Optional<Step> step) {
        public Version {
            Objects.requireNonNull(number, "number");
            Objects.requireNonNull(issued, "issued");
            Objects.requireNonNull(effective, "effective");
            Objects.requireNonNull(previous, "previous");
            Objects.requireNonNull(step, "step");
        }

        /** Whether it is not released. */
        public boolean isDraft() {
            return issued.isEmpty();
        }

        private Version forServices(Set<String> services) {
            return new Version(number, issued, effective, previous, step.map(made -> made.forServices(services)));
        }

        private Version asFirst() {
            return new Version(number, issued, effective, Optional.empty(), Optional.empty());
        }
    }

    /** What changed from one text to another. */
    public record Step(PublishedPolicy before, PublishedPolicy after, ChangeSet changes) {
        public Step {
            Objects.requireNonNull(before, "before");
            Objects.requireNonNull(after, "after");
            Objects.requireNonNull(changes, "changes");
        }

        private Step forServices(Set<String> services) {
            return new Step(before, after, changes.forServices(services, before, after));
        }
    }

    public ChangeHistory {
        versions = List.copyOf(versions);
    }

    /** The history of a release. */
    public static ChangeHistory of(Releases releases, Release release) {
        ReleaseHistory history = ReleaseHistory.forCustomers(releases);
        List<Version> versions = new ArrayList<>();
        Optional<Release> next = Optional.of(release);
        while (next.isPresent()) {
            Release version = next.get();
            next = history.before(version);
            versions.add(version(history, version, next));
        }
        return new ChangeHistory(versions);
    }

    private static Version version(ReleaseHistory history, Release release, Optional<Release> before) {
        return new Version(
                release.version().text(),
                Optional.of(release.issued()),
                Optional.of(release.effective()),
                before.map(earlier -> earlier.version().text()),
                step(history, release, before));
    }

    /** What a release changed; empty for the first, and where one of the two texts was deleted. */
    public static Optional<Step> step(Releases releases, Release release) {
        ReleaseHistory history = ReleaseHistory.forCustomers(releases);
        return step(history, release, history.before(release));
    }

    private static Optional<Step> step(ReleaseHistory history, Release release, Optional<Release> before) {
        return history.changes(release)
                .map(changes -> new Step(
                        before.orElseThrow().views().orElseThrow().customer(),
                        release.views().orElseThrow().customer(),
                        changes));
    }

    /**
     * The history of a state that is not sealed, or not yet.
     *
     * @param state as each audience reads it, with its number and days where it has them
     * @param classed its changes as they would be sealed
     */
    public static ChangeHistory of(Releases releases, PublishedViews state, List<PublishedChange> classed) {
        List<Version> versions = new ArrayList<>();
        Optional<Release> before = releases.newestStanding();
        versions.add(new Version(
                state.customer().version(),
                state.customer().issued(),
                state.customer().effective(),
                before.map(earlier -> earlier.version().text()),
                ReleaseHistory.forCustomers(releases)
                        .changes(state, classed)
                        .map(changes -> new Step(
                                before.orElseThrow().views().orElseThrow().customer(), state.customer(), changes))));
        before.map(earlier -> of(releases, earlier).versions()).ifPresent(versions::addAll);
        return new ChangeHistory(versions);
    }

    /** Only what concerns a service, from the version on that adds it; empty for all. */
    public ChangeHistory forService(Optional<String> service) {
        return forServices(service.map(Set::of).orElse(Set.of()));
    }

    /** Only what concerns one of several services, from the version on that adds the first of them; empty for all. */
    public ChangeHistory forServices(Set<String> services) {
        return services.isEmpty() ? this : ofServices(services);
    }

    private ChangeHistory ofServices(Set<String> services) {
        int length = ServiceHistory.length(texts(), services);
        List<Version> own = new ArrayList<>();
        for (Version version : versions.subList(0, length)) {
            boolean isFirst = own.size() == length - 1 && length < versions.size();
            own.add(isFirst ? version.asFirst() : version.forServices(services));
        }
        return new ChangeHistory(own);
    }

    /** The text of each version, as the steps from and to it hold it. */
    private List<Optional<PublishedPolicy>> texts() {
        List<Optional<PublishedPolicy>> texts = new ArrayList<>();
        Optional<Step> next = Optional.empty();
        for (Version version : versions) {
            Optional<PublishedPolicy> before = next.map(Step::before);
            texts.add(version.step().map(Step::after).or(() -> before));
            next = version.step();
        }
        return texts;
    }

    /** What the version itself changed; empty where it is the first, or nothing can be compared. */
    public Optional<Step> latest() {
        return versions.stream().findFirst().flatMap(Version::step);
    }

    /** The text of the version, where each measure has the class of what the version did to it. */
    public PublishedPolicy classed(PublishedPolicy text) {
        return latest().map(step -> step.changes().classed(text)).orElse(text);
    }

    /** What the version itself did to a measure. */
    public OwnChanges ofMeasure(String id) {
        return latest().map(step -> step.changes().ofMeasure(id)).orElse(new OwnChanges(List.of()));
    }

    /** What the version itself did to a sub-processor. */
    public OwnChanges ofSubProcessor(String id) {
        return latest().map(step -> step.changes().ofSubProcessor(id)).orElse(new OwnChanges(List.of()));
    }
}

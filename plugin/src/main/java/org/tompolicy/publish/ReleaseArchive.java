package org.tompolicy.publish;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.tompolicy.change.ChangeSet;
import org.tompolicy.model.ReleaseStatus;

/**
 * Every release as everybody may see it on a day, and what changed from each older one to the one in force.
 *
 * @param asOf the day
 * @param releases newest first
 * @param sinceSigned for each release before the one in force: what changed from it straight to the one in force, newest
 *     first
 * @param draft what the draft changes, where one is shown and there is a release to compare it with
 */
public record ReleaseArchive(
        LocalDate asOf, List<PublishedRelease> releases, List<ChangeSet> sinceSigned, Optional<ChangeSet> draft) {

    public ReleaseArchive {
        Objects.requireNonNull(asOf, "asOf");
        releases = List.copyOf(releases);
        sinceSigned = List.copyOf(sinceSigned);
        Objects.requireNonNull(draft, "draft");
    }

    /** An archive beside which no draft is shown. */
    public ReleaseArchive(LocalDate asOf, List<PublishedRelease> releases, List<ChangeSet> sinceSigned) {
        this(asOf, releases, sinceSigned, Optional.empty());
    }

    /** The same archive beside a draft. */
    public ReleaseArchive withDraft(Optional<ChangeSet> changes) {
        return new ReleaseArchive(asOf, releases, sinceSigned, changes);
    }

    /** No release at all. */
    public static ReleaseArchive none(LocalDate asOf) {
        return new ReleaseArchive(asOf, List.of(), List.of());
    }

    /** The release with a number. */
    public Optional<PublishedRelease> find(String version) {
        return releases.stream()
                .filter(release -> release.version().text().equals(version))
                .findFirst();
    }

    /** The release in force on the day. */
    public Optional<PublishedRelease> inForce() {
        return releases.stream()
                .filter(release -> release.status() == ReleaseStatus.IN_FORCE)
                .findFirst();
    }
}

package org.tompolicy.release;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.tompolicy.finding.Finding;
import org.tompolicy.model.Release;
import org.tompolicy.model.VersionNumber;
import org.tompolicy.wording.Messages;

/** Releases follow each other, in the order of their numbers and of the days from which they hold. */
final class ReleaseOrder {

    private ReleaseOrder() {}

    /**
     * What is wrong with the place of a release among the others: nothing, or the first thing.
     *
     * @param others all whose files are as they were sealed; those of lower numbers count
     */
    static List<Finding> findings(ReleaseFolder folder, Release release, List<Release> others) {
        List<Release> earlier = others.stream()
                .filter(other -> other.version().compareTo(release.version()) < 0)
                .sorted(Comparator.comparing(Release::version))
                .toList();
        return chain(folder, release, earlier).or(() -> days(folder, release, earlier)).stream()
                .toList();
    }

    private static Optional<Finding> chain(ReleaseFolder folder, Release release, List<Release> earlier) {
        if (release.previous().isPresent() && release.previous().get().compareTo(release.version()) >= 0) {
            return Optional.of(folder.inList(
                    1,
                    Messages.of("seal-broken.cannotFollow")
                            .with("release", release.version().text())
                            .with("previous", release.previous().get().text())));
        }
        Optional<VersionNumber> last = earlier.isEmpty()
                ? Optional.empty()
                : Optional.of(earlier.get(earlier.size() - 1).version());
        if (last.isEmpty()
                || release.previous()
                        .filter(previous -> previous.compareTo(last.get()) >= 0)
                        .isPresent()) {
            return Optional.empty();
        }
        return Optional.of(folder.atList(
                1,
                release.previous()
                        .map(previous -> Messages.of("seal-broken.sideBySide").with("previous", previous.text()))
                        .orElseGet(() -> Messages.of("seal-broken.secondFirst"))
                        .with("release", release.version().text())
                        .with("last", last.get().text())));
    }

    private static Optional<Finding> days(ReleaseFolder folder, Release release, List<Release> earlier) {
        return earlier.stream()
                .filter(other -> !other.isWithdrawn()
                        && !release.isWithdrawn()
                        && !release.effective().isAfter(other.effective()))
                .findFirst()
                .map(other -> folder.inFile(
                        SealFiles.POLICY,
                        (release.effective().equals(other.effective())
                                        ? Messages.of("seal-broken.sameDay")
                                        : Messages.of("seal-broken.earlierDay").with("otherDay", other.effective()))
                                .with("other", other.version().text())
                                .with("release", release.version().text())
                                .with("day", release.effective())));
    }
}

package org.tompolicy.release;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.tompolicy.finding.Finding;
import org.tompolicy.model.Release;
import org.tompolicy.model.VersionNumber;

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
                    "Release " + release.version() + " cannot follow release "
                            + release.previous().get()));
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
                "Release " + release.version() + " follows "
                        + release.previous()
                                .map(previous -> "release " + previous)
                                .orElse("no other one")
                        + ", although release " + last.get()
                        + " is there: they were made side by side. Keep the one that "
                        + "was published first, delete the folder of the other, and release again."));
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
                                        ? "Releases " + other.version() + " and " + release.version()
                                                + " both take effect on " + release.effective()
                                        : "Release " + release.version() + " takes effect on " + release.effective()
                                                + ", before release " + other.version() + " (" + other.effective()
                                                + ")")
                                + ", so that nobody can tell which of them holds. Withdraw one of them: mvn tom:release"
                                + " -Dtom.withdraw=" + release.version() + " -Dtom.reason=\"…\""));
    }
}

package org.tompolicy.edition.site;

import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.tompolicy.model.PublishedPolicy;
import org.tompolicy.model.ReleaseStatus;
import org.tompolicy.model.VersionNumber;
import org.tompolicy.publish.PublishedRelease;
import org.tompolicy.publish.ReleaseArchive;

/**
 * A measure that a state of the policy no longer shows: it was withdrawn, or an earlier release has it and this state has
 * not.
 *
 * @param withdrawn whether the policy says that it is no longer promised; else it may be promised to customers alone
 * @param replacedBy id of the measure that stands for it now, or an empty string
 * @param last the last release whose text has it; empty where none has
 * @param since the first release without it; empty where it is not in a release, as in a draft
 */
record GoneMeasure(
        String id,
        String title,
        boolean withdrawn,
        String replacedBy,
        Optional<PublishedRelease> last,
        Optional<PublishedRelease> since) {

    /** Measures that {@code policy} no longer shows, sorted by id. */
    static List<GoneMeasure> of(PublishedPolicy policy, ReleaseArchive archive) {
        List<PublishedRelease> path = path(policy, archive);
        SortedMap<String, GoneMeasure> gone = new TreeMap<>();
        List<PublishedPolicy> states = Stream.concat(
                        Stream.of(policy), path.stream().flatMap(release -> release.policy().stream()))
                .toList();
        for (PublishedPolicy state : states) {
            state.withdrawn().stream()
                    .filter(measure -> policy.measure(measure.id()).isEmpty())
                    .forEach(measure -> gone.computeIfAbsent(
                            measure.id(), id -> of(policy, path, id, measure.title(), true, measure.replacedBy())));
        }
        for (PublishedPolicy state : states) {
            state.measures()
                    .filter(measure -> policy.measure(measure.id()).isEmpty())
                    .forEach(measure ->
                            gone.computeIfAbsent(measure.id(), id -> of(policy, path, id, measure.title(), false, "")));
        }
        return List.copyOf(gone.values());
    }

    private static GoneMeasure of(
            PublishedPolicy policy,
            List<PublishedRelease> path,
            String id,
            String title,
            boolean withdrawn,
            String replacedBy) {
        Optional<PublishedRelease> since = Optional.empty();
        for (PublishedRelease release : path) {
            if (release.policy().orElseThrow().measure(id).isPresent()) {
                return new GoneMeasure(id, title, withdrawn, replacedBy, Optional.of(release), since);
            }
            if (release.status() != ReleaseStatus.WITHDRAWN
                    || release.version().text().equals(policy.version())) {
                since = Optional.of(release);
            }
        }
        return new GoneMeasure(id, title, withdrawn, replacedBy, Optional.empty(), Optional.empty());
    }

    /** Releases whose text is there, from the one that is shown (for a draft the newest) back to the first. */
    private static List<PublishedRelease> path(PublishedPolicy policy, ReleaseArchive archive) {
        Optional<VersionNumber> shown = VersionNumber.of(policy.version());
        return archive.releases().stream()
                .filter(release -> release.policy().isPresent())
                .filter(release -> shown.map(number -> release.version().compareTo(number) <= 0)
                        .orElse(true))
                .toList();
    }
}

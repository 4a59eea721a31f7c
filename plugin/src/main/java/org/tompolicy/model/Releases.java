package org.tompolicy.model;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * The sealed releases of a policy.
 *
 * @param all oldest first
 */
public record Releases(List<Release> all) {

    public static final Releases NONE = new Releases(List.of());

    public Releases {
        all = all.stream().sorted(Comparator.comparing(Release::version)).toList();
    }

    /** The same releases as they read in a language. */
    public Releases in(String language) {
        return new Releases(all.stream().map(release -> release.in(language)).toList());
    }

    /** The release with a number. */
    public Optional<Release> find(String version) {
        return all.stream()
                .filter(release -> release.version().text().equals(version))
                .findFirst();
    }

    /** Ids of the measures that any of them promised, as far as their texts are there. */
    public Set<String> measures() {
        return all.stream()
                .flatMap(release -> release.views().stream())
                .flatMap(views -> views.customer().measures())
                .map(PublishedMeasure::id)
                .collect(Collectors.toUnmodifiableSet());
    }

    /** The newest one by number; withdrawn ones count. */
    public Optional<Release> newest() {
        return all.isEmpty() ? Optional.empty() : Optional.of(all.get(all.size() - 1));
    }

    /** The newest one that is not withdrawn and whose text is there: what the next release is compared with. */
    public Optional<Release> newestStanding() {
        return all.stream()
                .filter(release -> !release.isWithdrawn() && release.views().isPresent())
                .reduce((older, newer) -> newer);
    }

    /** The one in force on a day: of those not withdrawn that have taken effect, the one that did so last. */
    public Optional<Release> inForce(LocalDate day) {
        return all.stream()
                .filter(release ->
                        !release.isWithdrawnOn(day) && !release.effective().isAfter(day))
                .max(Comparator.comparing(Release::effective).thenComparing(Release::version));
    }

    /** Those that take effect after a day, soonest first. */
    public List<Release> announced(LocalDate day) {
        return all.stream()
                .filter(release ->
                        !release.isWithdrawnOn(day) && release.effective().isAfter(day))
                .sorted(Comparator.comparing(Release::effective).thenComparing(Release::version))
                .toList();
    }

    /** What a release is on a day. */
    public ReleaseStatus status(Release release, LocalDate day) {
        if (release.isWithdrawnOn(day)) {
            return ReleaseStatus.WITHDRAWN;
        }
        if (release.effective().isAfter(day)) {
            return ReleaseStatus.ANNOUNCED;
        }
        return inForce(day)
                        .filter(current -> current.version().equals(release.version()))
                        .isPresent()
                ? ReleaseStatus.IN_FORCE
                : ReleaseStatus.SUPERSEDED;
    }

    /** The day from which a release was superseded: when the next one not withdrawn took effect; empty while it is not. */
    public Optional<LocalDate> supersededOn(Release release, LocalDate day) {
        if (status(release, day) != ReleaseStatus.SUPERSEDED) {
            return Optional.empty();
        }
        return all.stream()
                .filter(other -> !other.isWithdrawnOn(day))
                .map(Release::effective)
                .filter(effective -> effective.isAfter(release.effective()) && !effective.isAfter(day))
                .min(Comparator.naturalOrder());
    }
}

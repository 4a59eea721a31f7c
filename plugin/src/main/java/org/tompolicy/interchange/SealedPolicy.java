package org.tompolicy.interchange;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.tompolicy.model.PublishedChange;
import org.tompolicy.model.PublishedViews;
import org.tompolicy.model.VersionNumber;

/**
 * What {@code policy.json} of a release says.
 *
 * @param views its text; both views carry the same number and days
 * @param changes against the release before it, as the company classed them
 * @param previous number of the release before it; empty for the first
 * @param previousDigest SHA-256 of that release's {@code SHA256SUMS}; an empty string for the first
 * @param commit of the sources, or an empty string
 * @param pluginVersion version of the plugin that sealed it
 */
public record SealedPolicy(
        PublishedViews views,
        List<PublishedChange> changes,
        Optional<VersionNumber> previous,
        String previousDigest,
        String commit,
        String pluginVersion) {

    public SealedPolicy {
        Objects.requireNonNull(views, "views");
        changes = List.copyOf(changes);
        Objects.requireNonNull(previous, "previous");
        Objects.requireNonNull(previousDigest, "previousDigest");
        Objects.requireNonNull(commit, "commit");
        Objects.requireNonNull(pluginVersion, "pluginVersion");
        if (previous.isPresent() == previousDigest.isEmpty()) {
            throw new IllegalArgumentException("number and digest of the release before it go together");
        }
    }

    /** The same release as it reads in another language. */
    public SealedPolicy in(PublishedViews text, List<PublishedChange> told) {
        return new SealedPolicy(text, told, previous, previousDigest, commit, pluginVersion);
    }

    /** The number as it is written. */
    public String version() {
        return views.customer().version();
    }
}

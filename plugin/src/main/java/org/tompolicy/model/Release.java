package org.tompolicy.model;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * A sealed release as it was issued, read back from its folder.
 *
 * @param issued day of issue
 * @param effective day from which it holds
 * @param views its text; empty where it had to be purged
 * @param changes against the release before it, as the company classed them; empty for the first
 * @param previous number of the release before it; empty for the first
 * @param commit of the sources, or an empty string
 * @param pluginVersion version of the plugin that sealed it
 * @param annexes its PDFs, sorted by file name
 * @param states internal: never in an edition for customers
 * @param modelDigest SHA-256 of its {@code policy.json}, which its PDFs carry as attachment
 * @param sealDigest SHA-256 of its {@code SHA256SUMS}
 */
public record Release(
        VersionNumber version,
        LocalDate issued,
        LocalDate effective,
        Optional<PublishedViews> views,
        List<PublishedChange> changes,
        Optional<VersionNumber> previous,
        String commit,
        String pluginVersion,
        List<IssuedAnnex> annexes,
        Optional<StateCounts> states,
        Optional<Withdrawal> withdrawal,
        String modelDigest,
        String sealDigest) {

    public Release {
        Objects.requireNonNull(version, "version");
        Objects.requireNonNull(issued, "issued");
        Objects.requireNonNull(effective, "effective");
        Objects.requireNonNull(views, "views");
        changes = List.copyOf(changes);
        Objects.requireNonNull(previous, "previous");
        Objects.requireNonNull(commit, "commit");
        Objects.requireNonNull(pluginVersion, "pluginVersion");
        annexes = List.copyOf(annexes);
        Objects.requireNonNull(states, "states");
        Objects.requireNonNull(withdrawal, "withdrawal");
        Objects.requireNonNull(modelDigest, "modelDigest");
        Objects.requireNonNull(sealDigest, "sealDigest");
    }

    public boolean isWithdrawn() {
        return withdrawal.isPresent();
    }

    /** Whether it was already withdrawn on a day. */
    public boolean isWithdrawnOn(LocalDate day) {
        return withdrawal.map(record -> !record.day().isAfter(day)).orElse(false);
    }
}

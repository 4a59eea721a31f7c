package org.tompolicy.model;

import java.time.LocalDate;
import java.util.Collections;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * A sealed release as it was issued, read back from its folder.
 *
 * @param issued day of issue
 * @param effective day from which it holds
 * @param views its text; empty where it had to be purged
 * @param translations the text in each further language that it was sealed in
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
        SortedMap<String, Translation> translations,
        List<PublishedChange> changes,
        Optional<VersionNumber> previous,
        String commit,
        String pluginVersion,
        List<IssuedAnnex> annexes,
        Optional<StateCounts> states,
        Optional<Withdrawal> withdrawal,
        String modelDigest,
        String sealDigest) {

    /**
     * The text in a further language.
     *
     * @param changes with what the company said of them in that language
     * @param modelDigest SHA-256 of its {@code policy.<language>.json}
     */
    public record Translation(PublishedViews views, List<PublishedChange> changes, String modelDigest) {
        public Translation {
            Objects.requireNonNull(views, "views");
            changes = List.copyOf(changes);
            Objects.requireNonNull(modelDigest, "modelDigest");
        }
    }

    public Release {
        Objects.requireNonNull(version, "version");
        Objects.requireNonNull(issued, "issued");
        Objects.requireNonNull(effective, "effective");
        Objects.requireNonNull(views, "views");
        translations = Collections.unmodifiableSortedMap(new TreeMap<>(translations));
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

    /** Whether it was sealed in a language: the one that it is written in, or a further one. */
    public boolean isIn(String language) {
        return translations.containsKey(language)
                || views.filter(text -> text.customer().language().equals(language))
                        .isPresent();
    }

    /** The same release as it reads in a language; as it is where it was not sealed in it. */
    public Release in(String language) {
        Translation words = translations.get(language);
        if (words == null) {
            return this;
        }
        return new Release(
                version,
                issued,
                effective,
                Optional.of(words.views()),
                translations,
                words.changes(),
                previous,
                commit,
                pluginVersion,
                annexes.stream()
                        .map(annex -> annex.carrying(annex.model().orElse(modelDigest)))
                        .toList(),
                states,
                withdrawal,
                words.modelDigest(),
                sealDigest);
    }

    public boolean isWithdrawn() {
        return withdrawal.isPresent();
    }

    /** Whether it was already withdrawn on a day. */
    public boolean isWithdrawnOn(LocalDate day) {
        return withdrawal.map(record -> !record.day().isAfter(day)).orElse(false);
    }
}

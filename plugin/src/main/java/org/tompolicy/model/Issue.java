package org.tompolicy.model;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * Which state of a policy it is: a release or a draft.
 *
 * @param version number of the release, or {@link #DRAFT}
 * @param revision of {@code policy.adoc}, to which the facts of the policy as a whole belong
 * @param language of the texts, BCP 47
 * @param languages in which the policy is published, the prevailing one first
 * @param issued day of issue; empty for a draft
 * @param effective day from which it holds
 */
public record Issue(
        String version,
        int revision,
        String language,
        List<String> languages,
        Optional<LocalDate> issued,
        Optional<LocalDate> effective) {

    /** What stands for the version of a policy that is not released. */
    public static final String DRAFT = "draft";

    public Issue {
        Objects.requireNonNull(version, "version");
        Objects.requireNonNull(language, "language");
        languages = List.copyOf(languages);
        Objects.requireNonNull(issued, "issued");
        Objects.requireNonNull(effective, "effective");
    }

    /** The folder of the language on the site, with {@code /} at its end; empty for the one that prevails. */
    public String folder() {
        return languages.isEmpty() || languages.get(0).equals(language) ? "" : language + "/";
    }

    /** Whether it is not released. */
    public boolean isDraft() {
        return issued.isEmpty();
    }

    /** The same state as a release. */
    public Issue released(String number, LocalDate day, LocalDate holdsFrom) {
        return new Issue(number, revision, language, languages, Optional.of(day), Optional.of(holdsFrom));
    }
}

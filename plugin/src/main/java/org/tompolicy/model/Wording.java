package org.tompolicy.model;

import java.util.Objects;
import java.util.Set;

/**
 * In which language the texts of a policy are written.
 *
 * @param language BCP 47; where the policy has several, that of these texts
 * @param untranslated names of what has no text in this language and stands in the prevailing one: ids of measures,
 *     sub-processors and evidence records, folders of categories, {@code policy.adoc}, paths of documents
 */
public record Wording(String language, Set<String> untranslated) {

    public Wording {
        Objects.requireNonNull(language, "language");
        untranslated = Set.copyOf(untranslated);
    }

    /** Whether something has a text in the language. */
    public boolean has(String name) {
        return !untranslated.contains(name);
    }

    /** Everything in one language. */
    public static Wording of(String language) {
        return new Wording(language, Set.of());
    }
}

package org.tompolicy.model;

import java.util.Locale;
import java.util.Optional;

/** Who may read something, from everybody to the company alone. */
public enum Audience {
    PUBLIC,
    CUSTOMER,
    INTERNAL;

    /** The word that writers use. */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** Reads a writer's word; empty when it is none of ours. */
    public static Optional<Audience> of(String word) {
        for (Audience audience : values()) {
            if (audience.word().equals(word)) {
                return Optional.of(audience);
            }
        }
        return Optional.empty();
    }

    /** Whether this reader may see what is marked for {@code marked}: internal readers see everything, the public least. */
    public boolean maySee(Audience marked) {
        return marked.ordinal() <= ordinal();
    }

    /** The narrower of two: what is internal inside something public stays internal. */
    public Audience narrower(Audience other) {
        return other.ordinal() > ordinal() ? other : this;
    }
}

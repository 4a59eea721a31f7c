package org.tompolicy.model;

import java.util.Objects;

/**
 * A section of an architecture document.
 *
 * @param document path below the architecture folder as the writer named it, for example {@code concepts/backup.adoc}
 * @param anchor id of the section, or an empty string for the whole document
 */
public record SectionReference(String document, String anchor) {

    public SectionReference {
        Objects.requireNonNull(document, "document");
        Objects.requireNonNull(anchor, "anchor");
    }

    /** Reads {@code document#anchor}. */
    public static SectionReference of(String text) {
        int hash = text.indexOf('#');
        return hash < 0
                ? new SectionReference(text, "")
                : new SectionReference(text.substring(0, hash), text.substring(hash + 1));
    }

    @Override
    public String toString() {
        return anchor.isEmpty() ? document : document + "#" + anchor;
    }
}

package org.tompolicy.model;

import java.util.List;
import java.util.Objects;

/**
 * Of an architecture document that everybody may read what promises rest on, as a release keeps it.
 *
 * @param page its page from the site's root, for example {@code architecture/deployment.html}
 * @param revisionDate day of its revision as its writer put it, or an empty string
 * @param sections in reading order
 */
public record PublishedDocument(String page, String title, String revisionDate, List<PublishedSection> sections) {

    /**
     * A section without the sections below it.
     *
     * @param level 0 for the text before the first heading, else 1 and up
     * @param id anchor; empty for the text before the first heading
     * @param heading one line; empty for the text before the first heading
     */
    public record PublishedSection(int level, String id, Text heading, Text body) {
        public PublishedSection {
            Objects.requireNonNull(id, "id");
            Objects.requireNonNull(heading, "heading");
            Objects.requireNonNull(body, "body");
        }
    }

    public PublishedDocument {
        if (!SitePage.isDocument(page) || List.of(page.split("/", -1)).contains("..")) {
            throw new IllegalArgumentException("no page of a document: " + page);
        }
        Objects.requireNonNull(title, "title");
        Objects.requireNonNull(revisionDate, "revisionDate");
        sections = List.copyOf(sections);
    }

    /** The same document with other sections. */
    public PublishedDocument withSections(List<PublishedSection> others) {
        return new PublishedDocument(page, title, revisionDate, others);
    }
}

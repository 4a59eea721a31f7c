package org.tompolicy.publish;

import java.time.LocalDate;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.tompolicy.model.Audience;
import org.tompolicy.model.Inline;
import org.tompolicy.model.PublishedPolicy;
import org.tompolicy.model.PublishedPolicy.PublishedPicture;
import org.tompolicy.model.SitePage;
import org.tompolicy.model.Text;
import org.tompolicy.text.Texts;
import org.tompolicy.text.Walk;

/**
 * The only thing that a customer edition may take: already filtered by audience, status and day.
 *
 * @param audience who reads it
 * @param asOf the day on which proof is looked at
 * @param documents architecture documents that this audience may see, in reading order ({@code index} of a folder first)
 * @param documentPictures pictures that the documents refer to, sorted by path
 */
public record Publication(
        Audience audience,
        LocalDate asOf,
        PublishedPolicy policy,
        List<Document> documents,
        List<PublishedPicture> documentPictures) {

    /**
     * An architecture document.
     *
     * @param path source path below the architecture folder
     * @param page its page from the site's root, for example {@code architecture/deployment.html}
     */
    public record Document(
            String path,
            String page,
            String title,
            String description,
            String revisionDate,
            List<DocumentSection> sections) {
        public Document {
            sections = List.copyOf(sections);
        }

        /** Its page, and the places on it as {@code page#anchor}. */
        public Set<String> places() {
            Set<String> places = new LinkedHashSet<>(Set.of(page));
            for (DocumentSection section : sections) {
                places.add(SitePage.place(page, section.id()));
                Walk.anchors(Texts.ofLine(section.heading()).plus(section.body()))
                        .forEach(anchor -> places.add(SitePage.place(page, anchor)));
            }
            return places;
        }

        /** The same document with other sections. */
        Document with(List<DocumentSection> others) {
            return new Document(path, page, title, description, revisionDate, others);
        }
    }

    /**
     * A section without the sections below it.
     *
     * @param level 0 for the text before the first heading, else 1 and up
     * @param promises claims whose proof it is
     */
    public record DocumentSection(
            int level, String id, List<Inline> heading, Text body, List<PromiseReference> promises) {
        public DocumentSection {
            heading = List.copyOf(heading);
            promises = List.copyOf(promises);
        }
    }

    /** A claim by measure and claim id; {@code text} is its plain text. */
    public record PromiseReference(String measure, String claim, String title, String text) {}

    public Publication {
        documents = List.copyOf(documents);
        documentPictures = List.copyOf(documentPictures);
    }

    /** The document of a page. */
    public Optional<Document> document(String page) {
        return documents.stream()
                .filter(document -> document.page().equals(page))
                .findFirst();
    }
}

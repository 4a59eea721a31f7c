package org.tompolicy.publish;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.tompolicy.model.Audience;
import org.tompolicy.model.Picture;
import org.tompolicy.model.PublishedPolicy;
import org.tompolicy.model.RichText;

/**
 * The only thing that a customer edition may take: already filtered by audience, status and day.
 *
 * @param audience who reads it
 * @param asOf the day on which proof is looked at
 * @param coverage one entry for each framework that the policy shows, in that order
 * @param documents architecture documents that this audience may see, in reading order ({@code index} of a folder first)
 * @param pictures pictures that the shown texts refer to, with their path in the site
 */
public record Publication(
        Audience audience,
        LocalDate asOf,
        PublishedPolicy policy,
        List<Coverage> coverage,
        List<Document> documents,
        List<SitePicture> pictures) {

    /**
     * Lines of a framework.
     *
     * @param lines number of lines that count
     * @param answered lines that at least one measure relates to, in the framework's order
     */
    public record Coverage(String framework, int lines, List<AnsweredLine> answered) {
        public Coverage {
            answered = List.copyOf(answered);
        }
    }

    /** A line with the ids of the measures that relate to it, in reading order. */
    public record AnsweredLine(PublishedPolicy.PublishedControl control, List<String> measures) {
        public AnsweredLine {
            measures = List.copyOf(measures);
        }
    }

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
            List<DocumentSection> sections,
            RichText footnotes) {
        public Document {
            sections = List.copyOf(sections);
        }
    }

    /**
     * A section without the sections below it.
     *
     * @param level 0 for the text before the first heading, else 1 and up
     * @param promises claims whose proof it is
     */
    public record DocumentSection(
            int level, String id, RichText heading, RichText body, List<PromiseReference> promises) {
        public DocumentSection {
            promises = List.copyOf(promises);
        }
    }

    /** A claim by measure and claim id; {@code text} is its plain text. */
    public record PromiseReference(String measure, String claim, String title, String text) {}

    /** A picture and its path from the site's root. */
    public record SitePicture(String path, Picture picture) {}

    public Publication {
        coverage = List.copyOf(coverage);
        documents = List.copyOf(documents);
        pictures = List.copyOf(pictures);
    }

    /** The document of a page. */
    public Optional<Document> document(String page) {
        return documents.stream()
                .filter(document -> document.page().equals(page))
                .findFirst();
    }
}

package org.tompolicy.word;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Objects;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import org.w3c.dom.Document;

/**
 * A document that is to be written.
 *
 * @param page HTML whose links lead to its own ids or to the web, with {@code running-head} and {@code running-foot}
 * @param pictures address of each picture of the page to its bytes: PNG, GIF or JPEG
 * @param about what the file says of itself
 * @param note a line above the text of each page, which says what the file is; empty for none
 * @param watermark a word behind the text of each page; empty for none
 * @param revision who made the changes that elements of the page carry, and when; empty where it carries none
 */
public record WordDocument(
        Document page,
        SortedMap<String, byte[]> pictures,
        About about,
        String note,
        String watermark,
        Optional<Revision> revision) {

    public WordDocument {
        Objects.requireNonNull(page, "page");
        pictures = new TreeMap<>(pictures);
        Objects.requireNonNull(about, "about");
        Objects.requireNonNull(note, "note");
        Objects.requireNonNull(watermark, "watermark");
        Objects.requireNonNull(revision, "revision");
    }

    /**
     * The core properties.
     *
     * @param title title of the document
     * @param subject its version, in words
     * @param author who issues it
     * @param keywords what tells the copy of a customer from all others; empty for none
     * @param language as in BCP 47
     * @param version number of the version, or {@code draft}
     * @param when the moment that the file carries, in whole seconds; never the clock
     */
    public record About(
            String title,
            String subject,
            String author,
            String keywords,
            String language,
            String version,
            Instant when) {

        public About {
            Objects.requireNonNull(title, "title");
            Objects.requireNonNull(subject, "subject");
            Objects.requireNonNull(author, "author");
            Objects.requireNonNull(keywords, "keywords");
            Objects.requireNonNull(language, "language");
            Objects.requireNonNull(version, "version");
            when = when.truncatedTo(ChronoUnit.SECONDS);
        }
    }
}

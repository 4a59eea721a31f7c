package org.tompolicy.edition.annex;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.tompolicy.edition.page.UiTexts;
import org.tompolicy.model.PublishedPolicy;
import org.tompolicy.word.WordDocument;

/**
 * What a PDF says of itself and carries besides its pages.
 *
 * @param watermark the word behind the text of each page of a draft; empty for none
 * @param title title of the document
 * @param subject its version, in words
 * @param author who issues it
 * @param copy what tells the copy of a customer from all others; empty for the annex that everybody gets
 * @param language its language, as in BCP 47
 * @param description what the attached file is, in words
 * @param when the moment that it carries, in whole seconds
 * @param json the {@code policy.json} that is attached
 */
record Imprint(
        Optional<String> watermark,
        String title,
        String subject,
        String author,
        String copy,
        String language,
        String description,
        Instant when,
        byte[] json) {

    Imprint {
        Objects.requireNonNull(watermark, "watermark");
        Objects.requireNonNull(title, "title");
        Objects.requireNonNull(subject, "subject");
        Objects.requireNonNull(author, "author");
        Objects.requireNonNull(copy, "copy");
        Objects.requireNonNull(language, "language");
        Objects.requireNonNull(description, "description");
        when = when.truncatedTo(ChronoUnit.SECONDS);
        Objects.requireNonNull(json, "json");
    }

    static Imprint of(AnnexContent content, PublishedPolicy policy, AnnexOptions options, UiTexts texts) {
        return new Imprint(
                content.isDraft() ? Optional.of(texts.text("draft")) : Optional.empty(),
                content.cover().title(),
                content.cover().subject(),
                policy.company().name(),
                options.customer().map(AnnexCustomer::mark).orElse(""),
                texts.language(),
                texts.text("annex.attachment"),
                options.timestamp(),
                options.policyJson());
    }

    /** What a file for Word says of itself. */
    WordDocument.About about(String version) {
        return new WordDocument.About(title, subject, author, copy, language, version, when);
    }

    /** All of it in one order; a watermark that there is not is an empty text. */
    List<byte[]> parts() {
        List<byte[]> parts = new ArrayList<>();
        for (String text :
                List.of(watermark.orElse(""), title, subject, author, copy, language, description, when.toString())) {
            parts.add(text.getBytes(StandardCharsets.UTF_8));
        }
        parts.add(json);
        return parts;
    }
}

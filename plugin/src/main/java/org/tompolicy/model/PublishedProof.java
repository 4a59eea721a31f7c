package org.tompolicy.model;

import java.time.LocalDate;
import java.util.Optional;

/**
 * A proof as customers may see it: kind and date, and for what is public its title and link.
 *
 * @param kind the record's kind; {@code ARCHITECTURE} for a section
 * @param date day of collection, or last day of the period; of a section the day on which it was last reviewed for the
 *     claim, where one is known
 * @param from first day of the period, where there is one
 * @param title title of a public record, or {@code document, section} of a public architecture document; else empty
 * @param link the section, the page of certificates or the public record's own address
 * @param ended last day of its validity, where that is past and no other record proves the claim: then it proves
 *     nothing, and nothing but its kind and this day is known of it
 */
public record PublishedProof(
        EvidenceKind kind,
        Optional<LocalDate> date,
        Optional<LocalDate> from,
        String title,
        Optional<Target> link,
        Optional<LocalDate> ended) {

    public PublishedProof {
        if (ended.isPresent() && !(date.isEmpty() && from.isEmpty() && title.isEmpty() && link.isEmpty())) {
            throw new IllegalArgumentException("a proof that has ended is nothing but a kind and a day: " + title);
        }
    }

    /** One that proves the claim. */
    public PublishedProof(
            EvidenceKind kind,
            Optional<LocalDate> date,
            Optional<LocalDate> from,
            String title,
            Optional<Target> link) {
        this(kind, date, from, title, link, Optional.empty());
    }

    /** One whose validity has ended. */
    public static PublishedProof endedOn(EvidenceKind kind, LocalDate day) {
        return new PublishedProof(kind, Optional.empty(), Optional.empty(), "", Optional.empty(), Optional.of(day));
    }

    /** Whether it shows that something is laid down, and not that it is done. */
    public boolean isLaidDown() {
        return kind.isDocument() && ended.isEmpty();
    }

    /** Whether it shows that a promise is kept. */
    public boolean isShown() {
        return !kind.isDocument() && ended.isEmpty();
    }
}

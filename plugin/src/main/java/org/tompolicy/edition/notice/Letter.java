package org.tompolicy.edition.notice;

import java.time.LocalDate;
import java.util.Objects;
import java.util.Optional;
import org.w3c.dom.Document;

/**
 * A letter to one customer, before it has one of its {@link LetterForm written forms}.
 *
 * @param language as a BCP 47 tag
 * @param subject what it is about, in one line
 * @param version number of the release that it is about
 * @param page the whole letter as HTML, with its subject; what every form is made of
 * @param day of the letter
 * @param sender the company
 * @param from mailbox of the company; empty where the policy names none
 * @param addressee whom it is for
 */
public record Letter(
        String language,
        String subject,
        String version,
        Document page,
        LocalDate day,
        String sender,
        Optional<String> from,
        Addressee addressee) {
    public Letter {
        Objects.requireNonNull(language, "language");
        Objects.requireNonNull(subject, "subject");
        Objects.requireNonNull(version, "version");
        Objects.requireNonNull(page, "page");
        Objects.requireNonNull(day, "day");
        Objects.requireNonNull(sender, "sender");
        Objects.requireNonNull(from, "from");
        Objects.requireNonNull(addressee, "addressee");
    }

    /** The whole letter as plain text, with its subject, lines ended by {@code \n}. */
    public String text() {
        return LetterText.of(page.getDocumentElement(), true);
    }

    /** The same as the text of a mail, without the subject. */
    public String body() {
        return LetterText.of(page.getDocumentElement(), false);
    }
}

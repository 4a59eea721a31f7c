package org.tompolicy.edition.notice;

import java.time.LocalDate;
import java.util.Objects;
import java.util.Optional;

/**
 * A letter to one customer, before it has one of its {@link LetterForm written forms}.
 *
 * @param language as a BCP 47 tag
 * @param subject what it is about, in one line
 * @param text the whole letter as plain text, with its subject, lines ended by {@code \n}
 * @param body the same as the text of a mail, without the subject
 * @param day of the letter
 * @param sender the company
 * @param from mailbox of the company; empty where the policy names none
 * @param addressee whom it is for
 */
public record Letter(
        String language,
        String subject,
        String text,
        String body,
        LocalDate day,
        String sender,
        Optional<String> from,
        Addressee addressee) {
    public Letter {
        Objects.requireNonNull(language, "language");
        Objects.requireNonNull(subject, "subject");
        Objects.requireNonNull(text, "text");
        Objects.requireNonNull(body, "body");
        Objects.requireNonNull(day, "day");
        Objects.requireNonNull(sender, "sender");
        Objects.requireNonNull(from, "from");
        Objects.requireNonNull(addressee, "addressee");
    }
}

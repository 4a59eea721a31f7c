package org.tompolicy.edition.notice;

import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Optional;

/** The forms in which a letter to a customer is written, each a file. A further one is a constant here. */
public enum LetterForm {
    /** Plain text, lines of at most 72 characters. */
    TXT {
        @Override
        public Optional<byte[]> write(Letter letter) {
            return Optional.of(letter.text().getBytes(StandardCharsets.UTF_8));
        }
    },
    /** A mail that mail programs open as a draft; none where nobody can be its sender or its recipient. */
    EML {
        @Override
        public Optional<byte[]> write(Letter letter) {
            return letter.from()
                    .flatMap(from -> letter.addressee().mailbox().map(to -> MailMessage.write(letter, from, to)));
        }
    };

    /** The bytes of the file; empty where the letter lacks what the form needs. */
    public abstract Optional<byte[]> write(Letter letter);

    /** How the file's name ends, without the dot. */
    public String ending() {
        return name().toLowerCase(Locale.ROOT);
    }
}

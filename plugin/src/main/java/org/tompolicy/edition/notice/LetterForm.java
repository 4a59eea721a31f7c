package org.tompolicy.edition.notice;

import java.nio.charset.StandardCharsets;
import java.time.ZoneOffset;
import java.util.Locale;
import java.util.Optional;
import java.util.TreeMap;
import org.tompolicy.word.WordDocument;
import org.tompolicy.word.WordWriter;

/** The forms in which a letter to a customer is written, each a file. A further one is a constant here. */
public enum LetterForm {
    /** Plain text, lines of at most 72 characters. */
    TXT {
        @Override
        public Optional<byte[]> write(Letter letter) {
            return Optional.of(letter.text().getBytes(StandardCharsets.UTF_8));
        }
    },
    /** A file for Word, to put under the company's own head and to sign. */
    DOCX {
        @Override
        public Optional<byte[]> write(Letter letter) {
            return Optional.of(WordWriter.write(new WordDocument(
                    letter.page(),
                    new TreeMap<>(),
                    new WordDocument.About(
                            letter.subject(),
                            letter.addressee().name(),
                            letter.sender(),
                            letter.addressee().reference(),
                            letter.language(),
                            letter.version(),
                            letter.day().atStartOfDay().toInstant(ZoneOffset.UTC)),
                    "",
                    "",
                    Optional.empty())));
        }
    },
    /** A mail that mail programs open as a draft; none where nobody can be its sender or its recipient. */
    EML {
        @Override
        public Optional<byte[]> write(Letter letter) {
            return letter.from()
                    .flatMap(from ->
                            letter.addressee().mailbox().map(to -> MailMessage.write(letter, letter.body(), from, to)));
        }
    };

    /** The bytes of the file, the same for the same letter; empty where the letter lacks what the form needs. */
    public abstract Optional<byte[]> write(Letter letter);

    /** How the file's name ends, without the dot. */
    public String ending() {
        return name().toLowerCase(Locale.ROOT);
    }
}

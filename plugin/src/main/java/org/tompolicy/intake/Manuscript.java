package org.tompolicy.intake;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.tompolicy.model.Text;

/**
 * A policy as somebody has written it, free of the format that it came in.
 *
 * @param file as messages name it
 * @param title where the format keeps one apart from the text
 * @param text headings, paragraphs, lists and tables, each with the line or paragraph that it begins on
 * @param language BCP 47 tag where the file says it, else empty
 * @param unit what the numbers of places count
 * @param leftOut what the reader left out, in order
 * @param notes sentences about the file as a whole
 * @param pictures those that come with the file
 */
public record Manuscript(
        String file,
        Optional<String> title,
        Text text,
        String language,
        Unit unit,
        List<LeftOut> leftOut,
        List<String> notes,
        OldPictures pictures) {

    /** What is counted to say where something stands. */
    public enum Unit {
        LINE("line"),
        PARAGRAPH("paragraph");

        private final String word;

        Unit(String word) {
            this.word = word;
        }

        public String word() {
            return word;
        }
    }

    /**
     * Words of the file that are not in what is written.
     *
     * @param what why, for example {@code navigation}
     * @param place number of a line or paragraph, counted from 1
     * @param words as they stand there
     */
    public record LeftOut(String what, int place, String words) {
        public LeftOut {
            Objects.requireNonNull(what, "what");
            Objects.requireNonNull(words, "words");
        }
    }

    public Manuscript {
        Objects.requireNonNull(file, "file");
        Objects.requireNonNull(title, "title");
        Objects.requireNonNull(text, "text");
        Objects.requireNonNull(language, "language");
        Objects.requireNonNull(unit, "unit");
        leftOut = List.copyOf(leftOut);
        notes = List.copyOf(notes);
        Objects.requireNonNull(pictures, "pictures");
    }

    /** The same text, with other pictures that come with it. */
    Manuscript with(OldPictures others) {
        return new Manuscript(file, title, text, language, unit, leftOut, notes, others);
    }

    /** The same text, with more sentences about the file. */
    Manuscript noting(List<String> all) {
        return new Manuscript(file, title, text, language, unit, leftOut, all, pictures);
    }
}

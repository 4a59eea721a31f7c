package org.tompolicy.source;

import org.tompolicy.source.SourceFiles.Place;
import org.tompolicy.source.SourceFiles.Target;

/**
 * A question that the reading of a document asked of the sources, with the answer that it got. The same document is read the
 * same way while all of them have the same answers.
 */
sealed interface Look {

    /** What a file holds, by its SHA-256 in lower-case hex. */
    record Content(Place file, String digest) implements Look {
        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.content(this);
        }
    }

    /** Where a path leads that is written in a file: to a file, elsewhere, or nowhere. */
    record Way(Place from, String target, Target end) implements Look {
        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.way(this);
        }
    }

    /** The language of a document that names none itself. */
    record Language(Place document, String answer) implements Look {
        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.language(this);
        }
    }

    /** Answers a question about each kind. */
    interface Visitor<R> {
        R content(Content look);

        R way(Way look);

        R language(Language look);
    }

    /** Asks the visitor about this one. */
    <R> R accept(Visitor<R> visitor);
}

package org.tompolicy.word;

import java.util.Optional;
import org.w3c.dom.Element;

/** A piece of a line. */
sealed interface Piece {

    /** Does something for each kind. */
    interface Visitor {
        void words(Words words);

        void lineBreak(Break lineBreak);

        void tab(Tab tab);

        void picture(Picture picture);

        void anchor(Anchor anchor);

        void link(Link link);

        void linkEnd();

        void field(Field field);
    }

    void accept(Visitor visitor);

    /** How it looks; empty for what is not seen. */
    default Optional<Face> look() {
        return Optional.empty();
    }

    /** Words that look alike. */
    record Words(String text, Face face) implements Piece {
        @Override
        public void accept(Visitor visitor) {
            visitor.words(this);
        }

        @Override
        public Optional<Face> look() {
            return Optional.of(face);
        }
    }

    /** The next words stand on a new line. */
    record Break(Face face) implements Piece {
        @Override
        public void accept(Visitor visitor) {
            visitor.lineBreak(this);
        }

        @Override
        public Optional<Face> look() {
            return Optional.of(face);
        }
    }

    /** The next words stand at the next stop. */
    record Tab(Face face) implements Piece {
        @Override
        public void accept(Visitor visitor) {
            visitor.tab(this);
        }

        @Override
        public Optional<Face> look() {
            return Optional.of(face);
        }
    }

    /** A picture. */
    record Picture(Element image, Face face) implements Piece {
        @Override
        public void accept(Visitor visitor) {
            visitor.picture(this);
        }

        @Override
        public Optional<Face> look() {
            return Optional.of(face);
        }
    }

    /** A place that links may lead to. */
    record Anchor(String id) implements Piece {
        @Override
        public void accept(Visitor visitor) {
            visitor.anchor(this);
        }
    }

    /** A link begins; links don't nest. */
    record Link(String address) implements Piece {
        @Override
        public void accept(Visitor visitor) {
            visitor.link(this);
        }
    }

    /** The link ends. */
    record LinkEnd() implements Piece {
        @Override
        public void accept(Visitor visitor) {
            visitor.linkEnd();
        }
    }

    /**
     * A value that the reader's program computes.
     *
     * @param code for example {@code PAGE}
     * @param value what stands there until it does; may be empty
     */
    record Field(String code, String value, Face face) implements Piece {
        @Override
        public void accept(Visitor visitor) {
            visitor.field(this);
        }

        @Override
        public Optional<Face> look() {
            return Optional.of(face);
        }
    }
}

package org.tompolicy.model;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/** A piece of a line of text. */
public sealed interface Inline {

    /** How words are set off; the meaning is HTML's. */
    enum Style {
        STRONG,
        EMPHASIS,
        CODE,
        SUPERSCRIPT,
        SUBSCRIPT,
        HIGHLIGHTED,
        /** Struck out: what was there once and holds no more. */
        STRUCK,
        DELETED,
        INSERTED,
        UNDERLINED,
        BOLD,
        ITALIC,
        SMALL,
        QUOTED,
        CITED,
        ABBREVIATED,
        DEFINED,
        KEY,
        SAMPLE,
        VARIABLE,
        TIME,
        /** Nothing but what its mark says: a language, a role, an anchor. */
        SPAN;

        /** Whether readers take the words as gone. */
        public boolean isStruck() {
            return this == STRUCK || this == DELETED;
        }
    }

    /** Bare words; never empty. */
    record Words(String text) implements Inline {
        public Words {
            if (text.isEmpty()) {
                throw new IllegalArgumentException("no words");
            }
        }

        @Override
        public Mark mark() {
            return Mark.NONE;
        }

        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.words(this);
        }
    }

    /** Words that are set off. */
    record Styled(Style style, Mark mark, List<Inline> content) implements Inline {
        public Styled {
            Objects.requireNonNull(style, "style");
            Objects.requireNonNull(mark, "mark");
            content = joined(content);
        }

        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.styled(this);
        }
    }

    /**
     * A link.
     *
     * @param content what is shown; empty while the link is called after what it leads to, and nobody has looked
     */
    record Link(Mark mark, Target target, List<Inline> content) implements Inline {
        public Link {
            Objects.requireNonNull(mark, "mark");
            Objects.requireNonNull(target, "target");
            content = joined(content);
        }

        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.link(this);
        }
    }

    /**
     * A picture.
     *
     * @param alternative what it shows, for those who cannot see it
     * @param width in CSS pixels; 0 where the writer gave none
     * @param height in CSS pixels; 0 where the writer gave none
     */
    record Picture(Mark mark, Target source, String alternative, int width, int height) implements Inline {
        public Picture {
            Objects.requireNonNull(mark, "mark");
            Objects.requireNonNull(source, "source");
            Objects.requireNonNull(alternative, "alternative");
        }

        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.picture(this);
        }
    }

    /** The end of a line inside a paragraph. */
    record LineBreak() implements Inline {
        @Override
        public Mark mark() {
            return Mark.NONE;
        }

        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.lineBreak(this);
        }
    }

    /**
     * A footnote where the text calls it: it belongs to what it stands in, and gets its number when a page is written.
     *
     * @param name the same for all calls of one note that is called several times; else empty
     */
    record Footnote(Mark mark, String name, List<Inline> content) implements Inline {
        public Footnote {
            Objects.requireNonNull(mark, "mark");
            Objects.requireNonNull(name, "name");
            content = joined(content);
        }

        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.footnote(this);
        }
    }

    /** Answers a question about each kind of piece. */
    interface Visitor<R> {
        R words(Words words);

        R styled(Styled styled);

        R link(Link link);

        R picture(Picture picture);

        R lineBreak(LineBreak lineBreak);

        R footnote(Footnote footnote);
    }

    Mark mark();

    /** Asks the visitor about this piece. */
    <R> R accept(Visitor<R> visitor);

    /** The pieces with neighbouring words put together and without spans that say nothing, so that equal text is equal. */
    static List<Inline> joined(List<? extends Inline> pieces) {
        List<Inline> joined = new ArrayList<>(pieces.size());
        pieces.forEach(piece -> join(joined, piece));
        return List.copyOf(joined);
    }

    private static void join(List<Inline> joined, Inline piece) {
        int last = joined.size() - 1;
        if (piece instanceof Words words && last >= 0 && joined.get(last) instanceof Words before) {
            joined.set(last, new Words(before.text() + words.text()));
        } else if (piece instanceof Styled styled
                && styled.style() == Style.SPAN
                && styled.mark().equals(Mark.NONE)) {
            styled.content().forEach(inner -> join(joined, inner));
        } else {
            joined.add(piece);
        }
    }
}

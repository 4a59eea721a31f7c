package org.tompolicy.word;

import java.time.LocalDate;
import java.util.Objects;
import org.w3c.dom.Element;

/**
 * Who made the tracked changes of a document, and when. An element of the page that was put in, taken out or moved says
 * so in an attribute.
 *
 * @param day stands for its first second in UTC
 */
public record Revision(String author, LocalDate day) {

    /** The attribute of changed elements, with the word of a {@link Kind}. */
    public static final String ATTRIBUTE = "data-change";

    /** The attribute of moved elements: a number that both places have. */
    public static final String MOVE = "data-move";

    /** What happened to an element and all that is in it. */
    public enum Kind {
        KEPT(""),
        INSERTED("inserted"),
        DELETED("deleted"),
        MOVED_FROM("moved-from"),
        MOVED_TO("moved-to");

        private final String word;

        Kind(String word) {
            this.word = word;
        }

        /** The word in the attribute. */
        public String word() {
            return word;
        }

        /** Whether it stands in the earlier text only. */
        public boolean isGone() {
            return this == DELETED || this == MOVED_FROM;
        }

        /** Whether it stands in the later text only. */
        public boolean isNew() {
            return this == INSERTED || this == MOVED_TO;
        }

        /** What an element says of itself; what is around it holds for it as well. */
        static Kind of(Element element, Kind around) {
            String said = element.getAttribute(ATTRIBUTE);
            for (Kind kind : values()) {
                if (kind != KEPT && kind.word.equals(said)) {
                    return kind;
                }
            }
            return around;
        }
    }

    public Revision {
        Objects.requireNonNull(author, "author");
        Objects.requireNonNull(day, "day");
    }

    /** The moment as the format writes it. */
    String moment() {
        return day + "T00:00:00Z";
    }
}

package org.tompolicy.intake;

import java.util.List;
import java.util.Objects;
import org.tompolicy.model.Inline;

/** A piece of a manuscript between two headings, or a heading. */
sealed interface Part {

    /** Number of the line or paragraph that it begins on. */
    int place();

    /**
     * A heading.
     *
     * @param level 1 for the highest; 7 and more for a paragraph that is nothing but bold
     */
    record Head(int level, Words words, int place) implements Part {
        public Head {
            Objects.requireNonNull(words, "words");
        }
    }

    /** A paragraph. */
    record Passage(Words words, int place) implements Part {
        public Passage {
            Objects.requireNonNull(words, "words");
        }
    }

    /** A picture between paragraphs. */
    record Shown(Inline.Picture picture, int place) implements Part {
        public Shown {
            Objects.requireNonNull(picture, "picture");
        }
    }

    /** A list; each item is a list of parts. */
    record Items(List<List<Part>> items, int place) implements Part {
        public Items {
            items = items.stream().map(List::copyOf).toList();
        }
    }

    /** A list of terms with what they mean. */
    record Terms(List<Term> terms, int place) implements Part {

        /** A term. */
        record Term(Words name, List<Part> meaning, int place) {
            public Term {
                meaning = List.copyOf(meaning);
            }
        }

        public Terms {
            terms = List.copyOf(terms);
        }
    }

    /** A table of data. */
    record Grid(List<Row> rows, int place) implements Part {

        /** A row; each cell is a list of parts. */
        record Row(boolean head, List<List<Part>> cells, int place) {
            public Row {
                cells = cells.stream().map(List::copyOf).toList();
            }
        }

        public Grid {
            rows = List.copyOf(rows);
        }
    }
}

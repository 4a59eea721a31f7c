package org.tompolicy.model;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;

/** A block of text. */
public sealed interface Block {

    /** A paragraph. */
    record Paragraph(Mark mark, List<Inline> content) implements Block {
        public Paragraph {
            Objects.requireNonNull(mark, "mark");
            content = Inline.joined(content);
        }

        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.paragraph(this);
        }
    }

    /** Bare text in an item, a cell or another block, that is no paragraph of its own. */
    record Plain(List<Inline> content) implements Block {
        public Plain {
            content = Inline.joined(content);
        }

        @Override
        public Mark mark() {
            return Mark.NONE;
        }

        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.plain(this);
        }
    }

    /**
     * A heading.
     *
     * @param level 1 for the sections of a document, at most 5
     */
    record Heading(Mark mark, int level, List<Inline> content) implements Block {
        public Heading {
            Objects.requireNonNull(mark, "mark");
            if (level < 1 || level > 5) {
                throw new IllegalArgumentException("no level of a heading: " + level);
            }
            content = Inline.joined(content);
        }

        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.heading(this);
        }
    }

    /** Text whose white space counts: a listing, a verse. */
    record Listing(Mark mark, List<Inline> content) implements Block {
        public Listing {
            Objects.requireNonNull(mark, "mark");
            content = Inline.joined(content);
        }

        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.listing(this);
        }
    }

    /** How the items of a list are counted. */
    record Numbering(boolean ordered, Counter counter, Optional<Integer> start, boolean reversed) {

        /** Not at all. */
        public static final Numbering NONE = new Numbering(false, Counter.ARABIC, Optional.empty(), false);

        public Numbering {
            Objects.requireNonNull(counter, "counter");
            Objects.requireNonNull(start, "start");
        }
    }

    /** A list. */
    record ItemList(Mark mark, Numbering numbering, List<Item> items) implements Block {

        /** An item; {@code value} is the number that it has where it does not follow from the one before. */
        public record Item(Mark mark, Optional<Integer> value, List<Block> blocks) {
            public Item {
                Objects.requireNonNull(mark, "mark");
                Objects.requireNonNull(value, "value");
                blocks = List.copyOf(blocks);
            }
        }

        public ItemList {
            Objects.requireNonNull(mark, "mark");
            Objects.requireNonNull(numbering, "numbering");
            items = List.copyOf(items);
        }

        /** Whether an item is not counted up from one: the list or an item says otherwise. */
        public boolean countsUnusually() {
            return numbering.start().isPresent()
                    || numbering.reversed()
                    || items.stream().anyMatch(item -> item.value().isPresent());
        }

        /** The number of each item. */
        public List<Integer> numbers() {
            List<Integer> numbers = new ArrayList<>(items.size());
            int next = numbering.start().orElse(numbering.reversed() ? items.size() : 1);
            for (Item item : items) {
                int number = item.value().orElse(next);
                numbers.add(number);
                next = numbering.reversed() ? number - 1 : number + 1;
            }
            return List.copyOf(numbers);
        }

        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.itemList(this);
        }
    }

    /** A list of terms with what they mean. */
    record DescriptionList(Mark mark, List<Entry> entries) implements Block {

        /** A term. */
        public record Term(Mark mark, List<Inline> content) {
            public Term {
                Objects.requireNonNull(mark, "mark");
                content = Inline.joined(content);
            }
        }

        /** What a term means. */
        public record Meaning(Mark mark, List<Block> blocks) {
            public Meaning {
                Objects.requireNonNull(mark, "mark");
                blocks = List.copyOf(blocks);
            }
        }

        /** One or more terms and what they mean. */
        public record Entry(List<Term> terms, List<Meaning> meanings) {
            public Entry {
                terms = List.copyOf(terms);
                meanings = List.copyOf(meanings);
            }
        }

        public DescriptionList {
            Objects.requireNonNull(mark, "mark");
            entries = List.copyOf(entries);
        }

        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.descriptionList(this);
        }
    }

    /** A title below a picture or above a table. */
    record Caption(Mark mark, List<Block> blocks) {
        public Caption {
            Objects.requireNonNull(mark, "mark");
            blocks = List.copyOf(blocks);
        }
    }

    /**
     * A table.
     *
     * @param widths of the columns in thousandths of the table, 0 for one that takes what it needs; empty where all do
     */
    record Table(Mark mark, Optional<Caption> caption, List<Integer> widths, List<Group> groups) implements Block {

        /** Parts of a table. */
        public enum Part {
            HEAD,
            BODY,
            FOOT
        }

        /** Rows that belong together. */
        public record Group(Part part, Mark mark, List<Row> rows) {
            public Group {
                Objects.requireNonNull(part, "part");
                Objects.requireNonNull(mark, "mark");
                rows = List.copyOf(rows);
            }
        }

        /** A row. */
        public record Row(Mark mark, List<Cell> cells) {
            public Row {
                Objects.requireNonNull(mark, "mark");
                cells = List.copyOf(cells);
            }
        }

        /**
         * A cell.
         *
         * @param heading whether it names its row or column
         * @param scope {@code col}, {@code row}, {@code colgroup}, {@code rowgroup} of a heading, or an empty string
         */
        public record Cell(Mark mark, boolean heading, String scope, int columns, int rows, List<Block> blocks) {
            public Cell {
                Objects.requireNonNull(mark, "mark");
                Objects.requireNonNull(scope, "scope");
                blocks = List.copyOf(blocks);
            }
        }

        public Table {
            Objects.requireNonNull(mark, "mark");
            Objects.requireNonNull(caption, "caption");
            widths = List.copyOf(widths);
            groups = List.copyOf(groups);
        }

        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.table(this);
        }
    }

    /** A quotation, with whom it is of as its last paragraph. */
    record Quote(Mark mark, List<Block> blocks) implements Block {
        public Quote {
            Objects.requireNonNull(mark, "mark");
            blocks = List.copyOf(blocks);
        }

        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.quote(this);
        }
    }

    /** A note that stands out. */
    record Admonition(Mark mark, Kind kind, List<Inline> label, List<Block> blocks) implements Block {

        /** Kinds of notes. */
        public enum Kind {
            NOTE,
            TIP,
            IMPORTANT,
            CAUTION,
            WARNING;

            /** The word that writers use. */
            public String word() {
                return name().toLowerCase(Locale.ROOT);
            }
        }

        public Admonition {
            Objects.requireNonNull(mark, "mark");
            Objects.requireNonNull(kind, "kind");
            label = Inline.joined(label);
            blocks = List.copyOf(blocks);
        }

        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.admonition(this);
        }
    }

    /** A picture that stands by itself. */
    record Figure(Mark mark, List<Block> blocks, Optional<Caption> caption) implements Block {
        public Figure {
            Objects.requireNonNull(mark, "mark");
            blocks = List.copyOf(blocks);
            Objects.requireNonNull(caption, "caption");
        }

        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.figure(this);
        }
    }

    /** Blocks that belong together: an open or example block, a sidebar, a block with a title. */
    record Group(Mark mark, List<Block> blocks) implements Block {
        public Group {
            Objects.requireNonNull(mark, "mark");
            blocks = List.copyOf(blocks);
        }

        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.group(this);
        }
    }

    /** A section that is one block, with its heading first. */
    record Section(Mark mark, List<Block> blocks) implements Block {
        public Section {
            Objects.requireNonNull(mark, "mark");
            blocks = List.copyOf(blocks);
        }

        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.section(this);
        }
    }

    /** Blocks that readers open by their summary. */
    record Details(Mark mark, Mark summaryMark, List<Inline> summary, List<Block> blocks) implements Block {
        public Details {
            Objects.requireNonNull(mark, "mark");
            Objects.requireNonNull(summaryMark, "summaryMark");
            summary = Inline.joined(summary);
            blocks = List.copyOf(blocks);
        }

        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.details(this);
        }
    }

    /** A line across. */
    record Separator(Mark mark) implements Block {
        public Separator {
            Objects.requireNonNull(mark, "mark");
        }

        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.separator(this);
        }
    }

    /** The place of a claim, which holds its text itself. */
    record ClaimPlace(String claim) implements Block {
        public ClaimPlace {
            Objects.requireNonNull(claim, "claim");
        }

        @Override
        public Mark mark() {
            return Mark.NONE;
        }

        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.claimPlace(this);
        }
    }

    /** Answers a question about each kind of block. */
    interface Visitor<R> {
        R paragraph(Paragraph paragraph);

        R plain(Plain plain);

        R heading(Heading heading);

        R listing(Listing listing);

        R itemList(ItemList list);

        R descriptionList(DescriptionList list);

        R table(Table table);

        R quote(Quote quote);

        R admonition(Admonition admonition);

        R figure(Figure figure);

        R group(Group group);

        R section(Section section);

        R details(Details details);

        R separator(Separator separator);

        R claimPlace(ClaimPlace place);
    }

    Mark mark();

    /** Asks the visitor about this block. */
    <R> R accept(Visitor<R> visitor);
}

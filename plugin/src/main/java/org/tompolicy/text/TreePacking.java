package org.tompolicy.text;

import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import org.tompolicy.finding.Location;
import org.tompolicy.model.Block;
import org.tompolicy.model.Inline;
import org.tompolicy.model.Mark;
import org.tompolicy.model.Target;

/** Writes the tree of text with everything that it carries, hidden words and places included. {@link TreeUnpacking} reads it. */
public final class TreePacking {

    /** Kinds of blocks, as they are told apart in the form. */
    enum BlockKind {
        PARAGRAPH,
        PLAIN,
        HEADING,
        LISTING,
        ITEM_LIST,
        DESCRIPTION_LIST,
        TABLE,
        QUOTE,
        ADMONITION,
        FIGURE,
        GROUP,
        SECTION,
        DETAILS,
        SEPARATOR,
        CLAIM_PLACE
    }

    /** Kinds of pieces of lines, as they are told apart in the form. */
    enum PieceKind {
        WORDS,
        STYLED,
        LINK,
        PICTURE,
        LINE_BREAK,
        FOOTNOTE
    }

    /** Kinds of targets, as they are told apart in the form. */
    enum TargetKind {
        MEASURE,
        SUB_PROCESSOR,
        SECTION,
        START,
        CERTIFICATES,
        PLACE,
        WEB,
        FILE,
        WRITTEN
    }

    /** Higher numbers than those of kinds stand for a block that was written before. */
    static final int KINDS_OF_BLOCKS = BlockKind.values().length;

    private final PackedOutput out;
    private final Map<Block, Integer> written = new IdentityHashMap<>();
    private final Block.Visitor<Void> blocks = new Blocks();
    private final Inline.Visitor<Void> pieces = new Pieces();
    private final Target.Visitor<Void> targets = new Targets();

    public TreePacking(PackedOutput out) {
        this.out = out;
    }

    /** A block. One that is part of another, and is handed on by itself as well, is one and the same again when it is read. */
    public void block(Block block) {
        Integer number = written.get(block);
        if (number == null) {
            block.accept(blocks);
            written.put(block, written.size());
        } else {
            out.number(KINDS_OF_BLOCKS + number);
        }
    }

    /** A line of text. */
    public void line(List<Inline> line) {
        out.all(line, piece -> piece.accept(pieces));
    }

    public void location(Location location) {
        out.text(location.file());
        out.number(location.line());
        out.number(location.column());
    }

    private void blocks(List<Block> all) {
        out.all(all, this::block);
    }

    private void mark(Mark mark) {
        boolean says = !mark.equals(Mark.NONE);
        out.flag(says);
        if (says) {
            out.text(mark.id());
            out.one(mark.audience());
            out.all(mark.roles(), out::text);
            out.text(mark.language());
            out.text(mark.hint());
            out.any(mark.location(), this::location);
        }
    }

    private void caption(Block.Caption caption) {
        mark(caption.mark());
        blocks(caption.blocks());
    }

    private Void begin(BlockKind kind, Mark mark) {
        out.one(kind);
        mark(mark);
        return null;
    }

    private Void withLine(BlockKind kind, Mark mark, List<Inline> line) {
        begin(kind, mark);
        line(line);
        return null;
    }

    private Void withBlocks(BlockKind kind, Mark mark, List<Block> inside) {
        begin(kind, mark);
        blocks(inside);
        return null;
    }

    private final class Blocks implements Block.Visitor<Void> {

        @Override
        public Void paragraph(Block.Paragraph paragraph) {
            return withLine(BlockKind.PARAGRAPH, paragraph.mark(), paragraph.content());
        }

        @Override
        public Void plain(Block.Plain plain) {
            return withLine(BlockKind.PLAIN, plain.mark(), plain.content());
        }

        @Override
        public Void heading(Block.Heading heading) {
            withLine(BlockKind.HEADING, heading.mark(), heading.content());
            out.number(heading.level());
            return null;
        }

        @Override
        public Void listing(Block.Listing listing) {
            return withLine(BlockKind.LISTING, listing.mark(), listing.content());
        }

        @Override
        public Void itemList(Block.ItemList list) {
            begin(BlockKind.ITEM_LIST, list.mark());
            out.flag(list.numbering().ordered());
            out.one(list.numbering().counter());
            out.any(list.numbering().start(), out::number);
            out.flag(list.numbering().reversed());
            out.all(list.items(), item -> {
                mark(item.mark());
                out.any(item.value(), out::number);
                TreePacking.this.blocks(item.blocks());
            });
            return null;
        }

        @Override
        public Void descriptionList(Block.DescriptionList list) {
            begin(BlockKind.DESCRIPTION_LIST, list.mark());
            out.all(list.entries(), entry -> {
                out.all(entry.terms(), term -> {
                    mark(term.mark());
                    line(term.content());
                });
                out.all(entry.meanings(), meaning -> {
                    mark(meaning.mark());
                    TreePacking.this.blocks(meaning.blocks());
                });
            });
            return null;
        }

        @Override
        public Void table(Block.Table table) {
            begin(BlockKind.TABLE, table.mark());
            out.any(table.caption(), TreePacking.this::caption);
            out.all(table.widths(), out::number);
            out.all(table.groups(), group -> {
                out.one(group.part());
                mark(group.mark());
                out.all(group.rows(), row -> {
                    mark(row.mark());
                    out.all(row.cells(), this::cell);
                });
            });
            return null;
        }

        private void cell(Block.Table.Cell cell) {
            mark(cell.mark());
            out.flag(cell.heading());
            out.text(cell.scope());
            out.number(cell.columns());
            out.number(cell.rows());
            TreePacking.this.blocks(cell.blocks());
        }

        @Override
        public Void quote(Block.Quote quote) {
            return withBlocks(BlockKind.QUOTE, quote.mark(), quote.blocks());
        }

        @Override
        public Void admonition(Block.Admonition admonition) {
            withBlocks(BlockKind.ADMONITION, admonition.mark(), admonition.blocks());
            out.one(admonition.kind());
            line(admonition.label());
            return null;
        }

        @Override
        public Void figure(Block.Figure figure) {
            withBlocks(BlockKind.FIGURE, figure.mark(), figure.blocks());
            out.any(figure.caption(), TreePacking.this::caption);
            return null;
        }

        @Override
        public Void group(Block.Group group) {
            return withBlocks(BlockKind.GROUP, group.mark(), group.blocks());
        }

        @Override
        public Void section(Block.Section section) {
            return withBlocks(BlockKind.SECTION, section.mark(), section.blocks());
        }

        @Override
        public Void details(Block.Details details) {
            withBlocks(BlockKind.DETAILS, details.mark(), details.blocks());
            mark(details.summaryMark());
            line(details.summary());
            return null;
        }

        @Override
        public Void separator(Block.Separator separator) {
            return begin(BlockKind.SEPARATOR, separator.mark());
        }

        @Override
        public Void claimPlace(Block.ClaimPlace place) {
            begin(BlockKind.CLAIM_PLACE, place.mark());
            out.text(place.claim());
            return null;
        }
    }

    private final class Pieces implements Inline.Visitor<Void> {

        private Void begin(PieceKind kind, Mark mark) {
            out.one(kind);
            mark(mark);
            return null;
        }

        @Override
        public Void words(Inline.Words words) {
            begin(PieceKind.WORDS, words.mark());
            out.text(words.text());
            return null;
        }

        @Override
        public Void styled(Inline.Styled styled) {
            begin(PieceKind.STYLED, styled.mark());
            out.one(styled.style());
            line(styled.content());
            return null;
        }

        @Override
        public Void link(Inline.Link link) {
            begin(PieceKind.LINK, link.mark());
            link.target().accept(targets);
            line(link.content());
            return null;
        }

        @Override
        public Void picture(Inline.Picture picture) {
            begin(PieceKind.PICTURE, picture.mark());
            picture.source().accept(targets);
            out.text(picture.alternative());
            out.number(picture.width());
            out.number(picture.height());
            return null;
        }

        @Override
        public Void lineBreak(Inline.LineBreak lineBreak) {
            return begin(PieceKind.LINE_BREAK, lineBreak.mark());
        }

        @Override
        public Void footnote(Inline.Footnote footnote) {
            begin(PieceKind.FOOTNOTE, footnote.mark());
            out.text(footnote.name());
            line(footnote.content());
            return null;
        }
    }

    private final class Targets implements Target.Visitor<Void> {

        private Void write(TargetKind kind, String... parts) {
            out.one(kind);
            for (String part : parts) {
                out.text(part);
            }
            return null;
        }

        @Override
        public Void measure(Target.Measure target) {
            return write(TargetKind.MEASURE, target.id(), target.anchor());
        }

        @Override
        public Void subProcessor(Target.SubProcessor target) {
            return write(TargetKind.SUB_PROCESSOR, target.id(), target.anchor());
        }

        @Override
        public Void section(Target.Section target) {
            return write(TargetKind.SECTION, target.page(), target.anchor());
        }

        @Override
        public Void start(Target.Start target) {
            return write(TargetKind.START, target.anchor());
        }

        @Override
        public Void certificates(Target.Certificates target) {
            return write(TargetKind.CERTIFICATES);
        }

        @Override
        public Void place(Target.Place target) {
            return write(TargetKind.PLACE, target.anchor());
        }

        @Override
        public Void web(Target.Web target) {
            return write(TargetKind.WEB, target.address());
        }

        @Override
        public Void file(Target.File target) {
            return write(TargetKind.FILE, target.path());
        }

        @Override
        public Void written(Target.Written target) {
            return write(TargetKind.WRITTEN, target.address());
        }
    }
}

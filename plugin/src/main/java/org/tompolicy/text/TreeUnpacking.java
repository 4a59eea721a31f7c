package org.tompolicy.text;

import java.util.ArrayList;
import java.util.List;
import org.tompolicy.finding.Location;
import org.tompolicy.model.Audience;
import org.tompolicy.model.Block;
import org.tompolicy.model.Block.Admonition;
import org.tompolicy.model.Block.Caption;
import org.tompolicy.model.Block.DescriptionList;
import org.tompolicy.model.Block.ItemList;
import org.tompolicy.model.Block.Numbering;
import org.tompolicy.model.Block.Table;
import org.tompolicy.model.Counter;
import org.tompolicy.model.Inline;
import org.tompolicy.model.Mark;
import org.tompolicy.model.Target;
import org.tompolicy.text.TreePacking.BlockKind;
import org.tompolicy.text.TreePacking.PieceKind;
import org.tompolicy.text.TreePacking.TargetKind;

/** Reads the tree of text that {@link TreePacking} wrote. */
public final class TreeUnpacking {

    private static final BlockKind[] BLOCKS = BlockKind.values();
    private static final PieceKind[] PIECES = PieceKind.values();
    private static final TargetKind[] TARGETS = TargetKind.values();
    private static final Audience[] AUDIENCES = Audience.values();
    private static final Counter[] COUNTERS = Counter.values();
    private static final Inline.Style[] STYLES = Inline.Style.values();
    private static final Table.Part[] PARTS = Table.Part.values();
    private static final Admonition.Kind[] NOTES = Admonition.Kind.values();

    private final PackedInput in;
    private final List<Block> read = new ArrayList<>();

    public TreeUnpacking(PackedInput in) {
        this.in = in;
    }

    public Block block() {
        int number = in.number();
        int before = number - TreePacking.KINDS_OF_BLOCKS;
        if (number < 0 || before >= read.size()) {
            throw new IllegalArgumentException("no block of number " + number);
        }
        if (before >= 0) {
            return read.get(before);
        }
        Block block = block(BLOCKS[number]);
        read.add(block);
        return block;
    }

    private Block block(BlockKind kind) {
        Mark mark = mark();
        return switch (kind) {
            case PARAGRAPH -> new Block.Paragraph(mark, line());
            case PLAIN -> new Block.Plain(line());
            case HEADING -> heading(mark);
            case LISTING -> new Block.Listing(mark, line());
            case ITEM_LIST -> new ItemList(mark, numbering(), in.all(this::item));
            case DESCRIPTION_LIST -> new DescriptionList(mark, in.all(this::entry));
            case TABLE -> new Table(mark, in.any(this::caption), in.all(in::number), in.all(this::group));
            case QUOTE -> new Block.Quote(mark, blocks());
            case ADMONITION -> admonition(mark);
            case FIGURE -> new Block.Figure(mark, blocks(), in.any(this::caption));
            case GROUP -> new Block.Group(mark, blocks());
            case SECTION -> new Block.Section(mark, blocks());
            case DETAILS -> details(mark);
            case SEPARATOR -> new Block.Separator(mark);
            case CLAIM_PLACE -> new Block.ClaimPlace(in.text());
        };
    }

    /** A line of text. */
    public List<Inline> line() {
        return in.all(this::piece);
    }

    public Location location() {
        return new Location(in.text(), in.number(), in.number());
    }

    private List<Block> blocks() {
        return in.all(this::block);
    }

    private Mark mark() {
        return in.flag()
                ? new Mark(in.text(), in.one(AUDIENCES), in.all(in::text), in.text(), in.text(), in.any(this::location))
                : Mark.NONE;
    }

    private Block heading(Mark mark) {
        List<Inline> content = line();
        return new Block.Heading(mark, in.number(), content);
    }

    private Numbering numbering() {
        return new Numbering(in.flag(), in.one(COUNTERS), in.any(in::number), in.flag());
    }

    private ItemList.Item item() {
        return new ItemList.Item(mark(), in.any(in::number), blocks());
    }

    private DescriptionList.Entry entry() {
        return new DescriptionList.Entry(
                in.all(() -> new DescriptionList.Term(mark(), line())),
                in.all(() -> new DescriptionList.Meaning(mark(), blocks())));
    }

    private Caption caption() {
        return new Caption(mark(), blocks());
    }

    private Table.Group group() {
        return new Table.Group(in.one(PARTS), mark(), in.all(() -> new Table.Row(mark(), in.all(this::cell))));
    }

    private Table.Cell cell() {
        return new Table.Cell(mark(), in.flag(), in.text(), in.number(), in.number(), blocks());
    }

    private Block admonition(Mark mark) {
        List<Block> blocks = blocks();
        Admonition.Kind kind = in.one(NOTES);
        return new Admonition(mark, kind, line(), blocks);
    }

    private Block details(Mark mark) {
        List<Block> blocks = blocks();
        return new Block.Details(mark, mark(), line(), blocks);
    }

    private Inline piece() {
        PieceKind kind = in.one(PIECES);
        Mark mark = mark();
        return switch (kind) {
            case WORDS -> new Inline.Words(in.text());
            case STYLED -> new Inline.Styled(in.one(STYLES), mark, line());
            case LINK -> new Inline.Link(mark, target(), line());
            case PICTURE -> new Inline.Picture(mark, target(), in.text(), in.number(), in.number());
            case LINE_BREAK -> new Inline.LineBreak();
            case FOOTNOTE -> new Inline.Footnote(mark, in.text(), line());
        };
    }

    private Target target() {
        return switch (in.one(TARGETS)) {
            case MEASURE -> new Target.Measure(in.text(), in.text());
            case SUB_PROCESSOR -> new Target.SubProcessor(in.text(), in.text());
            case SECTION -> new Target.Section(in.text(), in.text());
            case START -> new Target.Start(in.text());
            case CERTIFICATES -> new Target.Certificates();
            case PLACE -> new Target.Place(in.text());
            case WEB -> new Target.Web(in.text());
            case FILE -> new Target.File(in.text());
            case WRITTEN -> new Target.Written(in.text());
        };
    }
}

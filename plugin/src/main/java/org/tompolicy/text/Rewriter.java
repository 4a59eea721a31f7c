package org.tompolicy.text;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.tompolicy.model.Block;
import org.tompolicy.model.Block.DescriptionList;
import org.tompolicy.model.Block.ItemList;
import org.tompolicy.model.Block.Table;
import org.tompolicy.model.Inline;
import org.tompolicy.model.Mark;
import org.tompolicy.model.Target;
import org.tompolicy.model.Text;

/**
 * Makes a new text of one: subclasses say what changes. What goes takes along what has no meaning without it: a list
 * without items, a row of cells that are all empty now, a meaning without its term.
 */
abstract class Rewriter implements Block.Visitor<Optional<Block>>, Inline.Visitor<Optional<Inline>> {

    Text text(Text text) {
        List<Block> blocks = blocks(text.blocks());
        return blocks.equals(text.blocks()) ? text : new Text(blocks);
    }

    /** The mark that an element gets; empty where the element goes. */
    Optional<Mark> mark(Mark mark) {
        return Optional.of(mark);
    }

    /** Where a link leads now; empty where its words stay and the link goes. */
    Optional<Target> target(Target target) {
        return Optional.of(target);
    }

    /** What a block becomes before anything in it is looked at; empty where it goes. */
    Optional<Block> block(Block block) {
        return block.accept(this);
    }

    /** Whether the place of a claim stays. */
    boolean keepsClaim(String claim) {
        return true;
    }

    List<Block> blocks(List<Block> blocks) {
        List<Block> left = new ArrayList<>(blocks.size());
        for (Block block : blocks) {
            block(block).ifPresent(left::add);
        }
        return left;
    }

    List<Inline> line(List<Inline> line) {
        List<Inline> left = new ArrayList<>(line.size());
        for (Inline piece : line) {
            if (piece instanceof Inline.Link link && target(link.target()).isEmpty()) {
                if (mark(link.mark()).isPresent()) {
                    left.addAll(line(link.content()));
                }
            } else {
                piece.accept(this).ifPresent(left::add);
            }
        }
        return left;
    }

    /** Whether a line lost all that it said. */
    private static boolean isEmptied(List<Inline> before, List<Inline> after) {
        return Walk.isBlank(after) && !Walk.isBlank(before);
    }

    private static boolean isEmptied(Iterable<?> before, List<?> after) {
        return after.isEmpty() && before.iterator().hasNext();
    }

    @Override
    public Optional<Block> paragraph(Block.Paragraph paragraph) {
        return mark(paragraph.mark()).flatMap(mark -> {
            List<Inline> content = line(paragraph.content());
            return isEmptied(paragraph.content(), content)
                    ? Optional.empty()
                    : Optional.of(new Block.Paragraph(mark, content));
        });
    }

    @Override
    public Optional<Block> plain(Block.Plain plain) {
        List<Inline> content = line(plain.content());
        return isEmptied(plain.content(), content) || content.isEmpty()
                ? Optional.empty()
                : Optional.of(new Block.Plain(content));
    }

    @Override
    public Optional<Block> heading(Block.Heading heading) {
        return mark(heading.mark()).flatMap(mark -> {
            List<Inline> content = line(heading.content());
            return isEmptied(heading.content(), content)
                    ? Optional.empty()
                    : Optional.of(new Block.Heading(mark, heading.level(), content));
        });
    }

    @Override
    public Optional<Block> listing(Block.Listing listing) {
        return mark(listing.mark()).flatMap(mark -> {
            List<Inline> content = line(listing.content());
            return isEmptied(listing.content(), content)
                    ? Optional.empty()
                    : Optional.of(new Block.Listing(mark, content));
        });
    }

    @Override
    public Optional<Block> itemList(ItemList list) {
        return mark(list.mark()).flatMap(mark -> {
            List<ItemList.Item> items = new ArrayList<>();
            for (ItemList.Item item : list.items()) {
                mark(item.mark()).ifPresent(itemMark -> {
                    List<Block> blocks = blocks(item.blocks());
                    if (!isEmptied(item.blocks(), blocks)) {
                        items.add(new ItemList.Item(itemMark, item.value(), blocks));
                    }
                });
            }
            return isEmptied(list.items(), items)
                    ? Optional.empty()
                    : Optional.of(new ItemList(mark, list.numbering(), items));
        });
    }

    @Override
    public Optional<Block> descriptionList(DescriptionList list) {
        return mark(list.mark()).flatMap(mark -> {
            List<DescriptionList.Entry> entries = new ArrayList<>();
            for (DescriptionList.Entry entry : list.entries()) {
                List<DescriptionList.Term> terms = terms(entry);
                if (!isEmptied(entry.terms(), terms)) {
                    entries.add(new DescriptionList.Entry(terms, meanings(entry)));
                }
            }
            return isEmptied(list.entries(), entries)
                    ? Optional.empty()
                    : Optional.of(new DescriptionList(mark, entries));
        });
    }

    private List<DescriptionList.Term> terms(DescriptionList.Entry entry) {
        List<DescriptionList.Term> terms = new ArrayList<>();
        for (DescriptionList.Term term : entry.terms()) {
            mark(term.mark()).ifPresent(mark -> {
                List<Inline> content = line(term.content());
                if (!isEmptied(term.content(), content)) {
                    terms.add(new DescriptionList.Term(mark, content));
                }
            });
        }
        return terms;
    }

    private List<DescriptionList.Meaning> meanings(DescriptionList.Entry entry) {
        List<DescriptionList.Meaning> meanings = new ArrayList<>();
        for (DescriptionList.Meaning meaning : entry.meanings()) {
            mark(meaning.mark())
                    .ifPresent(mark -> meanings.add(new DescriptionList.Meaning(mark, blocks(meaning.blocks()))));
        }
        return meanings;
    }

    private Optional<Block.Caption> caption(Optional<Block.Caption> caption) {
        return caption.flatMap(old -> mark(old.mark()).flatMap(mark -> {
            List<Block> blocks = blocks(old.blocks());
            return isEmptied(old.blocks(), blocks) ? Optional.empty() : Optional.of(new Block.Caption(mark, blocks));
        }));
    }

    @Override
    public Optional<Block> table(Table table) {
        return mark(table.mark()).flatMap(mark -> {
            List<Table.Group> groups = new ArrayList<>();
            for (Table.Group group : table.groups()) {
                mark(group.mark()).ifPresent(groupMark -> {
                    List<Table.Row> rows = rows(group);
                    if (!isEmptied(group.rows(), rows)) {
                        groups.add(new Table.Group(group.part(), groupMark, rows));
                    }
                });
            }
            return isEmptied(table.groups(), groups)
                    ? Optional.empty()
                    : Optional.of(new Table(mark, caption(table.caption()), table.widths(), groups));
        });
    }

    private List<Table.Row> rows(Table.Group group) {
        List<Table.Row> rows = new ArrayList<>();
        for (Table.Row row : group.rows()) {
            mark(row.mark()).ifPresent(mark -> {
                List<Table.Cell> cells = new ArrayList<>();
                row.cells().forEach(cell -> cells.add(cell(cell)));
                boolean saidSomething =
                        row.cells().stream().anyMatch(cell -> !cell.blocks().isEmpty());
                boolean saysSomething =
                        cells.stream().anyMatch(cell -> !cell.blocks().isEmpty());
                if (saysSomething || !saidSomething) {
                    rows.add(new Table.Row(mark, cells));
                }
            });
        }
        return rows;
    }

    /** A cell that goes leaves its place empty, or its neighbours would stand below other headings. */
    private Table.Cell cell(Table.Cell cell) {
        Optional<Mark> mark = mark(cell.mark());
        return new Table.Cell(
                mark.orElse(Mark.NONE),
                cell.heading(),
                cell.scope(),
                cell.columns(),
                cell.rows(),
                mark.isPresent() ? blocks(cell.blocks()) : List.of());
    }

    @Override
    public Optional<Block> quote(Block.Quote quote) {
        return mark(quote.mark()).flatMap(mark -> {
            List<Block> blocks = blocks(quote.blocks());
            return isEmptied(quote.blocks(), blocks) ? Optional.empty() : Optional.of(new Block.Quote(mark, blocks));
        });
    }

    @Override
    public Optional<Block> admonition(Block.Admonition admonition) {
        return mark(admonition.mark()).flatMap(mark -> {
            List<Block> blocks = blocks(admonition.blocks());
            return isEmptied(admonition.blocks(), blocks)
                    ? Optional.empty()
                    : Optional.of(new Block.Admonition(mark, admonition.kind(), line(admonition.label()), blocks));
        });
    }

    @Override
    public Optional<Block> figure(Block.Figure figure) {
        return mark(figure.mark()).flatMap(mark -> {
            List<Block> blocks = blocks(figure.blocks());
            return isEmptied(figure.blocks(), blocks)
                    ? Optional.empty()
                    : Optional.of(new Block.Figure(mark, blocks, caption(figure.caption())));
        });
    }

    @Override
    public Optional<Block> group(Block.Group group) {
        return mark(group.mark()).flatMap(mark -> {
            List<Block> blocks = blocks(group.blocks());
            return isEmptied(group.blocks(), blocks) ? Optional.empty() : Optional.of(new Block.Group(mark, blocks));
        });
    }

    @Override
    public Optional<Block> section(Block.Section section) {
        return mark(section.mark()).flatMap(mark -> {
            List<Block> blocks = blocks(section.blocks());
            return isEmptied(section.blocks(), blocks)
                    ? Optional.empty()
                    : Optional.of(new Block.Section(mark, blocks));
        });
    }

    @Override
    public Optional<Block> details(Block.Details details) {
        return mark(details.mark())
                .flatMap(mark -> mark(details.summaryMark()).flatMap(summaryMark -> {
                    List<Inline> summary = line(details.summary());
                    return isEmptied(details.summary(), summary)
                            ? Optional.empty()
                            : Optional.of(new Block.Details(mark, summaryMark, summary, blocks(details.blocks())));
                }));
    }

    @Override
    public Optional<Block> separator(Block.Separator separator) {
        return mark(separator.mark()).map(Block.Separator::new);
    }

    @Override
    public Optional<Block> claimPlace(Block.ClaimPlace place) {
        return keepsClaim(place.claim()) ? Optional.of(place) : Optional.empty();
    }

    @Override
    public Optional<Inline> words(Inline.Words words) {
        return Optional.of(words);
    }

    @Override
    public Optional<Inline> styled(Inline.Styled styled) {
        return mark(styled.mark()).flatMap(mark -> {
            List<Inline> content = line(styled.content());
            return isEmptied(styled.content(), content) && mark.id().isEmpty()
                    ? Optional.empty()
                    : Optional.of(new Inline.Styled(styled.style(), mark, content));
        });
    }

    @Override
    public Optional<Inline> link(Inline.Link link) {
        return mark(link.mark())
                .flatMap(mark -> target(link.target()).flatMap(target -> {
                    List<Inline> content = line(link.content());
                    return isEmptied(link.content(), content)
                            ? Optional.empty()
                            : Optional.of(new Inline.Link(mark, target, content));
                }));
    }

    @Override
    public Optional<Inline> picture(Inline.Picture picture) {
        return mark(picture.mark())
                .flatMap(mark -> target(picture.source())
                        .map(source -> new Inline.Picture(
                                mark, source, picture.alternative(), picture.width(), picture.height())));
    }

    @Override
    public Optional<Inline> lineBreak(Inline.LineBreak lineBreak) {
        return Optional.of(lineBreak);
    }

    @Override
    public Optional<Inline> footnote(Inline.Footnote note) {
        return mark(note.mark()).flatMap(mark -> {
            List<Inline> content = line(note.content());
            return isEmptied(note.content(), content)
                    ? Optional.empty()
                    : Optional.of(new Inline.Footnote(mark, note.name(), content));
        });
    }
}

package org.tompolicy.intake;

import java.util.ArrayList;
import java.util.List;
import org.tompolicy.finding.Location;
import org.tompolicy.model.Block;
import org.tompolicy.model.Inline;
import org.tompolicy.model.Mark;
import org.tompolicy.model.Text;
import org.tompolicy.text.Walk;

/** The parts of a text: what only groups blocks is gone, tables that only arrange are taken apart. */
final class Parts implements Block.Visitor<Void> {

    /** A heading that is nothing but a bold paragraph has at most so many words. */
    private static final int LONGEST_TITLE = 14;

    private static final int BOLD = 7;

    private final List<Part> parts = new ArrayList<>();
    private final String file;
    private final boolean top;
    private int place;

    /** @param top whether no list, table or term is around */
    private Parts(String file, int place, boolean top) {
        this.file = file;
        this.place = place;
        this.top = top;
    }

    /** @param file as places name it: what is included from others stands where the block before it does */
    static List<Part> of(Text text, String file) {
        return new Parts(file, 1, true).read(text.blocks());
    }

    private List<Part> inside(List<Block> blocks, int at) {
        return new Parts(file, at, false).read(blocks);
    }

    private List<Part> read(List<Block> blocks) {
        blocks.forEach(this::add);
        return List.copyOf(parts);
    }

    /** The text of parts, in order, without anything else. */
    static List<Words> words(List<Part> parts) {
        List<Words> words = new ArrayList<>();
        for (Part part : parts) {
            if (part instanceof Part.Head head) {
                words.add(head.words());
            } else if (part instanceof Part.Passage passage) {
                words.add(passage.words());
            } else if (part instanceof Part.Items items) {
                items.items().forEach(item -> words.addAll(words(item)));
            } else if (part instanceof Part.Terms terms) {
                terms.terms().forEach(term -> {
                    words.add(term.name());
                    words.addAll(words(term.meaning()));
                });
            } else if (part instanceof Part.Grid grid) {
                grid.rows().forEach(row -> row.cells().forEach(cell -> words.addAll(words(cell))));
            }
        }
        return words;
    }

    private void add(Block block) {
        place = line(block.mark(), place);
        block.accept(this);
    }

    private int line(Mark mark, int otherwise) {
        return mark.location()
                .filter(location -> location.file().equals(file))
                .map(Location::line)
                .orElse(otherwise);
    }

    private void passage(List<Inline> content) {
        Words words = Words.of(content);
        if (!words.isEmpty()) {
            passage(words);
        }
        if (top) {
            Walk.pictures(Text.of(new Block.Plain(content)))
                    .forEach(picture -> parts.add(new Part.Shown(picture, place)));
        }
    }

    private void passage(Words words) {
        String[] tokens = words.text().split("\\s+");
        boolean isTitle = words.isBold()
                && tokens.length <= LONGEST_TITLE
                && !words.text().matches("(?s).*[.;,!?]")
                && words.text().indexOf('\n') < 0;
        parts.add(isTitle ? new Part.Head(BOLD, words, place) : new Part.Passage(words, place));
    }

    private Void all(List<Block> blocks) {
        blocks.forEach(this::add);
        return null;
    }

    @Override
    public Void paragraph(Block.Paragraph paragraph) {
        passage(paragraph.content());
        return null;
    }

    @Override
    public Void plain(Block.Plain plain) {
        passage(plain.content());
        return null;
    }

    @Override
    public Void heading(Block.Heading heading) {
        Words words = Words.of(heading.content());
        if (!words.isEmpty()) {
            parts.add(new Part.Head(heading.level(), words, place));
        }
        return null;
    }

    @Override
    public Void listing(Block.Listing listing) {
        Words words = Words.of(listing.content());
        if (!words.isEmpty()) {
            parts.add(new Part.Passage(words, place));
        }
        return null;
    }

    @Override
    public Void itemList(Block.ItemList list) {
        List<List<Part>> items = new ArrayList<>();
        int first = place;
        for (Block.ItemList.Item item : list.items()) {
            int at = line(item.mark(), place);
            List<Part> inside = inside(item.blocks(), at);
            if (!inside.isEmpty()) {
                items.add(inside);
            }
        }
        if (!items.isEmpty()) {
            parts.add(new Part.Items(items, first));
        }
        return null;
    }

    @Override
    public Void descriptionList(Block.DescriptionList list) {
        List<Part.Terms.Term> terms = new ArrayList<>();
        int first = place;
        for (Block.DescriptionList.Entry entry : list.entries()) {
            Words name = Words.NONE;
            int at = place;
            for (Block.DescriptionList.Term term : entry.terms()) {
                at = line(term.mark(), at);
                name = name.plus(Words.of(term.content()));
            }
            List<Part> meaning = new ArrayList<>();
            for (Block.DescriptionList.Meaning one : entry.meanings()) {
                meaning.addAll(inside(one.blocks(), line(one.mark(), at)));
            }
            place = at;
            terms.add(new Part.Terms.Term(name, meaning, at));
        }
        parts.add(new Part.Terms(terms, first));
        return null;
    }

    @Override
    public Void table(Block.Table table) {
        table.caption().ifPresent(caption -> all(caption.blocks()));
        List<Part.Grid.Row> rows = new ArrayList<>();
        int first = place;
        for (Block.Table.Group group : table.groups()) {
            for (Block.Table.Row row : group.rows()) {
                int at = line(row.mark(), place);
                List<List<Part>> cells = row.cells().stream()
                        .map(cell -> cell(cell, line(cell.mark(), at)))
                        .toList();
                boolean head = group.part() == Block.Table.Part.HEAD
                        || row.cells().stream()
                                .allMatch(
                                        cell -> cell.heading() || cell.blocks().isEmpty())
                        || rows.isEmpty() && isBold(cells);
                rows.add(new Part.Grid.Row(head, cells, at));
            }
        }
        Part.Grid grid = new Part.Grid(rows, first);
        if (Tables.isArrangement(grid)) {
            rows.forEach(row -> row.cells().forEach(parts::addAll));
        } else {
            parts.add(grid);
        }
        return null;
    }

    /** Word and old pages know the first row of a table by its letters alone. */
    private static boolean isBold(List<List<Part>> cells) {
        List<Part> all = cells.stream().flatMap(List::stream).toList();
        return all.size() > 1 && all.stream().allMatch(part -> part instanceof Part.Head head && head.level() >= BOLD);
    }

    /** A picture alone in a cell is a sign, often a tick: then its text is what the cell says. */
    private List<Part> cell(Block.Table.Cell cell, int at) {
        List<Part> parts = inside(cell.blocks(), at);
        if (!parts.isEmpty()) {
            return parts;
        }
        Words signs = Words.NONE;
        for (Inline.Picture picture : Walk.pictures(new Text(cell.blocks())).toList()) {
            signs = signs.plus(Words.of(picture.alternative()));
        }
        return signs.isEmpty() ? parts : List.of(new Part.Passage(signs, at));
    }

    @Override
    public Void quote(Block.Quote quote) {
        return all(quote.blocks());
    }

    @Override
    public Void admonition(Block.Admonition admonition) {
        return all(admonition.blocks());
    }

    @Override
    public Void figure(Block.Figure figure) {
        all(figure.blocks());
        figure.caption().ifPresent(caption -> all(caption.blocks()));
        return null;
    }

    @Override
    public Void group(Block.Group group) {
        return all(group.blocks());
    }

    @Override
    public Void section(Block.Section section) {
        return all(section.blocks());
    }

    @Override
    public Void details(Block.Details details) {
        Words summary = Words.of(details.summary());
        if (!summary.isEmpty()) {
            parts.add(new Part.Head(BOLD, summary, place));
        }
        return all(details.blocks());
    }

    @Override
    public Void separator(Block.Separator separator) {
        return null;
    }

    @Override
    public Void claimPlace(Block.ClaimPlace claimPlace) {
        return null;
    }
}

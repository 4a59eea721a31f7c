package org.tompolicy.trace;

import java.text.Normalizer;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import org.tompolicy.model.Block;
import org.tompolicy.model.Inline;
import org.tompolicy.model.Target;
import org.tompolicy.model.Text;
import org.tompolicy.text.Walk;

/**
 * What a section says, without how it looks. White space, kinds of quotes and dashes, invisible characters, bold and other
 * emphasis, the division into paragraphs and the kind of a list are gone. Words, cells, items of lists, headings, targets
 * of links, what stands raised, lowered or crossed out, pictures by their bytes, notes in the place where the text names
 * them, and the order of all that are kept.
 */
final class SectionText implements Block.Visitor<Void>, Inline.Visitor<Void> {

    /** Marks that no text holds: what is invisible in it has been taken out. */
    private static final char BEGIN = '\u0001';

    private static final char END = '\u0002';

    private static final String QUOTES =
            "\"'`\u00b4\u2018\u2019\u201a\u201b\u201c\u201d\u201e\u201f\u00ab\u00bb\u2039\u203a\u2032\u2033";
    private static final String DASHES = "-\u2010\u2011\u2012\u2013\u2014\u2015\u2212";

    private final UnaryOperator<String> pictures;
    private final Function<Target, String> targets;
    private final StringBuilder content = new StringBuilder();

    /**
     * @param pictures says the digest of the picture at a path of the site
     * @param targets names what a link leads to
     */
    SectionText(UnaryOperator<String> pictures, Function<Target, String> targets) {
        this.pictures = pictures;
        this.targets = targets;
    }

    SectionText addTitle(String text) {
        return mark("title").text(text).end();
    }

    /** @param level below the section that the whole is about */
    SectionText addHeading(int level, List<Inline> heading) {
        return heading.isEmpty()
                ? this
                : mark("heading " + level).addLine(heading).end();
    }

    /** Adds the block or the words with an anchor, or nothing where there are none. */
    SectionText addPlace(Text text, String id) {
        Optional<Block> block = Walk.block(text, id);
        if (block.isPresent()) {
            block.get().accept(this);
        } else {
            Walk.pieces(text)
                    .filter(piece -> piece.mark().id().equals(id))
                    .findFirst()
                    .ifPresent(piece -> piece.accept(this));
        }
        return this;
    }

    SectionText addText(Text text) {
        text.blocks().forEach(block -> block.accept(this));
        return this;
    }

    private SectionText addLine(List<Inline> line) {
        line.forEach(piece -> piece.accept(this));
        return this;
    }

    /** What stands apart from its neighbours. */
    private SectionText apart(Runnable inside) {
        content.append(' ');
        inside.run();
        content.append(' ');
        return this;
    }

    private Void apart(List<Inline> line) {
        apart(() -> addLine(line));
        return null;
    }

    private Void blocks(List<Block> blocks) {
        apart(() -> addText(new Text(blocks)));
        return null;
    }

    /** What counts as such. */
    private void kept(String name, Runnable inside) {
        mark(name);
        inside.run();
        end();
    }

    private void caption(Optional<Block.Caption> caption) {
        caption.ifPresent(some -> blocks(some.blocks()));
    }

    @Override
    public Void paragraph(Block.Paragraph paragraph) {
        return apart(paragraph.content());
    }

    @Override
    public Void plain(Block.Plain plain) {
        addLine(plain.content());
        return null;
    }

    @Override
    public Void heading(Block.Heading heading) {
        return apart(heading.content());
    }

    @Override
    public Void listing(Block.Listing listing) {
        return apart(listing.content());
    }

    @Override
    public Void itemList(Block.ItemList list) {
        apart(() -> list.items().forEach(item -> kept("li", () -> addText(new Text(item.blocks())))));
        return null;
    }

    @Override
    public Void descriptionList(Block.DescriptionList list) {
        apart(() -> {
            for (Block.DescriptionList.Entry entry : list.entries()) {
                entry.terms().forEach(term -> kept("dt", () -> addLine(term.content())));
                entry.meanings().forEach(meaning -> kept("dd", () -> addText(new Text(meaning.blocks()))));
            }
        });
        return null;
    }

    @Override
    public Void table(Block.Table table) {
        apart(() -> {
            caption(table.caption());
            table.groups().forEach(group -> apart(() -> group.rows().forEach(this::row)));
        });
        return null;
    }

    private void row(Block.Table.Row row) {
        kept("tr", () -> row.cells().forEach(cell -> kept("td", () -> addText(new Text(cell.blocks())))));
    }

    @Override
    public Void quote(Block.Quote quote) {
        return blocks(quote.blocks());
    }

    @Override
    public Void admonition(Block.Admonition admonition) {
        apart(() -> {
            apart(admonition.label());
            addText(new Text(admonition.blocks()));
        });
        return null;
    }

    @Override
    public Void figure(Block.Figure figure) {
        apart(() -> {
            addText(new Text(figure.blocks()));
            caption(figure.caption());
        });
        return null;
    }

    @Override
    public Void group(Block.Group group) {
        return blocks(group.blocks());
    }

    @Override
    public Void section(Block.Section section) {
        return blocks(section.blocks());
    }

    @Override
    public Void details(Block.Details details) {
        apart(() -> {
            apart(details.summary());
            addText(new Text(details.blocks()));
        });
        return null;
    }

    @Override
    public Void separator(Block.Separator separator) {
        content.append(' ');
        return null;
    }

    @Override
    public Void claimPlace(Block.ClaimPlace place) {
        return null;
    }

    @Override
    public Void words(Inline.Words words) {
        text(words.text());
        return null;
    }

    @Override
    public Void styled(Inline.Styled styled) {
        Runnable inside = () -> addLine(styled.content());
        switch (styled.style()) {
            case SUPERSCRIPT -> kept("sup", inside);
            case SUBSCRIPT -> kept("sub", inside);
            case STRUCK, DELETED -> kept("del", inside);
            case INSERTED -> kept("ins", inside);
            case TIME -> apart(inside);
            case STRONG,
                    EMPHASIS,
                    CODE,
                    HIGHLIGHTED,
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
                    SPAN -> inside.run();
        }
        return null;
    }

    @Override
    public Void link(Inline.Link link) {
        kept("link " + targets.apply(link.target()), () -> addLine(link.content()));
        return null;
    }

    @Override
    public Void picture(Inline.Picture picture) {
        String path = ((Target.File) picture.source()).path();
        kept("picture " + pictures.apply(path), () -> text(picture.alternative()));
        return null;
    }

    @Override
    public Void lineBreak(Inline.LineBreak lineBreak) {
        content.append(' ');
        return null;
    }

    /** A note counts where it is called. */
    @Override
    public Void footnote(Inline.Footnote note) {
        kept("note", () -> apart(() -> addLine(note.content())));
        return null;
    }

    private SectionText mark(String name) {
        content.append(BEGIN).append(name).append(END);
        return this;
    }

    private SectionText end() {
        content.append(END);
        return this;
    }

    private SectionText text(String text) {
        text.codePoints()
                .map(SectionText::plain)
                .filter(character -> character >= 0)
                .forEach(content::appendCodePoint);
        return this;
    }

    /** A character as it counts; below zero where it does not count at all. */
    private static int plain(int character) {
        if (Character.isWhitespace(character) || Character.isSpaceChar(character)) {
            return ' ';
        }
        if (QUOTES.indexOf(character) >= 0) {
            return '\'';
        }
        if (DASHES.indexOf(character) >= 0) {
            return '-';
        }
        int type = Character.getType(character);
        return type == Character.FORMAT || type == Character.CONTROL ? -1 : character;
    }

    /** Whether it says nothing: no word and no picture. */
    boolean isEmpty() {
        return normal().replaceAll(BEGIN + "(?!picture)[^" + END + "]*" + END, "")
                .replace(String.valueOf(END), "")
                .isBlank();
    }

    /** Everything that was added, so that what counts the same is the same. */
    String normal() {
        return Normalizer.normalize(content, Normalizer.Form.NFC)
                .replace("\u2026", "...")
                .replaceAll(" +", " ")
                .replaceAll(" ?-(?:[ -]*-)? ?", "-")
                .replaceAll("'+", "'")
                .replaceAll(" ?([" + BEGIN + END + "]) ?", "$1")
                .strip();
    }
}

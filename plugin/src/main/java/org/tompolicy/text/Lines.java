package org.tompolicy.text;

import java.util.List;
import java.util.stream.Collectors;
import org.tompolicy.model.Block;
import org.tompolicy.model.Inline;
import org.tompolicy.model.Text;

/**
 * Writes texts as lines of words: a block, an item and a cell end a line. Subclasses say what they want otherwise.
 */
public class Lines implements Block.Visitor<Void>, Inline.Visitor<Void> {
    private final StringBuilder text = new StringBuilder();

    /** Adds a text. */
    public final Lines add(Text some) {
        some.blocks().forEach(block -> block.accept(this));
        return this;
    }

    /** Adds a line. */
    public final Lines add(List<Inline> line) {
        line.forEach(piece -> piece.accept(this));
        return this;
    }

    /** What was added: lines that say something, white space in them collapsed. */
    public final String lines() {
        return text.toString()
                .lines()
                .map(Lines::collapsed)
                .filter(line -> !line.isEmpty())
                .collect(Collectors.joining("\n"));
    }

    private static String collapsed(String line) {
        StringBuilder collapsed = new StringBuilder(line.length());
        boolean blank = false;
        for (int i = 0; i < line.length(); i++) {
            char c = line.charAt(i);
            if (c == ' ' || c == '\u00a0' || c >= '\t' && c <= '\r') {
                blank = true;
            } else {
                if (blank && collapsed.length() > 0) {
                    collapsed.append(' ');
                }
                blank = false;
                collapsed.append(c);
            }
        }
        return collapsed.toString();
    }

    /** Writes words into the present line. */
    public final Void words(String words) {
        text.append(words.replace('\n', ' ').replace('\r', ' '));
        return null;
    }

    /** Ends the present line. */
    public final Void endLine() {
        text.append('\n');
        return null;
    }

    private Void block(List<Inline> line) {
        endLine();
        add(line);
        return endLine();
    }

    private Void blocks(List<Block> blocks) {
        endLine();
        blocks.forEach(block -> block.accept(this));
        return endLine();
    }

    @Override
    public Void paragraph(Block.Paragraph paragraph) {
        return block(paragraph.content());
    }

    @Override
    public Void plain(Block.Plain plain) {
        return block(plain.content());
    }

    @Override
    public Void heading(Block.Heading heading) {
        return block(heading.content());
    }

    @Override
    public Void listing(Block.Listing listing) {
        return block(listing.content());
    }

    @Override
    public Void itemList(Block.ItemList list) {
        list.items().forEach(item -> blocks(item.blocks()));
        return null;
    }

    @Override
    public Void descriptionList(Block.DescriptionList list) {
        for (Block.DescriptionList.Entry entry : list.entries()) {
            entry.terms().forEach(term -> block(term.content()));
            entry.meanings().forEach(meaning -> blocks(meaning.blocks()));
        }
        return null;
    }

    @Override
    public Void table(Block.Table table) {
        table.caption().ifPresent(caption -> blocks(caption.blocks()));
        table.groups().stream()
                .flatMap(group -> group.rows().stream())
                .flatMap(row -> row.cells().stream())
                .forEach(cell -> blocks(cell.blocks()));
        return null;
    }

    @Override
    public Void quote(Block.Quote quote) {
        return blocks(quote.blocks());
    }

    @Override
    public Void admonition(Block.Admonition admonition) {
        block(admonition.label());
        return blocks(admonition.blocks());
    }

    @Override
    public Void figure(Block.Figure figure) {
        blocks(figure.blocks());
        figure.caption().ifPresent(caption -> blocks(caption.blocks()));
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
        block(details.summary());
        return blocks(details.blocks());
    }

    @Override
    public Void separator(Block.Separator separator) {
        return endLine();
    }

    @Override
    public Void claimPlace(Block.ClaimPlace place) {
        return endLine();
    }

    @Override
    public Void words(Inline.Words words) {
        return words(words.text());
    }

    @Override
    public Void styled(Inline.Styled styled) {
        add(styled.content());
        return styled.style().isStruck() ? words(" (struck)") : null;
    }

    @Override
    public Void link(Inline.Link link) {
        add(link.content());
        return null;
    }

    @Override
    public Void picture(Inline.Picture picture) {
        return null;
    }

    @Override
    public Void lineBreak(Inline.LineBreak lineBreak) {
        return words(" ");
    }

    @Override
    public Void footnote(Inline.Footnote note) {
        words(" (");
        add(note.content());
        return words(")");
    }
}

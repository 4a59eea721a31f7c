package org.tompolicy.text;

import java.util.List;
import org.tompolicy.model.Block;
import org.tompolicy.model.Inline;
import org.tompolicy.model.Text;

/**
 * Writes texts without markup: one line a block, an item and a cell, white space collapsed. A note stands in brackets
 * where it is called; struck words are kept and said to be struck.
 */
public final class PlainText {

    private PlainText() {}

    /** A text; claims inside it are left out. */
    public static String of(Text text) {
        return new Lines().add(text).lines();
    }

    /** A text in which the items of ordered lists begin with their numbers, so that "see 2" can be followed. */
    public static String numbered(Text text) {
        return new Numbered().add(text).lines();
    }

    private static final class Numbered extends Lines {
        @Override
        public Void itemList(Block.ItemList list) {
            List<Integer> numbers = list.numbers();
            for (int i = 0; i < list.items().size(); i++) {
                endLine();
                if (list.numbering().ordered()) {
                    words(list.numbering().counter().written(numbers.get(i)) + ". ");
                }
                item(list.items().get(i));
            }
            return null;
        }

        /** The first words of an item stand in the line of its number. */
        private void item(Block.ItemList.Item item) {
            boolean first = true;
            for (Block block : item.blocks()) {
                if (first && block instanceof Block.Plain plain) {
                    add(plain.content());
                } else if (first && block instanceof Block.Paragraph paragraph) {
                    add(paragraph.content());
                } else {
                    block.accept(this);
                }
                first = false;
            }
            endLine();
        }
    }

    /** A line. */
    public static String of(List<Inline> line) {
        return new Lines().add(line).lines().replace('\n', ' ');
    }
}

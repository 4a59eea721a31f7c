package org.tompolicy.text;

import java.util.List;
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

    /** A line. */
    public static String of(List<Inline> line) {
        return new Lines().add(line).lines().replace('\n', ' ');
    }
}

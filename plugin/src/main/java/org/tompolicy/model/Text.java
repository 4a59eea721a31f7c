package org.tompolicy.model;

import java.util.List;
import java.util.stream.Stream;

/**
 * Words as a tree of blocks and of pieces of lines, free of any markup language. It is parsed once, filtered for who
 * reads it and written in each form by one writer.
 */
public record Text(List<Block> blocks) {

    public static final Text EMPTY = new Text(List.of());

    public Text {
        blocks = List.copyOf(blocks);
    }

    public static Text of(Block... blocks) {
        return new Text(List.of(blocks));
    }

    public boolean isEmpty() {
        return blocks.isEmpty();
    }

    /** This text followed by another. */
    public Text plus(Text other) {
        if (isEmpty()) {
            return other;
        }
        return other.isEmpty()
                ? this
                : new Text(Stream.concat(blocks.stream(), other.blocks.stream()).toList());
    }
}

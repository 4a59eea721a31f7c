package org.tompolicy.source;

import java.util.List;
import org.tompolicy.model.RichText;

/**
 * A converted body: top-level blocks in reading order. Sections are flattened into a heading and the blocks that follow
 * it, except a section with the role {@code claim}, which stays one block.
 *
 * @param blocks in reading order
 * @param footnotes the list of notes as HTML, numbered as in the text
 */
public record RawBody(List<RawBlock> blocks, RichText footnotes) {

    public static final RawBody EMPTY = new RawBody(List.of(), RichText.EMPTY);

    public RawBody {
        blocks = List.copyOf(blocks);
    }
}

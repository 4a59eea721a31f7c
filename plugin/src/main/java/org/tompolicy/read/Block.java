package org.tompolicy.read;

import java.util.List;
import org.tompolicy.model.Texts;
import org.tompolicy.source.RawBlock;

/**
 * A block with its text as each audience reads it, links resolved.
 *
 * @param raw the block as internal readers see it
 * @param title its title, as the widest audience reads it that sees one
 */
record Block(RawBlock raw, String title, Texts texts, List<Block> nested) {
    Block {
        nested = List.copyOf(nested);
    }
}

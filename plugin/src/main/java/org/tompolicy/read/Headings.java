package org.tompolicy.read;

import org.tompolicy.model.RichText;
import org.tompolicy.model.Texts;
import org.tompolicy.source.RawBlock;
import org.tompolicy.source.RawBlock.Kind;

/** Gives headings their element back where they stand in running text. */
final class Headings {

    private static final int DEEPEST = 6;

    private Headings() {}

    /** The texts of a block; those of a heading as {@code <h2>} to {@code <h6>} with its id. */
    static Texts inText(Block block) {
        RawBlock raw = block.raw();
        Texts texts = block.texts();
        return raw.kind() == Kind.HEADING
                ? new Texts(
                        heading(raw, texts.publicText()),
                        heading(raw, texts.customerText()),
                        heading(raw, texts.internalText()))
                : texts;
    }

    private static RichText heading(RawBlock raw, RichText text) {
        if (text.isEmpty()) {
            return text;
        }
        String element = "h" + Math.min(DEEPEST, raw.level() + 1);
        String id = raw.id().isEmpty() ? "" : " id=\"" + raw.id() + "\"";
        return new RichText("<" + element + id + ">" + text.html() + "</" + element + ">", text.text());
    }
}

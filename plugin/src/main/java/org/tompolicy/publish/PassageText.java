package org.tompolicy.publish;

import java.util.List;
import org.tompolicy.model.Passage;
import org.tompolicy.model.RichText;

/** The text of a passage without claims that are not shown: a planned promise inside a list may not slip through with it. */
final class PassageText {

    private PassageText() {}

    /**
     * The text that is left.
     *
     * @param hidden texts of the claims in the passage that are not shown, as they stand in it
     * @return nothing where a claim cannot be cut out
     */
    static RichText without(Passage.Kind kind, RichText text, List<RichText> hidden) {
        RichText left = text;
        for (RichText part : hidden) {
            if (part.isEmpty()) {
                continue;
            }
            if (kind == Passage.Kind.CLAIM || !left.html().contains(part.html())) {
                return RichText.EMPTY;
            }
            left = new RichText(
                    left.html().replace(part.html(), ""), left.text().replace(part.text(), ""));
        }
        return left;
    }
}

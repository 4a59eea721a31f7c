package org.tompolicy.edition.changes;

import org.tompolicy.edition.page.ChangeWords;
import org.tompolicy.edition.page.UiTexts;

/** The result in one sentence or two. */
final class Headline {

    private Headline() {}

    static String of(Changes changes, UiTexts texts) {
        if (changes.set().changes().isEmpty()) {
            return texts.text("diff.nothing", changes.since());
        }
        return texts.text(
                "diff.headline",
                changes.since(),
                texts.count("diff.changes", changes.set().changes().size()),
                ChangeWords.counted(texts, changes.set().counts()));
    }
}

package org.tompolicy.edition.page;

import java.util.HashSet;
import java.util.Set;
import org.tompolicy.change.ClassifiedChange;

/** What the company says of changes. What it says of several changes of a measure stands at the first of them, the worst. */
public final class Remarks {

    private final ChangeWords words;
    private final Set<String> said = new HashSet<>();

    /** Nothing is said yet. */
    public Remarks(ChangeWords words) {
        this.words = words;
    }

    /** The remark on a change, a sentence; empty where there is none, and where it was said. */
    public String next(ClassifiedChange change) {
        String remark = UiTexts.sentence(ChangeWords.line(change.remark()));
        return said.add(words.owner(change.difference()) + "\n" + remark) ? remark : "";
    }
}

package org.tompolicy.edition.annex;

import java.time.LocalDate;
import org.tompolicy.edition.page.Markup;
import org.tompolicy.edition.page.PublishedFacts;
import org.tompolicy.edition.page.UiTexts;
import org.tompolicy.model.PublishedProof;

/** Dates that are never broken over lines. */
record Days(UiTexts texts) implements PublishedFacts.Dates {

    private static final char NO_BREAK_SPACE = '\u00a0';

    /** For example {@code 1 October 2026}. */
    String of(LocalDate day) {
        return whole(texts.date(day));
    }

    /** Day or period of a proof; empty where it has none. A period may be broken between its ends. */
    String of(PublishedProof proof) {
        return texts.proofDate(proof)
                .map(words -> proof.from().isPresent() ? words : whole(words))
                .orElse("");
    }

    @Override
    public Markup day(LocalDate day) {
        return Markup.escaped(of(day));
    }

    @Override
    public Markup period(LocalDate from, LocalDate until) {
        return Markup.escaped(texts.period(from, until));
    }

    private static String whole(String words) {
        return words.replace(' ', NO_BREAK_SPACE);
    }
}

package org.tompolicy.edition.annex;

import java.util.ArrayList;
import java.util.List;
import org.tompolicy.edition.annex.AnnexView.Fact;
import org.tompolicy.edition.page.Markup;
import org.tompolicy.edition.page.UiTexts;
import org.tompolicy.model.Inline;

/** The rows of a table of facts; what has no value has no row. */
final class AnnexFacts {

    private final UiTexts texts;
    private final AnnexTexts placed;
    private final List<Fact> facts = new ArrayList<>();

    AnnexFacts(UiTexts texts, AnnexTexts placed) {
        this.texts = texts;
        this.placed = placed;
    }

    /**
     * @param key of the row's name among the texts
     * @param value of one or several lines; blank where there is none
     */
    void add(String key, String value) {
        if (!value.isBlank()) {
            add(key, lines(value));
        }
    }

    void add(String key, Markup value) {
        facts.add(new Fact(texts.text(key), value));
    }

    List<Fact> all() {
        return List.copyOf(facts);
    }

    /** A value such as an address has lines. */
    private Markup lines(String value) {
        List<Inline> line = new ArrayList<>();
        for (String part : value.split("\n")) {
            if (!line.isEmpty()) {
                line.add(new Inline.LineBreak());
            }
            if (!part.isEmpty()) {
                line.add(new Inline.Words(part));
            }
        }
        return line.size() > 1 ? placed.line(line) : Markup.escaped(value);
    }
}

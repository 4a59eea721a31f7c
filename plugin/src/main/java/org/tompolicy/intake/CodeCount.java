package org.tompolicy.intake;

import java.util.Optional;

/** Codes of measures in an outline: what has one is a measure, however deep it stands. */
final class CodeCount {

    private CodeCount() {}

    /** The code that the heading of a section begins with. */
    static Optional<Codes.Code> of(Outline section) {
        return section.head()
                .flatMap(head -> Codes.at(
                        head.words().from(Outline.number(head.words().text())).text()));
    }

    /** Codes in a section, its own included. */
    static int in(Outline section) {
        int own = of(section).isPresent() ? 1 : 0;
        return own + below(section);
    }

    /** Codes below the heading of a section. */
    static int below(Outline section) {
        int count = 0;
        for (Part part : section.body()) {
            count += in(part);
        }
        for (Outline one : section.sections()) {
            count += in(one);
        }
        return count;
    }

    private static int in(Part part) {
        if (part instanceof Part.Items items) {
            return (int) items.items().stream()
                    .filter(item -> RunIn.of(item).flatMap(RunIn::code).isPresent())
                    .count();
        } else if (part instanceof Part.Terms terms) {
            return (int) terms.terms().stream()
                    .filter(term -> Codes.at(term.name()
                                    .from(Outline.number(term.name().text()))
                                    .text())
                            .isPresent())
                    .count();
        } else if (part instanceof Part.Grid grid) {
            return (int) grid.rows().stream()
                    .filter(row -> row.cells().stream()
                            .anyMatch(cell -> Codes.only(Tables.text(cell)).isPresent()))
                    .count();
        } else if (part instanceof Part.Passage passage) {
            return Codes.at(passage.words()
                                    .from(Outline.number(passage.words().text()))
                                    .text())
                            .isPresent()
                    ? 1
                    : 0;
        }
        return 0;
    }
}

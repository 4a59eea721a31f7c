package org.tompolicy.model;

import java.util.List;
import java.util.Objects;
import java.util.function.UnaryOperator;

/**
 * What a policy says before its first category. Text that is absent is an empty string.
 *
 * @param description one sentence
 * @param preamble text before the glossary
 * @param glossary terms in the order of writing
 */
public record Introduction(String title, String description, Text preamble, List<Term> glossary) {

    /** A term and what it means. */
    public record Term(String name, Text meaning) {}

    public Introduction {
        Objects.requireNonNull(title, "title");
        Objects.requireNonNull(description, "description");
        Objects.requireNonNull(preamble, "preamble");
        glossary = List.copyOf(glossary);
    }

    /** The same introduction with other texts; a term that means nothing then is left out. */
    public Introduction withTexts(UnaryOperator<Text> other) {
        return new Introduction(
                title,
                description,
                other.apply(preamble),
                glossary.stream()
                        .map(term -> new Term(term.name(), other.apply(term.meaning())))
                        .filter(term -> !term.meaning().isEmpty())
                        .toList());
    }
}

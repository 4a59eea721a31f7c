package org.tompolicy.model;

import java.util.List;
import java.util.Objects;
import org.tompolicy.finding.Rule;

/**
 * Words that a rule about the wording of promises looks for, or, for {@code abbreviation-undefined}, that readers know.
 *
 * @param rule the rule that reads them
 * @param language {@code en}, {@code de}, or an empty string for every language
 * @param entries in the order of writing; a later one stands for an earlier one with the same term
 */
public record WordList(Rule rule, String language, List<Entry> entries) {

    /**
     * A word or phrase.
     *
     * @param term a blank stands for any white space, {@code *} for the rest of a word, <code>{we}</code> and
     *     <code>{our}</code> for the company as who does and as who owns
     * @param instead what to write instead, a sentence; empty where the rule's own advice will do
     * @param unless phrases of the same kind that hold the term and are in order
     * @param law whether it is in order where the sentence cites an article of a law
     * @param removed whether it takes an entry out of the list
     */
    public record Entry(String term, String instead, List<String> unless, boolean law, boolean removed) {
        public Entry {
            Objects.requireNonNull(term, "term");
            Objects.requireNonNull(instead, "instead");
            unless = List.copyOf(unless);
        }
    }

    public WordList {
        Objects.requireNonNull(rule, "rule");
        Objects.requireNonNull(language, "language");
        entries = List.copyOf(entries);
    }
}

package org.tompolicy.edition.site;

import java.util.List;
import java.util.Locale;
import org.tompolicy.edition.page.Markup;
import org.tompolicy.edition.page.PublishedFacts;

/**
 * A label with its value.
 *
 * @param anchor id on the page; may be empty
 */
public record Term(String anchor, String label, Markup value) {

    /** The text with its first letter in upper case. */
    static String capital(String text) {
        return text.isEmpty() ? text : text.substring(0, 1).toUpperCase(Locale.ROOT) + text.substring(1);
    }

    /** Facts as lines. */
    static List<Term> of(List<PublishedFacts.Fact> facts) {
        return facts.stream()
                .map(fact -> new Term("", fact.label(), fact.markup()))
                .toList();
    }
}

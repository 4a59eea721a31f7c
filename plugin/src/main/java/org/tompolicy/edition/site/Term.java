package org.tompolicy.edition.site;

import java.util.List;
import java.util.Locale;
import org.tompolicy.edition.page.Markup;

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

    /** Adds a line unless its value is empty. */
    static void addText(List<Term> terms, String label, String value) {
        if (!value.isEmpty()) {
            terms.add(new Term("", label, Markup.linked(value)));
        }
    }
}

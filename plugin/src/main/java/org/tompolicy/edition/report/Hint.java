package org.tompolicy.edition.report;

import java.util.regex.Pattern;
import org.tompolicy.edition.page.Markup;

/**
 * What to do about something.
 *
 * @param text sentences; what is to be pasted or run stands between backticks
 * @param language of the text where it is not the report's, else an empty string
 */
record Hint(String text, String language) {

    private static final Pattern CODE = Pattern.compile("`([^`]+)`");

    /** The sentences for a page. */
    Markup html() {
        return Markup.ofSentences(text);
    }

    /** These and more sentences. */
    Hint and(String more) {
        return new Hint(text + more, language);
    }

    /** The sentences without markup. */
    String plain() {
        return CODE.matcher(text).replaceAll("$1");
    }
}

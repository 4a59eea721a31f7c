package org.tompolicy.edition.report;

import java.util.regex.Matcher;
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
        StringBuilder html = new StringBuilder();
        Matcher code = CODE.matcher(text);
        int end = 0;
        while (code.find()) {
            html.append(Markup.escaped(text.substring(end, code.start())).html())
                    .append("<code>")
                    .append(Markup.escaped(code.group(1)).html())
                    .append("</code>");
            end = code.end();
        }
        return new Markup(
                html.append(Markup.escaped(text.substring(end)).html()).toString());
    }

    /** The sentences without markup. */
    String plain() {
        return CODE.matcher(text).replaceAll("$1");
    }
}

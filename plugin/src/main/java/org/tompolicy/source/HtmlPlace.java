package org.tompolicy.source;

import java.util.Locale;
import java.util.Optional;
import org.tompolicy.finding.Location;

/** Finds the tag of an element or an attribute that the cleaning of HTML took out. */
final class HtmlPlace {

    private static final String ELEMENT = "the element <";
    private static final String ATTRIBUTE = "the attribute ";
    private static final String OF = " of <";

    private HtmlPlace() {}

    /**
     * Where it stands first in some lines; empty where no line of them holds it whole.
     *
     * @param removed what was taken out, as {@link HtmlAllowList.Cleaned} has it
     */
    static Optional<Location> find(SourceText text, int firstLine, int lastLine, String removed) {
        int of = removed.indexOf(OF);
        String element;
        String attribute = "";
        if (removed.startsWith(ELEMENT)) {
            element = removed.substring(ELEMENT.length(), removed.length() - 1);
        } else if (removed.startsWith(ATTRIBUTE) && of > 0) {
            element = removed.substring(of + OF.length(), removed.length() - 1);
            attribute = removed.substring(ATTRIBUTE.length(), of);
        } else {
            return Optional.empty();
        }
        for (int number = firstLine; number <= Math.min(lastLine, text.lines().size()); number++) {
            String line = text.line(number).toLowerCase(Locale.ROOT);
            for (int at = line.indexOf("<" + element); at >= 0; at = line.indexOf("<" + element, at + 1)) {
                int after = at + 1 + element.length();
                boolean whole = after >= line.length() || !Character.isLetterOrDigit(line.charAt(after));
                int end = line.indexOf('>', after);
                if (whole
                        && line.substring(after, end < 0 ? line.length() : end).contains(attribute)) {
                    return Optional.of(text.at(number, at + 1));
                }
            }
        }
        return Optional.empty();
    }
}

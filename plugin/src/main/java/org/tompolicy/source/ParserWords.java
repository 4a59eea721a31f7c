package org.tompolicy.source;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What the AsciiDoc parser complains of, in words for those who write the text. */
final class ParserWords {

    private static final Pattern LEVEL =
            Pattern.compile("section title out of sequence: expected levels? (?:0 or )?(\\d+), got level (\\d+)");
    private static final Pattern TITLE = Pattern.compile("level 0 sections can only be used when doctype is book");
    private static final Pattern OPEN = Pattern.compile("unterminated (\\w+) block");
    private static final Pattern NUMBER = Pattern.compile("list item index: expected (\\w+), got (\\w+)");
    private static final Pattern CELLS = Pattern.compile("dropping cells? from incomplete row.*");
    private static final Pattern COLUMNS =
            Pattern.compile("(?:table missing leading separator|exceeded maximum number of columns|.*cell.*column).*");
    private static final Pattern CALLOUT = Pattern.compile("no callout found for <(\\w+)>");

    private ParserWords() {}

    /**
     * One or two sentences that end with what to write.
     *
     * @param line the line that the parser names, without blanks around it
     */
    static String plain(String message, String line) {
        String heading = line.replaceFirst("^[=#]+\\s*", "");
        Matcher level = LEVEL.matcher(message);
        if (level.find()) {
            return "This heading skips a level. Write: " + "=".repeat(Integer.parseInt(level.group(1)) + 1) + " "
                    + heading;
        }
        if (TITLE.matcher(message).find()) {
            return "A document has one title, and this is a second one. Write: == " + heading;
        }
        Matcher open = OPEN.matcher(message);
        if (open.find()) {
            return "The " + open.group(1) + " block that begins here has no end. Write the line " + line
                    + " again below it.";
        }
        Matcher number = NUMBER.matcher(message);
        if (number.find()) {
            return "This item has the number " + number.group(2) + " where " + number.group(1)
                    + " is next. Begin each item with one point and a blank, and the numbers come by themselves: . "
                    + line.replaceFirst("^\\w+[.)]\\s*", "");
        }
        if (CELLS.matcher(message).find()) {
            return "The last row of this table has fewer cells than the others and is left out. Write the missing cells, each"
                    + " behind a |.";
        }
        if (COLUMNS.matcher(message).find()) {
            return "A row of this table has other cells than its columns ask for. Begin each cell with |, as many in each row.";
        }
        Matcher callout = CALLOUT.matcher(message);
        if (callout.find()) {
            return "Nothing in the listing above has the number <" + callout.group(1)
                    + ">. Write it there, or delete this line.";
        }
        return "The AsciiDoc parser says: " + message.replace('\n', ' ') + ". Correct the text here or above.";
    }
}

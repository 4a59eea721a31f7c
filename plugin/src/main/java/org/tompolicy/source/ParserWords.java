package org.tompolicy.source;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.tompolicy.finding.Message;
import org.tompolicy.wording.Messages;

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
    static Message plain(String message, String line) {
        String heading = line.replaceFirst("^[=#]+\\s*", "");
        Matcher level = LEVEL.matcher(message);
        if (level.find()) {
            return write(
                    "document-malformed.levelSkipped",
                    "=".repeat(Integer.parseInt(level.group(1)) + 1) + " " + heading);
        }
        if (TITLE.matcher(message).find()) {
            return write("document-malformed.secondTitle", "== " + heading);
        }
        Matcher open = OPEN.matcher(message);
        if (open.find()) {
            return Messages.of("document-malformed.blockOpen")
                    .with("kind", open.group(1))
                    .with("line", line);
        }
        Matcher number = NUMBER.matcher(message);
        if (number.find()) {
            return Messages.of("document-malformed.itemNumber")
                    .with("number", number.group(2))
                    .with("next", number.group(1))
                    .with("line", ". " + line.replaceFirst("^\\w+[.)]\\s*", ""));
        }
        if (CELLS.matcher(message).find()) {
            return Messages.of("document-malformed.cellsMissing");
        }
        if (COLUMNS.matcher(message).find()) {
            return Messages.of("document-malformed.cellsOther");
        }
        Matcher callout = CALLOUT.matcher(message);
        if (callout.find()) {
            return Messages.of("document-malformed.callout").with("number", callout.group(1));
        }
        return Messages.of("document-malformed.parser").with("message", message.replace('\n', ' '));
    }

    private static Message write(String key, String line) {
        return Messages.of("word.write").with("wrong", Messages.of(key)).with("meant", line);
    }
}

package org.tompolicy.source;

import java.util.ArrayList;
import java.util.List;
import org.tompolicy.finding.Finding;
import org.tompolicy.finding.Finding.Doubt;
import org.tompolicy.finding.Location;
import org.tompolicy.finding.Message;
import org.tompolicy.finding.Rule;
import org.tompolicy.wording.Messages;

/**
 * The lines of a file as their writer meant them, as far as that can be told, and what was wrong with them. Lines are
 * counted from 1.
 */
final class MendedLines {

    private final SourceText text;
    private final List<String> lines;
    private final List<Finding> mended = new ArrayList<>();
    private final List<Finding> others = new ArrayList<>();

    MendedLines(SourceText text) {
        this.text = text;
        this.lines = new ArrayList<>(text.lines());
    }

    /** How many lines there are. */
    int count() {
        return lines.size();
    }

    /** A line as it is meant, without blanks at its end; empty where there is none. */
    String line(int number) {
        return number >= 1 && number <= lines.size() ? lines.get(number - 1).stripTrailing() : "";
    }

    /** Writes a line in place of another one. */
    void put(int number, String line) {
        lines.set(number - 1, line);
    }

    /** The place of a column of a line as it was written. */
    Location at(int number, int column) {
        return text.at(number, column);
    }

    /** Reports a line and writes another one in its place. */
    void mend(int number, Message wrong, String meant) {
        Message message = Messages.of("word.write").with("wrong", wrong).with("meant", meant);
        problem(mended, number, 1, message, Doubt.NONE);
        put(number, meant);
    }

    /** Reports a line and reads another one than that to write: what it says is in doubt. */
    void replace(int number, Message message, String asIf) {
        problem(mended, number, 1, message, Doubt.CONTENT);
        put(number, asIf);
    }

    /** Adds a problem that another line in place of the written one mends. */
    void addMended(Finding problem) {
        mended.add(problem);
    }

    /** Reports a line that cannot be read otherwise than it is written. */
    void report(int number, int column, Message message) {
        problem(others, number, column, message, Doubt.CONTENT);
    }

    /** Adds a problem that is not mended. */
    void add(Finding problem) {
        others.add(problem);
    }

    /** A mark that may hide text leaves in doubt who may read it, whatever else it does. */
    private void problem(List<Finding> problems, int number, int column, Message message, Doubt doubt) {
        String written = text.line(number);
        boolean open = AudienceWords.hides(firstEntry(written.substring(column - 1)));
        problems.add(Finding.of(Rule.ATTRIBUTE_INVALID, at(number, column), message)
                .doubting(open ? Doubt.AUDIENCE : doubt));
    }

    /** Style, id and roles of what looks like a list, whether it is one or not. */
    static String firstEntry(String line) {
        return line.replaceFirst("[,\\]].*", "");
    }

    /** The lines as they are meant, and what was mended. */
    Mended mended() {
        return new Mended(new SourceText(text.file(), lines), mended);
    }

    /** All problems, those that were mended first. */
    List<Finding> problems() {
        List<Finding> problems = new ArrayList<>(mended);
        problems.addAll(others);
        return problems;
    }
}

package org.tompolicy.goal.author;

import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.tompolicy.source.RawDocument;
import org.tompolicy.source.RawDocument.RawAttribute;

/** The header of a document in AsciiDoc, or the front matter of one in Markdown: sets attributes in its lines. */
final class HeaderLines {

    private final RawDocument document;
    private final SourceLines lines;
    private final boolean markdown;

    HeaderLines(RawDocument document, SourceLines lines) {
        this.document = document;
        this.lines = lines;
        this.markdown = document.path().endsWith(".md");
    }

    /**
     * Sets an attribute: in its line, or in a new one below the first of some others that is there.
     *
     * @throws Refusal when the attribute stands in another file, or in a way that is better changed by hand
     */
    void set(String name, String value, List<String> below) throws Refusal {
        Optional<RawAttribute> old = document.attribute(name);
        if (old.isPresent()) {
            replace(old.get(), value);
        } else {
            add(name, value, below);
        }
    }

    /**
     * Takes an attribute away, where it is there.
     *
     * @throws Refusal when it stands in another file
     */
    void remove(String name) throws Refusal {
        Optional<RawAttribute> old = document.attribute(name);
        if (old.isPresent()) {
            int first = lineOf(old.get());
            int last = lastLine(first);
            for (int line = first; line <= last; line++) {
                lines.remove(line);
            }
        }
    }

    /**
     * Says something in a comment, in the place of the one that begins in the same way, or below an attribute.
     *
     * @param begin how it begins, without the mark of a comment
     */
    void comment(String begin, String rest, String below) throws Refusal {
        String mark = markdown ? "# " : "// ";
        int end = document.attributes().stream()
                .filter(attribute -> attribute.location().file().equals(document.file()))
                .mapToInt(attribute -> attribute.location().line())
                .max()
                .orElse(1);
        for (int line = 1; line <= end + 1; line++) {
            if (lines.line(line).startsWith(mark + begin)) {
                lines.replace(line, mark + begin + rest);
                return;
            }
        }
        Optional<RawAttribute> neighbour = document.attribute(below);
        if (neighbour.isPresent()) {
            lines.insertAfter(lastLine(lineOf(neighbour.get())), mark + begin + rest);
        }
    }

    private void replace(RawAttribute old, String value) throws Refusal {
        int line = lineOf(old);
        Matcher written = pattern(old.name()).matcher(lines.line(line));
        if (!written.matches()) {
            throw byHand(old.name(), value);
        }
        String colon = written.group("name");
        String gap = written.group("gap").isEmpty() ? " " : written.group("gap");
        String quote = markdown && written.group("value").matches("\".*\"|'.*'")
                ? written.group("value").substring(0, 1)
                : "";
        int last = lastLine(line);
        String rest = last == line ? written.group("rest") : "";
        lines.replace(line, colon + gap + quote + value + quote + rest);
        for (int continued = line + 1; continued <= last; continued++) {
            lines.remove(continued);
        }
    }

    private void add(String name, String value, List<String> below) throws Refusal {
        for (String neighbour : below) {
            Optional<RawAttribute> found = document.attribute(neighbour)
                    .filter(attribute -> attribute.location().file().equals(document.file()));
            if (found.isPresent()) {
                int line = lineOf(found.get());
                if (pattern(neighbour).matcher(lines.line(line)).matches()) {
                    lines.insertAfter(lastLine(line), line(name, value));
                    return;
                }
            }
        }
        throw byHand(name, value);
    }

    private int lineOf(RawAttribute attribute) throws Refusal {
        if (!attribute.location().file().equals(document.file())) {
            throw new Refusal(attribute.name() + " of " + document.file() + " comes from the included file "
                    + attribute.location().file() + ". Move the line into " + document.file() + " and try again.");
        }
        return attribute.location().line();
    }

    private Refusal byHand(String name, String value) {
        return new Refusal("The header of " + document.file()
                + " is written in a way that is left to you. Write in it: " + line(name, value));
    }

    private String line(String name, String value) {
        return (markdown ? "" : ":") + name + ": " + value;
    }

    /** The line of an attribute with its name, the gap behind it, its value and what follows. */
    private Pattern pattern(String name) {
        String value = "(?<gap>[ \\t]*)(?<value>(?:\"[^\"]*\"|'[^']*'|[^\\s|>].*?)?)";
        return Pattern.compile(
                markdown
                        ? "(?<name>[\"']?" + Pattern.quote(name) + "[\"']?\\s*:)" + value + "(?<rest>\\s+#.*|\\s*)"
                        : "(?<name>:" + Pattern.quote(name) + ":)" + value + "(?<rest>\\s*)",
                Pattern.CASE_INSENSITIVE);
    }

    /** The last line of an attribute of AsciiDoc, whose value goes on where a line ends with a backslash. */
    private int lastLine(int first) {
        int last = first;
        while (!markdown && lines.line(last).stripTrailing().endsWith(" \\")) {
            last++;
        }
        return last;
    }
}

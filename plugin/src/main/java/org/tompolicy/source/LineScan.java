package org.tompolicy.source;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.tompolicy.finding.Location;
import org.tompolicy.model.Located;

/**
 * What the raw lines of an AsciiDoc file tell that the parser does not: where header attributes and ids stand.
 *
 * @param text the file
 * @param titleLine line of the document title; 0 where there is none
 * @param header attribute entries of the header, in order, repeated ones included
 * @param headerEnd last line of the header; 0 where there is none
 * @param body attribute entries after the header
 * @param conditional whether the header has {@code ifdef} and its kin, so that an entry may not count
 * @param ids lines on which an explicit id stands, by id
 * @param verbatim the lines (counted from 1) inside listings, literal blocks, passthrough blocks and comments
 */
record LineScan(
        SourceText text,
        int titleLine,
        List<Entry> header,
        int headerEnd,
        List<Entry> body,
        boolean conditional,
        Map<String, List<Integer>> ids,
        BitSet verbatim) {

    /**
     * An attribute entry.
     *
     * @param name in lower case
     * @param value raw, continuation lines joined with a blank; empty where it has none or is unset
     * @param unset whether it takes the attribute away ({@code :name!:})
     * @param location of the value, or of the name where the value is empty
     */
    record Entry(String name, String value, boolean unset, Location location) {}

    private static final Pattern ENTRY = Pattern.compile("^:(!?\\w[\\w-]*!?):(?:[ \\t]+(.*))?$");
    private static final Pattern TITLE = Pattern.compile("^[=#][ \\t]+\\S.*$");
    private static final Pattern MARK = Pattern.compile("^[=#][ \\t]+");
    private static final Pattern UNDERLINE = Pattern.compile("={2,}");
    private static final int IMPLICIT_LINES = 2;
    private static final Pattern CONDITION = Pattern.compile("^(?:ifn?def|ifeval|endif)::.*\\[.*\\]$");
    private static final Pattern DELIMITER = Pattern.compile("^(-{4,}|\\.{4,}|\\+{4,}|/{4,}|```\\w*)$");
    private static final Pattern ANCHOR =
            Pattern.compile("(?:\\[\\[|\\banchor:(?=[^\\[\\s]*\\[))([\\p{L}_:][\\p{L}\\d_\\-:.]*)");

    static LineScan of(SourceText text) {
        return new Scanning(text).scan();
    }

    /** The title as written, on a line of its own or as {@code :doctitle:}, and where; empty where there is none. */
    Optional<Located<String>> title() {
        Optional<Located<String>> named = header.stream()
                .filter(entry -> entry.name().equals("doctitle")
                        && !entry.unset()
                        && !entry.value().isEmpty())
                .reduce((first, last) -> last)
                .map(entry -> new Located<>(entry.value(), entry.location()));
        return titleLine == 0
                ? named
                : Optional.of(new Located<>(
                        MARK.matcher(text.line(titleLine)).replaceFirst("").strip(), text.at(titleLine, 1)));
    }

    boolean isVerbatim(int line) {
        return verbatim.get(line);
    }

    private static final class Scanning {
        private final SourceText text;
        private final List<Entry> header = new ArrayList<>();
        private final List<Entry> body = new ArrayList<>();
        private final Map<String, List<Integer>> ids = new TreeMap<>();
        private final BitSet verbatim = new BitSet();
        private int titleLine;
        private int headerEnd;
        private boolean conditional;
        private boolean inHeader = true;
        private int implicitLines;

        Scanning(SourceText text) {
            this.text = text;
        }

        LineScan scan() {
            String open = "";
            for (int number = 1; number <= text.lines().size(); number++) {
                String line = text.line(number).stripTrailing();
                if (!open.isEmpty()) {
                    verbatim.set(number);
                    open = line.equals(open) ? "" : open;
                } else if (opens(line, number)) {
                    verbatim.set(number);
                    inHeader &= line.startsWith("////");
                    open = line.startsWith("```") ? "```" : line;
                } else {
                    number = readLine(line, number);
                }
            }
            return new LineScan(text, titleLine, header, headerEnd, body, conditional, ids, verbatim);
        }

        private boolean opens(String line, int number) {
            Matcher delimiter = DELIMITER.matcher(line);
            return delimiter.matches() && !underlines(line, number);
        }

        /** Whether the line underlines a title in the two-line style. */
        private boolean underlines(String line, int number) {
            String above = text.line(number - 1).stripTrailing();
            boolean stands = text.line(number - 2).isBlank();
            return (line.startsWith("-") || line.startsWith("+"))
                    && stands
                    && !above.isBlank()
                    && Character.isLetterOrDigit(above.charAt(0))
                    && Math.abs(above.length() - line.length()) <= 1;
        }

        private int readLine(String line, int number) {
            Matcher entry = ENTRY.matcher(line);
            if (entry.matches()) {
                return readEntry(entry, number);
            }
            int last = inHeader ? readHeaderLine(line, number) : number;
            if (!line.startsWith("//")) {
                Matcher anchor = ANCHOR.matcher(line);
                while (anchor.find()) {
                    addId(anchor.group(1), number);
                }
                for (int at = line.indexOf('['); at >= 0; at = line.indexOf('[', at + 1)) {
                    AttributeList.at(line, at)
                            .map(AttributeList::ids)
                            .ifPresent(given -> given.forEach(id -> addId(id, number)));
                }
            }
            return last;
        }

        private void addId(String id, int number) {
            ids.computeIfAbsent(id, key -> new ArrayList<>()).add(number);
        }

        /** Reads a line of the header that is no entry, as the parser does; answers the last line that was read. */
        private int readHeaderLine(String line, int number) {
            int last = number;
            if (line.isBlank()) {
                inHeader = titleLine == 0;
            } else if (CONDITION.matcher(line).matches()) {
                conditional = true;
            } else if (line.startsWith("//") || line.startsWith("include::")) {
                headerEnd = titleLine > 0 || line.startsWith("include::") ? number : headerEnd;
            } else if (titleLine > 0) {
                implicitLines++;
                inHeader = implicitLines <= IMPLICIT_LINES;
                headerEnd = inHeader ? number : headerEnd;
            } else if (TITLE.matcher(line).matches() || isUnderlined(line, number)) {
                last = TITLE.matcher(line).matches() ? number : number + 1;
                titleLine = number;
                headerEnd = last;
            } else if (!line.startsWith("[")) {
                inHeader = false;
            }
            return last;
        }

        /** Whether the line below makes it the title. */
        private boolean isUnderlined(String line, int number) {
            String below = text.line(number + 1).stripTrailing();
            return UNDERLINE.matcher(below).matches()
                    && !line.startsWith(".")
                    && line.codePoints().anyMatch(Character::isLetterOrDigit)
                    && Math.abs(line.codePointCount(0, line.length()) - below.length()) <= 1;
        }

        private int readEntry(Matcher entry, int number) {
            String name = entry.group(1);
            String first = entry.group(2) == null ? "" : entry.group(2).strip();
            boolean unset = name.startsWith("!") || name.endsWith("!");
            int column = first.isEmpty() ? 2 : entry.start(2) + 1 + leading(entry.group(2));
            int last = number;
            StringBuilder value = new StringBuilder(first);
            while (continues(value) && last < text.lines().size()) {
                last++;
                value.setLength(value.length() - 1);
                String part = value.toString().stripTrailing();
                part = part.endsWith(" +")
                        ? part.substring(0, part.length() - 2).stripTrailing()
                        : part;
                value = new StringBuilder(part + " " + text.line(last).strip());
            }
            String clean = continues(value) ? value.substring(0, value.length() - 1) : value.toString();
            Entry read = new Entry(
                    name.replace("!", "").toLowerCase(Locale.ROOT), clean.strip(), unset, text.at(number, column));
            (inHeader ? header : body).add(read);
            headerEnd = inHeader ? last : headerEnd;
            return last;
        }

        private static int leading(String value) {
            return value.length() - value.stripLeading().length();
        }

        private static boolean continues(CharSequence value) {
            String string = value.toString();
            return string.endsWith(" \\") || string.equals("\\");
        }
    }
}

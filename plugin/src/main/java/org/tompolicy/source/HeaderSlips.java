package org.tompolicy.source;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.tompolicy.finding.Argument;
import org.tompolicy.finding.Arguments;
import org.tompolicy.finding.Finding;
import org.tompolicy.finding.Finding.Doubt;
import org.tompolicy.finding.Message;
import org.tompolicy.finding.Rule;
import org.tompolicy.wording.Messages;

/**
 * The header of an AsciiDoc file as its writer meant it. AsciiDoc takes a line that is nearly a title or an attribute for
 * something else without a word; here each such line is reported once, with the line to write, and read as if it stood
 * there, so that nothing that follows from it is reported as well and no audience gets lost.
 */
final class HeaderSlips {

    private static final Pattern TITLE = Pattern.compile("[=#][ \\t]+\\S.*");
    private static final Pattern NEARLY_TITLE = Pattern.compile("={1,6}[\\s\\u00a0]*([^=\\s\\u00a0].*)");
    private static final Pattern ENTRY = Pattern.compile(":!?\\w[\\w-]*!?:(?:[ \\t]+.*)?");
    private static final Pattern OURS = Pattern.compile("(?i):!?tom-[\\w-]+!?:(?:[ \\t]+.*)?");
    private static final Pattern REVISION = Pattern.compile(":rev(?:number|date|remark):.*");
    /** Whatever the parser takes for an entry; it drops what a name may not hold. */
    private static final Pattern ANY_ENTRY = Pattern.compile(":!?\\w[^:]*:(?:[ \\t]+.*)?");

    private static final Pattern WITH_COLON =
            Pattern.compile("(?i)[\\s:;.*!]*(tom[-_ .]+\\w+(?:[-_ .]+\\w+)*?)\\s*[:=;]+\\s*(.*)");
    private static final Pattern WITHOUT_COLON =
            Pattern.compile("(?i)[\\s:;.*!]*(tom[-_.]+\\w+(?:[-_]+\\w+)*)(?:\\s+(.*))?");
    private static final Pattern NAMED_AUDIENCE = Pattern.compile("(?i)[\\s:;.*!]*(\\w+)\\s*[:=]+\\s*(.*)");
    private static final Pattern AUTHOR = Pattern.compile(
            "\\p{Lu}[\\p{L}\\d_\\-'.]*(?: +\\p{L}[\\p{L}\\d_\\-'.]*)? +\\p{Lu}[\\p{L}\\d_\\-']*(?: +<[^>]+>)?(?:;.*)?"
                    + "|[^<>]{1,80}<[^<>@\\s]+@[^<>\\s]+>(?:;.*)?");
    private static final Pattern REVISION_LINE = Pattern.compile("v?\\d[^:]*(?::.*)?|v\\S*(?:,.*)?");
    private static final Pattern DIRECTIVE = Pattern.compile("(?:include|ifdef|ifndef|ifeval|endif)::.*");

    private final SourceText text;
    private final List<String> lines;
    private final List<Finding> problems = new ArrayList<>();
    private boolean author;
    private boolean lost;

    private HeaderSlips(SourceText text) {
        this.text = text;
        this.lines = new ArrayList<>(text.lines());
    }

    static Mended mend(SourceText text) {
        HeaderSlips slips = new HeaderSlips(text);
        slips.readFrontMatter();
        slips.readTitle();
        return new Mended(new SourceText(text.file(), slips.lines), slips.problems);
    }

    private String line(int number) {
        return number >= 1 && number <= lines.size() ? lines.get(number - 1) : "";
    }

    /** Front matter is Markdown's: AsciiDoc prints it. */
    private void readFrontMatter() {
        int end = 2;
        while (end <= lines.size() && line(end).matches("[\\w-]+:( .*)?|\\s*")) {
            end++;
        }
        if (!line(1).stripTrailing().equals("---") || !line(end).stripTrailing().equals("---") || end == 2) {
            return;
        }
        lines.set(0, "//");
        lines.set(end - 1, "//");
        String written = "";
        for (int number = 2; number < end; number++) {
            lines.set(number - 1, line(number).isBlank() ? "//" : ":" + line(number));
            written += line(number) + " ";
        }
        report(
                1,
                Messages.of("attribute-invalid.frontInAsciiDoc")
                        .with("end", end)
                        .with("line", line(2)),
                written);
    }

    /** Goes to the title; what stands before it may be attributes, comments and directives. */
    private void readTitle() {
        int number = afterComment(1);
        while (number <= lines.size()) {
            String line = line(number).stripTrailing();
            if (TITLE.matcher(line).matches()) {
                readHeader(number + 1);
                return;
            }
            if (nearlyTitle(number)) {
                readHeader(number + 1);
                return;
            }
            boolean before = line.isBlank()
                    || isComment(line)
                    || line.startsWith("[")
                    || DIRECTIVE.matcher(line).matches()
                    || ENTRY.matcher(line).matches();
            if (!before && nearlyAttribute(line).isEmpty()) {
                return;
            }
            number = afterComment(readEntry(number));
        }
    }

    /** The line below a comment between two lines of slashes; the line itself where none begins there. */
    private int afterComment(int number) {
        String fence = line(number).stripTrailing();
        if (!fence.matches("/{4,}")) {
            return number;
        }
        int end = number + 1;
        while (end <= lines.size() && !line(end).stripTrailing().equals(fence)) {
            end++;
        }
        return afterComment(end + 1);
    }

    /** Whether the line is meant as the title: it is, where attributes of ours stand below it. */
    private boolean nearlyTitle(int number) {
        String line = line(number).strip();
        Matcher equals = NEARLY_TITLE.matcher(line);
        boolean marked = equals.matches();
        boolean plain = !marked && !line.isEmpty() && Character.isLetterOrDigit(line.charAt(0)) && !isOurs(line);
        int next = number + 1;
        while (line(next).isBlank() && next < number + 3) {
            next++;
        }
        boolean glued = marked && line.startsWith("=") && !line.startsWith("==");
        if (!glued && !((marked || plain) && isOurs(line(next)))) {
            return false;
        }
        String title = "= " + (marked ? equals.group(1) : line).strip();
        report(number, written("attribute-invalid.noDocumentTitle", title), "");
        lines.set(number - 1, title);
        return true;
    }

    private void readHeader(int first) {
        int number = afterComment(first);
        while (number <= lines.size()) {
            if (line(number).isBlank()) {
                int next = number;
                while (next <= lines.size() && line(next).isBlank()) {
                    next++;
                }
                if (!isOurs(line(next)) || lost) {
                    return;
                }
                reportBlank(number, next - 1);
                number = next;
            }
            number = afterComment(readEntry(number));
        }
    }

    private void reportBlank(int from, int to) {
        Message message = from == to
                ? Messages.of("attribute-invalid.blankLine")
                : Messages.of("attribute-invalid.blankLines").with("to", to);
        message = message.with("from", from);
        problems.add(Finding.of(Rule.ATTRIBUTE_INVALID, text.at(from, 1), message)
                .with(Arguments.of(Argument.WHAT, "blank line")));
        for (int number = from; number <= to; number++) {
            lines.set(number - 1, "//");
        }
    }

    /** Reads a line of the header; answers the number of the next one. */
    private int readEntry(int number) {
        String line = line(number).stripTrailing();
        Optional<String> meant = nearlyAttribute(line);
        if (meant.isPresent()) {
            report(
                    number,
                    number == 1
                            ? Messages.of("attribute-invalid.nearlyEntryAtTop").with("line", meant.get())
                            : written("attribute-invalid.nearlyEntry", meant.get()),
                    line);
            lines.set(number - 1, meant.get());
        } else if (!ENTRY.matcher(line).matches() && !ANY_ENTRY.matcher(line).matches()) {
            readOther(line, number);
            return number + 1;
        }
        int last = number;
        while (line(last).stripTrailing().endsWith(" \\") && last < lines.size()) {
            last++;
        }
        return last + 1;
    }

    private void readOther(String line, int number) {
        if (line.isBlank() || isComment(line) || DIRECTIVE.matcher(line).matches() || beforeTitle(number)) {
            return;
        }
        if (author && REVISION_LINE.matcher(line).matches()) {
            return;
        }
        if (!author && AUTHOR.matcher(line).matches()) {
            author = true;
            return;
        }
        if (!lost) {
            lost = true;
            report(number, Messages.of("attribute-invalid.textInHeader"), line);
        }
        lines.set(number - 1, "//");
    }

    private boolean beforeTitle(int number) {
        return lines.subList(0, number).stream()
                .noneMatch(line -> TITLE.matcher(line.stripTrailing()).matches());
    }

    private static boolean isComment(String line) {
        return line.startsWith("//");
    }

    private static boolean isOurs(String line) {
        return OURS.matcher(line.stripTrailing()).matches()
                || REVISION.matcher(line).matches()
                || nearlyAttribute(line).isPresent();
    }

    /** The attribute that a line nearly is; empty where it is one, or something else. */
    private static Optional<String> nearlyAttribute(String written) {
        if (OURS.matcher(written.stripTrailing()).matches()) {
            return Optional.empty();
        }
        String line = plain(written).strip();
        Matcher colon = WITH_COLON.matcher(line);
        boolean person = line.startsWith("Tom ");
        if (colon.matches() && !person) {
            return Optional.of(entry(colon.group(1), colon.group(2)));
        }
        Matcher bare = WITHOUT_COLON.matcher(line);
        if (bare.matches()) {
            return Optional.of(entry(bare.group(1), bare.group(2) == null ? "" : bare.group(2)));
        }
        Matcher audience = NAMED_AUDIENCE.matcher(line);
        if (audience.matches()
                && AudienceWords.names(audience.group(1))
                && (AudienceWords.hides(audience.group(2)) || audience.group(2).isBlank())) {
            return Optional.of(entry("tom-audience", audience.group(2)));
        }
        return Optional.empty();
    }

    private static String entry(String name, String value) {
        String clean = name.toLowerCase(Locale.ROOT).strip().replaceAll("[-_ .]+", "-");
        return (":" + clean + ": " + value.strip()).strip();
    }

    /** The line with the signs of a keyboard: blanks, hyphens and colons of other kinds look the same. */
    private static String plain(String line) {
        return line.replaceAll("[\\u200b-\\u200d\\u2060\\ufeff\\u00ad]", "")
                .replaceAll("[\\t\\p{Zs}]", " ")
                .replaceAll("[\\u2010-\\u2015\\u2212\\ufe58\\ufe63\\uff0d]", "-")
                .replaceAll("[\\uff1a\\ua789\\u2236]", ":");
    }

    private static Message written(String key, String line) {
        return Messages.of("word.write").with("wrong", Messages.of(key)).with("meant", line);
    }

    private void report(int line, Message message, String written) {
        boolean open = AudienceWords.names(plain(written).replaceAll("[-_]", " "));
        problems.add(
                Finding.of(Rule.ATTRIBUTE_INVALID, text.at(line, 1), message).doubting(Doubt.audience(open)));
    }
}

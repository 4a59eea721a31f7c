package org.tompolicy.source;

import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.tompolicy.finding.Finding;
import org.tompolicy.finding.Finding.Doubt;
import org.tompolicy.finding.Location;
import org.tompolicy.finding.Rule;
import org.tompolicy.model.AttributeLine.Entry;
import org.tompolicy.wording.Messages;

/**
 * Finds the attribute lists that a parser silently takes for something else: printed as text, cut at a comma, or put on
 * a block that cannot carry them. Each finding says the line to write instead; where one line can be written for another,
 * it is read as if it stood there.
 */
final class AttributeLists {

    private static final Pattern LIST = Pattern.compile("^\\[(?:|[\\w.#%{,\"'].*)\\]$");
    private static final Pattern LOOKS_LIKE_LIST = Pattern.compile(
            "^\\[(?:[#.%][\\w#.%-]+\\s*[,\\]]|[#.%][\\w#.%-]+$|[^\\]]*\\b(?:" + PromiseAttributes.ANY + ")\\s*=).*");
    private static final Pattern IN_ITEM = Pattern.compile(
            "^\\s*(?:[*\\-]+|\\.+|\\d+\\.|\\||.*?[^:\\s]:{2,4})\\s+(\\[[#.][\\w#.%-]+(?:,[^\\]]*)?\\])(?![#*_`+^~\\[]|\\s*$)(.*)$");
    /** A list with a blank before its first sign, or with other brackets. */
    private static final Pattern LOOSE = Pattern.compile("^\\[\\s+([.#%].*)\\]$");

    private static final Pattern OTHER_BRACKETS =
            Pattern.compile("^(?:\\((#[a-z].*)\\)|\\{(#[a-z].*)\\}|<(#[a-z].*)>)$");
    private static final Pattern INDENTED = Pattern.compile("^[\\s\\u00a0]+(\\[[.#%][^\\]]*\\])[\\s\\u00a0]*$");
    /** A mark that is meant to hide: whether it is printed is found out after conversion. */
    private static final Pattern HIDES = Pattern.compile("\\.(?i:internal|customer)\\b");

    private static final Pattern TITLE_FOR_ROLE = Pattern.compile("\\.(?:internal|customer)");
    private static final Pattern WITHOUT_BRACKET = Pattern.compile("[#.][a-z][\\w#.%-]*(?:,[^\\[\\]]*)?\\]");

    private final LineScan scan;
    private final MendedLines lines;
    private final ListEntries entries;

    /** Looks at every list of a file. */
    AttributeLists(LineScan scan) {
        this.scan = scan;
        this.lines = new MendedLines(scan.text());
        this.entries = new ListEntries(lines);
        for (int line = 1; line <= lines.count(); line++) {
            if (!scan.isVerbatim(line) && !lines.line(line).startsWith("//")) {
                check(line);
            }
        }
        scan.header().forEach(this::checkHeader);
    }

    private void checkHeader(LineScan.Entry entry) {
        checkValue(entry.value(), entry.location());
    }

    private void checkValues(int number) {
        AttributeList.of(lines.line(number))
                .ifPresent(list -> list.entries().stream()
                        .filter(Entry::isNamed)
                        .forEach(entry -> checkValue(entry.value(), lines.at(number, entry.from() + 1))));
    }

    /** A mark inside a value is printed wherever the value is. */
    private void checkValue(String value, Location place) {
        Matcher mark = AudienceWords.MARK.matcher(value);
        if (mark.find()) {
            lines.add(Finding.of(
                    Rule.AUDIENCE_LEAK,
                    place,
                    Messages.of("audience-leak.inValue").with("mark", mark.group())));
        }
    }

    /** The text with those lists put right that can be, and what was wrong with them. */
    Mended mended() {
        return lines.mended();
    }

    /** Problems of all lists, those that can be put right among them. */
    List<Finding> problems() {
        return lines.problems();
    }

    /** Whether a line may be a list at all, as nearly no line of running text may. */
    private static boolean mayBeList(String line) {
        return !line.isEmpty()
                && (line.indexOf('[') >= 0 || line.indexOf(']') >= 0 || "({<.".indexOf(line.charAt(0)) >= 0);
    }

    private void check(int number) {
        String line = lines.line(number);
        if (!mayBeList(line)) {
            return;
        }
        boolean isBlockLine = line.startsWith("[");
        if (isBlockLine) {
            checkRoles(number);
            checkValues(number);
            line = lines.line(number);
        }
        Matcher indented = INDENTED.matcher(line);
        Matcher brackets = OTHER_BRACKETS.matcher(line);
        if (indented.matches()) {
            lines.mend(number, Messages.of("attribute-invalid.listIndented"), indented.group(1));
        } else if (brackets.matches() && !lines.line(number + 1).isBlank()) {
            String inside = line.substring(1, line.length() - 1);
            lines.mend(number, Messages.of("attribute-invalid.listBrackets"), PromiseAttributes.REPAIR.repair(inside));
        } else if (TITLE_FOR_ROLE.matcher(line).matches()
                && !lines.line(number + 1).isBlank()) {
            lines.mend(number, Messages.of("attribute-invalid.roleBrackets"), "[" + line + "]");
        } else if (WITHOUT_BRACKET.matcher(line).matches()
                && !lines.line(number + 1).isBlank()) {
            lines.mend(number, Messages.of("attribute-invalid.listFirstBracket"), "[" + line);
        } else if (line.startsWith("[")) {
            checkList(line, number);
        } else if (line.contains("[")) {
            checkItem(line, number);
        }
        if (!isBlockLine || !line.equals(lines.line(number))) {
            checkRoles(number);
        }
    }

    private void checkRoles(int number) {
        RoleSlips.mended(lines.line(number)).ifPresent(slip -> {
            boolean open = HIDES.matcher(slip.message().english()).find()
                    || AudienceWords.hides(
                            MendedLines.firstEntry(lines.line(number).substring(slip.column() - 1)));
            lines.addMended(Finding.of(Rule.ATTRIBUTE_INVALID, lines.at(number, slip.column()), slip.message())
                    .doubting(open ? Doubt.AUDIENCE : Doubt.NONE));
            lines.put(number, slip.line());
        });
    }

    private void checkItem(String line, int number) {
        Matcher item = IN_ITEM.matcher(line);
        if (!item.matches() || HIDES.matcher(item.group(1)).find()) {
            return;
        }
        String list = item.group(1);
        boolean id = list.startsWith("[#");
        lines.report(
                number,
                item.start(1) + 1,
                (id
                                ? Messages.of("attribute-invalid.listInItem")
                                : Messages.of("attribute-invalid.phraseInItem")
                                        .with("phrase", item.group(2).strip()))
                        .with("list", list));
    }

    private void checkList(String line, int number) {
        Matcher loose = LOOSE.matcher(line);
        if (loose.matches()) {
            lines.mend(
                    number,
                    Messages.of("attribute-invalid.listBlank"),
                    PromiseAttributes.REPAIR.repair(loose.group(1)));
            return;
        }
        boolean isList = LIST.matcher(line).matches();
        if (!isList && !LOOKS_LIKE_LIST.matcher(line).matches()) {
            return;
        }
        if (!isList && !line.contains("]")) {
            mendOpen(number);
            return;
        }
        if (!isList) {
            checkTrailing(line, number);
            return;
        }
        Optional<AttributeList> phrase =
                AttributeList.at(line, 0).filter(list -> list.line().to() < line.length() - 1);
        if (phrase.isPresent()) {
            lines.mend(number, Messages.of("attribute-invalid.listOfText"), line + "{empty}");
            return;
        }
        if (line.matches("\\[(?i:internal|customer|context|claim)[,\\]].*")) {
            lines.report(
                    number,
                    1,
                    Messages.of("word.write")
                            .with("wrong", Messages.of("attribute-invalid.roleDot"))
                            .with("meant", "[." + line.substring(1)));
            return;
        }
        AttributeList.of(line).ifPresent(list -> entries.check(list, number));
    }

    private void checkTrailing(String line, int number) {
        int end = line.lastIndexOf(']');
        String rest = line.substring(end + 1);
        boolean phrase = !rest.isEmpty() && "#*_`+^~[".indexOf(rest.charAt(0)) >= 0 || phraseInside(line);
        if (phrase) {
            return;
        }
        if (rest.replace('\u00a0', ' ').isBlank()) {
            lines.mend(number, Messages.of("attribute-invalid.listNoBreak"), line.substring(0, end + 1));
            return;
        }
        if (!HIDES.matcher(line.substring(0, end)).find()) {
            lines.report(
                    number,
                    1,
                    Messages.of("attribute-invalid.listBeforeText").with("list", line.substring(0, end + 1)));
        }
    }

    /** Whether the first bracket marks a phrase: {@code [.internal]#…#}. */
    private static boolean phraseInside(String line) {
        int close = line.indexOf(']');
        return close + 1 < line.length() && "#*_`+^~".indexOf(line.charAt(close + 1)) >= 0;
    }

    /** Closes a list that is not closed on its line, with the lines below that belong to it. */
    private void mendOpen(int number) {
        StringBuilder joined = new StringBuilder(lines.line(number).strip());
        int last = number;
        for (int next = number + 1; next <= number + 5 && last == number; next++) {
            String line = lines.line(next).strip();
            if (line.isEmpty()) {
                break;
            }
            glue(joined, line);
            last = line.endsWith("]") ? next : last;
        }
        String whole = last > number ? joined.toString() : lines.line(number).strip() + "]";
        lines.mend(number, Messages.of("attribute-invalid.listOpen"), whole);
        for (int next = number + 1; next <= last; next++) {
            lines.put(next, "//");
        }
    }

    /** Lines of a list in one: a break inside quotes is a blank. */
    private static void glue(StringBuilder joined, String line) {
        boolean inQuotes = joined.chars().filter(c -> c == '"').count() % 2 == 1;
        joined.append(inQuotes || !joined.toString().endsWith(",") ? " " : "").append(line);
    }
}

package org.tompolicy.source;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.tompolicy.finding.Finding;
import org.tompolicy.finding.Rule;
import org.tompolicy.model.AttributeLine.Entry;
import org.tompolicy.model.AttributeLine.Quotes;

/**
 * Finds the attribute lists that a parser silently takes for something else: printed as text, cut at a comma, or put on
 * a block that cannot carry them. Each finding says the line to write instead.
 */
final class AttributeLists {

    /** Attributes that make sense on a block with an id only. */
    private static final Set<String> OURS = Set.of(
            "evidence",
            "cadence",
            "services",
            "status",
            "provided-by",
            "waiver",
            "waiver-until",
            "waiver-by",
            "reviewed",
            "seen");

    private static final String NAMES = OURS.stream().sorted().collect(Collectors.joining("|"));
    private static final Pattern LIST = Pattern.compile("^\\[(?:|[\\w.#%{,\"'].*)\\]$");
    private static final Pattern LOOKS_LIKE_LIST =
            Pattern.compile("^\\[(?:[#.%][\\w#.%-]+\\s*[,\\]]|[#.%][\\w#.%-]+$|[^\\]]*\\b(?:" + NAMES + ")\\s*=).*");
    private static final Pattern IN_ITEM = Pattern.compile(
            "^\\s*(?:[*\\-]+|\\.+|\\d+\\.|\\||.*?[^:\\s]:{2,4})\\s+(\\[[#.][\\w#.%-]+(?:,[^\\]]*)?\\])(?![#*_`+^~\\[]|\\s*$)(.*)$");
    /** A mark that is meant to hide: whether it is printed is found out after conversion. */
    private static final Pattern HIDES = Pattern.compile("\\.(?i:internal|customer)\\b");

    private final LineScan scan;
    private final List<Finding> problems = new ArrayList<>();

    private AttributeLists(LineScan scan) {
        this.scan = scan;
    }

    /** Problems of all attribute lists of a file. */
    static List<Finding> problems(LineScan scan) {
        AttributeLists lists = new AttributeLists(scan);
        for (int line = 1; line <= scan.text().lines().size(); line++) {
            if (!scan.isVerbatim(line)) {
                lists.check(line);
            }
        }
        return lists.problems;
    }

    private void check(int number) {
        String line = scan.text().line(number).stripTrailing();
        if (line.startsWith("[")) {
            checkList(line, number);
        } else if (line.contains("[")) {
            checkItem(line, number);
        }
    }

    private void checkItem(String line, int number) {
        Matcher item = IN_ITEM.matcher(line);
        if (!item.matches()
                || line.startsWith("//")
                || HIDES.matcher(item.group(1)).find()) {
            return;
        }
        String list = item.group(1);
        boolean id = list.startsWith("[#");
        report(
                number,
                item.start(1) + 1,
                "An attribute list inside a list item or cell is printed as text. "
                        + (id
                                ? "Write the promise as a paragraph of its own, below the line " + list
                                : "Mark a phrase instead: " + list + "#"
                                        + item.group(2).strip() + "#"));
    }

    private void checkList(String line, int number) {
        boolean isList = LIST.matcher(line).matches();
        if (!isList && !LOOKS_LIKE_LIST.matcher(line).matches()) {
            return;
        }
        if (!isList && !line.contains("]")) {
            report(number, 1, "This attribute list is not closed on its line. Write it on one line: " + joined(number));
            return;
        }
        if (!isList) {
            checkTrailing(line, number);
            return;
        }
        if (line.matches("\\[(?i:internal|customer|context|claim)[,\\]].*")) {
            report(number, 1, "A role begins with a dot. Write: [." + line.substring(1));
            return;
        }
        AttributeList list = AttributeList.of(line).orElse(null);
        if (list == null) {
            return;
        }
        boolean ours = list.entries().stream().anyMatch(AttributeLists::isOurs);
        if (list.entries().stream().anyMatch(AttributeLists::isTypographic)) {
            report(number, 1, "Typographic quotes do not enclose a value. Write: " + straight(line));
        } else if (ours && !list.line().isList()) {
            report(
                    number,
                    1,
                    "A quote is not closed in this attribute list. Close it, for example: "
                            + line.substring(0, line.length() - 1) + "\"]");
        } else if (ours && leftover(list.entries())) {
            report(number, 1, "A value with a comma or blank needs double quotes. Write: " + quoted(list));
        } else if (ours && !hasId(number)) {
            String fixed = line.startsWith("[#") ? line : "[#id-of-this-promise," + line.substring(1);
            report(number, 1, "Attributes of a claim stand on a block without an id. Give it one: " + fixed);
        }
    }

    private void checkTrailing(String line, int number) {
        int end = line.lastIndexOf(']');
        String rest = line.substring(end + 1);
        boolean phrase = !rest.isEmpty() && "#*_`+^~[".indexOf(rest.charAt(0)) >= 0 || phraseInside(line);
        if (phrase) {
            return;
        }
        report(
                number,
                1,
                "Text on the line of an attribute list turns it into text. Write on a line of its own: "
                        + line.substring(0, end + 1));
    }

    /** Whether the first bracket marks a phrase: {@code [.internal]#…#}. */
    private static boolean phraseInside(String line) {
        int close = line.indexOf(']');
        return close + 1 < line.length() && "#*_`+^~".indexOf(line.charAt(close + 1)) >= 0;
    }

    private String joined(int number) {
        StringBuilder joined = new StringBuilder(scan.text().line(number).strip());
        for (int next = number + 1; next <= number + 5; next++) {
            String line = scan.text().line(next).strip();
            if (line.isEmpty()) {
                break;
            }
            if (line.endsWith("]")) {
                return glued(joined, line).toString();
            }
            glued(joined, line);
        }
        return scan.text().line(number).strip() + "]";
    }

    /** Lines of a list in one: a break inside quotes is a blank. */
    private static StringBuilder glued(StringBuilder joined, String line) {
        boolean inQuotes = joined.chars().filter(c -> c == '"').count() % 2 == 1;
        return joined.append(inQuotes || !joined.toString().endsWith(",") ? " " : "")
                .append(line);
    }

    private static boolean isOurs(Entry entry) {
        return OURS.contains(entry.name());
    }

    private static boolean isTypographic(Entry entry) {
        return entry.isNamed() && entry.quotes() == Quotes.TYPOGRAPHIC;
    }

    private static String straight(String line) {
        return line.replaceAll("[" + AttributeList.TYPOGRAPHIC_MARKS + "]", "\"");
    }

    /** Whether an entry without a name follows one with a name: the rest of a value that a comma cuts. */
    private static boolean leftover(List<Entry> entries) {
        return entries.stream().dropWhile(entry -> !entry.isNamed()).anyMatch(entry -> !entry.isNamed());
    }

    private static String quoted(AttributeList list) {
        List<String> fixed = new ArrayList<>();
        Entry named = null;
        List<String> values = new ArrayList<>();
        for (Entry entry : list.entries()) {
            String written = list.line().text().substring(entry.from(), entry.to());
            if (!entry.isNamed() && named == null) {
                fixed.add(written);
                continue;
            }
            if (entry.isNamed()) {
                add(named, values, fixed);
                named = entry;
                values = new ArrayList<>();
            }
            values.add(written);
        }
        add(named, values, fixed);
        return "[" + String.join(",", fixed) + "]";
    }

    private static void add(Entry named, List<String> values, List<String> fixed) {
        if (named != null) {
            String joined = String.join(", ", values);
            fixed.add(named.name() + "=" + (values.size() == 1 ? joined : "\"" + joined.replace("\"", "") + "\""));
        }
    }

    /** Whether the attribute lines around a line, or the heading below them, give the block an id. */
    private boolean hasId(int number) {
        int first = number;
        while (isMeta(first - 1)) {
            first--;
        }
        int last = number;
        while (isMeta(last + 1)) {
            last++;
        }
        for (int line = first; line <= last; line++) {
            String text = scan.text().line(line);
            boolean given =
                    AttributeList.of(text).filter(list -> !list.ids().isEmpty()).isPresent();
            if (given || text.startsWith("[[")) {
                return true;
            }
        }
        return scan.text().line(last + 1).startsWith("==");
    }

    private boolean isMeta(int number) {
        String line = scan.text().line(number).stripTrailing();
        return line.startsWith("[") && line.endsWith("]") || line.matches("^\\.[^\\s.].*");
    }

    private void report(int line, int column, String message) {
        problems.add(Finding.of(Rule.ATTRIBUTE_INVALID, scan.text().at(line, column), message));
    }
}

package org.tompolicy.source;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.tompolicy.finding.Finding;
import org.tompolicy.finding.Rule;

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

    private static final Pattern NAMED = Pattern.compile("([\\w-]+)\\s*=\\s*(?s:(.*))");
    private static final String TYPOGRAPHIC = "\u201c\u201d\u201e\u201f\u00ab\u00bb\u2018\u2019\u201a";

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
        boolean list = LIST.matcher(line).matches();
        if (!list && !LOOKS_LIKE_LIST.matcher(line).matches()) {
            return;
        }
        if (!list && !line.contains("]")) {
            report(number, 1, "This attribute list is not closed on its line. Write it on one line: " + joined(number));
            return;
        }
        if (!list) {
            checkTrailing(line, number);
            return;
        }
        if (line.matches("\\[(?i:internal|customer|context|claim)[,\\]].*")) {
            report(number, 1, "A role begins with a dot. Write: [." + line.substring(1));
            return;
        }
        List<String> parts = parts(line.substring(1, line.length() - 1));
        boolean ours = parts.stream().anyMatch(part -> isOurs(part));
        if (hasTypographicQuotes(parts)) {
            report(number, 1, "Typographic quotes do not enclose a value. Write: " + straight(line));
        } else if (ours && open(parts)) {
            report(
                    number,
                    1,
                    "A quote is not closed in this attribute list. Close it, for example: "
                            + line.substring(0, line.length() - 1) + "\"]");
        } else if (ours && leftover(parts)) {
            report(number, 1, "A value with a comma or blank needs double quotes. Write: " + quoted(parts));
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

    private static boolean isOurs(String part) {
        Matcher named = NAMED.matcher(part.strip());
        return named.matches() && OURS.contains(named.group(1));
    }

    private static boolean hasTypographicQuotes(List<String> parts) {
        return parts.stream().anyMatch(part -> {
            Matcher named = NAMED.matcher(part.strip());
            return named.matches()
                    && !named.group(2).isEmpty()
                    && TYPOGRAPHIC.indexOf(named.group(2).charAt(0)) >= 0;
        });
    }

    private static String straight(String line) {
        return line.replaceAll("[" + TYPOGRAPHIC + "]", "\"");
    }

    private static boolean open(List<String> parts) {
        return parts.stream().anyMatch(part -> {
            Matcher named = NAMED.matcher(part.strip());
            String value = named.matches() ? named.group(2).strip() : "";
            return value.startsWith("\"") && (value.length() == 1 || !value.endsWith("\""));
        });
    }

    /** Whether a part without a name follows one with a name, or an unquoted value of ours has a blank in it. */
    private static boolean leftover(List<String> parts) {
        boolean named = false;
        for (String part : parts) {
            Matcher matcher = NAMED.matcher(part.strip());
            if (matcher.matches()) {
                named = true;
            } else if (named) {
                return true;
            }
        }
        return false;
    }

    private static String quoted(List<String> parts) {
        List<String> names = new ArrayList<>();
        List<List<String>> values = new ArrayList<>();
        for (String part : parts) {
            Matcher named = NAMED.matcher(part.strip());
            if (named.matches()
                    || names.isEmpty()
                    || names.get(names.size() - 1).isEmpty()) {
                names.add(named.matches() ? named.group(1) : "");
                values.add(
                        new ArrayList<>(List.of(named.matches() ? named.group(2).strip() : part.strip())));
            } else {
                values.get(values.size() - 1).add(part.strip());
            }
        }
        List<String> fixed = new ArrayList<>();
        for (int i = 0; i < names.size(); i++) {
            List<String> value = values.get(i);
            String joined = String.join(", ", value);
            String shown = value.size() == 1 ? joined : "\"" + joined.replace("\"", "") + "\"";
            fixed.add(names.get(i).isEmpty() ? joined : names.get(i) + "=" + shown);
        }
        return "[" + String.join(",", fixed) + "]";
    }

    /** The parts of a list, cut at commas outside quotes. */
    private static List<String> parts(String list) {
        List<String> parts = new ArrayList<>();
        StringBuilder part = new StringBuilder();
        char quote = 0;
        for (int i = 0; i < list.length(); i++) {
            char c = list.charAt(i);
            boolean starts = part.toString().stripTrailing().endsWith("=")
                    || part.toString().isBlank();
            if (quote != 0) {
                quote = c == quote && list.charAt(i - 1) != '\\' ? 0 : quote;
            } else if ((c == '"' || c == '\'') && starts) {
                quote = c;
            } else if (c == ',') {
                parts.add(part.toString());
                part.setLength(0);
                continue;
            }
            part.append(c);
        }
        parts.add(part.toString());
        return parts;
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
            if (text.startsWith("[[") || text.matches("^\\[[^,=]*#.*|^\\[.*\\bid=.*")) {
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

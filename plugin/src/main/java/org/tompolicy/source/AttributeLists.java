package org.tompolicy.source;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.tompolicy.finding.Finding;
import org.tompolicy.finding.Finding.Doubt;
import org.tompolicy.finding.Location;
import org.tompolicy.finding.Rule;
import org.tompolicy.model.AttributeLine.Entry;
import org.tompolicy.model.AttributeLine.Quotes;
import org.tompolicy.tables.Frameworks;

/**
 * Finds the attribute lists that a parser silently takes for something else: printed as text, cut at a comma, or put on
 * a block that cannot carry them. Each finding says the line to write instead; where one line can be written for another,
 * it is read as if it stood there.
 */
final class AttributeLists {

    /** Attributes that make sense on a block with an id only. */
    static final Set<String> OURS = with(
            Frameworks.ids(),
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

    /** What the first word of a list may be beside an id: how AsciiDoc shows the block. */
    private static final Set<String> STYLES = Set.of(
            "abstract",
            "appendix",
            "arabic",
            "asciimath",
            "attributes",
            "circle",
            "comment",
            "disc",
            "discrete",
            "example",
            "float",
            "glossary",
            "horizontal",
            "index",
            "latexmath",
            "listing",
            "literal",
            "loweralpha",
            "lowergreek",
            "lowerroman",
            "normal",
            "none",
            "open",
            "partintro",
            "pass",
            "preface",
            "qanda",
            "quote",
            "sidebar",
            "source",
            "square",
            "stem",
            "unstyled",
            "upperalpha",
            "upperroman",
            "verse");

    private static final ListRepair REPAIR = new ListRepair(OURS);
    private static final String NAMES = OURS.stream().sorted().collect(Collectors.joining("|"));
    private static final Pattern LIST = Pattern.compile("^\\[(?:|[\\w.#%{,\"'].*)\\]$");
    private static final Pattern LOOKS_LIKE_LIST =
            Pattern.compile("^\\[(?:[#.%][\\w#.%-]+\\s*[,\\]]|[#.%][\\w#.%-]+$|[^\\]]*\\b(?:" + NAMES + ")\\s*=).*");
    private static final Pattern IN_ITEM = Pattern.compile(
            "^\\s*(?:[*\\-]+|\\.+|\\d+\\.|\\||.*?[^:\\s]:{2,4})\\s+(\\[[#.][\\w#.%-]+(?:,[^\\]]*)?\\])(?![#*_`+^~\\[]|\\s*$)(.*)$");
    private static final Pattern ITEM = Pattern.compile("^\\s*(?:\\*{1,5}|-|\\.{1,5}|\\d+\\.)[ \\t]+\\S.*|^\\|===.*");
    /** A list with a blank before its first sign, or with other brackets. */
    private static final Pattern LOOSE = Pattern.compile("^\\[\\s+([.#%].*)\\]$");

    private static final Pattern OTHER_BRACKETS =
            Pattern.compile("^(?:\\((#[a-z].*)\\)|\\{(#[a-z].*)\\}|<(#[a-z].*)>)$");
    private static final Pattern INDENTED = Pattern.compile("^[\\s\\u00a0]+(\\[[.#%][^\\]]*\\])[\\s\\u00a0]*$");
    private static final Pattern NAME_AND_COLON = Pattern.compile("(?:" + NAMES + ")\\s*:.*");
    private static final Pattern LOOSE_HEAD = Pattern.compile("[\\w-]*\\s*[.#%].*[\\s;].*");
    /** A mark that is meant to hide: whether it is printed is found out after conversion. */
    private static final Pattern HIDES = Pattern.compile("\\.(?i:internal|customer)\\b");

    private static final Pattern TITLE_FOR_ROLE = Pattern.compile("\\.(?:internal|customer)");
    private static final Pattern WITHOUT_BRACKET = Pattern.compile("[#.][a-z][\\w#.%-]*(?:,[^\\[\\]]*)?\\]");

    private final LineScan scan;
    private final List<String> lines;
    private final List<Finding> mended = new ArrayList<>();
    private final List<Finding> others = new ArrayList<>();

    private static Set<String> with(List<String> frameworks, String... others) {
        Set<String> names = new TreeSet<>(List.of(others));
        names.addAll(frameworks);
        return names;
    }

    /** Looks at every list of a file. */
    AttributeLists(LineScan scan) {
        this.scan = scan;
        this.lines = new ArrayList<>(scan.text().lines());
        for (int line = 1; line <= lines.size(); line++) {
            if (!scan.isVerbatim(line) && !lines.get(line - 1).startsWith("//")) {
                check(line);
            }
        }
        scan.header().forEach(this::checkHeader);
    }

    private void checkHeader(LineScan.Entry entry) {
        checkValue(entry.value(), entry.location());
    }

    private void checkValues(int number) {
        AttributeList.of(line(number))
                .ifPresent(list -> list.entries().stream()
                        .filter(Entry::isNamed)
                        .forEach(entry -> checkValue(entry.value(), scan.text().at(number, entry.from() + 1))));
    }

    /** A mark inside a value is printed wherever the value is. */
    private void checkValue(String value, Location place) {
        Matcher mark = AudienceWords.MARK.matcher(value);
        if (mark.find()) {
            others.add(Finding.of(
                    Rule.AUDIENCE_LEAK,
                    place,
                    "The mark " + mark.group() + " hides nothing in the value of an attribute, which is printed as it"
                            + " stands. Delete what is not for everybody."));
        }
    }

    /** The text with those lists put right that can be, and what was wrong with them. */
    Mended mended() {
        return new Mended(new SourceText(scan.text().file(), lines), mended);
    }

    /** Problems of all lists, those that can be put right among them. */
    List<Finding> problems() {
        List<Finding> problems = new ArrayList<>(mended);
        problems.addAll(others);
        return problems;
    }

    private String line(int number) {
        return number >= 1 && number <= lines.size() ? lines.get(number - 1).stripTrailing() : "";
    }

    /** Whether a line may be a list at all, as nearly no line of running text may. */
    private static boolean mayBeList(String line) {
        return !line.isEmpty()
                && (line.indexOf('[') >= 0 || line.indexOf(']') >= 0 || "({<.".indexOf(line.charAt(0)) >= 0);
    }

    private void check(int number) {
        String line = line(number);
        if (!mayBeList(line)) {
            return;
        }
        boolean isBlockLine = line.startsWith("[");
        if (isBlockLine) {
            checkRoles(number);
            checkValues(number);
            line = line(number);
        }
        Matcher indented = INDENTED.matcher(line);
        Matcher brackets = OTHER_BRACKETS.matcher(line);
        if (indented.matches()) {
            mend(number, "An attribute list begins at the start of its line.", indented.group(1));
        } else if (brackets.matches() && !line(number + 1).isBlank()) {
            String inside = line.substring(1, line.length() - 1);
            mend(number, "An attribute list stands in square brackets.", REPAIR.repair(inside));
        } else if (TITLE_FOR_ROLE.matcher(line).matches() && !line(number + 1).isBlank()) {
            mend(number, "A role stands in square brackets.", "[" + line + "]");
        } else if (WITHOUT_BRACKET.matcher(line).matches() && !line(number + 1).isBlank()) {
            mend(number, "The first bracket of this attribute list is missing.", "[" + line);
        } else if (line.startsWith("[")) {
            checkList(line, number);
        } else if (line.contains("[")) {
            checkItem(line, number);
        }
        if (!isBlockLine || !line.equals(line(number))) {
            checkRoles(number);
        }
    }

    private void checkRoles(int number) {
        RoleSlips.mended(line(number)).ifPresent(slip -> {
            boolean open = HIDES.matcher(slip.message()).find()
                    || AudienceWords.hides(firstEntry(line(number).substring(slip.column() - 1)));
            mended.add(Finding.of(Rule.ATTRIBUTE_INVALID, scan.text().at(number, slip.column()), slip.message())
                    .doubting(open ? Doubt.AUDIENCE : Doubt.NONE));
            lines.set(number - 1, slip.line());
        });
    }

    private void checkItem(String line, int number) {
        Matcher item = IN_ITEM.matcher(line);
        if (!item.matches() || HIDES.matcher(item.group(1)).find()) {
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
                                : "Mark a phrase instead: %s#%s#"
                                        .formatted(list, item.group(2).strip())));
    }

    private void checkList(String line, int number) {
        Matcher loose = LOOSE.matcher(line);
        if (loose.matches()) {
            mend(
                    number,
                    "A blank at the begin of an attribute list turns it into text.",
                    REPAIR.repair(loose.group(1)));
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
        if (line.matches("\\[(?i:internal|customer|context|claim)[,\\]].*")) {
            report(number, 1, "A role begins with a dot. Write: [." + line.substring(1));
            return;
        }
        AttributeList.of(line).ifPresent(list -> checkEntries(list, number));
    }

    private void checkEntries(AttributeList list, int number) {
        Entry first = list.entries().get(0);
        String content =
                list.line().text().substring(list.line().from(), list.line().to());
        boolean ours = list.entries().stream().anyMatch(AttributeLists::isOurs);
        boolean colon = list.entries().stream()
                .anyMatch(entry -> !entry.isNamed()
                        && NAME_AND_COLON.matcher(entry.value()).matches());
        if (!first.isNamed() && LOOSE_HEAD.matcher(first.value()).matches()) {
            mend(
                    number,
                    "Between the entries of an attribute list stand commas, and no blanks in ids and roles.",
                    REPAIR.repair(content));
        } else if (colon) {
            mend(number, "Between a name and its value stands an equals sign.", REPAIR.repair(content));
        } else if (list.entries().stream().anyMatch(AttributeLists::isTypographic)) {
            mend(number, "Typographic quotes do not enclose a value.", REPAIR.repair(content));
        } else if (ours && !list.line().isList()) {
            mend(number, "A quote is not closed in this attribute list.", REPAIR.repair(content));
        } else if (ours && (leftover(list.entries()) || isGlued(list.entries()))) {
            mend(number, "A value with a comma or blank needs double quotes.", REPAIR.repair(content));
        } else if (ours && list.ids().isEmpty() && isId(first)) {
            mend(number, "An id begins with a number sign.", "[#" + content + "]");
        } else if (!list.ids().isEmpty() && standsAlone(number)) {
            report(
                    number,
                    1,
                    "This attribute list belongs to the block below it, and there is none. Put it above its text.");
        } else if (ours && !hasId(number)) {
            String fixed = list.text().startsWith("[#") ? list.text() : withId(first, content);
            report(number, 1, "Attributes of a claim stand on a block without an id. Give it one: " + fixed);
        } else if (!list.ids().isEmpty()
                && !list.roles().contains("claim")
                && !list.roles().contains("context")) {
            checkOnItem(list, ours, number);
        }
    }

    /** With an id in the entry that holds style and roles: they would be none behind a comma, and a role may hide the text. */
    private static String withId(Entry first, String content) {
        String id = "#id-of-this-promise";
        if (first.isNamed()) {
            return "[" + id + "," + content + "]";
        }
        int style = 0;
        while (style < content.length() && ".%,".indexOf(content.charAt(style)) < 0) {
            style++;
        }
        return "[" + content.substring(0, style) + id + content.substring(style) + "]";
    }

    /** Whether an entry is a word that nothing but an id would be. */
    private static boolean isId(Entry entry) {
        return !entry.isNamed() && entry.value().matches("[a-z][a-z0-9-]*") && !STYLES.contains(entry.value());
    }

    /** Whether the next text below is the list of another block, or there is none. */
    private boolean standsAlone(int number) {
        int next = number + 1;
        while (next <= lines.size() && line(next).isBlank()) {
            next++;
        }
        boolean another = AttributeList.of(line(next))
                .filter(list -> !list.ids().isEmpty())
                .isPresent();
        return next > lines.size() || next > number + 1 && another;
    }

    /** An id above an item of a list: AsciiDoc gives it to the list that begins there. */
    private void checkOnItem(AttributeList list, boolean ours, int number) {
        boolean item = ITEM.matcher(line(number + 1)).matches();
        boolean insideList =
                ITEM.matcher(line(number - 1)).matches() && !line(number - 1).startsWith("|");
        if (item && (ours || insideList)) {
            String whole = list.text().replaceFirst("^\\[([\\w-]*)", "[$1.claim");
            mend(
                    number,
                    "An item has no id of its own: this one is that of the whole list or table. Make the item a paragraph of"
                            + " its own below this line, or give the whole the role claim.",
                    whole);
        }
    }

    private void checkTrailing(String line, int number) {
        int end = line.lastIndexOf(']');
        String rest = line.substring(end + 1);
        boolean phrase = !rest.isEmpty() && "#*_`+^~[".indexOf(rest.charAt(0)) >= 0 || phraseInside(line);
        if (phrase) {
            return;
        }
        if (rest.replace('\u00a0', ' ').isBlank()) {
            mend(number, "A no-break space behind an attribute list turns it into text.", line.substring(0, end + 1));
            return;
        }
        if (!HIDES.matcher(line.substring(0, end)).find()) {
            report(
                    number,
                    1,
                    "Text on the line of an attribute list turns it into text. Write on a line of its own: "
                            + line.substring(0, end + 1));
        }
    }

    /** Whether the first bracket marks a phrase: {@code [.internal]#…#}. */
    private static boolean phraseInside(String line) {
        int close = line.indexOf(']');
        return close + 1 < line.length() && "#*_`+^~".indexOf(line.charAt(close + 1)) >= 0;
    }

    /** Closes a list that is not closed on its line, with the lines below that belong to it. */
    private void mendOpen(int number) {
        StringBuilder joined = new StringBuilder(line(number).strip());
        int last = number;
        for (int next = number + 1; next <= number + 5 && last == number; next++) {
            String line = line(next).strip();
            if (line.isEmpty()) {
                break;
            }
            glue(joined, line);
            last = line.endsWith("]") ? next : last;
        }
        String whole = last > number ? joined.toString() : line(number).strip() + "]";
        mend(number, "This attribute list is not closed on its line.", whole);
        for (int next = number + 1; next <= last; next++) {
            lines.set(next - 1, "//");
        }
    }

    /** Lines of a list in one: a break inside quotes is a blank. */
    private static void glue(StringBuilder joined, String line) {
        boolean inQuotes = joined.chars().filter(c -> c == '"').count() % 2 == 1;
        joined.append(inQuotes || !joined.toString().endsWith(",") ? " " : "").append(line);
    }

    private static boolean isOurs(Entry entry) {
        return OURS.contains(entry.name());
    }

    private static boolean isTypographic(Entry entry) {
        return entry.isNamed() && entry.quotes() == Quotes.TYPOGRAPHIC;
    }

    /** Whether an entry without a name follows one with a name: the rest of a value that a comma cuts. */
    private static boolean leftover(List<Entry> entries) {
        return entries.stream().dropWhile(entry -> !entry.isNamed()).anyMatch(entry -> !entry.isNamed());
    }

    /** Whether a value swallows the next entry, since a blank stands between them where a comma should. */
    private static boolean isGlued(List<Entry> entries) {
        return entries.stream()
                .anyMatch(entry -> entry.isNamed()
                        && entry.quotes() == Quotes.NONE
                        && entry.value().matches(".*[\\s;](?:" + NAMES + ")\\s*=.*"));
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
            String text = line(line);
            boolean given =
                    AttributeList.of(text).filter(list -> !list.ids().isEmpty()).isPresent();
            if (given || text.startsWith("[[")) {
                return true;
            }
        }
        return line(last + 1).startsWith("==");
    }

    private boolean isMeta(int number) {
        String line = line(number);
        return line.startsWith("[") && line.endsWith("]") || line.matches("^\\.[^\\s.].*");
    }

    /** Reports a line and writes another one in its place. */
    private void mend(int number, String message, String meant) {
        problem(mended, number, 1, message + " Write: " + meant);
        lines.set(number - 1, meant);
    }

    private void report(int number, int column, String message) {
        problem(others, number, column, message);
    }

    private void problem(List<Finding> problems, int number, int column, String message) {
        String written = scan.text().line(number);
        boolean open = AudienceWords.hides(firstEntry(written.substring(column - 1)));
        problems.add(Finding.of(Rule.ATTRIBUTE_INVALID, scan.text().at(number, column), message)
                .doubting(open ? Doubt.AUDIENCE : problems == others ? Doubt.CONTENT : Doubt.NONE));
    }

    /** Style, id and roles of what looks like a list, whether it is one or not. */
    private static String firstEntry(String line) {
        return line.replaceFirst("[,\\]].*", "");
    }
}

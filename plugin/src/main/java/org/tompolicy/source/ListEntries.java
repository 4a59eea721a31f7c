package org.tompolicy.source;

import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.tompolicy.model.AttributeLine.Entry;
import org.tompolicy.model.AttributeLine.Quotes;

/** Finds what is wrong between the brackets of an attribute list, and lists whose block cannot carry them. */
final class ListEntries {

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

    private static final Pattern ITEM = Pattern.compile("^\\s*(?:\\*{1,5}|-|\\.{1,5}|\\d+\\.)[ \\t]+\\S.*|^\\|===.*");
    private static final Pattern NAME_AND_COLON = Pattern.compile("(?:" + PromiseAttributes.ANY + ")\\s*:.*");
    private static final Pattern LOOSE_HEAD = Pattern.compile("[\\w-]*\\s*[.#%].*[\\s;].*");

    private final MendedLines lines;

    ListEntries(MendedLines lines) {
        this.lines = lines;
    }

    /** Reports what is wrong with a list, and reads it as it was meant where that is plain. */
    void check(AttributeList list, int number) {
        Entry first = list.entries().get(0);
        String content =
                list.line().text().substring(list.line().from(), list.line().to());
        boolean ours = list.entries().stream().anyMatch(ListEntries::isOurs);
        boolean colon = list.entries().stream()
                .anyMatch(entry -> !entry.isNamed()
                        && NAME_AND_COLON.matcher(entry.value()).matches());
        if (!first.isNamed() && LOOSE_HEAD.matcher(first.value()).matches()) {
            lines.mend(
                    number,
                    "Between the entries of an attribute list stand commas, and no blanks in ids and roles.",
                    PromiseAttributes.REPAIR.repair(content));
        } else if (colon) {
            lines.mend(
                    number,
                    "Between a name and its value stands an equals sign.",
                    PromiseAttributes.REPAIR.repair(content));
        } else if (list.entries().stream().anyMatch(ListEntries::isTypographic)) {
            lines.mend(number, "Typographic quotes do not enclose a value.", PromiseAttributes.REPAIR.repair(content));
        } else if (ours && !list.line().isList()) {
            lines.mend(
                    number, "A quote is not closed in this attribute list.", PromiseAttributes.REPAIR.repair(content));
        } else if (ours && (leftover(list.entries()) || isGlued(list.entries()))) {
            lines.mend(
                    number,
                    "A value with a comma or blank needs double quotes.",
                    PromiseAttributes.REPAIR.repair(content));
        } else if (ours && list.ids().isEmpty() && isId(first)) {
            lines.mend(number, "An id begins with a number sign.", "[#" + content + "]");
        } else if (!list.ids().isEmpty() && standsAlone(number)) {
            lines.report(
                    number,
                    1,
                    "This attribute list belongs to the block below it, and there is none. Put it above its text.");
        } else if (ours && !hasId(number)) {
            reportWithoutId(list, content, number);
        } else if (!list.ids().isEmpty()
                && !list.roles().contains("claim")
                && !list.roles().contains("context")) {
            checkOnItem(list, ours, number);
        }
    }

    /** Reports a list that has attributes of a claim and no id, and reads it as that of a block that is none. */
    private void reportWithoutId(AttributeList list, String content, int number) {
        Entry first = list.entries().get(0);
        if (list.roles().contains("context")) {
            String names = list.entries().stream()
                    .filter(ListEntries::isOurs)
                    .map(Entry::name)
                    .collect(Collectors.joining(", "));
            lines.report(
                    number,
                    1,
                    names + " stands on a block with the role context, which promises nothing. Delete one of the two.");
            return;
        }
        String fixed = list.text().startsWith("[#") ? list.text() : withId(first, content);
        String message = "Attributes of a claim stand on a block without an id. Give it one: " + fixed;
        if (list.roles().contains("claim")) {
            lines.replace(number, message, "[" + first.value().replaceFirst("\\.claim(?=[.#%]|$)", "") + "]");
        } else {
            lines.report(number, 1, message);
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
        while (next <= lines.count() && lines.line(next).isBlank()) {
            next++;
        }
        boolean another = AttributeList.of(lines.line(next))
                .filter(list -> !list.ids().isEmpty())
                .isPresent();
        return next > lines.count() || next > number + 1 && another;
    }

    /** An id above an item of a list: AsciiDoc gives it to the list that begins there. */
    private void checkOnItem(AttributeList list, boolean ours, int number) {
        boolean item = ITEM.matcher(lines.line(number + 1)).matches();
        boolean insideList = ITEM.matcher(lines.line(number - 1)).matches()
                && !lines.line(number - 1).startsWith("|");
        if (item && (ours || insideList)) {
            String whole = list.text().replaceFirst("^\\[([\\w-]*)", "[$1.claim");
            lines.mend(
                    number,
                    "An item has no id of its own: this one is that of the whole list or table. Make the item a paragraph of"
                            + " its own below this line, or give the whole the role claim.",
                    whole);
        }
    }

    private static boolean isOurs(Entry entry) {
        return PromiseAttributes.NAMES.contains(entry.name());
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
                        && entry.value().matches(".*[\\s;](?:" + PromiseAttributes.ANY + ")\\s*=.*"));
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
            String text = lines.line(line);
            boolean given =
                    AttributeList.of(text).filter(list -> !list.ids().isEmpty()).isPresent();
            if (given || text.startsWith("[[")) {
                return true;
            }
        }
        return lines.line(last + 1).startsWith("==");
    }

    private boolean isMeta(int number) {
        String line = lines.line(number);
        return line.startsWith("[") && line.endsWith("]") || line.matches("^\\.[^\\s.].*");
    }
}

package org.tompolicy.source;

import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.tompolicy.finding.Message;
import org.tompolicy.finding.Value;
import org.tompolicy.model.AttributeLine.Entry;
import org.tompolicy.model.AttributeLine.Quotes;
import org.tompolicy.wording.Messages;

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
            lines.mend(number, Messages.of("attribute-invalid.entryCommas"), PromiseAttributes.REPAIR.repair(content));
        } else if (colon) {
            lines.mend(number, Messages.of("attribute-invalid.entryEquals"), PromiseAttributes.REPAIR.repair(content));
        } else if (list.entries().stream().anyMatch(ListEntries::isTypographic)) {
            lines.mend(
                    number,
                    Messages.of("attribute-invalid.entryTypographic"),
                    PromiseAttributes.REPAIR.repair(content));
        } else if (ours && !list.line().isList()) {
            lines.mend(number, Messages.of("attribute-invalid.entryQuote"), PromiseAttributes.REPAIR.repair(content));
        } else if (ours && (leftover(list.entries()) || isGlued(list.entries()))) {
            lines.mend(
                    number, Messages.of("attribute-invalid.entryUnquoted"), PromiseAttributes.REPAIR.repair(content));
        } else if (ours && list.ids().isEmpty() && isId(first)) {
            lines.mend(number, Messages.of("attribute-invalid.idSign"), "[#" + content + "]");
        } else if (!list.ids().isEmpty() && standsAlone(number)) {
            lines.report(number, 1, Messages.of("attribute-invalid.listAlone"));
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
            List<String> names = list.entries().stream()
                    .filter(ListEntries::isOurs)
                    .map(Entry::name)
                    .toList();
            lines.report(number, 1, Messages.of("attribute-invalid.onContext").with("what", Value.Several.of(names)));
            return;
        }
        String fixed = list.text().startsWith("[#") ? list.text() : withId(first, content);
        Message message = Messages.of("attribute-invalid.listWithoutId").with("list", fixed);
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
            lines.mend(number, Messages.of("attribute-invalid.idOfItem"), whole);
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

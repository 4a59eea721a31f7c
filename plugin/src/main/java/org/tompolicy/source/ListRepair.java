package org.tompolicy.source;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** An attribute list as it was meant: commas between the entries, equals signs behind names, double quotes where needed. */
final class ListRepair {

    private static final String MARKS = "\"'" + AttributeList.TYPOGRAPHIC_MARKS;
    private static final Pattern NEEDS_QUOTES = Pattern.compile("[,\\s]");

    private final Pattern begin;

    /** @param names attributes that may stand behind a blank or semicolon instead of a comma, or before a colon */
    ListRepair(Set<String> names) {
        String known = String.join("|", names.stream().sorted().toList());
        this.begin = Pattern.compile("(?:(?:^|[,;\\s])\\s*(" + known + ")\\s*[=:]|,\\s*([\\w-]+)\\s*=)\\s*");
    }

    /** The list of some text between brackets, with brackets; what stands in quotes that are closed is one value. */
    String repair(String content) {
        String visible = withoutQuoted(content);
        Matcher name = begin.matcher(visible);
        List<String> entries = new ArrayList<>();
        String open = "";
        int from = 0;
        while (name.find()) {
            add(entries, open, content.substring(from, name.start()));
            open = name.group(1) == null ? name.group(2) : name.group(1);
            from = name.end();
        }
        add(entries, open, content.substring(from));
        return "[" + String.join(",", entries) + "]";
    }

    /** The same length, with blanks of another kind for what stands between two straight quotes of one value. */
    private static String withoutQuoted(String content) {
        StringBuilder visible = new StringBuilder(content);
        Matcher quoted = Pattern.compile("=\\s*(\"(?:[^\"\\\\]|\\\\.)*\")(?=\\s*(?:,|$))")
                .matcher(content);
        while (quoted.find()) {
            if (!quoted.group(1).matches(".*,\\s*[\\w-]+=")) {
                for (int at = quoted.start(1); at < quoted.end(1); at++) {
                    visible.setCharAt(at, 'x');
                }
            }
        }
        return visible.toString();
    }

    private static void add(List<String> entries, String name, String written) {
        String value = stripped(written, ",;");
        if (name.isEmpty()) {
            String head = value.replaceAll("\\s*([.#%])\\s*", "$1").replaceAll(";", ",");
            if (!head.isEmpty()) {
                entries.add(head.startsWith("#") || head.startsWith(".") ? head.replaceAll("\\s+", ".") : head);
            }
            return;
        }
        String bare = stripped(value, MARKS);
        boolean quoted = !bare.equals(value) || NEEDS_QUOTES.matcher(bare).find();
        entries.add(name + "=" + (quoted ? "\"" + bare.replace("\"", "\\\"").replace("\\\\\"", "\\\"") + "\"" : bare));
    }

    private static String stripped(String text, String signs) {
        int from = 0;
        int to = text.length();
        while (from < to && isOf(text.charAt(from), signs)) {
            from++;
        }
        while (to > from && isOf(text.charAt(to - 1), signs)) {
            to--;
        }
        return text.substring(from, to);
    }

    private static boolean isOf(char c, String signs) {
        return Character.isWhitespace(c) || Character.isSpaceChar(c) || signs.indexOf(c) >= 0;
    }
}

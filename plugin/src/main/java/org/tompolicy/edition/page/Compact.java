package org.tompolicy.edition.page;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * Style sheets and scripts without what only those read who write them: comments, indents and blank lines. Comments that
 * begin with {@code /*!} stay, since licences stand in such.
 */
public final class Compact {

    /** A string, which stays as it is, or a comment. */
    private static final Pattern STRING_OR_COMMENT =
            Pattern.compile("\"(?:[^\"\\\\]|\\\\.)*\"|'(?:[^'\\\\]|\\\\.)*'|/\\*.*?\\*/", Pattern.DOTALL);

    private static final Pattern LINE_OF_COMMENT = Pattern.compile("//.*|/\\*\\*.*\\*/|/\\*\\*.*|\\*(?: .*|/)?");

    private Compact() {}

    /** A style sheet that means the same. */
    public static String style(String sheet) {
        StringBuilder compact = new StringBuilder();
        Matcher kept = STRING_OR_COMMENT.matcher(sheet);
        int last = 0;
        while (kept.find()) {
            append(compact, tight(sheet.substring(last, kept.start())));
            boolean comment = kept.group().startsWith("/*");
            compact.append(comment && !kept.group().startsWith("/*!") ? "" : kept.group());
            last = kept.end();
        }
        append(compact, tight(sheet.substring(last)));
        return compact.toString().strip() + "\n";
    }

    /** A blank that a comment leaves beside another one, or where a rule ends, goes with it. */
    private static void append(StringBuilder compact, String rules) {
        boolean ended = compact.isEmpty() || " ;{},/".indexOf(compact.charAt(compact.length() - 1)) >= 0;
        compact.append(ended && rules.startsWith(" ") ? rules.substring(1) : rules);
    }

    private static String tight(String rules) {
        return rules.replaceAll("\\s+", " ")
                .replaceAll(" ?([{};,]) ?", "$1")
                .replace(": ", ":")
                .replace(";}", "}");
    }

    /** A script that does the same. One with strings over several lines, which begin with a backtick, stays as it is. */
    public static String script(String script) {
        if (script.contains("`")) {
            return script;
        }
        return script.lines()
                .map(String::strip)
                .filter(line ->
                        !line.isEmpty() && !LINE_OF_COMMENT.matcher(line).matches())
                .collect(Collectors.joining("\n", "", "\n"));
    }
}

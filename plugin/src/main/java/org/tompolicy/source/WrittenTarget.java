package org.tompolicy.source;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.tompolicy.finding.Location;

/**
 * Finds a link or a picture that the source does not hold as it is on the page: the parser has filled in attributes, or has
 * put the folder of pictures before it.
 */
final class WrittenTarget {

    private static final String PICTURE = "image:";
    private static final List<String> MACROS = List.of(PICTURE, "xref:", "link:");

    private WrittenTarget() {}

    /**
     * Where the target of a macro stands, at or after a line.
     *
     * @param target as it is on the page
     * @param attribute the value of an attribute by its name, or {@code null}
     */
    static Optional<Location> find(SourceText text, int fromLine, String target, Function<String, String> attribute) {
        for (int number = Math.max(fromLine, 1); number <= text.lines().size(); number++) {
            String line = text.line(number);
            for (String macro : MACROS) {
                for (int at = line.indexOf(macro); at >= 0; at = line.indexOf(macro, at + 1)) {
                    int start = at + macro.length() + (line.startsWith(":", at + macro.length()) ? 1 : 0);
                    int end = line.indexOf('[', start);
                    String filled = end < 0 ? "" : filled(line.substring(start, end), attribute);
                    if (!filled.isEmpty()
                            && (filled.equals(target) || macro.equals(PICTURE) && target.endsWith("/" + filled))) {
                        return Optional.of(text.at(number, start + 1));
                    }
                }
            }
        }
        return Optional.empty();
    }

    private static String filled(String written, Function<String, String> attribute) {
        StringBuilder filled = new StringBuilder();
        int done = 0;
        for (int open = written.indexOf('{'); open >= 0; open = written.indexOf('{', done)) {
            int close = written.indexOf('}', open);
            String value = close < 0 ? null : attribute.apply(written.substring(open + 1, close));
            filled.append(written, done, open);
            if (value == null) {
                filled.append('{');
                done = open + 1;
            } else {
                filled.append(value);
                done = close + 1;
            }
        }
        return filled.append(written, done, written.length()).toString();
    }
}

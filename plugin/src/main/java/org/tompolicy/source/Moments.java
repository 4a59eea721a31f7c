package org.tompolicy.source;

import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Whether a document can print the moment of the build: a build on the next day reads it otherwise then. Whoever says yes
 * too often converts a document too often, and whoever says no too often prints an old date.
 */
final class Moments {

    /** The names of the attributes that show it. */
    private static final Pattern NAMES =
            Pattern.compile("(?:local|doc)(?:datetime|date|time|year)", Pattern.CASE_INSENSITIVE);

    /**
     * What such a name could be put together of: a reference in the name of another one, a brace that the next line or
     * the value of an attribute may close, and an attribute that is set in the middle of a line.
     */
    private static final Pattern PARTS = Pattern.compile("\\{[\\w-]*(?:\\{|$)|\\{(?:set|counter2?):");

    private Moments() {}

    static boolean canPrint(LineScan scan) {
        boolean byName = scan.text().lines().stream()
                .anyMatch(line -> line.indexOf('{') >= 0 && PARTS.matcher(line).find()
                        || NAMES.matcher(line).find());
        return byName
                || Stream.concat(scan.header().stream(), scan.body().stream())
                        .anyMatch(entry ->
                                entry.value().indexOf('{') >= 0 || entry.value().indexOf('}') >= 0);
    }
}

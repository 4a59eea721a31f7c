package org.tompolicy.source;

import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.tompolicy.source.AsciiDocEngine.Parsed;

/**
 * A document that is a title and attributes of ours and nothing else, in words that AsciiDoc leaves as they are. Most
 * evidence records are, and a parser would tell of them what stands there.
 */
final class PlainHeader {

    /** Words with single blanks, commas, full stops or hyphens between them. */
    private static final String WORDS = "[\\p{L}\\p{N}]++(?:(?:[,.]? |[.-])[\\p{L}\\p{N}]++)*+";

    private static final Pattern TITLE = Pattern.compile("= (" + WORDS + ")");

    private static final Pattern ENTRY = Pattern.compile(":(tom-[a-z-]+):(?: (" + WORDS + "))?");

    private PlainHeader() {}

    /** What the parser would say of a document, with the attributes that it sets; empty where that takes the parser. */
    static Optional<Parsed> parse(SourceText text) {
        Matcher title = TITLE.matcher(text.line(1));
        if (!title.matches()) {
            return Optional.empty();
        }
        Map<String, String> attributes = new TreeMap<>();
        boolean header = true;
        for (int number = 2; number <= text.lines().size(); number++) {
            String line = text.line(number);
            header &= !line.isEmpty();
            if (header) {
                Matcher entry = ENTRY.matcher(line);
                if (!entry.matches()) {
                    return Optional.empty();
                }
                attributes.put(entry.group(1), entry.group(2) == null ? "" : entry.group(2));
            } else if (!line.isEmpty()) {
                return Optional.empty();
            }
        }
        return Optional.of(new Parsed(title.group(1), "", attributes, ""));
    }
}

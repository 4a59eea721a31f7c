package org.tompolicy;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/**
 * Text is a tree, written by one writer a format: nobody takes markup apart or changes it as a string, neither by regular
 * expressions nor by exchanging words.
 */
class MarkupAsTextTest {

    private static final Path SOURCES = Path.of("src", "main", "java", "org", "tompolicy");

    /** Where texts are held, filtered and shown. Markup is read in other rooms: {@code source}, {@code text}, {@code interchange}. */
    private static final List<String> ROOMS =
            List.of("model", "read", "trace", "change", "check", "publish", "edition", "release", "goal");

    private static final String STRING = "\"(?:\\\\.|[^\"\\\\])*+\"";

    /** A call that takes a pattern or words to exchange, with its arguments. */
    private static final Pattern CALL =
            Pattern.compile("(?:Pattern\\.compile|\\.(?:matches|replaceAll|replaceFirst|replace|split))" + "\\((?:"
                    + STRING + "|\\((?:" + STRING + "|[^\"()])*+\\)|[^\"();])*+\\)");

    private static final Pattern LITERAL = Pattern.compile("\"((?:\\\\.|[^\"\\\\])*)\"");

    /** What a tag or an entity begins with; a group of a regular expression, {@code (?<}, does not count. */
    private static final Pattern MARKUP =
            Pattern.compile("(?<!\\(\\?)<(?:/|\\?/|[a-zA-Z]|\\$|\\(|\\[\\^?[a-z\\\\>])|&(?:lt|gt|amp|quot|#)");

    @Test
    void noRegularExpressionEditsMarkup() throws IOException {
        List<String> found = new ArrayList<>();
        int seen = 0;
        for (String room : ROOMS) {
            for (Path file : sources(SOURCES.resolve(room))) {
                seen++;
                markup(Files.readString(file)).forEach(literal -> found.add(file.getFileName() + ": " + literal));
            }
        }
        assertTrue(seen > 200, "only " + seen + " files seen");
        assertEquals(List.of(), found);
    }

    @Test
    void everyFormOfItIsSeen() {
        assertEquals(List.of("<[^>]*>"), markup("static final Pattern TAG = Pattern.compile(\"<[^>]*>\");"));
        assertEquals(List.of("</?(b|i)>"), markup("return html\n  .strip()\n  .replaceAll(\n \"</?(b|i)>\", \"\");"));
        assertEquals(List.of("<$1/>"), markup("VOID.matcher(html).replaceAll(\"<$1/>\");"));
        assertEquals(List.of("&lt;"), markup("html.replace(\"&lt;\", \"<\");"));
        assertEquals(List.of("(<[a-z][^<>]*?\\\\s)(open)"), markup("Pattern.compile(\"(<[a-z][^<>]*?\\\\s)(open)\");"));
        assertEquals(List.of("<code>$1</code>"), markup("CODE.matcher(x).replaceAll(\"<code>$1</code>\");"));
        assertEquals(List.of("<h[1-6]"), markup("Pattern.compile(A + \"(\" + B + \"<h[1-6]\");"));
    }

    @Test
    void groupsAndComparisonsAreNoMarkup() {
        assertEquals(List.of(), markup("Pattern.compile(\"(?<times>x)(?<=a)(?<!b)(>=|<=|<)\\\\s*\");"));
        assertEquals(List.of(), markup("html.append(\"<b>\"); text.replace(\"a\", \"b\"); html.append(\"</b>\");"));
    }

    private static List<String> markup(String source) {
        List<String> found = new ArrayList<>();
        Matcher calls = CALL.matcher(source);
        while (calls.find()) {
            LITERAL.matcher(calls.group())
                    .results()
                    .map(literal -> literal.group(1))
                    .filter(literal -> MARKUP.matcher(literal).find())
                    .forEach(found::add);
        }
        return found;
    }

    private static List<Path> sources(Path folder) {
        try (Stream<Path> files = Files.walk(folder)) {
            return files.filter(file -> file.toString().endsWith(".java"))
                    .sorted()
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}

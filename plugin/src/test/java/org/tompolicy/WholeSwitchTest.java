package org.tompolicy;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/**
 * A {@code switch} over constants of an enum names them all, so that whoever adds one has to think of each place; only where a
 * few rules of the whole registry are meant does the rest stand together.
 */
class WholeSwitchTest {

    private static final Path SOURCES = Path.of("src/main/java");

    /** Of some hundred rules a few are told apart; a new one is like most. */
    private static final Set<String> OF_RULES = Set.of("finding/Rule", "check/Judgement");

    private static final Pattern CONSTANT = Pattern.compile("case\\s+[A-Z][A-Z_]+\\b\\s*[,-]");
    /** Constants of an enum are never qualified in a {@code case}. */
    private static final Pattern NO_ENUM = Pattern.compile("case\\s+(?:\"|[A-Za-z]+\\.)");

    private static final Pattern REST = Pattern.compile("\\bdefault\\s*->");

    private static boolean isOpen(String source) {
        Matcher start = Pattern.compile("\\bswitch\\s*\\(").matcher(source);
        while (start.find()) {
            String body = body(source, source.indexOf('{', start.end()));
            if (CONSTANT.matcher(body).find()
                    && !NO_ENUM.matcher(body).find()
                    && REST.matcher(body).find()) {
                return true;
            }
        }
        return false;
    }

    /** What stands in a pair of braces, without what stands in pairs inside of it. */
    private static String body(String source, int brace) {
        StringBuilder body = new StringBuilder();
        int depth = 0;
        for (int at = brace; at < source.length(); at++) {
            char c = source.charAt(at);
            depth += c == '{' ? 1 : c == '}' ? -1 : 0;
            if (depth == 0) {
                break;
            }
            body.append(depth == 1 ? c : ' ');
        }
        return body.toString();
    }

    @Test
    void everyConstantIsThoughtOf() throws IOException {
        Set<String> open = new TreeSet<>();
        try (Stream<Path> files = Files.walk(SOURCES)) {
            List<Path> java =
                    files.filter(path -> path.toString().endsWith(".java")).toList();
            assertTrue(java.size() > 300, "saw " + java.size() + " files");
            for (Path file : java) {
                if (isOpen(Files.readString(file))) {
                    String path =
                            SOURCES.resolve("org/tompolicy").relativize(file).toString();
                    open.add(path.replace('\\', '/').replace(".java", ""));
                }
            }
        }
        assertEquals(new TreeSet<>(OF_RULES), open);
    }

    @Test
    void canary() {
        assertTrue(isOpen("return switch (kind) { case WORDS, VALUE -> 1; default -> 2; };"));
        assertTrue(isOpen("switch (kind) { case WORDS -> { a(); }\n default -> {} }"));
        assertEquals(false, isOpen("switch (kind) { case WORDS -> 1; case VALUE -> 2; }"));
        assertEquals(false, isOpen("switch (word) { case \"A\" -> 1; default -> 2; }"));
        assertEquals(
                false, isOpen("switch (kind) { case WORDS -> switch (word) { case \"a\" -> 1; default -> 2; }; }"));
    }
}

package org.tompolicy.tables;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** No language, label or framework stands in Java: each is a row of a table. */
class IdsInJavaTest {

    private static final Path JAVA = Path.of("src", "main", "java");

    /** A text block, a string, a comment; comments may say anything. */
    private static final Pattern LITERAL = Pattern.compile(
            "(?<text>\"\"\".*?\"\"\"|\"(?:[^\"\\\\\\n]|\\\\.)*\")|'(?:[^'\\\\]|\\\\.)+'|/\\*.*?\\*/|//[^\\n]*",
            Pattern.DOTALL);

    private static final Pattern ID = Pattern.compile(Stream.of(Languages.ids(), Labels.ids(), Frameworks.ids())
            .flatMap(List::stream)
            .map(Pattern::quote)
            .collect(Collectors.joining("|", "(?<![\\p{L}\\p{N}-])(?:", ")(?![\\p{L}\\p{N}-])")));

    @Test
    void noIdStandsInALiteral() throws IOException {
        List<String> found = new ArrayList<>();
        int literals = 0;
        try (Stream<Path> files = Files.walk(JAVA)) {
            for (Path file : files.filter(path -> path.toString().endsWith(".java"))
                    .sorted()
                    .toList()) {
                List<String> texts = literals(Files.readString(file));
                literals += texts.size();
                texts.stream()
                        .filter(text -> ID.matcher(text).find())
                        .forEach(text -> found.add(JAVA.relativize(file) + ": " + text));
            }
        }
        assertEquals(List.of(), found);
        assertTrue(literals > 2000, literals + " literals were seen");
    }

    @Test
    void anIdInALiteralIsSeen() {
        String source = "/* \"de\" */ if (language.equals(\"en\")) { x('\"'); y(\"texts_de.properties\", \"code\"); }"
                + " // \"gdpr\"\nz(\"scc:\", \"scc-2021-914\", \"de-avv\");";
        assertEquals(
                List.of("\"en\"", "\"texts_de.properties\"", "\"scc:\"", "\"de-avv\""),
                literals(source).stream()
                        .filter(text -> ID.matcher(text).find())
                        .toList());
    }

    private static List<String> literals(String source) {
        return LITERAL.matcher(source)
                .results()
                .map(MatchResult::group)
                .filter(text -> text.startsWith("\""))
                .toList();
    }
}

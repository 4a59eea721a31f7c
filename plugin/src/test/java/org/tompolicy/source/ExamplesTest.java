package org.tompolicy.source;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.tompolicy.finding.Finding;
import org.tompolicy.finding.Rule;
import org.tompolicy.testing.Slow;

/**
 * What the guide and the explanations of the rules show as good AsciiDoc can be pasted: the reader finds no fault in it. What
 * else an example needs, such as the picture that it shows, is not there.
 */
@Slow
class ExamplesTest {

    private static final Pattern LISTING = Pattern.compile("(?m)^```asciidoc\\n((?:.*\\n)*?)```$");

    private static List<String> examples(Path file, String after) throws IOException {
        String text = Files.readString(file);
        List<String> examples = new ArrayList<>();
        Matcher listing = LISTING.matcher(text);
        while (listing.find()) {
            if (listing.start() >= text.indexOf(after)) {
                examples.add(listing.group(1));
            }
        }
        return examples;
    }

    private static List<String> faults(String example) {
        String whole = example.startsWith("= ") ? example : "= T\n:tom-id: AC-01\n\n" + example;
        if (example.matches("(?s)(?://.*?\n)*:.*")) {
            whole = "= T\n" + example;
        }
        if (example.matches("\\[.*]\n")) {
            whole += "The text that the attributes are about.\n";
        }
        return Reading.only(Map.of("a.adoc", whole)).problems().stream()
                .filter(finding -> finding.rule() != Rule.LINK_BROKEN)
                .map(Finding::toString)
                .toList();
    }

    private static void assertGood(Path folder, String names, String after, int atLeast) throws IOException {
        List<Path> files;
        try (Stream<Path> found = Files.list(folder)) {
            files = found.filter(file -> file.getFileName().toString().matches(names))
                    .sorted()
                    .toList();
        }
        int seen = 0;
        List<String> faults = new ArrayList<>();
        for (Path file : files) {
            for (String example : examples(file, after)) {
                seen++;
                faults(example).forEach(fault -> faults.add(file.getFileName() + ": " + fault + "\n" + example));
            }
        }
        assertTrue(seen >= atLeast, "examples: " + seen);
        assertEquals("", String.join("\n", faults));
    }

    @Test
    void ofTheGuide() throws IOException {
        assertGood(Path.of("../site/guide"), "(?!rules).*\\.md", "", 12);
    }

    @Test
    void ofTheRules() throws IOException {
        Path rules = Path.of("src/main/resources/org/tompolicy/rules");
        assertGood(rules, "[a-z-]+\\.md", "## But like this", 30);
        assertGood(rules, "[a-z-]+\\.de\\.md", "## Sondern so", 30);
    }
}

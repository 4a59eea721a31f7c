package org.tompolicy.check;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.tompolicy.finding.Rule;

class RuleTextsTest {

    private static final Path TEXTS = Path.of("src/main/resources/org/tompolicy/rules");

    @Test
    void every_rule_has_a_whole_text_in_every_language() {
        for (String language : RuleTexts.languages()) {
            for (RuleText text : RuleTexts.all(language)) {
                String name = RuleTexts.resource(text.rule(), language);
                assertTrue(text.summary().endsWith("."), name + " begins with a sentence");
                assertFalse(text.summary().contains("\n\n"), name + " begins with one sentence");
                assertTrue(text.why().length() > 60, name + " says why");
                assertTrue(text.mend().length() > 60, name + " says what to do");
                assertFalse(text.bad().text().isBlank(), name + " has a bad example");
                assertFalse(text.good().text().isBlank(), name + " has a good example");
                assertNotEquals(text.bad(), text.good(), name + " has two examples");
            }
        }
    }

    @Test
    void a_German_text_is_none_that_was_left_in_English() {
        for (Rule rule : Rule.values()) {
            RuleText english = RuleTexts.of(rule, "en");
            RuleText german = RuleTexts.of(rule, "de");
            assertNotEquals(english.summary(), german.summary(), rule.id());
            assertNotEquals(english.why(), german.why(), rule.id());
            assertNotEquals(english.mend(), german.mend(), rule.id());
            String text = german.summary() + german.why() + german.mend();
            assertTrue(text.matches("(?s).*[äöüß].*"), rule.id() + " has real umlauts");
        }
    }

    @Test
    void another_language_reads_English() {
        assertEquals(RuleTexts.of(Rule.EVIDENCE_MISSING, "en"), RuleTexts.of(Rule.EVIDENCE_MISSING, "fr"));
    }

    @Test
    void no_text_is_left_over() throws IOException {
        Set<String> expected = new TreeSet<>();
        for (Rule rule : Rule.values()) {
            RuleTexts.languages().forEach(language -> expected.add(RuleTexts.resource(rule, language)));
        }
        try (Stream<Path> files = Files.list(TEXTS)) {
            assertEquals(
                    expected,
                    files.map(file -> file.getFileName().toString()).collect(Collectors.toCollection(TreeSet::new)));
        }
    }

    @Test
    void a_text_without_a_part_is_refused() {
        List<String> headings = List.of("Why", "What", "Bad", "Good");
        String whole = "One.\n\n## Why\n\na\n\n## What\n\nb\n\n## Bad\n\n```csv\nx\n```\n\n## Good\n\n```csv\ny\n```\n";
        assertEquals(
                new RuleText.Example("csv", "y"),
                RuleTexts.parse(Rule.FILE_INVALID, whole, headings).good());
        for (String heading : headings) {
            String without = whole.replace("## " + heading + "\n", "");
            assertThrows(
                    IllegalStateException.class,
                    () -> RuleTexts.parse(Rule.FILE_INVALID, without, headings),
                    "without " + heading);
        }
        String noListing = whole.replace("```csv\ny\n```", "y");
        assertThrows(IllegalStateException.class, () -> RuleTexts.parse(Rule.FILE_INVALID, noListing, headings));
    }
}

package org.tompolicy.prose;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.tompolicy.tables.ShippedTable;
import org.tompolicy.testing.Slow;

/** A pattern of words finds what the pattern itself finds, wherever it is looked for. */
@Slow
class WordPatternTest {

    private static final int ASCII = Pattern.CASE_INSENSITIVE;

    private static void assertSame(String expression, int flags, String sentence) {
        Matcher plain = Pattern.compile(expression, flags).matcher(sentence);
        Optional<Integer> expected = plain.find() ? Optional.of(plain.start()) : Optional.empty();
        assertEquals(
                expected,
                WordPattern.of(expression, flags).find(sentence).map(Matcher::start),
                () -> expression + " in: " + sentence);
    }

    /** Every pattern that tells promises from explanations, on the lines of all samples of imports, hyphens and cuts included. */
    @Test
    void what_is_a_promise_is_the_same_as_by_the_patterns_alone() throws IOException {
        List<String> sentences = new ArrayList<>();
        try (Stream<Path> files = Files.list(Path.of("src/test/resources/import"))) {
            for (Path file : files.filter(one -> one.toString().matches(".*\\.(html|md|adoc)"))
                    .sorted()
                    .toList()) {
                new String(Files.readAllBytes(file), StandardCharsets.UTF_8)
                        .lines()
                        .map(line -> line.replaceAll("<[^>]*>", "").strip())
                        .filter(line -> !line.isEmpty())
                        .forEach(line -> {
                            sentences.add(line);
                            sentences.add("e-" + line.toUpperCase(Locale.ROOT));
                            sentences.add(line.substring(line.length() / 2));
                        });
            }
        }
        assertTrue(sentences.size() > 500, sentences.size() + " sentences");
        int found = 0;
        for (String language : List.of("en", "de")) {
            for (List<String> row :
                    ShippedTable.read("intake/" + language + ".csv").below(List.of("what", "words"))) {
                if (!List.of("stop", "word").contains(row.get(0))) {
                    for (String sentence : sentences) {
                        assertSame(row.get(1), language.equals("en") ? ASCII : Grammar.FLAGS, sentence);
                    }
                    found += (int) sentences.stream()
                            .filter(sentence -> Pattern.compile(row.get(1), Grammar.FLAGS)
                                    .matcher(sentence)
                                    .find())
                            .count();
                }
            }
        }
        assertTrue(found > 500, found + " matches");
    }

    @Test
    void all_the_ways_that_a_pattern_can_begin_are_looked_at() {
        for (String expression : List.of(
                "\\b(?:re-?)?(?:certified|label)\\b",
                "\\bse?ntence\\b",
                "\\ba+b*ct\\b",
                "\\bno{0,2}t\\b",
                "\\b(?:a|an|the)? ?key\\b",
                "\\b[kl]ey\\b",
                "\\bmean(?:s|t) (?:that|any)\\b|^[\\w -]{2,40} means ",
                "(?<!\\bif (?:the )?)\\blaw\\b",
                "\\?$",
                "\\b(?:\\w+)ed\\b",
                "key",
                "^(?:this|the) key")) {
            for (String sentence : List.of(
                    "Re-certified, recertified and certified.",
                    "The law asks, if the law asks.",
                    "if the law asks",
                    "Sntence or sentence",
                    "aaact, act, abct",
                    "nt not noot nooot",
                    "a key, an key, the key, monkey, key",
                    "A word of ours means nothing",
                    "it means that",
                    "This key?",
                    "locked",
                    "",
                    "l")) {
                assertSame(expression, Grammar.FLAGS, sentence);
                assertSame(expression, ASCII, sentence);
            }
        }
    }

    @Test
    void several_find_what_any_of_them_finds() {
        WordPattern any = WordPattern.anyOf(List.of("\\bkeys?\\b", "^all\\b", "\\?$"), ASCII);
        assertTrue(any.isIn("We count all keys."));
        assertTrue(any.isIn("All doors are shut."));
        assertTrue(any.isIn("Who?"));
        assertFalse(any.isIn("We count all monkeys."));
        assertFalse(WordPattern.anyOf(List.of(), ASCII).isIn("Anything?"));
    }

    /** Else the pattern would be looked for at every letter, as if there were no such class. */
    @Test
    void the_letters_of_a_pattern_are_known_where_it_begins_with_words() {
        assertEquals(Optional.of(Set.of("rec", "re-", "cer")), Openings.of("\\b(?:re-?)?cert\\b"));
        assertEquals(
                Optional.of(Set.of("is", "are", "has")),
                Openings.of("\\b(?:is|are|has) (?:not )?\\w+ed\\b")
                        .map(letters -> letters.stream().map(String::strip).collect(Collectors.toSet())));
        assertEquals(Optional.of(Set.of()), Openings.of("^(?:this|the) section\\b"));
        assertEquals(Optional.empty(), Openings.of("\\?$"));
        assertEquals(Optional.empty(), Openings.of("means"));
        assertEquals(Optional.empty(), Openings.of("\\b\\w+ed\\b"));
    }
}

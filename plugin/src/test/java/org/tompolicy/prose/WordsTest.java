package org.tompolicy.prose;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.tompolicy.finding.Rule;
import org.tompolicy.model.WordList;
import org.tompolicy.model.WordList.Entry;

class WordsTest {

    private static List<String> found(Words words, String sentence) {
        return words.in(sentence).stream().map(Words.Hit::words).toList();
    }

    private static Words vague(String language, WordList... additions) {
        return Words.of(Rule.VAGUE_TERM, language, List.of(additions), List.of());
    }

    @Test
    void everyRuleWithWordsHasAListInEachLanguage() {
        for (Rule rule : Rule.values()) {
            boolean inDictionary = Standard.ALL.stream().anyMatch(standard -> standard.rule() == rule);
            if (rule.readsWords() && !inDictionary) {
                for (String language : List.of("en", "de")) {
                    assertTrue(
                            Words.of(rule, language, List.of(), List.of("TMC"))
                                    .in("")
                                    .isEmpty(),
                            rule.id());
                }
            }
        }
    }

    @Test
    void wordsMatchWholeInAnyCase() {
        assertEquals(List.of("Robust"), found(vague("en"), "Robust locks, robustness apart."));
        assertEquals(
                List.of("angemessene"),
                found(vague("de"), "Es gibt angemessene Schlösser; das Ausreichen zählt nicht."));
    }

    @Test
    void theLongestPhraseIsFound() {
        Words authority = Words.of(Rule.VAGUE_AUTHORITY, "en", List.of(), List.of());
        assertEquals(
                List.of("industry best practices"),
                found(authority, "We follow industry  best practices.".replace("  ", " ")));
    }

    @Test
    void anExceptionHoldsForTheWordInIt() {
        Words recurrence = Words.of(Rule.RECURRENCE_WITHOUT_INTERVAL, "en", List.of(), List.of());
        assertEquals(List.of(), found(recurrence, "Open in regular working hours."));
        assertEquals(List.of("regularly"), found(recurrence, "Regular users are regularly asked."));
    }

    @Test
    void yardsticksOfTheLawAreInOrderWhereItIsCited() {
        assertEquals(List.of("appropriate"), found(vague("en"), "We take appropriate measures."));
        assertEquals(List.of(), found(vague("en"), "The measures are appropriate as Art. 32 GDPR asks."));
        assertEquals(List.of(), found(vague("de"), "Das Niveau ist nach § 64 BDSG angemessen."));
        assertEquals(List.of("robust"), found(vague("en"), "Art. 32 asks for robust locks."));
    }

    @Test
    void aProjectAddsWordsAndTakesThemOut() {
        WordList own = new WordList(
                Rule.VAGUE_TERM,
                "en",
                List.of(
                        new Entry("robust", "", List.of(), false, true),
                        new Entry("solid*", "Measure it.", List.of("solid state"), false, false)));
        Words words = vague(
                "en",
                own,
                new WordList(Rule.MARKETING_TERM, "", List.of(new Entry("lock", "", List.of(), false, false))));
        assertEquals(List.of("solidly"), found(words, "A robust lock is solidly built around a solid state disk."));
        assertEquals("Measure it.", words.in("solid").get(0).entry().instead());
        assertEquals(List.of("robustem"), found(vague("de", own), "Aus robustem Stahl und solid."));
        assertEquals(List.of("C++"), found(vague("en", list("C++")), "Written in C++ (1998)."));
    }

    private static WordList list(String... terms) {
        return new WordList(
                Rule.VAGUE_TERM,
                "",
                Arrays.stream(terms)
                        .map(term -> new Entry(term, "", List.of(), false, false))
                        .toList());
    }

    @Test
    void theCompanyIsWeAndOur() {
        Words foreign = Words.of(Rule.FOREIGN_CONTROL, "en", List.of(), List.of("Example (UK) Ltd", "TMC", ""));
        assertEquals(List.of("our data centres"), found(foreign, "Guards watch our data centres."));
        assertEquals(List.of("TMC guards"), found(foreign, "TMC guards them."));
        assertEquals(List.of("Example (UK) Ltd's servers"), found(foreign, "Example (UK) Ltd's servers are cooled."));
        assertEquals(List.of(), found(foreign, "Microsoft guards its data centres."));
    }

    @Test
    void theDictionaryCountsFromTheDayAfterTheLastDay() {
        assertFalse(withdrawn("2025-10-31"));
        assertTrue(withdrawn("2025-11-01"));
        for (Standard standard : Standard.ALL) {
            assertFalse(standard.successor().isBlank(), standard.pattern().pattern());
            assertFalse(standard.source().isBlank(), standard.pattern().pattern());
            boolean dated = standard.rule() == Rule.STANDARD_WITHDRAWN;
            assertTrue(!dated || standard.validUntil().isPresent(), standard.name());
            assertTrue(
                    standard.validFrom().isEmpty()
                            || standard.validUntil().isEmpty()
                            || standard.validFrom()
                                    .get()
                                    .isBefore(standard.validUntil().get()),
                    standard.name());
        }
    }

    private static boolean withdrawn(String day) {
        return Standard.of(Rule.STANDARD_WITHDRAWN, LocalDate.parse(day)).stream()
                .anyMatch(standard ->
                        !standard.in("certified to ISO/IEC 27001:2013").isEmpty());
    }
}

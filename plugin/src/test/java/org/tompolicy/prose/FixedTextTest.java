package org.tompolicy.prose;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import java.util.List;
import org.junit.jupiter.api.Test;

class FixedTextTest {

    @Test
    void theLongestTextOfEachAlternativeIsTaken() {
        assertEquals(List.of("27001:2013"), FixedText.of("\\bISO(?:/IEC)?[ -]?27001:2013\\b"));
        assertEquals(List.of("TMG", "Telemediengesetz"), FixedText.of("\\bTMG\\b|\\bTelemediengesetz\\w*"));
        assertEquals(List.of("11 BDSG"), FixedText.of("(?:§|section|s\\.) ?11 BDSG\\b"));
        assertEquals(List.of("a.b"), FixedText.of("a\\.bc?d{2,3}"));
    }

    @Test
    void whatMayBeMissingOrElseIsNotFixed() {
        assertEquals(List.of("b"), FixedText.of("a?b+b(?:cc|dd)[e\\]fgh]i*"));
        assertEquals(List.of(), FixedText.of("abc|[0-9]+"));
        assertEquals(List.of(), FixedText.of("\\d.^$"));
    }

    @Test
    void eachEntryOfTheDictionaryIsSearchedWhereItsTextStandsOnly() {
        for (Standard standard : Standard.ALL) {
            assertFalse(standard.fixed().isEmpty(), standard.pattern().pattern());
        }
    }
}

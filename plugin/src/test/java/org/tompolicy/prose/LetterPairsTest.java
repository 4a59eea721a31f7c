package org.tompolicy.prose;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;

class LetterPairsTest {

    @Test
    void whatATextHoldsMayBeInIt() {
        String text = "Wir sind nach ISO/IEC 27001 geprüft – 😀.";
        LetterPairs pairs = LetterPairs.of(text);
        for (int from = 0; from <= text.length(); from++) {
            for (int to = from; to <= text.length(); to++) {
                assertTrue(pairs.mayHold(text.substring(from, to)), text.substring(from, to));
            }
        }
    }

    @Test
    void mostOfWhatItDoesNotHoldIsKnown() {
        LetterPairs pairs = LetterPairs.of("We count all keys every year.");
        assertFalse(pairs.mayHold("SOC 2"));
        assertFalse(pairs.mayHold("ISO 27001"));
        assertFalse(LetterPairs.of("").mayHold("no"));
    }
}

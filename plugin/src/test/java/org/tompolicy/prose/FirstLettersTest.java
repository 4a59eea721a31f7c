package org.tompolicy.prose;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

class FirstLettersTest {

    private static boolean areIn(String term, String sentence) {
        return new FirstLetters(List.of(term)).next(sentence, 0) >= 0;
    }

    @Test
    void aWordThatBeginsLikeATermIsSeen() {
        assertTrue(areIn("regular", "Keys are changed on a Regular basis."));
        assertTrue(areIn("regular", "re regions"));
        assertTrue(areIn("ÄNDERN", "(ändern)"));
        assertFalse(areIn("regular", "The team keeps a greg and a re."));
    }

    @Test
    void whatIsNotFixedInATermMayBeAnything() {
        assertTrue(areIn("no one", "There is no-one."));
        assertTrue(areIn("a*d", "an Add"));
        assertFalse(areIn("a*d", "no bad"));
        assertTrue(areIn("*able", "x"));
        assertTrue(areIn("{we} try", "x"));
        assertTrue(areIn("e.g.", "for, e. g., x"));
        assertTrue(areIn("of", "of"));
    }

    @Test
    void lettersCountAsPatternsSeeThem() {
        // A long s and the sign of the unit kelvin are an s and a k wherever case does not count.
        for (String sentence : List.of("\u017fecure", "SECURE", "\u212aeys", "keyS", "\u0130stanbul", "ISTANBUL")) {
            for (String term : List.of("secure", "keys", "istanbul", "\u0131stanbul")) {
                boolean matches =
                        Pattern.compile(term, Grammar.FLAGS).matcher(sentence).find();
                assertTrue(!matches || areIn(term, sentence), term + " in " + sentence);
            }
        }
    }

    @Test
    void noListHasNoLetters() {
        assertEquals(-1, new FirstLetters(List.of()).next("Anything.", 0));
    }

    @Test
    void findsOnePlaceAfterTheOther() {
        FirstLetters letters = new FirstLetters(List.of("regular"));
        String sentence = "Regular re-regulation: irregular regions.";
        assertEquals(0, letters.next(sentence, 0));
        assertEquals(11, letters.next(sentence, 1));
        assertEquals(33, letters.next(sentence, 12));
        assertEquals(-1, letters.next(sentence, 34));
    }
}

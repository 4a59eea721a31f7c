package org.tompolicy.prose;

/**
 * Which two characters stand side by side in a text, so that most of what a text does not hold is known without looking
 * through it.
 */
public final class LetterPairs {

    private static final int PAIRS = 1 << 12;

    /** A bit a pair: several pairs share one, which costs a search and no more. */
    private final long[] known = new long[PAIRS / Long.SIZE];

    private LetterPairs() {}

    /** The pairs of a text. */
    public static LetterPairs of(String text) {
        LetterPairs pairs = new LetterPairs();
        for (int at = 1; at < text.length(); at++) {
            int pair = pair(text, at);
            pairs.known[pair / Long.SIZE] |= 1L << pair;
        }
        return pairs;
    }

    private static int pair(String text, int at) {
        return text.charAt(at - 1) * 67 + text.charAt(at) & PAIRS - 1;
    }

    /** Whether other words may stand in the text; where this says no, they do not. */
    public boolean mayHold(String words) {
        for (int at = 1; at < words.length(); at++) {
            int pair = pair(words, at);
            if ((known[pair / Long.SIZE] & 1L << pair) == 0) {
                return false;
            }
        }
        return true;
    }
}

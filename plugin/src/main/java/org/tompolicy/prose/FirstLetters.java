package org.tompolicy.prose;

import java.util.BitSet;
import java.util.Collection;

/**
 * The first three letters of terms, so that a sentence is searched only where a word begins like that. Most sentences
 * hold no word of a list, and to look for all words of all lists at each letter of them is most of the work.
 */
final class FirstLetters {

    private static final int LETTERS = 3;
    private static final int BITS = 5;

    /** The bits of the letters that nearly all text is written in. */
    private static final byte[] LATIN = latin();

    /** Sets of three letters, each by its last five bits: two may fall together, which costs a search and no more. */
    private final BitSet known = new BitSet(1 << LETTERS * BITS);

    /** @param terms as in a word list: upper and lower case are the same, {@code *} and <code>{</code> end what is fixed */
    FirstLetters(Collection<String> terms) {
        for (String term : terms) {
            int length = 0;
            int slot = 0;
            while (length < LETTERS && length < term.length() && isFixed(term.charAt(length))) {
                slot = slot << BITS | bits(term.charAt(length));
                length++;
            }
            int open = (LETTERS - length) * BITS;
            known.set(slot << open, (slot + 1) << open);
        }
    }

    private static byte[] latin() {
        byte[] latin = new byte[0x180];
        for (char c = 0; c < latin.length; c++) {
            latin[c] = (byte) folded(c);
        }
        return latin;
    }

    private static boolean isFixed(char c) {
        return Character.isLetterOrDigit(c);
    }

    /** Where the next word of a sentence begins like a term; -1 where none does. */
    int next(String sentence, int from) {
        boolean inside = from > 0 && Character.isLetterOrDigit(sentence.charAt(from - 1));
        for (int at = from; at < sentence.length(); at++) {
            if (!inside && known.get(slot(sentence, at))) {
                return at;
            }
            inside = Character.isLetterOrDigit(sentence.charAt(at));
        }
        return -1;
    }

    private static int slot(String sentence, int at) {
        int slot = 0;
        for (int i = at; i < at + LETTERS; i++) {
            slot = slot << BITS | (i < sentence.length() ? bits(sentence.charAt(i)) : 0);
        }
        return slot;
    }

    private static int bits(char c) {
        return c < LATIN.length ? LATIN[c] : folded(c);
    }

    /** Letters that differ in case only have the same bits, as patterns see it. */
    private static int folded(char c) {
        return Character.toLowerCase(Character.toUpperCase(c)) & (1 << BITS) - 1;
    }
}

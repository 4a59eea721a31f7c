package org.tompolicy.prose;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * A word, a number or another sign of a text. A hyphen between two of them is none: it joins them.
 *
 * @param text in small letters, umlauts as two letters
 * @param start first character in the text
 * @param end character after the last
 * @param isCapital whether it begins with a capital
 * @param isJoined whether nothing but a hyphen stands before it and what comes before, as in 14-day or 2x
 */
record IntervalToken(String text, int start, int end, boolean isCapital, boolean isJoined) {

    /** The parts of a text, in order. */
    static List<IntervalToken> of(String text) {
        List<IntervalToken> tokens = new ArrayList<>();
        int position = 0;
        while (position < text.length()) {
            char first = text.charAt(position);
            boolean isJoined = position > 0 && isWord(first) && isWord(text.charAt(position - 1));
            if (Character.isWhitespace(first) || first == '\u00a0') {
                position++;
                continue;
            }
            if (first == '-' && position > 0 && isWord(text.charAt(position - 1)) && isWordAt(text, position + 1)) {
                position++;
                first = text.charAt(position);
                isJoined = true;
            }
            int end = end(text, position);
            tokens.add(new IntervalToken(
                    normal(text.substring(position, end)), position, end, Character.isUpperCase(first), isJoined));
            position = end;
        }
        return tokens;
    }

    private static int end(String text, int start) {
        int end = start + 1;
        if (Character.isLetter(text.charAt(start))) {
            while (end < text.length() && Character.isLetter(text.charAt(end))) {
                end++;
            }
        } else if (Character.isDigit(text.charAt(start))) {
            while (end < text.length() && (isDigitAt(text, end) || isPoint(text, end) && isDigitAt(text, end + 1))) {
                end++;
            }
        }
        return end;
    }

    private static boolean isPoint(String text, int position) {
        return text.charAt(position) == '.' || text.charAt(position) == ',';
    }

    private static boolean isDigitAt(String text, int position) {
        return position < text.length() && Character.isDigit(text.charAt(position));
    }

    private static boolean isWordAt(String text, int position) {
        return position < text.length() && isWord(text.charAt(position));
    }

    private static boolean isWord(char character) {
        return Character.isLetterOrDigit(character);
    }

    private static String normal(String word) {
        return word.toLowerCase(Locale.ROOT)
                .replace("ä", "ae")
                .replace("ö", "oe")
                .replace("ü", "ue")
                .replace("ß", "ss");
    }
}

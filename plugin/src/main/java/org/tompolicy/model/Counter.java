package org.tompolicy.model;

import java.util.Locale;

/** The signs that ordered lists count with; the names are AsciiDoc's. */
public enum Counter {
    /** 1, 2, 3. */
    ARABIC,
    /** 01, 02, 03. */
    DECIMAL,
    /** a, b, c. */
    LOWERALPHA,
    /** A, B, C. */
    UPPERALPHA,
    /** i, ii, iii. */
    LOWERROMAN,
    /** I, II, III. */
    UPPERROMAN,
    /** α, β, γ. */
    LOWERGREEK;

    private static final int[] VALUES = {1000, 900, 500, 400, 100, 90, 50, 40, 10, 9, 5, 4, 1};
    private static final String[] LETTERS = {"m", "cm", "d", "cd", "c", "xc", "l", "xl", "x", "ix", "v", "iv", "i"};
    private static final int LAST_ROMAN = 3999;
    private static final String LATIN = "abcdefghijklmnopqrstuvwxyz";
    private static final String GREEK = "αβγδεζηθικλμνξοπρστυφχψω";

    /** The word that writers use. */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** How a number is written; a number that has no letters, such as 0, in digits. */
    public String written(int number) {
        return switch (this) {
            case ARABIC -> String.valueOf(number);
            case DECIMAL -> number >= 0 && number < 10 ? "0" + number : String.valueOf(number);
            case LOWERALPHA -> letters(LATIN, number);
            case UPPERALPHA -> letters(LATIN, number).toUpperCase(Locale.ROOT);
            case LOWERROMAN -> roman(number);
            case UPPERROMAN -> roman(number).toUpperCase(Locale.ROOT);
            case LOWERGREEK -> letters(GREEK, number);
        };
    }

    private static String letters(String alphabet, int number) {
        StringBuilder letters = new StringBuilder();
        for (int rest = number; rest > 0; rest = (rest - 1) / alphabet.length()) {
            letters.insert(0, alphabet.charAt((rest - 1) % alphabet.length()));
        }
        return letters.isEmpty() ? String.valueOf(number) : letters.toString();
    }

    private static String roman(int number) {
        if (number < 1 || number > LAST_ROMAN) {
            return String.valueOf(number);
        }
        StringBuilder roman = new StringBuilder();
        int rest = number;
        for (int i = 0; i < VALUES.length; i++) {
            for (; rest >= VALUES[i]; rest -= VALUES[i]) {
                roman.append(LETTERS[i]);
            }
        }
        return roman.toString();
    }
}

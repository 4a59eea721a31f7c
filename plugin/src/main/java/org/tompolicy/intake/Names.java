package org.tompolicy.intake;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Ids and file names that people can read, made of words. */
final class Names {

    private static final Map<String, String> LETTERS = Map.of(
            "\u00e4", "ae", "\u00f6", "oe", "\u00fc", "ue", "\u00df", "ss", "\u00e6", "ae", "\u00f8", "o", "\u00e5",
            "a");

    private static final int LONGEST = 48;

    private static final int WORDS = 3;

    private static final Pattern WORD = Pattern.compile("[\\p{L}\\p{N}]+");

    private Names() {}

    /** Small letters, digits and hyphens; empty where a text has none of them. */
    static String slug(String text) {
        String slug = text.toLowerCase(Locale.ROOT);
        for (Map.Entry<String, String> letter : LETTERS.entrySet()) {
            slug = slug.replace(letter.getKey(), letter.getValue());
        }
        slug = hyphened(Normalizer.normalize(slug, Normalizer.Form.NFD));
        if (slug.length() > LONGEST) {
            int cut = slug.lastIndexOf('-', LONGEST);
            slug = slug.substring(0, cut > 0 ? cut : LONGEST);
        }
        return slug;
    }

    /** Letters without their marks, and one hyphen for all that stands between small letters and digits. */
    private static String hyphened(String text) {
        StringBuilder hyphened = new StringBuilder();
        boolean between = false;
        for (int at = 0; at < text.length(); at++) {
            char c = text.charAt(at);
            if (c >= 'a' && c <= 'z' || c >= '0' && c <= '9') {
                hyphened.append(between && hyphened.length() > 0 ? "-" : "").append(c);
                between = false;
            } else if (!isMark(c)) {
                between = true;
            }
        }
        return hyphened.toString();
    }

    private static boolean isMark(char c) {
        int type = Character.getType(c);
        return type == Character.NON_SPACING_MARK
                || type == Character.ENCLOSING_MARK
                || type == Character.COMBINING_SPACING_MARK;
    }

    /** A title without what stands in brackets, unless that is all of it. */
    static String withoutAsides(String title) {
        String bare = title.replaceAll("\\([^()]*\\)", " ").strip();
        return slug(bare).isEmpty() ? title : bare;
    }

    /** An id of a claim: the first words that say something. */
    static String claim(String sentence, Phrases phrases) {
        List<String> chosen = new ArrayList<>();
        Matcher words = WORD.matcher(sentence);
        while (chosen.size() < WORDS && words.find()) {
            String word = words.group();
            if (word.length() > 2 && !isDigit(word.charAt(0)) && !phrases.isStopWord(word)) {
                chosen.add(word);
            }
        }
        String slug = slug(String.join("-", chosen));
        boolean begun = !slug.isEmpty() && !isDigit(slug.charAt(0));
        return begun ? slug : "claim" + (slug.isEmpty() ? "" : "-" + slug);
    }

    private static boolean isDigit(char c) {
        return c >= '0' && c <= '9';
    }

    /** The name, or the same with a number that nobody has taken; it is taken then. */
    static String free(String name, Set<String> taken) {
        String free = name;
        for (int number = 2; !taken.add(free); number++) {
            free = name + "-" + number;
        }
        return free;
    }

    /** Two to four capital letters for the ids of a category. */
    static String letters(String title, Set<String> taken) {
        List<String> words = new ArrayList<>();
        for (String word : slug(title).split("-")) {
            if (word.matches("[a-z]{3,}")) {
                words.add(word.toUpperCase(Locale.ROOT));
            }
        }
        List<String> tries = new ArrayList<>();
        if (words.size() > 1) {
            tries.add("" + words.get(0).charAt(0) + words.get(1).charAt(0));
            if (words.size() > 2) {
                tries.add("" + words.get(0).charAt(0) + words.get(1).charAt(0)
                        + words.get(2).charAt(0));
            }
        }
        words.forEach(word -> {
            tries.add(word.substring(0, 2));
            tries.add(word.substring(0, 3));
        });
        for (String one : tries) {
            if (taken.add(one)) {
                return one;
            }
        }
        Set<String> any = new HashSet<>(taken);
        for (char first = 'M'; first <= 'Z'; first++) {
            for (char second = 'A'; second <= 'Z'; second++) {
                if (any.add("" + first + second)) {
                    taken.add("" + first + second);
                    return "" + first + second;
                }
            }
        }
        throw new IllegalStateException("more categories than letters");
    }
}

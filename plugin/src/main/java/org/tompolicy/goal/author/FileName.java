package org.tompolicy.goal.author;

import java.text.Normalizer;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;

/**
 * Names of files and folders made from titles: small letters of ASCII, digits and single hyphens, at most
 * {@value #LONGEST} characters, and none that Windows keeps for itself.
 */
final class FileName {

    private static final int LONGEST = 60;

    private static final Map<String, String> LETTERS = Map.of(
            "\u00e4", "ae", "\u00f6", "oe", "\u00fc", "ue", "\u00df", "ss", "\u00e6", "ae", "\u00f8", "oe", "\u0142",
            "l", "\u0111", "d");

    private static final Pattern MARKS = Pattern.compile("\\p{M}+");
    private static final Pattern OTHERS = Pattern.compile("[^a-z0-9]+");
    private static final Pattern RESERVED = Pattern.compile("con|prn|aux|nul|com[0-9]|lpt[0-9]");

    private FileName() {}

    /** The name; empty where the title has neither letter nor digit of ASCII, nor one that is written with them. */
    static String of(String title) {
        String low = Normalizer.normalize(title, Normalizer.Form.NFC).toLowerCase(Locale.ROOT);
        for (Map.Entry<String, String> letter : LETTERS.entrySet()) {
            low = low.replace(letter.getKey(), letter.getValue());
        }
        String plain =
                MARKS.matcher(Normalizer.normalize(low, Normalizer.Form.NFD)).replaceAll("");
        String name = strip(OTHERS.matcher(plain.replace("'", "")).replaceAll("-"));
        if (name.length() > LONGEST) {
            int hyphen = name.lastIndexOf('-', LONGEST);
            name = strip(name.substring(0, hyphen > 0 ? hyphen : LONGEST));
        }
        return RESERVED.matcher(name).matches() ? name + "-1" : name;
    }

    /** The words of a name. */
    static List<String> words(String name) {
        return List.of(name.split("-"));
    }

    private static String strip(String name) {
        return name.replaceAll("^-+|-+$", "");
    }
}

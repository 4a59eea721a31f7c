package org.tompolicy.edition.site;

import java.text.Normalizer;
import java.util.HashSet;
import java.util.Locale;
import java.util.Set;

/** Ids made from words, each given once a page. */
final class Anchors {

    private final Set<String> used = new HashSet<>();

    /** Lower case, without accents, everything but letters and digits as {@code -}. */
    static String slug(String words) {
        String plain = fold(words).replaceAll("[^a-z0-9]+", "-").replaceAll("^-|-$", "");
        return plain.isEmpty() ? "x" : plain;
    }

    /** Lower case without accents, for sorting and for ids. */
    static String fold(String words) {
        return Normalizer.normalize(words, Normalizer.Form.NFD)
                .replaceAll("\\p{M}+", "")
                .toLowerCase(Locale.ROOT)
                .replace("ß", "ss");
    }

    /** The slug of some words, with a number where it was given before. */
    String unique(String words) {
        String slug = slug(words);
        String anchor = slug;
        for (int i = 2; !used.add(anchor); i++) {
            anchor = slug + "-" + i;
        }
        return anchor;
    }
}

package org.tompolicy.model;

import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * How readers know a control: the column {@code name} of a framework's table says it.
 *
 * @param form what the name is made of
 * @param language of titles only: the language that the control has its name in, whoever reads it; else, and for titles
 *     that are known in each reader's language, an empty string
 */
public record Naming(Form form, String language) {

    /** What the name of a control is made of. */
    public enum Form {
        /** The id as it stands, for example {@code A.5.16}. */
        ID,
        /** The id as an article of a law, for example {@code Art. 32(1)(b)}. */
        ARTICLE,
        /** The id as a section of a law, for example {@code § 64 Abs. 3 Nr. 11}. */
        SECTION,
        /** The title: readers know no id of it. */
        TITLE
    }

    /** The id as it stands. */
    public static final Naming BY_ID = new Naming(Form.ID, "");

    private static final Pattern WORD = Pattern.compile("(id|article|section|title)(?:(?<=title)_([a-z]{2,3}))?");

    public Naming {
        Objects.requireNonNull(form, "form");
        if (!language.isEmpty() && !(form == Form.TITLE && language.matches("[a-z]{2,3}"))) {
            throw new IllegalArgumentException("no language of a title: " + form + " " + language);
        }
    }

    /** Reads {@code id}, {@code article}, {@code section}, {@code title} or {@code title_<language>}; empty for any other word. */
    public static Optional<Naming> of(String word) {
        Matcher matcher = WORD.matcher(word);
        return matcher.matches()
                ? Optional.of(new Naming(
                        Form.valueOf(matcher.group(1).toUpperCase(Locale.ROOT)),
                        matcher.group(2) == null ? "" : matcher.group(2)))
                : Optional.empty();
    }

    /** The word that {@link #of} reads. */
    public String word() {
        return form.name().toLowerCase(Locale.ROOT) + (language.isEmpty() ? "" : "_" + language);
    }

    /** Whether names are whole sentences, which take a line each. */
    public boolean isLong() {
        return form == Form.TITLE && language.isEmpty();
    }
}

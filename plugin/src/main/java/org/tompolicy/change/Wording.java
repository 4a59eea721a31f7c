package org.tompolicy.change;

import java.text.Normalizer;
import java.util.List;
import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.tompolicy.change.Aspect.Kind;
import org.tompolicy.model.Change.ChangeClass;
import org.tompolicy.model.RichText;

/**
 * The words of a text: what is left when markup, white space and punctuation are taken away. Signs that mean something,
 * such as {@code %}, {@code <} or the point in {@code 1.2}, are part of the words; so is whether a letter is a capital.
 */
final class Wording {

    private static final String LETTER = "[\\p{L}\\p{M}\\p{N}]";

    /** A number with its sign and points, a run of letters and digits, or a sign that means something. */
    private static final Pattern WORD = Pattern.compile("(?<!" + LETTER + ")[-\u2212\u2013]?\\p{N}+(?:[.,:]\\p{N}+)*|"
            + LETTER + "+|[\\p{S}%\u2030&@#*\\\\\u00a7\u2020]");

    /** Soft hyphens and marks without width. */
    private static final Pattern INVISIBLE = Pattern.compile("[\\p{Cf}]");

    /** Markup that changes what the words say: 10<sup>6</sup> is not 106, and a deleted word is no promise. */
    private static final Pattern TELLING =
            Pattern.compile("<(sub|sup|del|s|ins|q)\\b[^>]*>(?=(.*?)</\\1>)", Pattern.DOTALL);

    private Wording() {}

    static List<String> words(String text) {
        String visible = INVISIBLE
                .matcher(Normalizer.normalize(text, Normalizer.Form.NFC))
                .replaceAll("");
        return WORD.matcher(visible).results().map(MatchResult::group).toList();
    }

    /** How a text differs; empty where it does not, not even in its markup. */
    static Optional<Aspect> compare(RichText before, RichText after) {
        if (before.html().equals(after.html()) && before.text().equals(after.text())) {
            return Optional.empty();
        }
        if (!words(before.text()).equals(words(after.text()))
                || !telling(before).equals(telling(after))) {
            return Optional.of(new Aspect(Kind.WORDS, List.of(before.text()), List.of(after.text()), Optional.empty()));
        }
        return Optional.of(new Aspect(
                Kind.MARKUP, List.of(before.text()), List.of(after.text()), Optional.of(ChangeClass.EDITORIAL)));
    }

    private static List<String> telling(RichText text) {
        return TELLING.matcher(text.html())
                .results()
                .map(found -> found.group(1) + words(found.group(2).replaceAll("<[^>]*>", " ")))
                .toList();
    }

    /** How a text of one line differs; it is only for people to say what changed words mean. */
    static Optional<Aspect> compare(Kind kind, String before, String after) {
        if (before.equals(after)) {
            return Optional.empty();
        }
        return Optional.of(new Aspect(
                kind,
                listed(before),
                listed(after),
                words(before).equals(words(after)) ? Optional.of(ChangeClass.EDITORIAL) : Optional.empty()));
    }

    /** A list of the text, or of nothing where it is blank. */
    static List<String> listed(String text) {
        return text.isBlank() ? List.of() : List.of(text);
    }
}

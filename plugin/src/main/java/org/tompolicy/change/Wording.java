package org.tompolicy.change;

import java.text.Normalizer;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.tompolicy.change.Aspect.Kind;
import org.tompolicy.model.Change.ChangeClass;
import org.tompolicy.model.Inline;
import org.tompolicy.model.Inline.Style;
import org.tompolicy.model.Text;
import org.tompolicy.text.CanonicalHtml;
import org.tompolicy.text.PlainText;
import org.tompolicy.text.Walk;

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

    /** Styles that change what the words say: 10<sup>6</sup> is not 106, and a struck word is no promise. */
    private static final Set<Style> TELLING =
            Set.of(Style.SUBSCRIPT, Style.SUPERSCRIPT, Style.DELETED, Style.STRUCK, Style.INSERTED, Style.QUOTED);

    private Wording() {}

    static List<String> words(String text) {
        String visible = INVISIBLE
                .matcher(Normalizer.normalize(text, Normalizer.Form.NFC))
                .replaceAll("");
        return WORD.matcher(visible).results().map(MatchResult::group).toList();
    }

    /** How a text differs; empty where it does not, not even in its markup. */
    static Optional<Aspect> compare(Text before, Text after) {
        if (CanonicalHtml.write(before).equals(CanonicalHtml.write(after))) {
            return Optional.empty();
        }
        String old = PlainText.of(before);
        String young = PlainText.of(after);
        boolean same = words(old).equals(words(young)) && telling(before).equals(telling(after));
        return Optional.of(new Aspect(
                same ? Kind.MARKUP : Kind.WORDS,
                List.of(old),
                List.of(young),
                same ? Optional.of(ChangeClass.EDITORIAL) : Optional.empty()));
    }

    private static List<String> telling(Text text) {
        return Walk.pieces(text)
                .filter(piece -> piece instanceof Inline.Styled styled && TELLING.contains(styled.style()))
                .map(piece -> (Inline.Styled) piece)
                .map(styled -> styled.style() + " " + words(PlainText.of(styled.content())))
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

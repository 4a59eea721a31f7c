package org.tompolicy.source;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.tompolicy.model.Audience;
import org.tompolicy.prose.DidYouMean;

/** Words that are nearly those by which a writer says who may read something: two letters off are taken for a slip. */
public final class AudienceWords {

    /** A mark that should hide what stands behind it, as it stands in a text in which it is not read. */
    static final Pattern MARK = Pattern.compile("\\[\\s*[\\w#.-]*\\.(?i:internal|customer)\\b[^\\]]*\\]");

    private static final int SLIP = 2;
    private static final String ATTRIBUTE = "audience";

    private AudienceWords() {}

    /** Whether a name or a text holds a word that is or nearly is {@code audience}. */
    public static boolean names(String text) {
        return Stream.of(text.split("[^\\p{L}]+")).anyMatch(word -> isNear(word, ATTRIBUTE));
    }

    /** Whether a text holds a word that is or nearly is an audience that hides something. */
    static boolean hides(String text) {
        return Stream.of(text.split("[^\\p{L}]+")).anyMatch(word -> meant(word).isPresent());
    }

    /** The audience that a word is or nearly is; empty for {@code public} and for any other word. */
    static Optional<Audience> meant(String word) {
        return Arrays.stream(Audience.values())
                .filter(audience -> audience != Audience.PUBLIC && isNear(word, audience.word()))
                .findFirst();
    }

    /** The word among some that another one nearly is, itself excepted; short words may differ in one letter only. */
    static Optional<String> nearly(String word, List<String> words) {
        return words.stream()
                .filter(known -> !known.equals(word))
                .filter(known -> DidYouMean.distance(word, known) <= (known.length() < 6 ? 1 : SLIP))
                .findFirst();
    }

    private static boolean isNear(String word, String known) {
        return DidYouMean.distance(word.toLowerCase(Locale.ROOT), known) <= SLIP;
    }
}

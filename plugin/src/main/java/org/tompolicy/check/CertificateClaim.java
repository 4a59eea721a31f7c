package org.tompolicy.check;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.tompolicy.prose.Standard;
import org.tompolicy.prose.WordPattern;

/** Sentences that claim a certificate, and the standards in them. */
final class CertificateClaim {

    private static final int FLAGS = Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE | Pattern.UNICODE_CHARACTER_CLASS;

    private static final WordPattern CERTIFIED = WordPattern.of(
            "\\b(?:re-?)?(?:certifi(?:ed|cates?|cation)|zertifi(?:ziert\\p{L}*|kate?s?|zierung))\\b|(?<=-)\\bzertifi",
            FLAGS);

    private static final Pattern DENIED =
            Pattern.compile("\\b(?:not|nicht|no|keine?)\\b.{0,20}\\b(?:certif|zertifi)|, not certified", FLAGS);

    private static final Pattern STANDARD = Pattern.compile(
            "\\bISO(?<iec>/IEC)?[ -]?(?<number>\\d{4,5}(?:-\\d)?)(?!\\d)(?::(?<edition>20\\d\\d|19\\d\\d))?");

    private CertificateClaim() {}

    /**
     * A standard in a sentence.
     *
     * @param number without ISO and IEC, for example {@code 27001}
     * @param edition year, or an empty string
     */
    record Named(String words, String number, String edition) {}

    /** Whether a sentence says that something is certified. */
    static boolean isOne(String sentence) {
        return CERTIFIED.isIn(sentence) && !DENIED.matcher(sentence).find();
    }

    /** The standards of ISO in a text. */
    static List<Named> standards(String text) {
        Matcher matcher = STANDARD.matcher(text);
        return matcher.results()
                .map(match -> {
                    Matcher named = STANDARD.matcher(match.group());
                    named.matches();
                    String edition = named.group("edition");
                    return new Named(match.group(), named.group("number"), edition == null ? "" : edition);
                })
                .toList();
    }

    /** The standards of ISO that a sentence claims a certificate for and names rightly; the others are {@code standard-name}. */
    static List<Named> claimed(String sentence, List<Standard> misnamed) {
        if (!isOne(sentence)) {
            return List.of();
        }
        List<String> wrong = misnamed.stream()
                .flatMap(standard -> standard.in(sentence).stream())
                .toList();
        return standards(sentence).stream()
                .filter(named -> wrong.stream()
                        .noneMatch(words ->
                                words.contains(named.words()) || named.words().contains(words)))
                .toList();
    }
}

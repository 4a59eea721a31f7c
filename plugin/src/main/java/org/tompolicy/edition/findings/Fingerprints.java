package org.tompolicy.edition.findings;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.tompolicy.files.Sha256;
import org.tompolicy.finding.Finding;

/**
 * Names for findings that stay when lines move, so that tools know an old one again. A fingerprint is made of the rule,
 * the measure and claim (or, without a measure, the file), and of what the message says is wrong: its first sentence
 * without days, digests and line numbers. Findings that are equal in all this are counted in the order of their places.
 */
final class Fingerprints {

    private static final Pattern END_OF_SENTENCE = Pattern.compile("(?<=[.?!]) (?=\\p{Lu})");
    private static final Pattern DAY = Pattern.compile("\\b[0-9]{4}-[0-9]{2}-[0-9]{2}\\b");
    private static final Pattern DIGEST = Pattern.compile("\\b[0-9a-f]{64}\\b");
    private static final Pattern LINE =
            Pattern.compile("(?<=\\bline )[0-9]+|(?<=\\.adoc|\\.md|\\.csv):[0-9]+(:[0-9]+)?");

    private Fingerprints() {}

    /** One for each finding, in the same order; no two are equal. SHA-256 in lower-case hex. */
    static List<String> of(List<Finding> findings) {
        Map<String, Integer> seen = new HashMap<>();
        List<String> fingerprints = new ArrayList<>();
        for (Finding finding : findings) {
            String key = key(finding);
            int ordinal = seen.merge(key, 1, Integer::sum);
            fingerprints.add(Sha256.of(key + "\n" + ordinal));
        }
        return fingerprints;
    }

    private static String key(Finding finding) {
        String place = finding.measure().isEmpty() ? finding.location().file() : "";
        return String.join(
                "\n", finding.rule().id(), finding.measure(), finding.claim(), place, core(finding.message()));
    }

    /** What a message says is wrong, without what moves with days and lines. */
    static String core(String message) {
        String sentence = END_OF_SENTENCE.split(message, 2)[0];
        String undated = DAY.matcher(sentence).replaceAll("DAY");
        return LINE.matcher(DIGEST.matcher(undated).replaceAll("DIGEST")).replaceAll("");
    }
}

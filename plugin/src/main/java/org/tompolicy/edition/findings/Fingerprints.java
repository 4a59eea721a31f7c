package org.tompolicy.edition.findings;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.tompolicy.files.Sha256;
import org.tompolicy.finding.Finding;
import org.tompolicy.finding.Subject;

/**
 * Names for findings that stay when lines move and days pass, so that tools know an old one again. A fingerprint is made of
 * the rule, of what it is about (where that has no id, of the file), and of the arguments that tell it from others. A finding
 * without arguments has its message instead. Findings that are equal in all this are counted in the order of their places.
 */
public final class Fingerprints {

    private Fingerprints() {}

    /** One for each finding, in the same order; no two are equal. SHA-256 in lower-case hex. */
    public static List<String> of(List<Finding> findings) {
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
        Subject subject = finding.subject();
        return String.join(
                "\n",
                finding.rule().id(),
                subject.name(),
                subject.name().isEmpty() ? finding.location().file() : "",
                finding.arguments().isEmpty()
                        ? finding.message()
                        : finding.arguments().identity());
    }
}

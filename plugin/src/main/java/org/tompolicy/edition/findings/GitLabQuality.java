package org.tompolicy.edition.findings;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.tompolicy.finding.Finding;
import org.tompolicy.finding.Severity;
import org.tompolicy.json.CanonicalJson;

/** {@code report/gl-code-quality.json}: the findings as GitLab's report of code quality. */
final class GitLabQuality {

    private GitLabQuality() {}

    static byte[] write(List<Finding> findings) {
        List<String> fingerprints = Fingerprints.of(findings);
        List<Map<String, Object>> issues = new ArrayList<>();
        for (int i = 0; i < findings.size(); i++) {
            Finding finding = findings.get(i);
            issues.add(Map.of(
                    "description",
                    finding.message(),
                    "check_name",
                    finding.rule().id(),
                    "fingerprint",
                    fingerprints.get(i),
                    "severity",
                    severity(finding.severity()),
                    "location",
                    Map.of(
                            "path",
                            finding.location().file(),
                            "lines",
                            Map.of("begin", finding.location().line()))));
        }
        return CanonicalJson.write(issues);
    }

    private static String severity(Severity severity) {
        return switch (severity) {
            case IGNORE, INFO -> "info";
            case WARNING -> "minor";
            case RELEASE -> "major";
            case ERROR -> "critical";
        };
    }
}

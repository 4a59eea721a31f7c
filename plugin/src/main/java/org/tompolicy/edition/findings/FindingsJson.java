package org.tompolicy.edition.findings;

import java.util.LinkedHashMap;
import java.util.Map;
import org.tompolicy.check.Summary;
import org.tompolicy.finding.Finding;
import org.tompolicy.finding.Severity;
import org.tompolicy.json.CanonicalJson;
import org.tompolicy.model.ClaimState;

/** {@code report/findings.json}: the findings of a build for other tools. Its schema is {@code schema/findings.schema.json}. */
final class FindingsJson {

    private static final int SCHEMA = 1;

    private FindingsJson() {}

    static byte[] write(Checked checked) {
        return CanonicalJson.write(Map.of(
                "schema",
                SCHEMA,
                "asOf",
                checked.asOf().toString(),
                "summary",
                summary(checked.summary()),
                "findings",
                checked.findings().stream().map(FindingsJson::finding).toList()));
    }

    private static Map<String, Object> summary(Summary summary) {
        Map<String, Object> states = new LinkedHashMap<>();
        for (ClaimState state : ClaimState.values()) {
            states.put(state.word(), summary.number(state));
        }
        Map<String, Object> severities = new LinkedHashMap<>();
        for (Severity severity : Severity.values()) {
            if (severity != Severity.IGNORE) {
                severities.put(severity.word(), summary.number(severity));
            }
        }
        return Map.of(
                "measures",
                summary.measures(),
                "claims",
                summary.claims(),
                "claimsWithEvidence",
                summary.withEvidence(),
                "claimsWithoutEvidence",
                summary.withoutEvidence(),
                "measuresNotShown",
                summary.notShown(),
                "states",
                states,
                "severities",
                severities);
    }

    private static Map<String, Object> finding(Finding finding) {
        return Map.of(
                "rule", finding.rule().id(),
                "severity", finding.severity().word(),
                "file", finding.location().file(),
                "line", finding.location().line(),
                "column", finding.location().column(),
                "message", finding.message(),
                "measure", finding.subject().owner(),
                "claim", finding.subject().claim());
    }
}

package org.tompolicy.check;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.LocalDate;
import java.time.Period;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.tompolicy.finding.Finding;
import org.tompolicy.finding.Severity;
import org.tompolicy.model.ClaimState;
import org.tompolicy.model.MeasureStatus;
import org.tompolicy.model.Policy;
import org.tompolicy.model.PolicyFixture;
import org.tompolicy.trace.Trace;
import org.tompolicy.trace.TraceOptions;
import org.tompolicy.trace.Tracer;

class SummaryTest {

    private static final TraceOptions DAY =
            new TraceOptions(LocalDate.parse("2026-11-23"), Period.ofDays(14), Period.ofDays(30));

    private static Summary summary(PolicyFixture fixture) {
        Policy policy = fixture.build();
        Trace trace = Tracer.trace(policy, DAY);
        List<Finding> findings = Checks.findings(policy, trace);
        return Summary.of(policy, trace, Judgement.byDefault().of(findings, policy));
    }

    @Test
    void claims_are_counted_by_what_proves_them() {
        Summary summary = summary(PolicyFixture.policy()
                .measure(
                        "AC-01",
                        measure -> measure.claim("verified", claim -> claim.evidence("new"))
                                .claim("due", claim -> claim.evidence("due"))
                                .claim("stale", claim -> claim.evidence("old"))
                                .claim("missing")
                                .claim("waived", claim -> claim.waiver("2026-12-31"))
                                .claim("customers", claim -> claim.providedBy("customer"))
                                .claim("AC-01"))
                .measure("AC-02", measure -> measure.status(MeasureStatus.DRAFT).claim("AC-02"))
                .measure(
                        "AC-03",
                        measure -> measure.status(MeasureStatus.NOT_APPLICABLE).claim("AC-03"))
                .subProcessor("azure", azure -> azure.claim("regions", claim -> claim.evidence("new")))
                .record("new", record -> record.collected("2026-11-01"))
                .record("due", record -> record.collected("2025-12-01"))
                .record("old", record -> record.collected("2025-01-01")));
        assertEquals(3, summary.withEvidence());
        assertEquals(3, summary.withoutEvidence());
        assertEquals(1, summary.waived());
        assertEquals(7, summary.claims());
        assertEquals(
                "3 measures, 7 claims: 3 with evidence, 3 without (2 missing, 1 stale), 1 waived."
                        + " 1 measure is not shown to customers because of its status.",
                summary.sentence());
        assertEquals("0 errors, 3 warnings, 1 note.", summary.findingsSentence());
    }

    @Test
    void an_empty_policy_has_numbers_as_well() {
        assertEquals(
                "0 measures, 0 claims: 0 with evidence, 0 without, 0 waived. 0 measures are not shown to customers because"
                        + " of their status.",
                summary(PolicyFixture.policy()).sentence());
    }

    @Test
    void every_state_and_severity_has_a_number() {
        Summary summary = new Summary(
                1,
                1,
                Map.of(ClaimState.BROKEN, 2),
                Map.of(Severity.RELEASE, 1, Severity.WARNING, 2, Severity.ERROR, 1));
        assertEquals(
                List.of(ClaimState.values()),
                List.copyOf(summary.claimsByState().keySet()));
        assertEquals(
                List.of(Severity.values()),
                List.copyOf(summary.findingsBySeverity().keySet()));
        assertEquals(0, summary.number(ClaimState.VERIFIED));
        assertEquals("1 error, 3 warnings (1 stops a release), 0 notes.", summary.findingsSentence());
        assertEquals(
                "1 measure, 2 claims: 0 with evidence, 2 without (2 broken), 0 waived. 1 measure is not shown to customers"
                        + " because of its status.",
                summary.sentence());
    }
}

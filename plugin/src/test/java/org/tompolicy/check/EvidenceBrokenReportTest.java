package org.tompolicy.check;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.LocalDate;
import java.time.Period;
import java.util.List;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Test;
import org.tompolicy.finding.Finding;
import org.tompolicy.model.Expectation;
import org.tompolicy.model.Expectation.Relation;
import org.tompolicy.model.Policy;
import org.tompolicy.model.PolicyFixture;
import org.tompolicy.model.RecordFixture;
import org.tompolicy.model.ReportTerm;
import org.tompolicy.trace.TraceOptions;
import org.tompolicy.trace.Tracer;

/** A report that is not as its record expects it: one finding at the record, with the claims and what was found. */
class EvidenceBrokenReportTest {

    private static final Expectation NO_FAILURES = new Expectation(ReportTerm.FAILURES, Relation.EQUAL, 0);
    private static final Expectation TESTS = new Expectation(ReportTerm.TESTS, Relation.AT_LEAST, 10);

    private static List<Finding> findings(UnaryOperator<RecordFixture> record) {
        Policy policy = PolicyFixture.policy()
                .measure(
                        "AC-01",
                        measure -> measure.claim("one", claim -> claim.evidence("proof"))
                                .claim("two", claim -> claim.evidence("proof")))
                .record("proof", record)
                .build();
        TraceOptions day = new TraceOptions(LocalDate.parse("2026-11-23"), Period.ofDays(14), Period.ofDays(30));
        return new EvidenceBroken().check(policy, Tracer.trace(policy, day));
    }

    @Test
    void names_what_was_found_and_what_is_expected() {
        List<Finding> findings =
                findings(record -> record.tests(4, 2, "2026-11-15").expect(TESTS, NO_FAILURES));
        assertEquals(
                List.of("measures/evidence/proof.adoc:9:14: error: [evidence-broken] The report tests.xml of proof has"
                        + " tests=4, failures=2, but tests>=10, failures=0 is expected, so it proves nothing. Named by"
                        + " AC-01#one, AC-01#two. Mend what it reports and put the new report there, or correct"
                        + " tom-expect."),
                findings.stream().map(Finding::toString).toList());
        assertEquals("AC-01", findings.get(0).subject().owner());
    }

    @Test
    void is_silent_where_everything_holds_and_where_the_file_cannot_be_read() {
        assertEquals(
                List.of(), findings(record -> record.tests(10, 0, "2026-11-15").expect(TESTS, NO_FAILURES)));
        assertEquals(
                List.of(),
                findings(record ->
                        record.collected("2026-11-01").file("tests.xml").expect(TESTS)));
    }
}

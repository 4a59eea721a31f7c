package org.tompolicy.trace;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.LocalDate;
import java.time.Period;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Test;
import org.tompolicy.model.ClaimFixture;
import org.tompolicy.model.ClaimState;
import org.tompolicy.model.Expectation;
import org.tompolicy.model.Expectation.Relation;
import org.tompolicy.model.PolicyFixture;
import org.tompolicy.model.RecordFixture;
import org.tompolicy.model.ReportTerm;
import org.tompolicy.trace.ProofState.Reason;

/** Records whose file is the report of a build server. */
class TracerReportTest {

    private static final Expectation NO_FAILURES = new Expectation(ReportTerm.FAILURES, Relation.EQUAL, 0);
    private static final Expectation TESTS = new Expectation(ReportTerm.TESTS, Relation.AT_LEAST, 1);
    private static final Expectation LEVEL = new Expectation(ReportTerm.LEVEL, Relation.AT_MOST, 2);

    private static ClaimTrace trace(
            String day, UnaryOperator<ClaimFixture> claim, UnaryOperator<RecordFixture> record) {
        TraceOptions options = new TraceOptions(LocalDate.parse(day), Period.ofDays(14), Period.ofDays(30));
        return Tracer.trace(
                        PolicyFixture.policy()
                                .measure(
                                        "AC-01",
                                        measure -> measure.claim("c", block -> claim.apply(block.evidence("proof"))))
                                .record("proof", record)
                                .build(),
                        options)
                .claim("AC-01", "c")
                .orElseThrow();
    }

    private static void assertProof(ClaimState state, Reason reason, String day, UnaryOperator<RecordFixture> record) {
        ProofState proof = trace(day, claim -> claim, record).proofs().get(0);
        assertEquals(state, proof.state());
        assertEquals(reason, proof.reason());
    }

    @Test
    void what_is_expected_holds_or_the_record_is_broken_on_every_day() {
        assertProof(
                ClaimState.VERIFIED,
                Reason.NONE,
                "2026-11-23",
                record -> record.tests(4, 0, "2026-11-15").expect(TESTS, NO_FAILURES));
        for (String day : new String[] {"2026-01-01", "2026-11-23", "2036-01-01"}) {
            assertProof(
                    ClaimState.BROKEN,
                    Reason.REPORT_FAILS,
                    day,
                    record -> record.tests(4, 1, "2026-11-15").expect(TESTS, NO_FAILURES));
            assertProof(
                    ClaimState.BROKEN,
                    Reason.REPORT_FAILS,
                    day,
                    record -> record.tests(0, 0, "2026-11-15").expect(TESTS, NO_FAILURES));
        }
    }

    @Test
    void a_failed_report_of_which_nothing_is_expected_proves_that_it_was_run() {
        assertProof(ClaimState.VERIFIED, Reason.NONE, "2026-11-23", record -> record.tests(4, 1, "2026-11-15"));
    }

    @Test
    void what_the_report_does_not_count_does_not_hold() {
        assertProof(
                ClaimState.BROKEN,
                Reason.REPORT_FAILS,
                "2026-11-23",
                record -> record.tests(4, 0, "2026-11-15").expect(LEVEL));
    }

    @Test
    void a_file_that_is_no_report_proves_nothing_and_one_that_is_gone_is_gone() {
        assertProof(
                ClaimState.BROKEN,
                Reason.REPORT_UNREADABLE,
                "2026-11-23",
                record -> record.collected("2026-11-01").file("tests.xml").expect(TESTS));
        assertProof(
                ClaimState.BROKEN,
                Reason.FILE_GONE,
                "2026-11-23",
                record ->
                        record.collected("2026-11-01").missingFile("tests.xml").expect(TESTS));
    }

    @Test
    void the_age_counts_from_the_day_of_the_report_not_from_that_of_collection() {
        UnaryOperator<RecordFixture> record =
                proof -> proof.tests(1, 0, "2026-08-01").collected("2026-11-20").maximumAge("P3M");
        assertProof(ClaimState.STALE, Reason.TOO_OLD, "2026-11-23", record);
        UnaryOperator<RecordFixture> undated =
                proof -> proof.tests(1, 0, "").collected("2026-11-20").maximumAge("P3M");
        assertProof(ClaimState.VERIFIED, Reason.NONE, "2026-11-23", undated);
        UnaryOperator<RecordFixture> renewed =
                proof -> proof.tests(1, 0, "2026-11-20").collected("2026-08-01").maximumAge("P3M");
        assertProof(ClaimState.VERIFIED, Reason.NONE, "2026-11-23", renewed);
    }

    @Test
    void a_report_proves_nothing_before_its_own_day_nor_before_it_was_collected() {
        UnaryOperator<RecordFixture> late =
                proof -> proof.tests(1, 0, "2026-11-24").collected("2026-08-01");
        assertProof(ClaimState.MISSING, Reason.NOT_YET_COLLECTED, "2026-11-23", late);
        assertProof(ClaimState.VERIFIED, Reason.NONE, "2026-11-24", late);
        UnaryOperator<RecordFixture> early =
                proof -> proof.tests(1, 0, "2026-11-01").collected("2026-11-24");
        assertProof(ClaimState.MISSING, Reason.NOT_YET_COLLECTED, "2026-11-23", early);
        assertProof(ClaimState.VERIFIED, Reason.NONE, "2026-11-24", early);
    }

    @Test
    void no_waiver_takes_the_place_of_a_report_that_says_otherwise() {
        ClaimTrace trace = trace(
                "2026-11-23",
                claim -> claim.waiver("2027-01-31"),
                record -> record.tests(4, 1, "2026-11-15").expect(NO_FAILURES));
        assertEquals(ClaimState.BROKEN, trace.state().orElseThrow());
    }
}

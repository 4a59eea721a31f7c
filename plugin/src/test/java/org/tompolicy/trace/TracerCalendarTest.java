package org.tompolicy.trace;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.LocalDate;
import java.time.Period;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Test;
import org.tompolicy.model.ClaimFixture;
import org.tompolicy.model.ClaimState;
import org.tompolicy.model.EvidenceKind;
import org.tompolicy.model.Policy;
import org.tompolicy.model.PolicyFixture;
import org.tompolicy.model.RecordFixture;

/** Intervals, validity, lead and grace, to the day. */
class TracerCalendarTest {

    private static final TraceOptions DAY =
            new TraceOptions(LocalDate.parse("2026-11-23"), Period.ofDays(14), Period.ofDays(30));

    private static TraceOptions on(String day) {
        return new TraceOptions(LocalDate.parse(day), DAY.lead(), DAY.grace());
    }

    private static Policy policy(UnaryOperator<ClaimFixture> claim, UnaryOperator<RecordFixture> record) {
        return PolicyFixture.policy()
                .measure("AC-01", measure -> measure.claim("register", claim))
                .record("proof", record)
                .build();
    }

    private static ClaimTrace trace(Policy policy, TraceOptions options) {
        return Tracer.trace(policy, options).claim("AC-01", "register").orElseThrow();
    }

    /** The state on the day of a claim that names the one record {@code proof}. */
    private static ClaimState state(String day, UnaryOperator<RecordFixture> record) {
        return trace(policy(claim -> claim.evidence("proof"), record), on(day))
                .state()
                .orElseThrow();
    }

    private static ClaimState stateAt(String day, String cadence, UnaryOperator<RecordFixture> record) {
        return trace(policy(claim -> claim.evidence("proof").cadence(cadence), record), on(day))
                .state()
                .orElseThrow();
    }

    /** Checks the state on day after day: pairs of a day and the word of a state. */
    private static void assertDays(Policy policy, String... daysAndStates) {
        for (int i = 0; i < daysAndStates.length; i += 2) {
            String day = daysAndStates[i];
            assertEquals(
                    daysAndStates[i + 1],
                    trace(policy, on(day)).state().orElseThrow().word(),
                    "on " + day);
        }
    }

    @Test
    void a_record_is_verified_then_due_on_the_lead_then_stale_after_the_day_that_ends_the_interval() {
        assertDays(
                policy(claim -> claim.evidence("proof").cadence("P3M"), record -> record.collected("2026-07-01")),
                "2026-06-30",
                "missing",
                "2026-07-01",
                "verified",
                "2026-09-16",
                "verified",
                "2026-09-17",
                "due",
                "2026-10-01",
                "due",
                "2026-10-02",
                "stale");
    }

    @Test
    void a_month_after_31_January_ends_on_the_last_day_of_February() {
        assertDays(
                policy(claim -> claim.evidence("proof").cadence("P1M"), record -> record.collected("2026-01-31")),
                "2026-02-13",
                "verified",
                "2026-02-14",
                "due",
                "2026-02-28",
                "due",
                "2026-03-01",
                "stale");
        assertEquals(ClaimState.DUE, stateAt("2028-02-29", "P1M", record -> record.collected("2028-01-31")));
        assertEquals(ClaimState.STALE, stateAt("2028-03-01", "P1M", record -> record.collected("2028-01-31")));
    }

    @Test
    void a_year_after_29_February_ends_on_28_February() {
        assertEquals(ClaimState.DUE, state("2029-02-28", record -> record.collected("2028-02-29")));
        assertEquals(ClaimState.STALE, state("2029-03-01", record -> record.collected("2028-02-29")));
        assertEquals(ClaimState.DUE, stateAt("2032-02-29", "P4Y", record -> record.collected("2028-02-29")));
    }

    @Test
    void a_period_counts_from_its_end_and_has_grace() {
        assertDays(
                policy(
                        claim -> claim.evidence("proof").cadence("P3M"),
                        record -> record.period("2026-01-01", "2026-03-31").collected("2026-04-20")),
                "2026-04-19",
                "missing",
                "2026-04-20",
                "verified",
                "2026-06-15",
                "verified",
                "2026-06-16",
                "due",
                "2026-06-30",
                "due",
                "2026-07-01",
                "due",
                "2026-07-29",
                "due",
                "2026-07-30",
                "stale");
    }

    @Test
    void a_record_without_a_period_has_no_grace() {
        assertEquals(ClaimState.STALE, stateAt("2026-07-21", "P3M", record -> record.collected("2026-04-20")));
    }

    @Test
    void grace_of_nothing_ends_with_the_interval() {
        Policy policy = policy(
                claim -> claim.evidence("proof").cadence("P3M"),
                record -> record.period("2026-01-01", "2026-03-31").collected("2026-04-20"));
        TraceOptions options = new TraceOptions(LocalDate.parse("2026-07-01"), Period.ZERO, Period.ZERO);
        assertEquals(Optional.of(ClaimState.STALE), trace(policy, options).state());
    }

    @Test
    void without_a_lead_only_the_last_day_is_due() {
        Policy policy =
                policy(claim -> claim.evidence("proof").cadence("P3M"), record -> record.collected("2026-07-01"));
        TraceOptions before = new TraceOptions(LocalDate.parse("2026-09-30"), Period.ZERO, Period.ZERO);
        TraceOptions last = new TraceOptions(LocalDate.parse("2026-10-01"), Period.ZERO, Period.ZERO);
        assertEquals(Optional.of(ClaimState.VERIFIED), trace(policy, before).state());
        assertEquals(Optional.of(ClaimState.DUE), trace(policy, last).state());
    }

    @Test
    void grace_never_prolongs_a_validity() {
        assertDays(
                policy(
                        claim -> claim.evidence("proof"),
                        record -> record.period("2025-01-01", "2025-12-31")
                                .collected("2026-01-10")
                                .validUntil("2026-06-30")),
                "2026-06-30",
                "due",
                "2026-07-01",
                "expired");
    }

    @Test
    void the_cadence_of_the_claim_beats_the_age_of_the_record_which_beats_that_of_its_kind() {
        UnaryOperator<RecordFixture> review =
                record -> record.kind(EvidenceKind.ACCESS_REVIEW).collected("2026-01-01");
        assertEquals(ClaimState.STALE, state("2026-04-02", review), "the kind allows P3M");
        assertEquals(
                ClaimState.VERIFIED,
                state("2026-04-02", record -> review.apply(record).maximumAge("P6M")),
                "the record allows more");
        assertEquals(
                ClaimState.STALE,
                stateAt("2026-04-02", "P1M", record -> review.apply(record).maximumAge("P6M")),
                "the cadence allows less");
        assertEquals(
                ClaimState.VERIFIED,
                stateAt("2026-04-02", "P1Y", record -> review.apply(record).maximumAge("P1M")),
                "the cadence allows more");
    }

    @Test
    void every_kind_has_its_age() {
        for (EvidenceKind kind : EvidenceKind.values()) {
            String lastGoodDay = switch (kind) {
                case CERTIFICATE, ATTESTATION, CONTRACT -> "";
                case ACCESS_REVIEW, LOG_REVIEW -> "2020-04-01";
                case AUDIT_REPORT,
                        PENETRATION_TEST,
                        TEST_REPORT,
                        TRAINING_RECORD,
                        CONFIGURATION_EXPORT,
                        POLICY_DOCUMENT,
                        RECORD,
                        ARCHITECTURE,
                        CI_REPORT -> "2021-01-01";
            };
            UnaryOperator<RecordFixture> record = fixture -> fixture.kind(kind).collected("2020-01-01");
            if (lastGoodDay.isEmpty()) {
                assertEquals(ClaimState.VERIFIED, state("2040-01-01", record), kind.word());
            } else {
                LocalDate last = LocalDate.parse(lastGoodDay);
                assertEquals(ClaimState.DUE, state(last.toString(), record), kind.word());
                assertEquals(ClaimState.STALE, state(last.plusDays(1).toString(), record), kind.word());
            }
        }
    }

    @Test
    void a_certificate_lives_until_its_validity_ends_and_ages_only_under_a_cadence() {
        UnaryOperator<RecordFixture> certificate = record ->
                record.kind(EvidenceKind.CERTIFICATE).collected("2024-01-01").validUntil("2026-12-31");
        assertEquals(ClaimState.VERIFIED, state("2026-12-16", certificate));
        assertEquals(ClaimState.DUE, state("2026-12-17", certificate));
        assertEquals(ClaimState.DUE, state("2026-12-31", certificate));
        assertEquals(ClaimState.EXPIRED, state("2027-01-01", certificate));
        assertEquals(ClaimState.STALE, stateAt("2025-01-02", "P1Y", certificate));
    }

    @Test
    void a_period_without_a_day_of_collection_is_collected_when_it_ends() {
        assertEquals(ClaimState.MISSING, state("2026-03-30", record -> record.period("2026-01-01", "2026-03-31")));
        assertEquals(ClaimState.VERIFIED, state("2026-03-31", record -> record.period("2026-01-01", "2026-03-31")));
    }

    @Test
    void a_proof_names_the_day_that_decides() {
        UnaryOperator<RecordFixture> record =
                fixture -> fixture.collected("2026-01-01").validUntil("2026-12-20");
        Policy policy = policy(claim -> claim.evidence("proof"), record);
        assertEquals(Optional.of(LocalDate.parse("2026-12-20")), until(policy, "2026-11-23"));
        assertEquals(Optional.of(LocalDate.parse("2026-12-20")), until(policy, "2026-12-10"));
        assertEquals(Optional.of(LocalDate.parse("2026-12-20")), until(policy, "2027-01-05"));
        assertEquals(Optional.of(LocalDate.parse("2026-01-01")), until(policy, "2025-11-23"));
        Policy cadence = policy(claim -> claim.evidence("proof").cadence("P3M"), record);
        assertEquals(Optional.of(LocalDate.parse("2026-04-01")), until(cadence, "2026-05-01"));
    }

    private static Optional<LocalDate> until(Policy policy, String day) {
        return trace(policy, on(day)).proofs().get(0).until();
    }
}

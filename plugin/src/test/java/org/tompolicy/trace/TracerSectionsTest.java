package org.tompolicy.trace;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.LocalDate;
import java.time.Period;
import java.util.List;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Test;
import org.tompolicy.model.ClaimFixture;
import org.tompolicy.model.ClaimState;
import org.tompolicy.model.EvidenceKind;
import org.tompolicy.model.Policy;
import org.tompolicy.model.PolicyFixture;
import org.tompolicy.model.RecordFixture;
import org.tompolicy.model.SectionReference;
import org.tompolicy.trace.ProofState.Reason;

/** Architecture sections as evidence: what was reviewed, and what is there now. */
class TracerSectionsTest {

    private static final TraceOptions DAY =
            new TraceOptions(LocalDate.parse("2026-11-23"), Period.ofDays(14), Period.ofDays(30));
    private static final String KEYS = "architecture:security.adoc#keys";
    private static final String OLD = "0123456789ab";
    private static final String NOW = new Fingerprints(
                    policy(claim -> claim, record -> record).build())
            .of(SectionReference.of("security.adoc#keys"))
            .orElseThrow();

    private static PolicyFixture policy(UnaryOperator<ClaimFixture> claim, UnaryOperator<RecordFixture> record) {
        return PolicyFixture.policy()
                .document("security.adoc", "keys", "logs")
                .measure("AC-01", measure -> measure.claim("register", claim))
                .record("proof", record);
    }

    private static ClaimTrace trace(UnaryOperator<ClaimFixture> claim, UnaryOperator<RecordFixture> record) {
        Policy policy = policy(claim, record).build();
        return Tracer.trace(policy, DAY).claim("AC-01", "register").orElseThrow();
    }

    private static ClaimState state(UnaryOperator<ClaimFixture> claim) {
        return trace(claim, record -> record.collected("2026-11-01")).state().orElseThrow();
    }

    private static ClaimState stateOfRecord(UnaryOperator<RecordFixture> record) {
        return trace(claim -> claim.evidence("proof"), record).state().orElseThrow();
    }

    @Test
    void a_section_is_verified_while_it_is_what_was_reviewed_and_changed_when_it_is_not() {
        assertEquals(ClaimState.VERIFIED, state(claim -> claim.evidence(KEYS).seen(NOW)));
        ClaimTrace changed = trace(claim -> claim.evidence(KEYS).seen(OLD), record -> record);
        assertEquals(ClaimState.CHANGED, changed.state().orElseThrow());
        assertEquals(Reason.SECTION_CHANGED, changed.proofs().get(0).reason());
        assertEquals(
                List.of(new SectionReview(SectionReference.of("security.adoc#keys"), OLD, NOW)), changed.sections());
    }

    @Test
    void where_nobody_recorded_a_review_nothing_is_known_to_differ() {
        ClaimTrace trace = trace(claim -> claim.evidence(KEYS), record -> record);
        assertEquals(ClaimState.VERIFIED, trace.state().orElseThrow());
        assertFalse(trace.sections().get(0).isRecorded());
        assertEquals(List.of(NOW), trace.fingerprints());
    }

    @Test
    void a_better_record_keeps_the_claim_and_a_waiver_does_not_stand_for_a_change() {
        assertEquals(
                ClaimState.VERIFIED,
                state(claim -> claim.evidence("proof", KEYS).seen(OLD)));
        assertEquals(
                ClaimState.CHANGED,
                state(claim -> claim.evidence(KEYS).seen(OLD).waiver("2026-12-31")));
    }

    @Test
    void under_a_cadence_a_section_proves_nothing_changed_or_not() {
        ClaimTrace trace =
                trace(claim -> claim.evidence(KEYS).seen(OLD).cadence("P3M"), record -> record.collected("2026-11-01"));
        assertEquals(ClaimState.MISSING, trace.state().orElseThrow());
        assertEquals(Reason.DOCUMENT_UNDER_CADENCE, trace.proofs().get(0).reason());
        assertTrue(trace.proofs().get(0).isSectionChanged());
    }

    @Test
    void a_record_stands_for_its_section_and_has_its_own_age_as_well() {
        UnaryOperator<RecordFixture> record = one -> one.kind(EvidenceKind.ARCHITECTURE)
                .section("security.adoc#keys")
                .collected("2026-11-01");
        assertEquals(ClaimState.VERIFIED, stateOfRecord(record));
        assertEquals(ClaimState.VERIFIED, stateOfRecord(one -> record.apply(one).seen(NOW)));
        assertEquals(ClaimState.CHANGED, stateOfRecord(one -> record.apply(one).seen(OLD)));
        assertEquals(
                ClaimState.STALE,
                stateOfRecord(one -> record.apply(one).seen(OLD).collected("2024-11-01")));
        assertEquals(
                ClaimState.STALE,
                trace(
                                claim -> claim.evidence("proof").waiver("2026-12-31"),
                                one -> record.apply(one).seen(OLD).collected("2024-11-01"))
                        .state()
                        .orElseThrow(),
                "the waiver does not hide that it changed");
    }

    @Test
    void a_section_that_is_gone_is_broken_and_keeps_its_place_in_the_list() {
        ClaimTrace trace = trace(
                claim -> claim.evidence("architecture:security.adoc#lost", KEYS).seen(OLD, NOW), record -> record);
        assertEquals(ClaimState.BROKEN, trace.proofs().get(0).state());
        assertEquals(ClaimState.VERIFIED, trace.state().orElseThrow());
        assertEquals(List.of("gone", NOW), trace.fingerprints());
        assertEquals(1, trace.sections().size());
    }

    @Test
    void what_a_header_records_counts_for_the_claims_that_rest_on_it() {
        Policy policy = PolicyFixture.policy()
                .document("security.adoc", "keys")
                .measure(
                        "AC-01",
                        measure -> measure.evidence(KEYS)
                                .seen(OLD)
                                .claim("register")
                                .claim("AC-01"))
                .build();
        Trace trace = Tracer.trace(policy, DAY);
        assertEquals(
                ClaimState.CHANGED,
                trace.claim("AC-01", "register").orElseThrow().state().orElseThrow());
        assertEquals(ClaimState.CHANGED, trace.stateOf("AC-01").orElseThrow());
    }
}

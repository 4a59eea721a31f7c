package org.tompolicy.trace;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.LocalDate;
import java.time.Period;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Test;
import org.tompolicy.model.ClaimFixture;
import org.tompolicy.model.ClaimState;
import org.tompolicy.model.EvidenceKind;
import org.tompolicy.model.MeasureStatus;
import org.tompolicy.model.Policy;
import org.tompolicy.model.PolicyFixture;
import org.tompolicy.model.RecordFixture;
import org.tompolicy.trace.ProofState.Reason;

/** Which record counts, which claim has a state, and what a waiver does. */
class TracerTest {

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
    void a_record_with_no_day_proves_nothing_unless_only_its_validity_counts() {
        ClaimTrace undated =
                trace(policy(claim -> claim.evidence("proof"), record -> record.validUntil("2030-01-01")), DAY);
        assertEquals(Optional.of(ClaimState.MISSING), undated.state());
        assertEquals(Reason.NOT_YET_COLLECTED, undated.proofs().get(0).reason());
        assertEquals(
                ClaimState.VERIFIED,
                state(
                        "2026-11-23",
                        record -> record.kind(EvidenceKind.CERTIFICATE).validUntil("2030-01-01")));
        assertEquals(ClaimState.MISSING, state("2026-11-23", record -> record.kind(EvidenceKind.CERTIFICATE)));
    }

    @Test
    void expired_is_worse_than_stale_and_both_worse_than_changed() {
        UnaryOperator<RecordFixture> base = record -> record.collected("2025-01-01");
        assertEquals(
                ClaimState.EXPIRED,
                state("2026-11-23", record -> base.apply(record).validUntil("2026-06-30")));
        assertEquals(
                ClaimState.STALE,
                state("2026-11-23", record -> base.apply(record).changedFile("a.pdf")));
        assertEquals(
                ClaimState.CHANGED,
                state("2026-11-23", record -> record.collected("2026-11-01").changedFile("a.pdf")));
        assertEquals(
                ClaimState.VERIFIED,
                state("2026-11-23", record -> record.collected("2026-11-01").file("a.pdf")));
    }

    @Test
    void a_file_that_is_gone_breaks_even_a_document_or_a_record_of_the_future() {
        assertEquals(
                ClaimState.BROKEN,
                state("2026-11-23", record -> record.collected("2027-01-01").missingFile("a.pdf")));
        assertEquals(
                ClaimState.BROKEN,
                stateAt(
                        "2026-11-23",
                        "P3M",
                        record -> record.kind(EvidenceKind.CONTRACT)
                                .collected("2026-01-01")
                                .missingFile("a.pdf")));
    }

    @Test
    void documents_alone_never_verify_a_claim_with_a_cadence() {
        for (EvidenceKind kind : EvidenceKind.values()) {
            ClaimState under =
                    stateAt("2026-11-23", "P1Y", record -> record.kind(kind).collected("2026-11-01"));
            ClaimState without = state("2026-11-23", record -> record.kind(kind).collected("2026-11-01"));
            assertEquals(kind.isDocument() ? ClaimState.MISSING : ClaimState.VERIFIED, under, kind.word());
            assertEquals(ClaimState.VERIFIED, without, kind.word());
        }
    }

    @Test
    void a_changed_document_under_a_cadence_is_no_better_than_one_that_is_not_changed() {
        assertEquals(
                ClaimState.MISSING,
                stateAt(
                        "2026-11-23",
                        "P1Y",
                        record -> record.kind(EvidenceKind.POLICY_DOCUMENT)
                                .collected("2026-11-01")
                                .changedFile("a.pdf")));
    }

    @Test
    void a_document_under_a_cadence_that_has_expired_says_so() {
        Policy policy = policy(
                claim -> claim.evidence("proof").cadence("P1Y"),
                record -> record.kind(EvidenceKind.CONTRACT)
                        .collected("2026-01-01")
                        .validUntil("2026-06-30"));
        ProofState before = trace(policy, on("2026-06-30")).proofs().get(0);
        ProofState after = trace(policy, on("2026-07-01")).proofs().get(0);
        assertEquals(Reason.DOCUMENT_UNDER_CADENCE, before.reason());
        assertEquals(Reason.VALIDITY_ENDED, after.reason());
        assertEquals(ClaimState.MISSING, before.state());
        assertEquals(ClaimState.MISSING, after.state());
    }

    @Test
    void a_document_under_a_cadence_adds_nothing_to_a_record_and_takes_nothing_away() {
        Policy policy = PolicyFixture.policy()
                .measure(
                        "AC-01",
                        measure -> measure.claim(
                                "register",
                                claim -> claim.cadence("P3M")
                                        .evidence("architecture:security.adoc#credentials", "review")))
                .record(
                        "review",
                        record -> record.kind(EvidenceKind.ACCESS_REVIEW).collected("2026-07-01"))
                .document("security.adoc", "credentials")
                .build();
        assertDays(policy, "2026-08-01", "verified", "2026-10-02", "stale");
        assertEquals(
                Reason.DOCUMENT_UNDER_CADENCE,
                trace(policy, DAY).proofs().get(0).reason());
    }

    @Test
    void a_section_named_directly_does_not_age_and_breaks_when_it_is_gone() {
        Policy policy = PolicyFixture.policy()
                .measure(
                        "AC-01",
                        measure -> measure.claim(
                                        "register", claim -> claim.evidence("architecture:security.adoc#credentials"))
                                .claim("whole", claim -> claim.evidence("architecture:security.adoc"))
                                .claim("anchor", claim -> claim.evidence("architecture:security.adoc#gone"))
                                .claim("document", claim -> claim.evidence("architecture:gone.adoc#credentials"))
                                .claim(
                                        "cadence",
                                        claim ->
                                                claim.cadence("P1Y").evidence("architecture:security.adoc#credentials"))
                                .claim("part", claim -> claim.evidence("architecture:_keys.adoc#keys")))
                .document("security.adoc", "credentials")
                .documentWithPart("cryptography.adoc", "_keys.adoc", "keys")
                .build();
        Trace trace = Tracer.trace(policy, on("2060-01-01"));
        assertEquals("verified", word(trace, "register"));
        assertEquals("verified", word(trace, "whole"));
        assertEquals("broken", word(trace, "anchor"));
        assertEquals("broken", word(trace, "document"));
        assertEquals("missing", word(trace, "cadence"));
        assertEquals("verified", word(trace, "part"));
        assertEquals(Optional.of(ClaimState.BROKEN), trace.stateOf("AC-01"));
    }

    private static String word(Trace trace, String claim) {
        return trace.claim("AC-01", claim).orElseThrow().state().orElseThrow().word();
    }

    @Test
    void a_record_that_stands_for_a_section_is_broken_when_the_section_is_gone() {
        PolicyFixture fixture = PolicyFixture.policy()
                .measure("AC-01", measure -> measure.claim("register", claim -> claim.evidence("proof")))
                .record(
                        "proof",
                        record -> record.kind(EvidenceKind.ARCHITECTURE)
                                .collected("2026-11-01")
                                .section("deployment.adoc#regions"));
        assertEquals(Optional.of(ClaimState.BROKEN), trace(fixture.build(), DAY).state());
        assertEquals(
                Optional.of(ClaimState.VERIFIED),
                trace(fixture.document("deployment.adoc", "regions").build(), DAY)
                        .state());
    }

    @Test
    void no_evidence_and_unknown_evidence_are_missing() {
        assertEquals(
                Optional.of(ClaimState.MISSING),
                trace(policy(claim -> claim, record -> record), DAY).state());
        ClaimTrace unknown = trace(policy(claim -> claim.evidence("typo"), record -> record), DAY);
        assertEquals(Optional.of(ClaimState.MISSING), unknown.state());
        assertEquals(Reason.UNKNOWN_RECORD, unknown.proofs().get(0).reason());
        assertEquals(Optional.empty(), unknown.proofs().get(0).record());
    }

    @Test
    void the_best_record_wins_and_what_is_missing_does_not_lift_what_is_broken() {
        PolicyFixture records = PolicyFixture.policy()
                .record("verified", record -> record.collected("2026-11-01"))
                .record("due", record -> record.collected("2025-12-01"))
                .record("changed", record -> record.collected("2026-11-01").changedFile("a.pdf"))
                .record("stale", record -> record.collected("2025-01-01"))
                .record("expired", record -> record.collected("2026-01-01").validUntil("2026-02-01"))
                .record("future", record -> record.collected("2027-01-01"))
                .record("broken", record -> record.collected("2026-11-01").missingFile("a.pdf"));
        String[] best = {"verified", "due", "changed", "stale", "expired"};
        for (int i = 0; i < best.length; i++) {
            for (int j = i; j < best.length; j++) {
                assertEquals(best[i], stateWith(records, best[j], best[i], "future", "broken", "unknown"));
            }
        }
        assertEquals("broken", stateWith(records, "future", "broken"));
        assertEquals("broken", stateWith(records, "unknown", "broken"));
        assertEquals("missing", stateWith(records, "future", "unknown"));
    }

    private static String stateWith(PolicyFixture records, String... evidence) {
        String id = String.join("+", evidence);
        Policy policy = records.measure(id, measure -> measure.claim("x", claim -> claim.evidence(evidence)))
                .build();
        return Tracer.trace(policy, DAY).stateOf(id).orElseThrow().word();
    }

    @Test
    void a_waiver_takes_the_place_of_missing_stale_and_expired_until_its_last_day() {
        assertDays(
                policy(claim -> claim.waiver("2026-12-31"), record -> record),
                "2026-12-31",
                "waived",
                "2027-01-01",
                "missing");
        assertDays(
                policy(claim -> claim.evidence("proof").waiver("2026-12-31"), record -> record.collected("2025-06-01")),
                "2026-05-30",
                "due",
                "2026-06-02",
                "waived",
                "2027-01-01",
                "stale");
        assertDays(
                policy(
                        claim -> claim.evidence("proof").waiver("2026-12-31"),
                        record -> record.collected("2026-06-01").validUntil("2026-08-01")),
                "2026-08-01",
                "due",
                "2026-08-02",
                "waived",
                "2027-01-01",
                "expired");
    }

    @Test
    void a_waiver_never_covers_what_is_broken_or_changed() {
        assertDays(
                policy(
                        claim -> claim.evidence("proof").waiver("2026-12-31"),
                        record -> record.collected("2026-11-01").missingFile("a.pdf")),
                "2026-11-23",
                "broken");
        assertDays(
                policy(
                        claim -> claim.evidence("proof").waiver("2028-12-31"),
                        record -> record.collected("2026-11-01").changedFile("a.pdf")),
                "2026-11-23",
                "changed",
                "2027-11-23",
                "stale");
    }

    @Test
    void a_waiver_without_a_last_day_waives_nothing() {
        assertDays(policy(ClaimFixture::waiverWithoutEnd, record -> record), "2026-11-23", "missing");
    }

    @Test
    void a_waiver_in_the_header_holds_for_every_claim() {
        Policy policy = PolicyFixture.policy()
                .measure(
                        "AC-01",
                        measure ->
                                measure.waiver("2026-12-31").claim("register").claim("AC-01"))
                .build();
        assertEquals(Optional.of(ClaimState.WAIVED), Tracer.trace(policy, DAY).stateOf("AC-01"));
    }

    @Test
    void what_is_not_implemented_or_the_customers_part_has_no_state() {
        for (MeasureStatus status : MeasureStatus.values()) {
            Policy policy = PolicyFixture.policy()
                    .measure("AC-01", measure -> measure.status(status).claim("register"))
                    .build();
            assertEquals(
                    status == MeasureStatus.IMPLEMENTED,
                    trace(policy, DAY).state().isPresent(),
                    status.word());
        }
        Policy customers = policy(claim -> claim.providedBy("customer"), record -> record);
        assertTrue(trace(customers, DAY).state().isEmpty());
        Policy shared = policy(claim -> claim.providedBy("customer", "processor"), record -> record);
        assertTrue(trace(shared, DAY).state().isPresent());
        assertEquals(Optional.empty(), Tracer.trace(customers, DAY).stateOf("AC-01"), "no claim needs evidence");
    }

    @Test
    void a_claim_may_differ_from_its_measure_in_status() {
        Policy policy = policy(claim -> claim.status(MeasureStatus.PLANNED), record -> record);
        assertTrue(trace(policy, DAY).state().isEmpty());
    }

    @Test
    void claims_of_sub_processors_come_after_those_of_measures_and_end_with_their_use() {
        Policy policy = PolicyFixture.policy()
                .subProcessor(
                        "azure", azure -> azure.until("2026-12-31").claim("regions", claim -> claim.evidence("proof")))
                .measure("AC-01", measure -> measure.claim("register"))
                .record("proof", record -> record.collected("2026-11-01"))
                .build();
        Trace trace = Tracer.trace(policy, on("2026-12-31"));
        assertEquals("AC-01#register", trace.claims().get(0).name());
        assertEquals("azure#regions", trace.claims().get(1).name());
        assertEquals(Optional.of(ClaimState.VERIFIED), trace.stateOf("azure"));
        assertEquals(Optional.empty(), Tracer.trace(policy, on("2027-01-01")).stateOf("azure"));
    }
}

package org.tompolicy.trace;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.LocalDate;
import java.time.Period;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.tompolicy.finding.Location;
import org.tompolicy.model.ClaimState;
import org.tompolicy.model.EvidenceKind;
import org.tompolicy.model.MeasureStatus;
import org.tompolicy.model.Policy;
import org.tompolicy.model.PolicyFixture;

class DeadlinesTest {

    private static final TraceOptions OPTIONS = on("2026-11-23");

    private static TraceOptions on(String day) {
        return new TraceOptions(LocalDate.parse(day), Period.ofDays(14), Period.ofDays(30));
    }

    private static List<WorkItem> items(PolicyFixture fixture) {
        Policy policy = fixture.build();
        return Deadlines.of(policy, Tracer.trace(policy, OPTIONS));
    }

    private static String line(WorkItem item) {
        return item.reason() + " "
                + item.state().map(ClaimState::word).orElse("-") + " "
                + item.due().map(LocalDate::toString).orElse("-") + " "
                + (item.claims().isEmpty()
                        ? item.owner()
                        : item.claims().stream().map(ClaimTrace::name).collect(Collectors.joining(",")))
                + " "
                + item.places().stream()
                        .map(place -> place.file().replaceAll(".*/", "") + ":" + place.line())
                        .collect(Collectors.joining(","));
    }

    private static List<String> lines(PolicyFixture fixture) {
        return items(fixture).stream().map(DeadlinesTest::line).toList();
    }

    @Test
    void aRecordIsOneItemForAllOfItsClaimsWithTheSameLastDay() {
        assertEquals(
                List.of(
                        "EVIDENCE verified 2027-01-15 AC-01#b review.adoc:1",
                        "EVIDENCE verified 2027-03-15 AC-01#a,AC-02#c review.adoc:1"),
                lines(PolicyFixture.policy()
                        .record(
                                "review",
                                record -> record.kind(EvidenceKind.TEST_REPORT)
                                        .collected("2026-10-15")
                                        .maximumAge("P5M"))
                        .measure(
                                "AC-01",
                                measure -> measure.claim("a", claim -> claim.evidence("review"))
                                        .claim(
                                                "b",
                                                claim ->
                                                        claim.evidence("review").cadence("P3M")))
                        .measure("AC-02", measure -> measure.claim("c", claim -> claim.evidence("review")))));
    }

    @Test
    void whatIsOverComesFirstThenWhatIsWrongSinceNoKnownDayThenWhatEndsNext() {
        assertEquals(
                List.of(
                        "EVIDENCE stale 2026-02-28 AC-01#a old.adoc:1",
                        "EVIDENCE expired 2026-10-31 AC-01#b certificate.adoc:4",
                        "EVIDENCE broken - AC-01#c gone.adoc:6",
                        "EVIDENCE missing - AC-01#d,AC-01#e ac-01.adoc:40,ac-01.adoc:50",
                        "EVIDENCE changed - AC-01#f changed.adoc:6",
                        "REVIEW - - AC-01 ac-01.adoc:1",
                        "EVIDENCE verified 2027-10-01 AC-01#g plain.adoc:1"),
                lines(PolicyFixture.policy()
                        .record("old", record -> record.collected("2025-02-28"))
                        .record(
                                "certificate",
                                record -> record.kind(EvidenceKind.CERTIFICATE)
                                        .collected("2023-11-01")
                                        .validUntil("2026-10-31"))
                        .record("gone", record -> record.collected("2026-10-01").missingFile("a.pdf"))
                        .record(
                                "changed",
                                record -> record.collected("2026-10-01").changedFile("a.pdf"))
                        .record("plain", record -> record.collected("2026-10-01"))
                        .measure(
                                "AC-01",
                                measure -> measure.review("P1Y")
                                        .claim("a", claim -> claim.evidence("old"))
                                        .claim("b", claim -> claim.evidence("certificate"))
                                        .claim("c", claim -> claim.evidence("gone"))
                                        .claim("d")
                                        .claim("e")
                                        .claim("f", claim -> claim.evidence("changed"))
                                        .claim("g", claim -> claim.evidence("plain")))));
    }

    @Test
    void inGraceTheLastDayIsTheLastOneOfTheGrace() {
        PolicyFixture fixture = PolicyFixture.policy()
                .record(
                        "review",
                        record -> record.kind(EvidenceKind.LOG_REVIEW)
                                .period("2026-07-01", "2026-07-31")
                                .collected("2026-08-03"))
                .measure("AC-01", measure -> measure.claim("a", claim -> claim.evidence("review")));
        assertEquals(List.of("EVIDENCE due 2026-11-29 AC-01#a review.adoc:1"), lines(fixture));
        Policy policy = fixture.build();
        assertEquals(
                Optional.of(ClaimState.DUE),
                Tracer.trace(policy, on("2026-11-29")).stateOf("AC-01"));
        assertEquals(
                Optional.of(ClaimState.STALE),
                Tracer.trace(policy, on("2026-11-30")).stateOf("AC-01"));
    }

    @Test
    void aWaiverCountsAsLongAsItHoldsAndAsTheDaySinceWhenAfterwards() {
        assertEquals(
                List.of(
                        "EVIDENCE missing 2026-11-20 AC-01#ended ac-01.adoc:20",
                        "WAIVER waived 2027-01-15 AC-01#held ac-01.adoc:10"),
                lines(PolicyFixture.policy()
                        .measure(
                                "AC-01",
                                measure -> measure.claim("held", claim -> claim.waiver("2027-01-15"))
                                        .claim("ended", claim -> claim.waiver("2026-11-20")))));
    }

    @Test
    void aWaiverInTheHeaderIsOneItem() {
        assertEquals(
                List.of("WAIVER waived 2027-01-15 AC-01#a,AC-01#b ac-01.adoc:8"),
                lines(PolicyFixture.policy()
                        .measure(
                                "AC-01",
                                measure ->
                                        measure.waiver("2027-01-15").claim("a").claim("b"))));
    }

    @Test
    void reviewsOfMeasuresInUseAndTransfersOfSubProcessorsInUseEnd() {
        assertEquals(
                List.of(
                        "REVIEW - 2026-08-31 AC-02 ac-02.adoc:5",
                        "REVIEW - 2027-02-28 AC-01 ac-01.adoc:5",
                        "TRANSFER - 2031-12-27 azure azure.adoc:6"),
                lines(PolicyFixture.policy()
                        .measure("AC-01", measure -> measure.review("P6M").reviewed("2026-08-31"))
                        .measure(
                                "AC-02",
                                measure -> measure.review("P1Y")
                                        .reviewed("2025-08-31")
                                        .status(MeasureStatus.NOT_APPLICABLE))
                        .measure(
                                "AC-03",
                                measure -> measure.review("P1Y")
                                        .reviewed("2025-08-31")
                                        .status(MeasureStatus.DRAFT))
                        .subProcessor("azure", azure -> azure.transferUntil("2031-12-27"))
                        .subProcessor(
                                "former",
                                former -> former.transferUntil("2027-12-27").until("2026-01-01"))));
    }

    /** {@code security.txt} has to say until when its contact holds, and that day is somebody's work, too. */
    @Test
    void theContactForSecurityRunsOut() {
        assertEquals(
                List.of("SECURITY - 2027-03-31 security.txt policy.adoc:7"),
                lines(PolicyFixture.policy().securityUntil("2027-03-31")));
    }

    @Test
    void aWorseRecordBesideABetterOneIsAnItemOfItsOwn() {
        List<WorkItem> items = items(PolicyFixture.policy()
                .record("old", record -> record.collected("2025-02-28"))
                .record("plain", record -> record.collected("2026-10-01"))
                .measure("AC-01", measure -> measure.claim("a", claim -> claim.evidence("plain", "old"))));
        assertEquals(
                List.of(
                        "EVIDENCE stale 2026-02-28 AC-01#a old.adoc:1",
                        "EVIDENCE verified 2027-10-01 AC-01#a plain.adoc:1"),
                items.stream().map(DeadlinesTest::line).toList());
        assertFalse(items.get(0).decides());
        assertTrue(items.get(1).decides());
    }

    @Test
    void whatNeedsNoEvidenceOrEndsNeverIsNoItem() {
        assertEquals(
                List.of(),
                lines(PolicyFixture.policy()
                        .document("deployment.adoc", "regions")
                        .record("plain", record -> record.collected("2025-02-28"))
                        .measure(
                                "AC-01",
                                measure -> measure.claim(
                                                "a", claim -> claim.evidence("architecture:deployment.adoc#regions"))
                                        .claim("b", claim -> claim.providedBy("customer"))
                                        .claim(
                                                "c",
                                                claim -> claim.status(MeasureStatus.PLANNED)
                                                        .evidence("plain")))));
    }

    @Test
    void sectionsAtFaultAreMendedClaimByClaim() {
        assertEquals(
                List.of("EVIDENCE broken - AC-01#a ac-01.adoc:10", "EVIDENCE broken - AC-01#b ac-01.adoc:20"),
                lines(PolicyFixture.policy()
                        .measure(
                                "AC-01",
                                measure -> measure.claim(
                                                "a", claim -> claim.evidence("architecture:deployment.adoc#gone"))
                                        .claim("b", claim -> claim.evidence("architecture:deployment.adoc#gone")))));
    }

    /** Up to its last day a claim is not bad; the day after, and after the grace, it is. */
    @Test
    void theLastDayIsTheOneThatTheTracerSees() {
        List<String> cadences = List.of("P1M", "P90D", "P1Y");
        int looked = 0;
        for (String collected : List.of("2026-11-01", "2026-10-31", "2026-02-28", "2025-12-01")) {
            for (String cadence : cadences) {
                Policy policy = PolicyFixture.policy()
                        .record("plain", record -> record.collected(collected))
                        .record("period", record -> record.period("2025-01-01", collected))
                        .record("short", record -> record.collected(collected).validUntil("2026-12-24"))
                        .measure(
                                "AC-01",
                                measure -> measure.claim(
                                        "a", claim -> claim.evidence("plain").cadence(cadence)))
                        .measure(
                                "AC-02",
                                measure -> measure.claim(
                                        "a", claim -> claim.evidence("period").cadence(cadence)))
                        .measure(
                                "AC-03",
                                measure -> measure.claim(
                                        "a", claim -> claim.evidence("short").cadence(cadence)))
                        .build();
                for (WorkItem item : Deadlines.of(policy, Tracer.trace(policy, OPTIONS))) {
                    LocalDate due = item.due().orElseThrow();
                    boolean wrong = item.isWrongOn(OPTIONS.asOf());
                    assertEquals(wrong, stateOn(policy, item, OPTIONS.asOf()).isBad(), line(item));
                    if (!wrong) {
                        assertFalse(stateOn(policy, item, due).isBad(), line(item));
                        assertTrue(
                                stateOn(policy, item, due.plus(OPTIONS.grace()).plusDays(1))
                                        .isBad(),
                                line(item));
                        looked++;
                    }
                }
            }
        }
        assertTrue(looked > 12, "looked at " + looked);
    }

    private static ClaimState stateOn(Policy policy, WorkItem item, LocalDate day) {
        return Tracer.trace(policy, new TraceOptions(day, OPTIONS.lead(), OPTIONS.grace()))
                .stateOf(item.owner())
                .orElseThrow();
    }

    @Test
    void namesEachPlaceOnce() {
        List<WorkItem> items = items(PolicyFixture.policy()
                .record("plain", record -> record.collected("2026-10-01"))
                .measure(
                        "AC-01",
                        measure ->
                                measure.evidence("plain").claim("a").claim("b").claim("AC-01")));
        assertEquals(1, items.size());
        assertEquals(
                List.of(Location.startOf(PolicyFixture.recordFile("plain"))),
                items.get(0).places());
        assertEquals(List.of("AC-01"), items.get(0).owners());
    }
}

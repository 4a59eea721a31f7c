package org.tompolicy.trace;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.LocalDate;
import java.time.Period;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.tompolicy.model.ClaimState;
import org.tompolicy.model.EvidenceKind;
import org.tompolicy.model.Policy;
import org.tompolicy.model.PolicyFixture;

/** What holds for every record, every set of records and every day. */
class TracerPropertiesTest {

    private static final LocalDate FIRST = LocalDate.parse("2024-01-25");
    /** On this day every record but {@code future} is collected. */
    private static final LocalDate COLLECTED = LocalDate.parse("2024-03-01");

    private static final LocalDate LAST = LocalDate.parse("2025-06-30");

    /** Neither broken nor changed on any day. */
    private static final List<String> SOUND = List.of(
            "none",
            "plain",
            "old",
            "review",
            "period",
            "certificate",
            "document",
            "short",
            "future",
            "architecture:security.adoc#keys");

    private static final List<String> UNSOUND =
            List.of("changed", "changed-certificate", "gone", "architecture:security.adoc#lost");

    private static final List<String> CADENCES = List.of("", "P1M", "P90D", "P1Y");

    private static PolicyFixture records() {
        return PolicyFixture.policy()
                .document("security.adoc", "keys")
                .record("plain", record -> record.collected("2024-01-31"))
                .record("old", record -> record.collected("2023-02-28"))
                .record(
                        "review",
                        record -> record.kind(EvidenceKind.ACCESS_REVIEW).collected("2024-02-29"))
                .record(
                        "period",
                        record -> record.kind(EvidenceKind.LOG_REVIEW)
                                .period("2023-12-01", "2024-01-31")
                                .collected("2024-02-05"))
                .record(
                        "certificate",
                        record -> record.kind(EvidenceKind.CERTIFICATE)
                                .collected("2024-01-31")
                                .validUntil("2025-01-31"))
                .record(
                        "document",
                        record -> record.kind(EvidenceKind.POLICY_DOCUMENT).collected("2024-01-31"))
                .record(
                        "short",
                        record ->
                                record.collected("2024-01-31").maximumAge("P1M").validUntil("2024-09-30"))
                .record("future", record -> record.collected("2024-12-24"))
                .record("changed", record -> record.collected("2024-01-31").changedFile("a.pdf"))
                .record(
                        "changed-certificate",
                        record -> record.kind(EvidenceKind.CERTIFICATE)
                                .collected("2024-01-31")
                                .validUntil("2024-08-31")
                                .changedFile("a.pdf"))
                .record("gone", record -> record.collected("2024-01-31").missingFile("b.pdf"));
    }

    /** A claim and the same with one more record. */
    private record Pair(String base, String more, String added) {}

    private final List<Pair> pairs = new ArrayList<>();
    private final Map<String, Integer> claims = new LinkedHashMap<>();
    private final Policy policy = build();

    private Policy build() {
        List<String> all = new ArrayList<>(SOUND);
        all.addAll(UNSOUND);
        return records()
                .measure("AC-01", measure -> {
                    for (String cadence : CADENCES) {
                        for (boolean waived : List.of(false, true)) {
                            for (String first : all) {
                                for (String second : all) {
                                    measure = measure.claim(id(cadence, waived, first, second), claim -> {
                                        claim = claim.evidence(names(first, second));
                                        claim = cadence.isEmpty() ? claim : claim.cadence(cadence);
                                        return waived ? claim.waiver("2024-11-30") : claim;
                                    });
                                    claims.put(id(cadence, waived, first, second), claims.size());
                                    pairs.add(new Pair(
                                            id(cadence, waived, first, "none"),
                                            id(cadence, waived, first, second),
                                            second));
                                }
                            }
                        }
                    }
                    return measure;
                })
                .build();
    }

    private static String id(String cadence, boolean waived, String first, String second) {
        return cadence + (waived ? " waived " : " ") + first + "+" + second;
    }

    private static String[] names(String first, String second) {
        return List.of(first, second).stream()
                .filter(name -> !name.equals("none"))
                .toArray(String[]::new);
    }

    private Trace on(LocalDate day) {
        return Tracer.trace(policy, new TraceOptions(day, Period.ofDays(14), Period.ofMonths(1)));
    }

    private List<ClaimState> states(LocalDate day) {
        return on(day).claims().stream()
                .map(trace -> trace.state().orElseThrow())
                .toList();
    }

    @Test
    void a_record_that_is_added_never_makes_a_claim_worse_unless_it_is_broken_or_changed() {
        int looked = 0;
        for (LocalDate day = FIRST; !day.isAfter(LAST); day = day.plusDays(3)) {
            List<ClaimState> states = states(day);
            for (Pair pair : pairs) {
                if (SOUND.contains(pair.added())) {
                    ClaimState before = states.get(claims.get(pair.base()));
                    ClaimState after = states.get(claims.get(pair.more()));
                    assertTrue(after.compareTo(before) <= 0, pair + " on " + day + ": " + before + " to " + after);
                    looked++;
                }
            }
        }
        assertTrue(looked > 100_000, "looked at " + looked);
    }

    @Test
    void once_everything_is_collected_a_later_day_never_makes_a_claim_better() {
        List<ClaimState> before = states(COLLECTED);
        Set<ClaimState> seen = EnumSet.noneOf(ClaimState.class);
        for (LocalDate day = COLLECTED; !day.isAfter(LAST); day = day.plusDays(1)) {
            List<ClaimState> after = states(day);
            for (Map.Entry<String, Integer> claim : claims.entrySet()) {
                if (!claim.getKey().contains("future")) {
                    int i = claim.getValue();
                    assertTrue(after.get(i).compareTo(before.get(i)) >= 0, claim.getKey() + " on " + day);
                    seen.add(after.get(i));
                }
            }
            before = after;
        }
        assertEquals(EnumSet.allOf(ClaimState.class), seen, "the claims go through every state");
    }

    @Test
    void a_measure_is_its_worst_claim() {
        for (LocalDate day = FIRST; !day.isAfter(LAST); day = day.plusDays(30)) {
            ClaimState worst = states(day).stream().max(ClaimState::compareTo).orElseThrow();
            assertEquals(Optional.of(worst), on(day).stateOf("AC-01"));
        }
        Policy good = records()
                .measure(
                        "AC-02",
                        measure -> measure.claim("a", claim -> claim.evidence("plain"))
                                .claim("b", claim -> claim.evidence("old"))
                                .claim("c", claim -> claim.evidence("plain").providedBy("customer")))
                .build();
        Trace trace = Tracer.trace(good, new TraceOptions(COLLECTED, Period.ofDays(14), Period.ofDays(30)));
        assertEquals(Optional.of(ClaimState.STALE), trace.stateOf("AC-02"));
    }

    @Test
    void the_same_policy_on_the_same_day_has_the_same_trace() {
        assertEquals(on(COLLECTED), on(COLLECTED));
    }
}

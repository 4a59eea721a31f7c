package org.tompolicy.trace;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.LocalDate;
import java.time.Period;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.Tuple;
import net.jqwik.api.lifecycle.AfterContainer;
import org.tompolicy.model.ClaimFixture;
import org.tompolicy.model.ClaimState;
import org.tompolicy.model.EvidenceKind;
import org.tompolicy.model.MeasureFixture;
import org.tompolicy.model.Policy;
import org.tompolicy.model.PolicyFixture;
import org.tompolicy.model.RecordFixture;
import org.tompolicy.testing.Slow;

/** What holds for every record, every set of records, every claim and every day. */
@Slow
class TracerPropertiesTest {

    private static final LocalDate FIRST = LocalDate.parse("2024-01-01");
    private static final int DAYS = 1100;
    private static final String OTHER = "0123456789ab";

    /** States that the properties have looked at: they are worth nothing when some never came up. */
    private static final Set<ClaimState> SEEN = EnumSet.noneOf(ClaimState.class);

    /** What may be wrong with a proof, whatever the day. */
    enum Fault {
        NONE,
        FILE_CHANGED,
        FILE_GONE,
        SECTION_CHANGED,
        SECTION_GONE
    }

    /**
     * Something that a claim names.
     *
     * @param direct whether it is a section; else it is a record
     * @param collected days after {@link #FIRST}
     * @param length days of its period; below zero for none
     * @param valid days after its collection; below zero for no end
     * @param age longest age; empty for that of its kind
     */
    record Proof(boolean direct, EvidenceKind kind, int collected, int length, int valid, String age, Fault fault) {

        boolean isSound() {
            return fault == Fault.NONE;
        }

        private String section() {
            return fault == Fault.SECTION_GONE ? "security.adoc#lost" : "security.adoc#keys";
        }

        private RecordFixture build(RecordFixture record) {
            LocalDate day = FIRST.plusDays(collected);
            RecordFixture built = record.kind(kind).collected(day.toString());
            built = length < 0 ? built : built.period(day.minusDays(length).toString(), day.toString());
            built = valid < 0 ? built : built.validUntil(day.plusDays(valid).toString());
            built = age.isEmpty() ? built : built.maximumAge(age);
            return switch (fault) {
                case NONE -> built;
                case FILE_CHANGED -> built.changedFile("a.pdf");
                case FILE_GONE -> built.missingFile("a.pdf");
                case SECTION_CHANGED -> built.section(section()).seen(OTHER);
                case SECTION_GONE -> built.section(section());
            };
        }
    }

    /** A claim with what it rests on; the waiver ends days after {@link #FIRST}, or there is none. */
    record Promise(List<Proof> proofs, String cadence, int waiver) {

        Promise plus(Proof proof) {
            List<Proof> more = new ArrayList<>(proofs);
            more.add(proof);
            return new Promise(more, cadence, waiver);
        }

        Promise withoutWaiver() {
            return new Promise(proofs, cadence, -1);
        }

        /** The first day on which all of it is collected. */
        LocalDate whole() {
            return FIRST.plusDays(
                    proofs.stream().mapToInt(Proof::collected).max().orElse(0));
        }

        private MeasureFixture build(String id, MeasureFixture measure) {
            return measure.claim(id, claim -> {
                List<String> names = new ArrayList<>();
                List<String> seen = new ArrayList<>();
                for (int i = 0; i < proofs.size(); i++) {
                    Proof proof = proofs.get(i);
                    names.add(proof.direct() ? "architecture:" + proof.section() : id + "-" + i);
                    if (proof.direct()) {
                        seen.add(proof.fault() == Fault.SECTION_CHANGED ? OTHER : "");
                    }
                }
                ClaimFixture built =
                        claim.evidence(names.toArray(String[]::new)).seen(seen.toArray(String[]::new));
                built = cadence.isEmpty() ? built : built.cadence(cadence);
                return waiver < 0 ? built : built.waiver(FIRST.plusDays(waiver).toString());
            });
        }
    }

    private static Policy policy(List<Promise> promises) {
        PolicyFixture policy = PolicyFixture.policy().document("security.adoc", "keys");
        for (int i = 0; i < promises.size(); i++) {
            List<Proof> proofs = promises.get(i).proofs();
            for (int j = 0; j < proofs.size(); j++) {
                if (!proofs.get(j).direct()) {
                    policy = policy.record("c" + i + "-" + j, proofs.get(j)::build);
                }
            }
        }
        return policy.measure("AC-01", measure -> {
                    MeasureFixture built = measure;
                    for (int i = 0; i < promises.size(); i++) {
                        built = promises.get(i).build("c" + i, built);
                    }
                    return built;
                })
                .build();
    }

    private static Trace trace(List<Promise> promises, LocalDate day, Margins margins) {
        return Tracer.trace(policy(promises), new TraceOptions(day, margins.lead(), margins.grace()));
    }

    private static ClaimState state(Promise promise, LocalDate day, Margins margins) {
        ClaimState state =
                trace(List.of(promise), day, margins).claims().get(0).state().orElseThrow();
        SEEN.add(state);
        return state;
    }

    /** How long before an end and after an interval. */
    record Margins(Period lead, Period grace) {}

    @Provide
    Arbitrary<Proof> proofs() {
        return Combinators.combine(
                        Arbitraries.frequency(Tuple.of(4, false), Tuple.of(1, true)),
                        Arbitraries.of(EvidenceKind.class),
                        Arbitraries.integers().between(0, 500),
                        Arbitraries.integers().between(-60, 92),
                        Arbitraries.integers().between(-300, 600),
                        Arbitraries.of("", "", "P1M", "P90D", "P1Y", "P2Y"),
                        Arbitraries.of(Fault.class))
                .as((direct, kind, collected, length, valid, age, fault) -> {
                    boolean ofFile = fault == Fault.FILE_CHANGED || fault == Fault.FILE_GONE;
                    return direct && !ofFile
                            ? new Proof(true, EvidenceKind.ARCHITECTURE, 0, -1, -1, "", fault)
                            : new Proof(false, kind, collected, length, valid, age, fault);
                });
    }

    @Provide
    Arbitrary<Promise> promises() {
        return Combinators.combine(
                        proofs().list().ofMaxSize(3),
                        Arbitraries.of("", "", "P1M", "P90D", "P1Y"),
                        Arbitraries.integers().between(-DAYS, DAYS))
                .as(Promise::new);
    }

    @Provide
    Arbitrary<Margins> margins() {
        return Combinators.combine(
                        Arbitraries.of(Period.ZERO, Period.ofDays(14), Period.ofMonths(1)),
                        Arbitraries.of(Period.ZERO, Period.ofDays(30), Period.ofMonths(1)))
                .as(Margins::new);
    }

    @Provide
    Arbitrary<LocalDate> days() {
        return Arbitraries.integers().between(0, DAYS).map(FIRST::plusDays);
    }

    @Property(tries = 4000, seed = "20261123")
    void a_record_that_is_added_never_makes_a_claim_worse_unless_it_is_broken_or_changed(
            @ForAll("promises") Promise promise,
            @ForAll("proofs") Proof added,
            @ForAll("days") LocalDate day,
            @ForAll("margins") Margins margins) {
        ClaimState before = state(promise, day, margins);
        ClaimState after = state(promise.plus(added), day, margins);
        assertTrue(!added.isSound() || after.compareTo(before) <= 0, before + " to " + after);
    }

    @Property(tries = 4000, seed = "20261123")
    void once_everything_is_collected_a_later_day_never_makes_a_claim_better(
            @ForAll("promises") Promise promise,
            @ForAll("days") LocalDate one,
            @ForAll("days") LocalDate other,
            @ForAll("margins") Margins margins) {
        LocalDate whole = promise.whole();
        LocalDate earlier = whole.plusDays(Math.min(one.toEpochDay(), other.toEpochDay()) - FIRST.toEpochDay());
        LocalDate later = whole.plusDays(Math.max(one.toEpochDay(), other.toEpochDay()) - FIRST.toEpochDay());
        ClaimState before = state(promise, earlier, margins);
        ClaimState after = state(promise, later, margins);
        assertTrue(after.compareTo(before) >= 0, before + " on " + earlier + ", " + after + " on " + later);
    }

    @Property(tries = 4000, seed = "20261123")
    void a_waiver_holds_until_its_day_and_says_nothing_from_the_next_one_on(
            @ForAll("promises") Promise promise, @ForAll("margins") Margins margins) {
        LocalDate last = FIRST.plusDays(Math.abs(promise.waiver()));
        Promise waived = new Promise(promise.proofs(), promise.cadence(), Math.abs(promise.waiver()));
        ClaimState without = state(promise.withoutWaiver(), last, margins);
        ClaimState with = state(waived, last, margins);
        assertTrue(with == without || with == ClaimState.WAIVED && without.isWaivable(), without + " to " + with);
        boolean changed = promise.proofs().stream()
                .anyMatch(proof -> proof.fault() == Fault.FILE_CHANGED || proof.fault() == Fault.SECTION_CHANGED);
        assertTrue(!without.isWaivable() || changed || with == ClaimState.WAIVED, without + " to " + with);
        assertEquals(
                state(promise.withoutWaiver(), last.plusDays(1), margins), state(waived, last.plusDays(1), margins));
    }

    @Property(tries = 1000, seed = "20261123")
    void a_measure_is_its_worst_claim(
            @ForAll("promises") Promise one,
            @ForAll("promises") Promise other,
            @ForAll("promises") Promise third,
            @ForAll("days") LocalDate day,
            @ForAll("margins") Margins margins) {
        Trace trace = trace(List.of(one, other, third), day, margins);
        Optional<ClaimState> worst = trace.claims().stream()
                .map(claim -> claim.state().orElseThrow())
                .max(ClaimState::compareTo);
        assertEquals(worst, trace.stateOf("AC-01"));
    }

    @Property(tries = 500, seed = "20261123")
    void the_same_policy_on_the_same_day_has_the_same_trace(
            @ForAll("promises") Promise promise, @ForAll("days") LocalDate day, @ForAll("margins") Margins margins) {
        assertEquals(trace(List.of(promise), day, margins), trace(List.of(promise), day, margins));
    }

    @AfterContainer
    static void everyStateCameUp() {
        assertEquals(EnumSet.allOf(ClaimState.class), SEEN);
    }
}

package org.tompolicy.check;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.LocalDate;
import java.time.Period;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.tompolicy.model.PolicyFixture;
import org.tompolicy.trace.TraceOptions;
import org.tompolicy.trace.Tracer;

class OpenReviewsTest {

    private static final String KEYS = "architecture:security.adoc#keys";

    private static OpenReviews of(PolicyFixture fixture) {
        TraceOptions day = new TraceOptions(LocalDate.parse("2026-11-23"), Period.ofDays(14), Period.ofDays(30));
        return OpenReviews.of(Tracer.trace(fixture.build(), day));
    }

    @Test
    void names_claims_headers_and_records_once_in_reading_order() {
        OpenReviews open = of(PolicyFixture.policy()
                .document("security.adoc", "keys")
                .record("design", record -> record.collected("2026-11-01").section("security.adoc#keys"))
                .measure(
                        "AC-02",
                        measure -> measure.evidence(KEYS)
                                .claim("a", claim -> claim.evidence("design", KEYS))
                                .claim("b", claim -> claim.evidence("design"))
                                .claim("c", claim -> claim.line("[#c]"))
                                .claim("recorded", claim -> claim.evidence(KEYS).seen("0"))
                                .claim("theirs", claim -> claim.evidence(KEYS).providedBy("customer"))
                                .claim("AC-02")));
        assertEquals(List.of("design", "AC-02#a", "AC-02"), open.ids());
        assertEquals(
                Optional.of("Nobody recorded which state of their architecture sections was reviewed: design, AC-02#a,"
                        + " AC-02. Until then a change of the sections goes unnoticed; record it with tom:review"
                        + " -Dtom.id=design"),
                open.sentence());
    }

    @Test
    void says_nothing_where_everything_is_recorded_and_little_where_much_is_open() {
        assertEquals(Optional.empty(), new OpenReviews(List.of()).sentence());
        assertEquals(
                Optional.of(
                        "Nobody recorded which state of their architecture sections was reviewed: a, b, c, d, e and 2"
                                + " more. Until then a change of the sections goes unnoticed; record it with tom:review"
                                + " -Dtom.id=a"),
                new OpenReviews(List.of("a", "b", "c", "d", "e", "f", "g")).sentence());
    }
}

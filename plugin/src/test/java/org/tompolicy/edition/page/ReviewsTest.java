package org.tompolicy.edition.page;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.Test;
import org.tompolicy.edition.annex.AnnexFixture;
import org.tompolicy.model.Interval;
import org.tompolicy.model.PublishedMeasure;
import org.tompolicy.model.PublishedPolicy;
import org.tompolicy.model.PublishedPolicy.PublishedCategory;
import org.tompolicy.testing.Published;

/** What is said of reviews. The policy holds from 1 October 2026. */
class ReviewsTest {

    private static final UiTexts EN = UiTexts.of("en");
    private static final LocalDate ISSUED = LocalDate.of(2026, 9, 1);

    private static PublishedMeasure measure(String id, String reviewed) {
        Published.Measure made = Published.measure(id, "Title", "one").review(Interval.of("P1Y"));
        return (reviewed.isEmpty() ? made : made.reviewed(LocalDate.parse(reviewed))).build();
    }

    private static Reviews reviews(PublishedMeasure... measures) {
        PublishedPolicy whole = AnnexFixture.released().policy();
        PublishedPolicy policy = new PublishedPolicy(
                whole.issue(),
                whole.company(),
                whole.scope(),
                whole.introduction(),
                List.of(new PublishedCategory("one", "One", whole.introduction().preamble(), List.of(measures))),
                List.of(measure("PE-01", "2020-01-01")),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                List.of());
        return new Reviews(policy, ISSUED);
    }

    private static String oldest(Reviews reviews) {
        Function<LocalDate, String> named = day -> day + " " + reviews.reviewedOn(day, EN);
        return reviews.oldest().map(named).orElse("none");
    }

    @Test
    void theOldestIsNamedWithItsMeasures() {
        assertEquals(
                "2026-03-03 AC-02",
                oldest(reviews(measure("AC-01", "2026-08-01"), measure("AC-02", "2026-03-03"), measure("AC-03", ""))));
        assertEquals(
                "2026-03-03 AC-01 and 3 more",
                oldest(reviews(
                        measure("AC-01", "2026-03-03"),
                        measure("AC-02", "2026-03-03"),
                        measure("AC-03", "2026-03-03"),
                        measure("AC-04", "2026-03-03"))));
        assertEquals("none", oldest(reviews(measure("AC-01", ""))));
    }

    @Test
    void whatDoesNotApplyIsNotCounted() {
        Reviews reviews = reviews(measure("AC-01", "2026-08-01"));
        assertEquals(reviews.latest(), reviews.oldest());
        assertTrue(reviews.areComplete());
        assertFalse(reviews(measure("AC-01", "")).areComplete());
    }

    @Test
    void onlyADayOnWhichThePolicyHoldsIsToCome() {
        Reviews reviews = reviews(measure("AC-01", "2025-09-15"));
        assertEquals(Optional.of(LocalDate.of(2026, 9, 15)), reviews.next());
        assertEquals(Reviews.Due.PAST, reviews.due(ISSUED.minusDays(1)));
        assertEquals(Reviews.Due.BEFORE_EFFECT, reviews.due(ISSUED));
        assertEquals(Reviews.Due.BEFORE_EFFECT, reviews.due(LocalDate.of(2026, 9, 30)));
        assertEquals(Reviews.Due.TO_COME, reviews.due(LocalDate.of(2026, 10, 1)));
    }

    @Test
    void ofSeveralThatAreOverdueTheirNumberIsSaidAndTheOldest() {
        Reviews one = reviews(measure("AC-01", "2025-08-01"), measure("AC-02", "2026-03-03"));
        assertEquals(Optional.of("was due by 1 August 2026 (AC-01)"), one.nextRow(EN, EN::date));
        assertEquals(Optional.of("The review of AC-01 is overdue; it was due by 1 August 2026."), sentence(one));
        Reviews two =
                reviews(measure("AC-01", "2025-08-01"), measure("AC-02", "2025-07-01"), measure("AC-03", "2026-03-03"));
        assertEquals(
                Optional.of("2 reviews are overdue; the oldest was due by 1 July 2026 (AC-02)"),
                two.nextRow(EN, EN::date));
        assertEquals(Optional.of("2 reviews are overdue; the oldest was due by 1 July 2026 (AC-02)."), sentence(two));
        Reviews none = reviews(measure("AC-01", "2026-03-03"), measure("AC-02", ""));
        assertEquals(Optional.of("3 March 2027 (AC-01)"), none.nextRow(EN, EN::date));
        assertEquals(Optional.empty(), sentence(none));
    }

    private static Optional<String> sentence(Reviews reviews) {
        return reviews.overdueSentence(EN).map(html -> Jsoup.parse(html.html()).text());
    }
}

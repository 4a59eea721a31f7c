package org.tompolicy.publish;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.time.LocalDate;
import java.time.Period;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.tompolicy.model.Audience;
import org.tompolicy.model.EvidenceKind;
import org.tompolicy.model.Policy;
import org.tompolicy.model.PolicyFixture;
import org.tompolicy.model.PublishedClaim;
import org.tompolicy.model.PublishedPolicy;
import org.tompolicy.model.PublishedPolicy.PublishedCertificate;
import org.tompolicy.model.PublishedProof;
import org.tompolicy.model.PublishedViews;
import org.tompolicy.model.Release;
import org.tompolicy.publish.Publication.Document;
import org.tompolicy.publish.Publication.DocumentSection;
import org.tompolicy.publish.Publication.PromiseReference;
import org.tompolicy.testing.Html;
import org.tompolicy.testing.Sealed;
import org.tompolicy.trace.Trace;
import org.tompolicy.trace.TraceOptions;
import org.tompolicy.trace.Tracer;

/** A release as the root of the site shows it: sealed promises, present proof. */
class ReleasePublicationTest {

    private static final LocalDate ISSUED = LocalDate.of(2026, 1, 10);
    private static final LocalDate DAY = LocalDate.of(2026, 11, 23);

    private static Trace trace(Policy policy, LocalDate day) {
        return Tracer.trace(policy, new TraceOptions(day, Period.ofDays(14), Period.ofDays(30)));
    }

    private static Release sealed(PolicyFixture fixture) {
        Policy policy = fixture.build();
        PublishedPolicy text = Publisher.publish(
                        policy, trace(policy, ISSUED), Audience.PUBLIC, Optional.empty(), Set.of())
                .policy()
                .issuedAs("2026.1", ISSUED, ISSUED);
        return release(Optional.of(new PublishedViews(text, text)));
    }

    private static Release release(Optional<PublishedViews> views) {
        return release(views, ISSUED);
    }

    private static Release release(Optional<PublishedViews> views, LocalDate effective) {
        return Sealed.release("2026.1", ISSUED, effective).views(views).build();
    }

    private static Publication shown(PolicyFixture now, Release release) {
        Policy policy = now.build();
        return Publisher.publish(policy, trace(policy, DAY), Audience.PUBLIC, release);
    }

    private static PolicyFixture then() {
        return PolicyFixture.policy()
                .measure(
                        "AC-01",
                        measure -> measure.claim("kept", claim -> claim.evidence("log"))
                                .claim("gone", claim -> claim.evidence("log")))
                .record("log", record -> record.collected("2026-01-02"));
    }

    private static List<PublishedProof> proof(Publication publication, String claim) {
        return publication
                .policy()
                .measure("AC-01")
                .flatMap(measure -> measure.claim(claim))
                .map(PublishedClaim::proof)
                .orElseThrow();
    }

    @Test
    void daysOfReviewAreThoseOfToday() {
        Release sealed =
                sealed(then().measure("AC-02", measure -> measure.review("P1Y").reviewed("2025-11-10"))
                        .measure("AC-03", measure -> measure.review("P1Y").reviewed("2025-11-11")));
        Publication publication =
                shown(then().measure("AC-02", measure -> measure.review("P3M").reviewed("2026-11-20")), sealed);
        assertEquals(
                List.of(
                        "AC-01 Optional.empty Optional.empty",
                        "AC-02 Optional[2026-11-20] Optional[2027-11-20]",
                        "AC-03 Optional[2025-11-11] Optional[2026-11-11]"),
                publication
                        .policy()
                        .measures()
                        .map(measure -> measure.id() + " " + measure.reviewed() + " " + measure.nextReview())
                        .toList(),
                "the interval is promised; of what is gone from the sources the sealed day is known");
    }

    @Test
    void aClaimHasTheProofOfTodayAndTheTextOfItsDay() {
        Publication shown = shown(
                PolicyFixture.policy()
                        .measure(
                                "AC-01",
                                measure -> measure.claim("kept", claim -> claim.evidence("log"))
                                        .claim("new", claim -> claim.evidence("log")))
                        .record("log", record -> record.collected("2026-11-02")),
                sealed(then()));
        assertEquals(
                List.of(Optional.of(LocalDate.of(2026, 11, 2))),
                proof(shown, "kept").stream().map(PublishedProof::date).toList());
        assertEquals(
                List.of(Optional.of(LocalDate.of(2026, 1, 2))),
                proof(shown, "gone").stream().map(PublishedProof::date).toList(),
                "the sources no longer make this promise, so the sealed proof is the last one");
        assertEquals(
                List.of("kept", "gone"),
                shown.policy().measure("AC-01").orElseThrow().claims().stream()
                        .map(PublishedClaim::id)
                        .toList());
        assertEquals("2026.1", shown.policy().version());
        assertEquals(DAY, shown.asOf());
    }

    @Test
    void certificatesAreThoseOfToday() {
        Publication shown = shown(
                then().record(
                                "iso",
                                record -> record.kind(EvidenceKind.CERTIFICATE)
                                        .collected("2026-06-01")
                                        .validUntil("2027-06-01")
                                        .audience(Audience.PUBLIC)),
                sealed(then().record(
                                "old",
                                record -> record.kind(EvidenceKind.CERTIFICATE)
                                        .collected("2025-01-01")
                                        .validUntil("2026-02-01")
                                        .audience(Audience.PUBLIC))));
        assertEquals(
                List.of("Record iso"),
                shown.policy().certificates().stream()
                        .map(PublishedCertificate::title)
                        .toList());
    }

    @Test
    void ofAnAnnouncedReleaseTheyAreThoseThatStillHoldWhenItTakesEffect() {
        PolicyFixture now = then().record(
                        "ended",
                        record -> record.kind(EvidenceKind.CERTIFICATE)
                                .collected("2025-01-01")
                                .validUntil("2026-11-30")
                                .audience(Audience.PUBLIC));
        Optional<PublishedViews> views = sealed(then()).views();
        assertEquals(1, shown(now, release(views)).policy().certificates().size());
        assertEquals(
                List.of(),
                shown(now, release(views, LocalDate.of(2026, 12, 1))).policy().certificates());
    }

    @Test
    void onlyPromisesOfTheReleaseRestOnASection() {
        Publication shown = shown(
                PolicyFixture.policy()
                        .measure(
                                "AC-01",
                                measure -> measure.claim(
                                                "kept", claim -> claim.evidence("architecture:design.adoc#login"))
                                        .claim("new", claim -> claim.evidence("architecture:design.adoc#login")))
                        .measure(
                                "AC-02",
                                measure -> measure.claim(
                                        "later", claim -> claim.evidence("architecture:design.adoc#login")))
                        .documentWithSections("design.adoc", "login"),
                sealed(then()));
        assertEquals(
                List.of("AC-01#kept"),
                shown.documents().stream()
                        .flatMap(document -> document.sections().stream())
                        .flatMap(section -> section.promises().stream())
                        .map(promise -> promise.measure() + "#" + promise.claim())
                        .toList());
    }

    @Test
    void aReleaseWithoutItsTextIsNotShown() {
        assertThrows(IllegalArgumentException.class, () -> shown(then(), release(Optional.empty())));
    }

    @Test
    void aDocumentLeadsOnlyWhereTheReleaseHasAPlace() {
        PublishedPolicy text = sealed(then()).views().orElseThrow().customer();
        String html = "<p><a href=\"measures/ac-01.html#kept\">1</a> <a href=\"measures/ac-01.html#new\">2</a>"
                + " <a href=\"measures/ac-02.html\">3</a> <a href=\"subprocessors.html#new\">4</a>"
                + " <a href=\"glossary.html\">5</a> <a href=\"https://example.org/\">6</a></p>";
        Document document = new Document(
                "a.adoc",
                "architecture/a.html",
                "A",
                "",
                "",
                List.of(new DocumentSection(0, "", List.of(), Html.text(html), List.<PromiseReference>of())));
        assertEquals(
                "<p><a href=\"measures/ac-01.html#kept\">1</a> <a href=\"measures/ac-01.html\">2</a>"
                        + " 3 4 <a href=\"glossary.html\">5</a> <a href=\"https://example.org/\">6</a></p>",
                Html.of(new Places(text)
                        .reachable(List.of(document))
                        .get(0)
                        .sections()
                        .get(0)
                        .body()));
    }
}

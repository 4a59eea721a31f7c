package org.tompolicy.publish;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.LocalDate;
import java.time.Period;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Test;
import org.tompolicy.model.Audience;
import org.tompolicy.model.EvidenceKind;
import org.tompolicy.model.MeasureStatus;
import org.tompolicy.model.PolicyFixture;
import org.tompolicy.model.PublishedClaim;
import org.tompolicy.model.PublishedCoverage;
import org.tompolicy.model.PublishedMeasure;
import org.tompolicy.model.PublishedPolicy;
import org.tompolicy.model.PublishedPolicy.PublishedCertificate;
import org.tompolicy.model.PublishedProof;
import org.tompolicy.model.RecordFixture;
import org.tompolicy.trace.TraceOptions;
import org.tompolicy.trace.Tracer;

/** What customers see, as the contract's paragraph of that name says. */
class PublisherTest {

    private static final LocalDate DAY = LocalDate.of(2026, 11, 23);

    @Test
    void anInternalRecordIsKindAndDateOnly() {
        assertEquals(
                List.of(new PublishedProof(
                        EvidenceKind.RECORD,
                        Optional.of(LocalDate.of(2026, 10, 1)),
                        Optional.empty(),
                        "",
                        Optional.empty())),
                proof(record -> record.collected("2026-10-01")));
    }

    @Test
    void aPublicRecordHasItsTitle() {
        assertEquals(
                List.of("Record r"),
                proof(record -> record.collected("2026-10-01").audience(Audience.PUBLIC)).stream()
                        .map(PublishedProof::title)
                        .toList());
    }

    @Test
    void dueChangedAndStaleProofIsShown() {
        assertEquals(1, proof(record -> record.collected("2025-11-24")).size());
        assertEquals(
                1,
                proof(record -> record.collected("2026-10-01").changedFile("a.csv"))
                        .size());
        assertEquals(1, proof(record -> record.collected("2024-01-01")).size());
    }

    @Test
    void ofAnExpiredProofKindAndDayAreSaid() {
        PublishedProof ended = PublishedProof.endedOn(EvidenceKind.CERTIFICATE, LocalDate.parse("2026-11-22"));
        UnaryOperator<RecordFixture> certificate = record -> record.kind(EvidenceKind.CERTIFICATE)
                .audience(Audience.PUBLIC)
                .collected("2023-11-22")
                .validUntil("2026-11-22");
        assertEquals(List.of(ended), proof(certificate));
        assertEquals(
                List.of(ended),
                bySeveral(certificate, record -> certificate.apply(record).validUntil("2025-11-22")));
        assertEquals(
                List.of(EvidenceKind.RECORD),
                kinds(bySeveral(certificate, record -> record.collected("2024-01-01"))),
                "something newer is shown, though it is stale");
    }

    private static List<PublishedProof> bySeveral(
            UnaryOperator<RecordFixture> one, UnaryOperator<RecordFixture> other) {
        return claims(PolicyFixture.policy()
                        .measure("AC-01", measure -> measure.claim("a", claim -> claim.evidence("one", "other")))
                        .record("one", one)
                        .record("other", other))
                .get(0)
                .proof();
    }

    private static List<EvidenceKind> kinds(List<PublishedProof> proof) {
        return proof.stream().map(PublishedProof::kind).toList();
    }

    @Test
    void missingAndBrokenProofIsNotShown() {
        assertEquals(List.of(), proof(record -> record.collected("2026-11-24")));
        assertEquals(List.of(), proof(record -> record.collected("2026-10-01").missingFile("a.csv")));
    }

    @Test
    void aWaivedClaimShowsNothing() {
        PublishedClaim claim = claims(PolicyFixture.policy()
                        .measure(
                                "AC-01",
                                measure -> measure.claim(
                                        "a", given -> given.evidence("r").waiver("2027-01-31")))
                        .record("r", record -> record.collected("2024-01-01")))
                .get(0);
        assertEquals(List.of(), claim.proof());
    }

    @Test
    void aDocumentUnderAnIntervalIsShownBesideAProofOfPractice() {
        assertEquals(
                List.of(EvidenceKind.RECORD, EvidenceKind.POLICY_DOCUMENT),
                claims(PolicyFixture.policy()
                                .measure(
                                        "AC-01",
                                        measure -> measure.claim(
                                                "a",
                                                given -> given.cadence("P1Y").evidence("rules", "done")))
                                .record(
                                        "rules",
                                        record -> record.kind(EvidenceKind.POLICY_DOCUMENT)
                                                .collected("2026-10-01"))
                                .record("done", record -> record.collected("2026-10-02")))
                        .get(0)
                        .proof()
                        .stream()
                        .map(PublishedProof::kind)
                        .toList());
    }

    @Test
    void whatAPromiseIsLaidDownInIsSaidWhateverItsState() {
        UnaryOperator<RecordFixture> rules =
                record -> record.kind(EvidenceKind.POLICY_DOCUMENT).collected("2026-10-01");
        PolicyFixture policy = PolicyFixture.policy()
                .measure(
                        "AC-01",
                        measure -> measure.claim(
                                        "alone", claim -> claim.cadence("P1Y").evidence("rules"))
                                .claim("expired", claim -> claim.cadence("P3Y").evidence("rules", "iso"))
                                .claim("waived", claim -> claim.evidence("old").waiver("2027-01-31")))
                .record("rules", rules)
                .record("old", record -> rules.apply(record).collected("2024-10-01"))
                .record(
                        "iso",
                        record -> record.kind(EvidenceKind.CERTIFICATE)
                                .collected("2025-01-01")
                                .validUntil("2026-11-22"));
        List<PublishedClaim> claims = claims(policy);
        assertEquals(List.of(EvidenceKind.POLICY_DOCUMENT), kinds(claims.get(0).proof()));
        assertEquals(
                List.of(EvidenceKind.POLICY_DOCUMENT, EvidenceKind.CERTIFICATE),
                kinds(claims.get(1).proof()));
        assertEquals(
                List.of(false, true),
                claims.get(1).proof().stream()
                        .map(proof -> proof.ended().isPresent())
                        .toList());
        assertEquals(List.of(), claims.get(2).proof());
    }

    @Test
    void whatPromisesRestOnIsKeptAndNothingElse() {
        PolicyFixture policy = PolicyFixture.policy()
                .documentWithSections("security.adoc", "keys", "doors")
                .documentWithSections("network.adoc", "zones")
                .documentWithSections("unused.adoc", "any")
                .measure(
                        "AC-01",
                        measure -> measure.claim("a", claim -> claim.evidence("architecture:security.adoc#doors"))
                                .claim("b", claim -> claim.evidence("architecture:network.adoc")));
        assertEquals(
                List.of("architecture/network.html zones", "architecture/security.html doors"),
                publish(policy).policy().architecture().stream()
                        .flatMap(document ->
                                document.sections().stream().map(section -> document.page() + " " + section.id()))
                        .toList());
    }

    @Test
    void onlyWhatIsImplementedIsPromised() {
        Publication publication = publish(PolicyFixture.policy()
                .measure(
                        "AC-01",
                        measure -> measure.claim("kept").claim("planned", claim -> claim.status(MeasureStatus.PLANNED)))
                .measure("AC-02", measure -> measure.status(MeasureStatus.DRAFT).claim("a"))
                .measure(
                        "AC-03",
                        measure -> measure.status(MeasureStatus.WITHDRAWN).claim("a"))
                .measure(
                        "AC-05",
                        measure -> measure.status(MeasureStatus.WITHDRAWN).claim("a"))
                .measure(
                        "AC-04",
                        measure -> measure.status(MeasureStatus.NOT_APPLICABLE).claim("AC-04")));

        assertEquals(List.of("AC-01"), measures(publication));
        assertEquals(
                List.of("AC-03"),
                publication.policy().withdrawn().stream()
                        .map(PublishedPolicy.WithdrawnMeasure::id)
                        .toList(),
                "AC-05 was never released, so nothing is said of it");
        assertEquals(
                List.of("kept"),
                publication.policy().categories().get(0).measures().get(0).claims().stream()
                        .map(PublishedClaim::id)
                        .toList());
        assertEquals(
                List.of("AC-04"),
                publication.policy().notApplicable().stream()
                        .map(PublishedMeasure::id)
                        .toList());
    }

    @Test
    void aClaimThatDoesNotApplyIsNoPromise() {
        PublishedMeasure measure = publish(PolicyFixture.policy()
                        .measure(
                                "AC-01",
                                fixture -> fixture.claim("kept")
                                        .claim("fax", claim -> claim.status(MeasureStatus.NOT_APPLICABLE))))
                .policy()
                .measure("AC-01")
                .orElseThrow();
        assertEquals(
                List.of("kept"),
                measure.claims().stream().map(PublishedClaim::id).toList());
    }

    @Test
    void aMeasureThatDoesNotApplyAnswersItsControls() {
        Publication publication = publish(PolicyFixture.policy()
                .framework("own", "1", "2", "3")
                .measure("AC-01", measure -> measure.control("own", "2").claim("a"))
                .measure(
                        "AC-02",
                        measure -> measure.status(MeasureStatus.NOT_APPLICABLE)
                                .control("own", "1")
                                .claim("AC-02"))
                .measure(
                        "AC-03",
                        measure -> measure.status(MeasureStatus.PLANNED)
                                .control("own", "3")
                                .claim("a")));

        PublishedCoverage coverage = publication.policy().coverage().get(0);
        assertEquals(3, coverage.lines());
        assertEquals(
                List.of("1 [AC-02]", "2 [AC-01]"),
                coverage.answered().stream()
                        .map(line -> line.control().id() + " " + line.measures())
                        .toList());
    }

    @Test
    void claimsAnswerTheControlsThatTheyNameAndShareTheOthers() {
        PublishedPolicy policy = publish(PolicyFixture.policy()
                        .framework("own", "1", "2", "3")
                        .measure(
                                "AC-01",
                                measure -> measure.control("own", "1")
                                        .control("own", "2")
                                        .claim("notice", claim -> claim.control("own", "2"))
                                        .claim("list")
                                        .claim(
                                                "soon",
                                                claim -> claim.status(MeasureStatus.PLANNED)
                                                        .control("own", "3"))))
                .policy();
        assertEquals(
                List.of("notice [2]", "list [1]"),
                policy.measure("AC-01").orElseThrow().claims().stream()
                        .map(claim -> claim.id() + " "
                                + claim.controls().stream()
                                        .map(PublishedPolicy.PublishedControl::id)
                                        .toList())
                        .toList());
        assertEquals(
                List.of("1", "2"),
                policy.coverage().get(0).answered().stream()
                        .map(line -> line.control().id())
                        .toList());
    }

    @Test
    void aControlThatOnlyAHiddenClaimNamesIsNotAnsweredByItsNeighbours() {
        PublishedPolicy policy = publish(PolicyFixture.policy()
                        .framework("own", "1", "2")
                        .measure(
                                "AC-01",
                                measure -> measure.control("own", "1")
                                        .control("own", "2")
                                        .claim(
                                                "notice",
                                                claim -> claim.status(MeasureStatus.PLANNED)
                                                        .control("own", "2"))
                                        .claim("list")))
                .policy();
        assertEquals(
                List.of("1"),
                policy.measure("AC-01").orElseThrow().controls().stream()
                        .map(PublishedPolicy.PublishedControl::id)
                        .toList());
    }

    @Test
    void aMeasureThatDoesNotApplyAnswersTheControlsOfItsClaimsByItsReason() {
        PublishedPolicy policy = publish(PolicyFixture.policy()
                        .framework("own", "1", "2")
                        .measure(
                                "AC-01",
                                measure -> measure.status(MeasureStatus.NOT_APPLICABLE)
                                        .claim("paper", claim -> claim.control("own", "2"))))
                .policy();
        assertEquals(
                List.of("2 [AC-01]"),
                policy.coverage().get(0).answered().stream()
                        .map(line -> line.control().id() + " " + line.measures())
                        .toList());
    }

    @Test
    void onlyValidCertificatesThatTheDpoMarkedAreShown() {
        UnaryOperator<RecordFixture> valid = record -> record.kind(EvidenceKind.CERTIFICATE)
                .collected("2026-01-01")
                .validUntil("2026-11-23")
                .audience(Audience.PUBLIC);
        Publication publication = publish(PolicyFixture.policy()
                .measure("AC-01", measure -> measure.claim("a"))
                .record("expired", record -> valid.apply(record).validUntil("2026-11-22"))
                .record("future", record -> valid.apply(record).collected("2026-11-24"))
                .record("internal", record -> valid.apply(record).audience(Audience.INTERNAL))
                .record("valid", valid));
        assertEquals(
                List.of("Record valid"),
                publication.policy().certificates().stream()
                        .map(PublishedCertificate::title)
                        .toList());
    }

    @Test
    void aCertificateThatEndsBeforeTheTextTakesEffectIsNotAmongThem() {
        assertEquals(List.of("Record on", "Record open"), titles(takingEffectOn("2027-01-01")));
        assertEquals(
                List.of("Record before", "Record on", "Record open"),
                titles(takingEffectOn("2026-01-01")),
                "what holds already is looked at on the day");
        assertEquals(
                List.of("before -", "on Certificates[]"),
                takingEffectOn("2027-01-01").policy().measure("AC-01").orElseThrow().claims().stream()
                        .map(claim -> claim.id() + " "
                                + claim.proof()
                                        .get(0)
                                        .link()
                                        .map(Object::toString)
                                        .orElse("-"))
                        .toList(),
                "no link where there is no entry");
    }

    private static Publication takingEffectOn(String day) {
        UnaryOperator<RecordFixture> certificate = record ->
                record.kind(EvidenceKind.CERTIFICATE).collected("2026-01-01").audience(Audience.PUBLIC);
        return publish(PolicyFixture.policy()
                .effective(day)
                .measure(
                        "AC-01",
                        measure -> measure.claim("before", claim -> claim.evidence("before"))
                                .claim("on", claim -> claim.evidence("on")))
                .record("before", record -> certificate.apply(record).validUntil("2026-12-31"))
                .record("on", record -> certificate.apply(record).validUntil("2027-01-01"))
                .record("open", certificate));
    }

    private static List<String> titles(Publication publication) {
        return publication.policy().certificates().stream()
                .map(PublishedCertificate::title)
                .toList();
    }

    @Test
    void aSubProcessorThatIsNoLongerUsedIsNotShown() {
        Publication publication = publish(PolicyFixture.policy()
                .measure("AC-01", measure -> measure.claim("a"))
                .subProcessor("gone", subProcessor -> subProcessor.until("2026-11-22"))
                .subProcessor("used", subProcessor -> subProcessor.until("2026-11-23")));
        assertEquals(
                List.of("used"),
                publication.policy().subProcessors().stream()
                        .map(subProcessor -> subProcessor.id())
                        .toList());
    }

    private static List<PublishedProof> proof(UnaryOperator<RecordFixture> record) {
        return claims(PolicyFixture.policy()
                        .measure("AC-01", measure -> measure.claim("a", claim -> claim.evidence("r")))
                        .record("r", record))
                .get(0)
                .proof();
    }

    private static List<PublishedClaim> claims(PolicyFixture policy) {
        return publish(policy).policy().categories().get(0).measures().get(0).claims();
    }

    private static List<String> measures(Publication publication) {
        return publication.policy().categories().stream()
                .flatMap(category -> category.measures().stream())
                .map(PublishedMeasure::id)
                .toList();
    }

    private static Publication publish(PolicyFixture fixture) {
        var policy = fixture.build();
        return Publisher.publish(
                policy,
                Tracer.trace(policy, new TraceOptions(DAY, Period.ofDays(14), Period.ofDays(30))),
                Audience.PUBLIC,
                Optional.empty(),
                Set.of("AC-01", "AC-03"));
    }
}

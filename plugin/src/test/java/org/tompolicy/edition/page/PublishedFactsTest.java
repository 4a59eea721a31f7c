package org.tompolicy.edition.page;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;
import org.tompolicy.edition.annex.AnnexFixture;
import org.tompolicy.model.EvidenceKind;
import org.tompolicy.model.PublishedPolicy;
import org.tompolicy.model.PublishedPolicy.PublishedCertificate;
import org.tompolicy.model.PublishedProof;
import org.tompolicy.model.Target;
import org.tompolicy.testing.Published;

/** What is known of sub-processors and certificates. */
class PublishedFactsTest {

    private static final LocalDate DAY = LocalDate.of(2031, 12, 27);
    private static final PublishedPolicy POLICY = AnnexFixture.released().policy();

    private final PublishedFacts facts = PublishedFacts.of(POLICY, UiTexts.of("en"));

    private static String lines(List<PublishedFacts.Fact> facts) {
        return String.join(
                "\n",
                facts.stream().map(fact -> fact.label() + ": " + fact.value()).toList());
    }

    private static PublishedCertificate certificate(String title, String holder) {
        return new PublishedCertificate(
                EvidenceKind.ATTESTATION,
                title,
                "SOC 2",
                "",
                "",
                "",
                Optional.of(LocalDate.of(2026, 3, 31)),
                Optional.of(LocalDate.of(2025, 4, 1)),
                Optional.empty(),
                "https://www.tmc.example/soc2",
                holder);
    }

    @Test
    void factsOfASubProcessorInOneOrder() {
        assertEquals(
                """
                Legal entity: Azure Ltd
                Address: Dublin
                Contact: privacy@azure.example
                Purpose: Hosting
                Services: TMC Platform
                Country: Ireland, Germany
                Transfer basis: Adequacy decision; EU standard contractual clauses (Decision 2021/914). One of these ends on 27 December 2031.
                Used from: 27 December 2031
                Used until: 28 December 2031""",
                lines(facts.of(Published.subProcessor("azure", "Azure")
                        .until(DAY.plusDays(1))
                        .from(DAY)
                        .transfer("IE, DE", List.of("adequacy", "scc-2021-914"))
                        .transferUntil(DAY)
                        .services(List.of("platform"))
                        .purpose("Hosting")
                        .contact("privacy@azure.example")
                        .address("Dublin")
                        .legalEntity("Azure Ltd")
                        .build())));
    }

    @Test
    void oneTransferBasisEndsItself() {
        List<PublishedFacts.Fact> known = facts.of(Published.subProcessor("azure", "Azure")
                .transfer("", List.of("adequacy"))
                .transferUntil(DAY)
                .build());
        assertEquals("Services: All services\nTransfer basis: Adequacy decision, until 27 December 2031", lines(known));
        assertEquals(
                "Adequacy decision, until <time datetime=\"2031-12-27\">27 December 2031</time>",
                known.get(1).markup().html());
    }

    private String basis(String issued, String country, String... bases) {
        return basis("en", issued, country, bases);
    }

    private String basis(String language, String issued, String country, String[] bases) {
        PublishedPolicy policy = POLICY.issuedAs("1", LocalDate.parse(issued), LocalDate.parse(issued));
        return PublishedFacts.of(policy, UiTexts.of(language))
                .of(Published.subProcessor("azure", "Azure")
                        .transfer(country, List.of(bases))
                        .build())
                .stream()
                .filter(fact -> fact.label().equals(UiTexts.of(language).text("transferBasis")))
                .map(PublishedFacts.Fact::value)
                .findFirst()
                .orElseThrow();
    }

    @Test
    void aDecisionIsNamedWithItsNumberAndDay() {
        assertEquals(
                "Adequacy decision (EU) 2025/2574 of 19 December 2025, until 27 December 2031",
                basis("2026-09-21", "GB", "adequacy"));
        assertEquals(
                "EU-US Data Privacy Framework, Decision (EU) 2023/1795 of 10 July 2023",
                basis("2026-09-21", "US", "dpf"));
        assertEquals(
                "Adequacy decision of 15 July 2025", basis("2026-09-21", "European Patent Organisation", "adequacy"));
        assertEquals(
                "Adequacy decision (EU) 2025/2574 of 19 December 2025; adequacy decision (EU) 2026/179 of 26 January"
                        + " 2026; EU standard contractual clauses (Decision 2021/914)",
                basis("2026-09-21", "GB, BR", "adequacy", "scc-2021-914"));
    }

    @Test
    void aDecisionHasTheNumberOfTheLanguage() {
        assertEquals("Adequacy decision 2000/518/EC of 26 July 2000", basis("2026-09-21", "CH", "adequacy"));
        assertEquals(
                "Angemessenheitsbeschluss 2000/518/EG vom 26. Juli 2000",
                basis("de", "2026-09-21", "CH", new String[] {"adequacy"}));
        assertEquals(
                "Angemessenheitsbeschluss (EU) 2019/419 vom 23. Januar 2019",
                basis("de", "2026-09-21", "JP", new String[] {"adequacy"}));
    }

    @Test
    void theDecisionIsTheOneThatHeldOnTheDayOfIssue() {
        assertEquals(
                "Adequacy decision (EU) 2021/1772 of 28 June 2021, until 27 December 2025",
                basis("2025-09-20", "GB", "adequacy"));
        assertEquals("Adequacy decision", basis("2026-01-25", "BR", "adequacy"));
        assertEquals("Adequacy decision (EU) 2026/179 of 26 January 2026", basis("2026-01-26", "BR", "adequacy"));
        assertEquals("Adequacy decision", basis("2026-09-21", "US", "adequacy"));
    }

    @Test
    void whoHoldsACertificateIsALegalEntityAndAReportHasItsType() {
        PublishedPolicy policy = POLICY;
        String title = policy.subProcessors().get(0).title();
        String entity = policy.subProcessors().get(0).legalEntity();
        String lines = lines(facts.of(certificate("SOC 2 Type 2 report", title)));
        assertTrue(lines.contains("Holder: " + entity + "\n"), lines);
        assertTrue(lines.contains("Type: Type 2: design and operation, over the period\n"), lines);
        assertTrue(lines(facts.of(certificate("C5 Testat Typ 1", title))).contains("Type: Type 1: design, on one day"));
        assertTrue(
                lines(facts.of(certificate("Report of type unknown", "Else"))).contains("Holder: Else\n"));
    }

    @Test
    void factsOfACertificateInOneOrder() {
        assertEquals("""
                Standard: SOC 2
                Kind: Attestation
                Holder: Tall Mere Cloud GmbH & Söhne (TMC)
                Period covered: April 2025 to March 2026
                Document: https://www.tmc.example/soc2""", lines(facts.of(certificate("Ours", ""))));
    }

    @Test
    void aProofThatIsACertificateIsFoundAmongThem() {
        PublishedPolicy policy =
                POLICY.withCertificates(List.of(certificate("Theirs", "Azure"), certificate("Ours", "")));
        assertEquals(OptionalInt.of(0), PublishedFacts.certificate(policy, proof("Ours", new Target.Certificates())));
        assertEquals(OptionalInt.of(1), PublishedFacts.certificate(policy, proof("Theirs", new Target.Certificates())));
        assertEquals(OptionalInt.empty(), PublishedFacts.certificate(policy, proof("", new Target.Certificates())));
        assertEquals(OptionalInt.empty(), PublishedFacts.certificate(policy, proof("Ours", new Target.Start(""))));
    }

    private static PublishedProof proof(String title, Target link) {
        return new PublishedProof(
                EvidenceKind.ATTESTATION, Optional.empty(), Optional.empty(), title, Optional.of(link));
    }

    @Test
    void theCompanysOwnCertificatesComeFirst() {
        PublishedCertificate own = certificate("Ours", "");
        PublishedCertificate other = certificate("Theirs", "Azure");
        assertEquals(List.of(own, other), PublishedFacts.certificates(POLICY.withCertificates(List.of(other, own))));
    }
}

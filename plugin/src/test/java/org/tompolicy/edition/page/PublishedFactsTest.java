package org.tompolicy.edition.page;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.tompolicy.edition.annex.AnnexFixture;
import org.tompolicy.model.EvidenceKind;
import org.tompolicy.model.PublishedPolicy;
import org.tompolicy.model.PublishedPolicy.PublishedCertificate;
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
    void theCompanysOwnCertificatesComeFirst() {
        PublishedCertificate own = certificate("Ours", "");
        PublishedCertificate other = certificate("Theirs", "Azure");
        assertEquals(List.of(own, other), PublishedFacts.certificates(POLICY.withCertificates(List.of(other, own))));
    }
}

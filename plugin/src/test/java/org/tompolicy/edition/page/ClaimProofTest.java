package org.tompolicy.edition.page;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.tompolicy.model.EvidenceKind;
import org.tompolicy.model.PublishedProof;

/** What is laid down stands apart from what is shown, and that nothing is shown is said. */
class ClaimProofTest {

    private static final LocalDate DAY = LocalDate.of(2026, 11, 19);

    private static ClaimProof proof(PublishedProof... proof) {
        List<PublishedProof> all = Arrays.asList(proof);
        return new ClaimProof(
                all.stream().filter(PublishedProof::isLaidDown).toList(),
                all.stream().filter(PublishedProof::isShown).toList(),
                all.stream().filter(one -> one.ended().isPresent()).toList(),
                true);
    }

    private static PublishedProof of(EvidenceKind kind) {
        return new PublishedProof(kind, Optional.of(DAY), Optional.empty(), "", Optional.empty());
    }

    private static String instead(String language, ClaimProof proof) {
        UiTexts texts = UiTexts.of(language);
        return proof.instead(texts, PublishedFacts.times(texts)).html().replaceAll("<[^>]*>", "");
    }

    @Test
    void policiesContractsAndArchitectureLayDownAndAllElseShows() {
        assertEquals(
                List.of(EvidenceKind.POLICY_DOCUMENT, EvidenceKind.CONTRACT, EvidenceKind.ARCHITECTURE),
                Stream.of(EvidenceKind.values())
                        .filter(kind -> of(kind).isLaidDown())
                        .toList());
        assertEquals(
                EvidenceKind.values().length - 3,
                Stream.of(EvidenceKind.values())
                        .filter(kind -> of(kind).isShown())
                        .count());
    }

    @Test
    void whereNothingShowsItThatIsSaid() {
        assertEquals("", instead("en", proof(of(EvidenceKind.RECORD))));
        assertEquals("No proof is shown", instead("en", proof()));
        assertEquals("No proof is shown", instead("en", proof(of(EvidenceKind.CONTRACT))));
        assertEquals("Kein Nachweis angegeben", instead("de", proof()));
        assertEquals("", instead("en", new ClaimProof(List.of(), List.of(), List.of(), false)));
    }

    @Test
    void anEndIsSaidWithKindAndDay() {
        ClaimProof ended = proof(
                PublishedProof.endedOn(EvidenceKind.CERTIFICATE, DAY),
                PublishedProof.endedOn(EvidenceKind.CONTRACT, DAY.plusDays(1)),
                of(EvidenceKind.POLICY_DOCUMENT));
        assertEquals(
                "Certificate ended on 19 November 2026; no newer one is shown."
                        + " Contract ended on 20 November 2026; no newer one is shown",
                instead("en", ended).replace('\u00a0', ' '));
        assertEquals(
                "Zertifikat abgelaufen am 19. November 2026; ein neuerer Nachweis wird nicht gezeigt",
                instead("de", proof(PublishedProof.endedOn(EvidenceKind.CERTIFICATE, DAY)))
                        .replace('\u00a0', ' '));
        assertEquals(
                "",
                instead(
                        "en",
                        proof(PublishedProof.endedOn(EvidenceKind.CERTIFICATE, DAY), of(EvidenceKind.ATTESTATION))));
    }
}

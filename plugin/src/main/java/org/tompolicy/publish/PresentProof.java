package org.tompolicy.publish;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.tompolicy.model.Claim;
import org.tompolicy.model.Policy;
import org.tompolicy.model.PolicyFacts;
import org.tompolicy.model.PublishedPolicy;
import org.tompolicy.model.PublishedPolicy.PublishedCategory;
import org.tompolicy.model.PublishedPolicy.PublishedCertificate;
import org.tompolicy.model.PublishedPolicy.PublishedClaim;
import org.tompolicy.model.PublishedPolicy.PublishedMeasure;
import org.tompolicy.model.PublishedPolicy.PublishedProof;
import org.tompolicy.model.PublishedPolicy.PublishedSubProcessor;

/**
 * Sealed promises with present proof: the proof of a claim is that of the present claim with the same owner and id. What
 * the sources no longer promise has no proof to show. Certificates, and where the policy is published, are those of today
 * as well.
 */
final class PresentProof {

    private final Map<String, Map<String, Claim>> claims = new TreeMap<>();
    private final Proofs proofs;

    PresentProof(Policy policy, Proofs proofs) {
        this.proofs = proofs;
        policy.measures().forEach(measure -> add(measure.id(), measure.claims()));
        policy.subProcessors().forEach(subProcessor -> add(subProcessor.id(), subProcessor.claims()));
    }

    private void add(String owner, List<Claim> some) {
        Map<String, Claim> byId = claims.computeIfAbsent(owner, any -> new TreeMap<>());
        some.forEach(claim -> byId.putIfAbsent(claim.id(), claim));
    }

    /** The sealed text with the proof of today. */
    PublishedPolicy of(PublishedPolicy text, PolicyFacts today, List<PublishedCertificate> certificates) {
        return new PublishedPolicy(
                text.version(),
                text.revision(),
                text.language(),
                text.issued(),
                text.effective(),
                text.title(),
                text.description(),
                text.company(),
                text.shortName(),
                text.address(),
                text.contact(),
                text.dpo(),
                today.website(),
                today.imprint(),
                today.privacy(),
                text.languages(),
                text.services(),
                text.locations(),
                text.outOfScope(),
                text.preamble(),
                text.glossary(),
                text.categories().stream()
                        .map(category -> new PublishedCategory(
                                category.folder(),
                                category.title(),
                                category.introduction(),
                                category.measures().stream().map(this::measure).toList()))
                        .toList(),
                text.notApplicable().stream().map(this::measure).toList(),
                text.subProcessors().stream().map(this::subProcessor).toList(),
                certificates,
                text.withdrawn(),
                text.coverage(),
                text.pictures());
    }

    private PublishedMeasure measure(PublishedMeasure text) {
        return new PublishedMeasure(
                text.id(),
                text.title(),
                text.category(),
                text.description(),
                text.revision(),
                text.revisionDate(),
                text.revisionRemark(),
                text.reviewed(),
                text.review(),
                text.services(),
                text.providedBy(),
                text.changeClass(),
                text.controls(),
                text.passages(),
                claims(text.id(), text.claims()),
                text.formerly());
    }

    private PublishedSubProcessor subProcessor(PublishedSubProcessor text) {
        return new PublishedSubProcessor(
                text.id(),
                text.title(),
                text.revision(),
                text.legalEntity(),
                text.address(),
                text.contact(),
                text.purpose(),
                text.services(),
                text.country(),
                text.transfers(),
                text.transferUntil(),
                text.from(),
                text.until(),
                text.passages(),
                claims(text.id(), text.claims()));
    }

    private List<PublishedClaim> claims(String owner, List<PublishedClaim> text) {
        return text.stream()
                .map(claim -> new PublishedClaim(
                        claim.id(),
                        claim.text(),
                        claim.cadence(),
                        claim.services(),
                        claim.providedBy(),
                        proof(owner, claim.id())))
                .toList();
    }

    private List<PublishedProof> proof(String owner, String id) {
        Claim claim = claims.getOrDefault(owner, Map.of()).get(id);
        return claim == null ? List.of() : proofs.shown(owner, claim);
    }
}

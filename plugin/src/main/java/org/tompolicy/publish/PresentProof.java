package org.tompolicy.publish;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.tompolicy.model.Claim;
import org.tompolicy.model.Located;
import org.tompolicy.model.Policy;
import org.tompolicy.model.PolicyFacts;
import org.tompolicy.model.Promises;
import org.tompolicy.model.Promising;
import org.tompolicy.model.PublishedClaim;
import org.tompolicy.model.PublishedPolicy;
import org.tompolicy.model.PublishedPolicy.PublishedCertificate;
import org.tompolicy.model.PublishedProof;

/**
 * Sealed promises with present proof: the proof of a claim is that of the present claim with the same owner and id. What
 * the sources no longer promise has no present record, and is shown with the proof that was sealed with it, whose day says
 * how old it is: until another version is in force it is promised, and was proven. Days of review, certificates, and where the policy is published, are
 * those of today as well; a measure that is gone from the sources keeps the day that was sealed.
 */
final class PresentProof {

    private final Map<String, Map<String, Claim>> claims = new TreeMap<>();
    private final Map<String, Optional<LocalDate>> reviews = new TreeMap<>();
    private final Proofs proofs;

    PresentProof(Policy policy, Proofs proofs) {
        this.proofs = proofs;
        policy.measures().forEach(measure -> {
            add(measure.id(), measure.claims());
            reviews.putIfAbsent(measure.id(), measure.reviewed().map(Located::value));
        });
        policy.subProcessors().forEach(subProcessor -> add(subProcessor.id(), subProcessor.claims()));
    }

    private void add(String owner, List<Claim> some) {
        Map<String, Claim> byId = claims.computeIfAbsent(owner, any -> new TreeMap<>());
        some.forEach(claim -> byId.putIfAbsent(claim.id(), claim));
    }

    /** The sealed text with the proof and the days of review of today. */
    PublishedPolicy of(PublishedPolicy text, PolicyFacts today, List<PublishedCertificate> certificates) {
        return text.with(text.company().foundLike(today.company()))
                .withCertificates(certificates)
                .withPromises(this::proven)
                .withMeasures(measure -> measure.reviewedOn(reviews.getOrDefault(measure.id(), measure.reviewed())));
    }

    private Promises proven(Promising owner) {
        return owner.promises()
                .withClaims(owner.claims().stream()
                        .map(claim -> claim.withProof(proof(owner.id(), claim)))
                        .toList());
    }

    private List<PublishedProof> proof(String owner, PublishedClaim promised) {
        return Optional.ofNullable(claims.getOrDefault(owner, Map.of()).get(promised.id()))
                .filter(Claim::needsEvidence)
                .map(present -> proofs.shown(owner, present))
                .orElse(promised.proof());
    }
}

package org.tompolicy.model;

import java.util.List;
import java.util.Optional;
import org.tompolicy.model.PublishedPolicy.PublishedPassage;

/**
 * What a measure or a sub-processor promises to an audience.
 *
 * @param services ids of the services that it holds for; empty for all
 * @param passages the body in reading order
 * @param claims in reading order; the one with the id of the measure or sub-processor last
 */
public record Promises(List<String> services, List<PublishedPassage> passages, List<PublishedClaim> claims) {

    public Promises {
        services = List.copyOf(services);
        passages = List.copyOf(passages);
        claims = List.copyOf(claims);
    }

    /** The same text with other claims. */
    public Promises withClaims(List<PublishedClaim> others) {
        return new Promises(services, passages, others);
    }

    /** The claim with an id. */
    public Optional<PublishedClaim> claim(String id) {
        return claims.stream().filter(claim -> claim.id().equals(id)).findFirst();
    }
}

package org.tompolicy.edition.site;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Stream;
import org.tompolicy.edition.page.ClaimProof;
import org.tompolicy.edition.page.Links;
import org.tompolicy.edition.page.Markup;
import org.tompolicy.edition.page.PublishedFacts;
import org.tompolicy.model.ClaimId;
import org.tompolicy.model.Promising;
import org.tompolicy.model.PublishedProof;
import org.tompolicy.model.SitePage;

/**
 * A certificate or attestation that ended under promises of which nothing newer shows that they are kept.
 *
 * @param sentence its kind and its last day, without the full stop
 * @param promises the promises
 */
public record EndedCertificate(Markup sentence, List<Link> promises) {

    public EndedCertificate {
        promises = List.copyOf(promises);
    }

    /** Those that measures rest on, what ended last first. */
    static List<EndedCertificate> ofMeasures(Site site, Links links) {
        return of(site, promises(site, links, site.policy.measures(), SitePage::claim));
    }

    /** Those that measures and sub-processors rest on, what ended last first. */
    static List<EndedCertificate> all(Site site, Links links) {
        return of(
                site,
                Stream.concat(
                        promises(site, links, site.policy.measures(), SitePage::claim),
                        promises(site, links, site.policy.subProcessors().stream(), SitePage::claimOfSubProcessor)));
    }

    private record Rested(PublishedProof proof, Link promise) {}

    private static Stream<Rested> promises(
            Site site, Links links, Stream<? extends Promising> owners, Function<ClaimId, String> place) {
        return owners.flatMap(owner -> owner.claims().stream()
                .filter(claim -> ClaimProof.of(site.policy, claim).isUnshown())
                .flatMap(claim -> {
                    ClaimId id = new ClaimId(owner.id(), claim.id());
                    Link promise = Link.of(id.toString(), links.to(place.apply(id)));
                    return claim.proof().stream()
                            .filter(proof -> proof.kind().isCertificate()
                                    && proof.ended().isPresent())
                            .map(proof -> new Rested(proof, promise));
                }));
    }

    private static List<EndedCertificate> of(Site site, Stream<Rested> rested) {
        Map<PublishedProof, List<Link>> promises = new TreeMap<>(
                Comparator.comparing((PublishedProof proof) -> proof.ended().orElseThrow())
                        .reversed()
                        .thenComparing(PublishedProof::kind));
        rested.forEach(one ->
                promises.computeIfAbsent(one.proof(), any -> new ArrayList<>()).add(one.promise()));
        return promises.entrySet().stream()
                .map(one -> new EndedCertificate(
                        ClaimProof.ended(one.getKey(), site.texts, PublishedFacts.times(site.texts)), one.getValue()))
                .toList();
    }
}

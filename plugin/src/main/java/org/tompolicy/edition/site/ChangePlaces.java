package org.tompolicy.edition.site;

import java.util.List;
import java.util.Optional;
import org.tompolicy.change.Difference;
import org.tompolicy.model.ChangeSubject;
import org.tompolicy.model.PublishedClaim;
import org.tompolicy.model.PublishedMeasure;
import org.tompolicy.model.PublishedPolicy;
import org.tompolicy.model.PublishedSubProcessor;
import org.tompolicy.model.SitePage;

/** Where what changed can be read: in the later release, or, where it is gone, in the earlier one. */
record ChangePlaces(PublishedPolicy before, PublishedPolicy after) {

    /** The place from the site's root; empty for facts of the policy, which have none of their own. */
    Optional<String> of(Difference difference) {
        return of(difference.subject(), after).or(() -> of(difference.subject(), before));
    }

    private static Optional<String> of(ChangeSubject subject, PublishedPolicy policy) {
        String base = SitePage.version(policy.version());
        return switch (subject.kind()) {
            case POLICY -> Optional.empty();
            case MEASURE -> measure(policy, subject.id()).map(found -> base + SitePage.measure(subject.id()));
            case CLAIM ->
                measure(policy, subject.id())
                        .filter(measure -> has(measure.claims(), subject.claim()))
                        .map(measure -> base + SitePage.claim(subject.claimId()));
            case SUBPROCESSOR ->
                subProcessor(policy, subject.id()).map(found -> base + SitePage.subProcessor(subject.id()));
            case SUBPROCESSOR_CLAIM ->
                subProcessor(policy, subject.id())
                        .filter(found -> has(found.claims(), subject.claim()))
                        .map(found -> base + SitePage.claimOfSubProcessor(subject.claimId()));
        };
    }

    private static Optional<PublishedMeasure> measure(PublishedPolicy policy, String id) {
        return policy.measures().filter(measure -> measure.id().equals(id)).findFirst();
    }

    private static Optional<PublishedSubProcessor> subProcessor(PublishedPolicy policy, String id) {
        return policy.subProcessors().stream()
                .filter(subProcessor -> subProcessor.id().equals(id))
                .findFirst();
    }

    private static boolean has(List<PublishedClaim> claims, String id) {
        return claims.stream().anyMatch(claim -> claim.id().equals(id));
    }

    /** What a link to it says beside the title; empty where the id of the measure says it. */
    static String label(ChangeSubject subject) {
        return switch (subject.kind()) {
            case POLICY, MEASURE -> "";
            case SUBPROCESSOR -> "#" + subject.id();
            case CLAIM, SUBPROCESSOR_CLAIM -> subject.claim().equals(subject.id()) ? "" : "#" + subject.claim();
        };
    }
}

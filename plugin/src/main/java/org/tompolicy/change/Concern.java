package org.tompolicy.change;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.tompolicy.model.ChangeSubject;
import org.tompolicy.model.PublishedClaim;
import org.tompolicy.model.PublishedMeasure;
import org.tompolicy.model.PublishedPolicy;
import org.tompolicy.model.PublishedSubProcessor;

/** Whether a change is one for the customers of some services. */
record Concern(Set<String> services, PublishedPolicy before, PublishedPolicy after) {

    Concern {
        services = Set.copyOf(services);
    }

    boolean isConcerned(Difference difference) {
        ChangeSubject subject = difference.subject();
        if (subject.kind() == ChangeSubject.Kind.POLICY) {
            return true;
        }
        List<List<String>> named = Stream.concat(
                        services(before, earlier(difference)).stream(), services(after, subject).stream())
                .toList();
        return named.isEmpty()
                || named.stream()
                        .anyMatch(list -> list.isEmpty() || list.stream().anyMatch(services::contains));
    }

    /** The same subject under its earlier id. */
    private ChangeSubject earlier(Difference difference) {
        ChangeSubject subject = difference.subject();
        String id = measure(after, subject.id()).stream()
                .flatMap(measure -> measure.formerly().stream())
                .filter(name -> measure(before, subject.id()).isEmpty())
                .flatMap(name -> before.measures().map(PublishedMeasure::id).filter(name::equalsIgnoreCase))
                .findFirst()
                .orElse(subject.id());
        String claim = difference
                .aspect(Aspect.Kind.ID)
                .flatMap(aspect -> aspect.before().stream().findFirst())
                .filter(name -> !subject.claim().isEmpty())
                .orElse(subject.claim().equals(subject.id()) ? id : subject.claim());
        return new ChangeSubject(subject.kind(), id, claim);
    }

    private static Optional<PublishedMeasure> measure(PublishedPolicy policy, String id) {
        return policy.measures().filter(measure -> measure.id().equals(id)).findFirst();
    }

    /** For which services a subject holds in a state; empty where it is not in it. */
    private static Optional<List<String>> services(PublishedPolicy policy, ChangeSubject subject) {
        Optional<PublishedSubProcessor> subProcessor = policy.subProcessors().stream()
                .filter(candidate -> candidate.id().equals(subject.id()))
                .findFirst();
        return switch (subject.kind()) {
            case POLICY -> Optional.of(List.of());
            case MEASURE -> measure(policy, subject.id()).map(PublishedMeasure::services);
            case CLAIM -> measure(policy, subject.id()).flatMap(measure -> services(measure.claims(), subject));
            case SUBPROCESSOR -> subProcessor.map(PublishedSubProcessor::services);
            case SUBPROCESSOR_CLAIM -> subProcessor.flatMap(found -> services(found.claims(), subject));
        };
    }

    private static Optional<List<String>> services(List<PublishedClaim> claims, ChangeSubject subject) {
        return claims.stream()
                .filter(claim -> claim.id().equals(subject.claim()))
                .map(PublishedClaim::services)
                .findFirst();
    }
}

package org.tompolicy.change;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.tompolicy.change.Aspect.Kind;
import org.tompolicy.model.ChangeSubject;
import org.tompolicy.model.Claim;
import org.tompolicy.model.EvidenceKind;
import org.tompolicy.model.EvidenceReference;
import org.tompolicy.model.Measure;
import org.tompolicy.model.Policy;
import org.tompolicy.model.SubProcessor;

/**
 * Proof that a claim of the sources still names, and that is only not shown on a day because it has expired or is being
 * renewed. That is a finding of its own and no weaker promise.
 */
final class NamedProof {

    private final Policy sources;

    NamedProof(Policy sources) {
        this.sources = sources;
    }

    /** The differences without kinds of proof that seem gone and are still named. */
    List<Difference> without(List<Difference> differences) {
        return differences.stream()
                .flatMap(difference -> without(difference).stream())
                .toList();
    }

    private Optional<Difference> without(Difference difference) {
        Optional<Aspect> proof =
                difference.aspect(Kind.PROOF).filter(aspect -> !aspect.before().isEmpty());
        if (proof.isEmpty()) {
            return Optional.of(difference);
        }
        Set<String> gone = new TreeSet<>(proof.get().before());
        gone.removeAll(named(difference.subject()));
        Aspects aspects = new Aspects();
        List<Aspect> others = new ArrayList<>(difference.aspects());
        others.remove(proof.get());
        others.forEach(aspect -> aspects.add(Optional.of(aspect)));
        aspects.addSet(Kind.PROOF, gone, Set.copyOf(proof.get().after()));
        return aspects.difference(
                difference.subject(), difference.title(), difference.before(), difference.after(), difference.hints());
    }

    private Set<String> named(ChangeSubject subject) {
        return claims(subject)
                .filter(claim -> claim.id().equals(subject.claim()))
                .flatMap(claim -> claim.evidence().stream())
                .flatMap(reference -> kind(reference).stream())
                .map(EvidenceKind::word)
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private Stream<Claim> claims(ChangeSubject subject) {
        return Stream.concat(
                        sources.measures()
                                .filter(measure -> measure.id().equals(subject.id()))
                                .map(Measure::claims),
                        sources.subProcessors().stream()
                                .filter(subProcessor -> subProcessor.id().equals(subject.id()))
                                .map(SubProcessor::claims))
                .flatMap(List::stream);
    }

    private Optional<EvidenceKind> kind(EvidenceReference reference) {
        if (reference instanceof EvidenceReference.ToRecord named) {
            return sources.evidence(named.id())
                    .map(record -> record.section().isPresent() ? EvidenceKind.ARCHITECTURE : record.kind());
        }
        return Optional.of(EvidenceKind.ARCHITECTURE);
    }
}

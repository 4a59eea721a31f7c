package org.tompolicy.model;

import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Everything that the sources say, whole and unfiltered: for checks and the internal report only.
 *
 * @param categories in reading order
 * @param evidence sorted by id
 * @param subProcessors sorted by id
 * @param frameworks built-in ones and the user's own, sorted by id
 * @param architecture sorted by path
 * @param pictures sorted by root and path
 * @param wordLists the user's own additions, sorted by file
 * @param expectedProofs what reviewers expect for controls: the user's own, and those that ship for other controls
 * @param wording in which language the texts are
 */
public record Policy(
        PolicyFacts facts,
        List<Category> categories,
        List<EvidenceRecord> evidence,
        List<SubProcessor> subProcessors,
        List<Framework> frameworks,
        List<ArchitectureDocument> architecture,
        List<Picture> pictures,
        List<WordList> wordLists,
        List<ExpectedProof> expectedProofs,
        Wording wording) {

    public Policy {
        categories = List.copyOf(categories);
        evidence = evidence.stream()
                .sorted(Comparator.comparing(EvidenceRecord::id))
                .toList();
        subProcessors = List.copyOf(subProcessors);
        frameworks = List.copyOf(frameworks);
        architecture = List.copyOf(architecture);
        pictures = List.copyOf(pictures);
        wordLists = List.copyOf(wordLists);
        expectedProofs = List.copyOf(expectedProofs);
        Objects.requireNonNull(wording, "wording");
    }

    /** The same policy with other texts. */
    public Policy with(
            PolicyFacts otherFacts,
            List<Category> otherCategories,
            List<EvidenceRecord> otherEvidence,
            List<SubProcessor> otherSubProcessors,
            List<ArchitectureDocument> otherArchitecture,
            Wording otherWording) {
        return new Policy(
                otherFacts,
                otherCategories,
                otherEvidence,
                otherSubProcessors,
                frameworks,
                otherArchitecture,
                pictures,
                wordLists,
                expectedProofs,
                otherWording);
    }

    /**
     * What reviewers expect to be shown for a claim: for the controls that it answers, each once, in the order of the
     * frameworks that coverage shows, then of the others.
     *
     * @param owner id of its measure; what a sub-processor promises answers no control
     */
    public List<ExpectedProof> expected(String owner, Claim claim) {
        List<String> shown = facts.frameworks().stream().map(Located::value).toList();
        List<ControlReference> controls = measures()
                .filter(measure -> measure.id().equals(owner))
                .flatMap(measure -> measure.answered(claim).stream())
                .toList();
        return expectedProofs.stream()
                .filter(proof -> controls.stream().anyMatch(proof::isFor))
                .distinct()
                .sorted(Comparator.comparingInt(proof -> {
                    int place = shown.indexOf(proof.framework());
                    return place < 0 ? shown.size() : place;
                }))
                .toList();
    }

    /** Every measure in reading order. */
    public Stream<Measure> measures() {
        return categories.stream().flatMap(category -> category.measures().stream());
    }

    /** The evidence record with an id: nearly every claim asks for one, so it is not looked for one by one. */
    public Optional<EvidenceRecord> evidence(String id) {
        int from = 0;
        int to = evidence.size();
        while (from < to) {
            int middle = (from + to) / 2;
            if (evidence.get(middle).id().compareTo(id) < 0) {
                from = middle + 1;
            } else {
                to = middle;
            }
        }
        return from < evidence.size() && evidence.get(from).id().equals(id)
                ? Optional.of(evidence.get(from))
                : Optional.empty();
    }

    /** The framework with an id. */
    public Optional<Framework> framework(String id) {
        return frameworks.stream()
                .filter(candidate -> candidate.id().equals(id))
                .findFirst();
    }

    /** The document that a section reference names: by its own path or by a part that it includes and that holds the anchor. */
    public Optional<ArchitectureDocument> document(SectionReference reference) {
        return architecture.stream()
                .filter(document -> document.path().equals(reference.document()))
                .findFirst()
                .or(() -> architecture.stream()
                        .filter(document -> document.parts().contains(reference.document()))
                        .filter(document -> reference.anchor().isEmpty()
                                || document.anchor(reference.anchor()).isPresent())
                        .findFirst());
    }
}

package org.tompolicy.publish;

import java.util.List;
import java.util.stream.Stream;
import org.tompolicy.model.Introduction;
import org.tompolicy.model.PublishedClaim;
import org.tompolicy.model.PublishedPolicy;
import org.tompolicy.model.PublishedPolicy.PublishedPassage;
import org.tompolicy.model.Text;
import org.tompolicy.publish.Publication.Document;

/** The rich texts that a policy and its documents show; those of the architecture that it keeps as well. */
final class ShownTexts {

    private ShownTexts() {}

    static Stream<Text> of(PublishedPolicy policy) {
        return Stream.of(
                        Stream.of(policy.introduction().preamble()),
                        policy.glossary().stream().map(Introduction.Term::meaning),
                        policy.categories().stream().map(PublishedPolicy.PublishedCategory::introduction),
                        policy.measures().flatMap(measure -> of(measure.passages(), measure.claims())),
                        policy.subProcessors().stream()
                                .flatMap(subProcessor -> of(subProcessor.passages(), subProcessor.claims())),
                        KeptDocuments.texts(policy))
                .flatMap(texts -> texts);
    }

    static Stream<Text> of(List<PublishedPassage> passages, List<PublishedClaim> claims) {
        return Stream.concat(
                passages.stream().map(PublishedPassage::text), claims.stream().map(PublishedClaim::text));
    }

    static Stream<Text> of(List<Document> documents) {
        return documents.stream()
                .flatMap(document -> document.sections().stream().map(Publication.DocumentSection::body));
    }
}

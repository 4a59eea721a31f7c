package org.tompolicy.publish;

import java.util.List;
import java.util.stream.Stream;
import org.tompolicy.model.PublishedPolicy;
import org.tompolicy.model.PublishedPolicy.PublishedPassage;
import org.tompolicy.model.RichText;
import org.tompolicy.publish.Publication.Document;

/** The rich texts that a policy and its documents show. */
final class ShownTexts {

    private ShownTexts() {}

    static Stream<RichText> of(PublishedPolicy policy) {
        return Stream.of(
                        Stream.of(policy.preamble()),
                        policy.glossary().stream().map(PublishedPolicy.PublishedTerm::meaning),
                        policy.categories().stream().map(PublishedPolicy.PublishedCategory::introduction),
                        policy.measures()
                                .flatMap(measure -> measure.passages().stream())
                                .map(PublishedPassage::text),
                        policy.subProcessors().stream()
                                .flatMap(subProcessor -> subProcessor.passages().stream())
                                .map(PublishedPassage::text))
                .flatMap(texts -> texts);
    }

    static Stream<RichText> of(List<Document> documents) {
        return documents.stream()
                .flatMap(document -> Stream.concat(
                        document.sections().stream().map(Publication.DocumentSection::body),
                        Stream.of(document.footnotes())));
    }
}

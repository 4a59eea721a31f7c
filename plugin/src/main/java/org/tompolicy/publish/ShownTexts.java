package org.tompolicy.publish;

import java.util.List;
import java.util.stream.Stream;
import org.tompolicy.model.PublishedPolicy;
import org.tompolicy.model.PublishedPolicy.PublishedPassage;
import org.tompolicy.model.RichText;
import org.tompolicy.publish.Publication.Document;

/** Every rich text that a publication shows. */
final class ShownTexts {

    private ShownTexts() {}

    static Stream<RichText> of(PublishedPolicy policy, List<Document> documents) {
        return Stream.of(
                        Stream.of(policy.preamble()),
                        policy.glossary().stream().map(PublishedPolicy.PublishedTerm::meaning),
                        policy.categories().stream().map(PublishedPolicy.PublishedCategory::introduction),
                        Stream.concat(
                                        policy.categories().stream().flatMap(category -> category.measures().stream()),
                                        policy.notApplicable().stream())
                                .flatMap(measure -> measure.passages().stream())
                                .map(PublishedPassage::text),
                        policy.subProcessors().stream()
                                .flatMap(subProcessor -> subProcessor.passages().stream())
                                .map(PublishedPassage::text),
                        documents.stream()
                                .flatMap(document -> Stream.concat(
                                        document.sections().stream().map(Publication.DocumentSection::body),
                                        Stream.of(document.footnotes()))))
                .flatMap(texts -> texts);
    }
}

package org.tompolicy.publish;

import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.tompolicy.model.PublishedMeasure;
import org.tompolicy.model.PublishedPolicy;
import org.tompolicy.model.Target;
import org.tompolicy.publish.Publication.Document;
import org.tompolicy.publish.Publication.DocumentSection;
import org.tompolicy.text.Texts;
import org.tompolicy.text.Walk;

/**
 * Pages of measures and sub-processors of a sealed text, and the places on them. Documents are of today and may name what
 * that text has not: then the link leads to the page, or nowhere.
 */
final class Places {

    private final Set<Target> places = new HashSet<>();

    Places(PublishedPolicy policy) {
        policy.measures().forEach(this::add);
        policy.subProcessors().forEach(subProcessor -> places.add(new Target.SubProcessor(subProcessor.id(), "")));
    }

    private void add(PublishedMeasure measure) {
        add(measure, "");
        add(measure, measure.id());
        ShownTexts.of(measure.passages(), measure.claims())
                .flatMap(text -> Walk.anchors(text).stream())
                .forEach(anchor -> add(measure, anchor));
    }

    private void add(PublishedMeasure measure, String anchor) {
        places.add(new Target.Measure(measure.id(), anchor));
    }

    /** Documents whose links lead to places that there are. */
    List<Document> reachable(List<Document> documents) {
        return documents.stream()
                .map(document -> document.with(document.sections().stream()
                        .map(section -> new DocumentSection(
                                section.level(),
                                section.id(),
                                Texts.withTargets(section.heading(), this::target),
                                Texts.withTargets(section.body(), this::target),
                                section.promises()))
                        .toList()))
                .toList();
    }

    private Optional<Target> target(Target target) {
        boolean isPlace = target instanceof Target.Measure || target instanceof Target.SubProcessor;
        if (!isPlace || places.contains(target)) {
            return Optional.of(target);
        }
        return target instanceof Target.Measure measure
                ? Optional.<Target>of(new Target.Measure(measure.id(), "")).filter(places::contains)
                : Optional.empty();
    }
}

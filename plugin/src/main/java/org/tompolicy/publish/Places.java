package org.tompolicy.publish;

import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.tompolicy.model.PublishedPolicy;
import org.tompolicy.model.PublishedPolicy.PublishedMeasure;
import org.tompolicy.model.RichText;
import org.tompolicy.publish.Publication.Document;
import org.tompolicy.publish.Publication.DocumentSection;

/**
 * Pages of measures and sub-processors of a sealed text, and the places on them. Documents are of today and may name what
 * that text has not: then the link leads to the page, or nowhere.
 */
final class Places {

    private static final Pattern ID = Pattern.compile("<[^>]*\\sid=\"([^\"]*)\"");
    private static final String MEASURES = SitePaths.link("measures/");
    private static final String SUB_PROCESSORS = SitePaths.link(SitePaths.subProcessor(""));

    private final Set<String> places = new HashSet<>();

    Places(PublishedPolicy policy) {
        policy.measures().forEach(this::add);
        policy.subProcessors()
                .forEach(subProcessor -> places.add(SitePaths.link(SitePaths.subProcessor(subProcessor.id()))));
    }

    private void add(PublishedMeasure measure) {
        String page = SitePaths.link(SitePaths.measure(measure.id()));
        places.add(page);
        places.add(page + "#" + measure.id());
        Stream.concat(
                        measure.passages().stream().map(passage -> passage.text()),
                        measure.claims().stream().map(claim -> claim.text()))
                .flatMap(text -> ID.matcher(text.html()).results())
                .forEach(id -> places.add(page + "#" + id.group(1)));
    }

    /** Documents whose links lead to places that there are. */
    List<Document> reachable(List<Document> documents) {
        return documents.stream()
                .map(document -> new Document(
                        document.path(),
                        document.page(),
                        document.title(),
                        document.description(),
                        document.revisionDate(),
                        document.sections().stream()
                                .map(section -> new DocumentSection(
                                        section.level(),
                                        section.id(),
                                        reachable(section.heading()),
                                        reachable(section.body()),
                                        section.promises()))
                                .toList(),
                        reachable(document.footnotes())))
                .toList();
    }

    private RichText reachable(RichText text) {
        return text.withLinks(this::target);
    }

    private Optional<String> target(String address) {
        boolean isPlace =
                address.startsWith(MEASURES) && address.contains(".html") || address.startsWith(SUB_PROCESSORS);
        if (!isPlace || places.contains(address)) {
            return Optional.of(address);
        }
        String page = address.replaceFirst("#.*", "");
        return places.contains(page) ? Optional.of(page) : Optional.empty();
    }
}

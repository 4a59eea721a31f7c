package org.tompolicy.publish;

import java.util.Optional;
import java.util.function.Predicate;
import org.tompolicy.model.ArchitectureDocument;
import org.tompolicy.model.Audience;
import org.tompolicy.model.Measure;
import org.tompolicy.model.Policy;
import org.tompolicy.model.RichText;
import org.tompolicy.model.SectionReference;

/** Turns links between sources into links between pages; what this audience has no page for loses its link. */
final class LinkResolution {

    private static final String MEASURE = "measure:";
    private static final String SUB_PROCESSOR = "subprocessor:";
    private static final String ARCHITECTURE = "architecture:";
    private static final String POLICY = "policy:";
    private static final String PICTURE = "picture:";

    private final Policy policy;
    private final Audience audience;
    private final Predicate<Measure> shown;

    LinkResolution(Policy policy, Audience audience, Predicate<Measure> shown) {
        this.policy = policy;
        this.audience = audience;
        this.shown = shown;
    }

    RichText resolve(RichText text) {
        return text.withLinks(this::target).withPictures(LinkResolution::picture);
    }

    /** The page of a section, with its anchor; empty where this audience has none. */
    Optional<String> section(SectionReference reference) {
        return policy.document(reference)
                .filter(document -> audience.maySee(document.audience()))
                .filter(document -> isShownIn(document, reference.anchor()))
                .map(document -> SitePaths.link(SitePaths.document(document.path()) + fragment(reference.anchor())));
    }

    private boolean isShownIn(ArchitectureDocument document, String anchor) {
        return anchor.isEmpty()
                || document.anchor(anchor).filter(audience::maySee).isPresent();
    }

    private Optional<String> target(String address) {
        if (address.startsWith(MEASURE)) {
            String[] parts = split(address.substring(MEASURE.length()));
            return policy.measures()
                    .filter(measure -> measure.id().equals(parts[0]))
                    .filter(shown)
                    .findFirst()
                    .map(measure -> SitePaths.link(SitePaths.measure(measure.id()) + fragment(parts[1])));
        }
        if (address.startsWith(SUB_PROCESSOR)) {
            String[] parts = split(address.substring(SUB_PROCESSOR.length()));
            return Optional.of(SitePaths.link(SitePaths.subProcessor(parts[0])));
        }
        if (address.startsWith(ARCHITECTURE)) {
            return section(SectionReference.of(address.substring(ARCHITECTURE.length())));
        }
        if (address.startsWith(POLICY)) {
            return Optional.of(SitePaths.link("index.html"));
        }
        return Optional.of(address);
    }

    private static String picture(String address) {
        return address.startsWith(PICTURE)
                ? SitePaths.link(SitePaths.picture(address.substring(PICTURE.length())))
                : address;
    }

    private static String[] split(String address) {
        int hash = address.indexOf('#');
        return hash < 0
                ? new String[] {address, ""}
                : new String[] {address.substring(0, hash), address.substring(hash + 1)};
    }

    private static String fragment(String anchor) {
        return anchor.isEmpty() ? "" : "#" + anchor;
    }
}

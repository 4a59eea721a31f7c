package org.tompolicy.publish;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.tompolicy.model.ArchitectureDocument;
import org.tompolicy.model.Audience;
import org.tompolicy.model.Claim;
import org.tompolicy.model.Policy;
import org.tompolicy.model.PublishedClaim;
import org.tompolicy.model.PublishedPolicy;
import org.tompolicy.model.SectionReference;
import org.tompolicy.publish.Publication.Document;
import org.tompolicy.publish.Publication.DocumentSection;
import org.tompolicy.publish.Publication.PromiseReference;
import org.tompolicy.text.PlainText;

/** Architecture documents that an audience may see, with the promises that rest on each section. */
final class Documents {

    private final Policy policy;
    private final Audience audience;
    private final LinkResolution links;
    private final List<Rest> rests;

    /** A shown promise that rests on a section. */
    private record Rest(SectionReference section, PromiseReference promise) {}

    Documents(Policy policy, Audience audience, LinkResolution links, Proofs proofs, PublishedPolicy published) {
        this.policy = policy;
        this.audience = audience;
        this.links = links;
        this.rests = rests(policy, proofs, published);
    }

    private static List<Rest> rests(Policy policy, Proofs proofs, PublishedPolicy published) {
        List<Rest> rests = new ArrayList<>();
        published.promised().forEach(measure -> {
            for (PublishedClaim shown : measure.claims()) {
                claim(policy, measure.id(), shown.id())
                        .flatMap(claim -> proofs.sections(measure.id(), claim).stream())
                        .map(section -> new Rest(
                                section,
                                new PromiseReference(
                                        measure.id(), shown.id(), measure.title(), PlainText.of(shown.text()))))
                        .forEach(rests::add);
            }
        });
        return rests;
    }

    private static Stream<Claim> claim(Policy policy, String measure, String id) {
        return policy.measures()
                .filter(candidate -> candidate.id().equals(measure))
                .flatMap(found -> found.claims().stream())
                .filter(claim -> claim.id().equals(id));
    }

    /** Reading order: a folder's documents before those of its folders, {@code index} first, else by path. */
    List<Document> shown() {
        return policy.architecture().stream()
                .filter(document -> audience.maySee(document.audience()))
                .sorted(Comparator.comparing((ArchitectureDocument document) -> folder(document.path()))
                        .thenComparing(document -> !isIndex(document.path()))
                        .thenComparing(ArchitectureDocument::path))
                .map(this::document)
                .toList();
    }

    private static String folder(String path) {
        return path.substring(0, path.lastIndexOf('/') + 1);
    }

    private static boolean isIndex(String path) {
        return path.substring(path.lastIndexOf('/') + 1).startsWith("index.");
    }

    private Document document(ArchitectureDocument document) {
        return new Document(
                document.path(),
                document.page(),
                document.title(),
                document.description(),
                document.revisionDate(),
                document.sections().stream()
                        .filter(section -> audience.maySee(section.audience()))
                        .map(section -> new DocumentSection(
                                section.level(),
                                section.id(),
                                links.shown(section.heading()),
                                links.shown(section.body()),
                                promises(document, section.id())))
                        .toList());
    }

    /** A proof by an anchor that is no section, or by the whole document, stands at the text before the first heading. */
    private List<PromiseReference> promises(ArchitectureDocument document, String section) {
        return rests.stream()
                .filter(rest ->
                        policy.document(rest.section()).filter(document::equals).isPresent())
                .filter(rest -> document.section(rest.section().anchor())
                        .map(found -> found.id().equals(section))
                        .orElse(section.isEmpty()))
                .map(Rest::promise)
                .distinct()
                .toList();
    }
}

package org.tompolicy.edition.site;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.tompolicy.model.PolicyFacts;
import org.tompolicy.model.PublishedPolicy;
import org.tompolicy.publish.PublishedRelease;
import org.tompolicy.publish.PublishedRelease.OfferedAnnex;
import org.tompolicy.tables.Labels;

/** The PDFs of one release in the order in which readers look for them: by label, all services first, then by language. */
final class IssuedPdfs {

    private final PublishedRelease release;
    private final List<OfferedAnnex> annexes;

    /** @param language of the page; its PDFs come first */
    IssuedPdfs(PublishedRelease release, String language) {
        this.release = release;
        List<String> languages =
                release.policy().map(policy -> policy.issue().languages()).orElse(List.of());
        List<String> services = services().stream().map(PolicyFacts.Service::id).toList();
        this.annexes = release.annexes().stream()
                .sorted(Comparator.comparing((OfferedAnnex annex) -> place(Labels.ids(), annex.label()))
                        .thenComparing(OfferedAnnex::label)
                        .thenComparing(annex ->
                                annex.service().map(id -> place(services, id)).orElse(-1))
                        .thenComparing(annex -> !annex.language().equals(language))
                        .thenComparing(annex -> place(languages, annex.language()))
                        .thenComparing(OfferedAnnex::fileName))
                .toList();
    }

    private static int place(List<String> order, String word) {
        int index = order.indexOf(word);
        return index < 0 ? order.size() : index;
    }

    private List<PolicyFacts.Service> services() {
        return release.policy().map(PublishedPolicy::services).orElse(List.of());
    }

    /** All of them. */
    List<OfferedAnnex> all() {
        return annexes;
    }

    /** The first label for the most services, one PDF a language; the language of the page first. */
    List<OfferedAnnex> main() {
        return annexes.isEmpty() ? List.of() : like(annexes.get(0));
    }

    /** The PDFs of the same label and service, one a language. */
    List<OfferedAnnex> like(OfferedAnnex annex) {
        return annexes.stream().filter(other -> isLike(annex, other)).toList();
    }

    private static boolean isLike(OfferedAnnex annex, OfferedAnnex other) {
        return other.label().equals(annex.label()) && other.service().equals(annex.service());
    }

    /** One PDF of each label and service. */
    List<OfferedAnnex> kinds() {
        return annexes.stream()
                .filter(annex -> like(annex).get(0).equals(annex))
                .toList();
    }

    /** Languages in which there are PDFs, that of the page first. */
    List<String> languages() {
        return annexes.stream().map(OfferedAnnex::language).distinct().toList();
    }

    /** Whether at least one of them can be downloaded. */
    boolean isOffered() {
        return annexes.stream().anyMatch(annex -> annex.content().isPresent());
    }

    /** Whether there is more than one label, or a PDF for one service only. */
    boolean hasSeveralKinds() {
        return kinds().size() > 1;
    }

    /** Whether PDFs are limited to one service. */
    boolean hasServices() {
        return annexes.stream().anyMatch(annex -> annex.service().isPresent());
    }

    /** The name of the service that a PDF is limited to; empty where it is for all. */
    Optional<String> service(OfferedAnnex annex) {
        return annex.service()
                .map(id -> services().stream()
                        .filter(service -> service.id().equals(id))
                        .map(PolicyFacts.Service::name)
                        .findFirst()
                        .orElse(id));
    }
}

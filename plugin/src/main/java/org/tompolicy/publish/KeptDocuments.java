package org.tompolicy.publish;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.tompolicy.model.ArchitectureDocument;
import org.tompolicy.model.ArchitectureDocument.Section;
import org.tompolicy.model.Audience;
import org.tompolicy.model.Claim;
import org.tompolicy.model.ClaimId;
import org.tompolicy.model.Measure;
import org.tompolicy.model.Policy;
import org.tompolicy.model.PublishedClaim;
import org.tompolicy.model.PublishedDocument;
import org.tompolicy.model.PublishedDocument.PublishedSection;
import org.tompolicy.model.PublishedPolicy;
import org.tompolicy.model.Target;
import org.tompolicy.model.Text;
import org.tompolicy.publish.Publication.Document;
import org.tompolicy.publish.Publication.DocumentSection;
import org.tompolicy.publish.Publication.PromiseReference;
import org.tompolicy.text.PlainText;
import org.tompolicy.text.Texts;
import org.tompolicy.text.Walk;

/**
 * The architecture that a release keeps: the sections that everybody may read and that public promises rest on, each with
 * those below it. So what a promise was laid down in stays as it was, however its document goes on changing.
 */
public final class KeptDocuments {

    private KeptDocuments() {}

    /**
     * What the present state of a policy rests on.
     *
     * @param shown whether a measure has a page for everybody
     * @param published what is published of it, for any audience
     */
    static List<PublishedDocument> of(Policy policy, Predicate<Measure> shown, PublishedPolicy published) {
        LinkResolution links = new LinkResolution(policy, Audience.PUBLIC, shown);
        Set<ClaimId> open = open(policy);
        List<Target.Section> targets =
                targets(published, open::contains).distinct().toList();
        return policy.architecture().stream()
                .filter(document -> Audience.PUBLIC.maySee(document.audience()))
                .filter(document -> isNamed(document.page(), targets))
                .map(document -> document(document, links, targets))
                .filter(document -> !document.sections().isEmpty())
                .sorted(Comparator.comparing(PublishedDocument::page))
                .toList();
    }

    /** Claims that everybody may read. */
    private static Set<ClaimId> open(Policy policy) {
        Set<ClaimId> open = new LinkedHashSet<>();
        policy.measures().forEach(measure -> add(open, measure.id(), measure.claims()));
        policy.subProcessors().forEach(subProcessor -> add(open, subProcessor.id(), subProcessor.claims()));
        return open;
    }

    private static void add(Set<ClaimId> open, String owner, List<Claim> claims) {
        claims.stream()
                .filter(claim -> Audience.PUBLIC.maySee(claim.audience()))
                .forEach(claim -> open.add(new ClaimId(owner, claim.id())));
    }

    /** The sections that promises name as their proof. */
    private static Stream<Target.Section> targets(PublishedPolicy policy, Predicate<ClaimId> chosen) {
        return Stream.concat(policy.measures(), policy.subProcessors().stream())
                .flatMap(owner -> owner.claims().stream()
                        .filter(claim -> chosen.test(new ClaimId(owner.id(), claim.id())))
                        .flatMap(KeptDocuments::targets));
    }

    private static Stream<Target.Section> targets(PublishedClaim claim) {
        return claim.proof().stream()
                .flatMap(proof -> proof.link().stream())
                .flatMap(link -> link instanceof Target.Section section ? Stream.of(section) : Stream.empty());
    }

    private static boolean isNamed(String page, List<Target.Section> targets) {
        return targets.stream().anyMatch(target -> target.page().equals(page));
    }

    private static PublishedDocument document(
            ArchitectureDocument document, LinkResolution links, List<Target.Section> targets) {
        List<PublishedSection> sections = document.sections().stream()
                .filter(section -> Audience.PUBLIC.maySee(section.audience()))
                .map(section -> section(section, links))
                .toList();
        Set<Integer> kept = new TreeSet<>();
        targets.stream()
                .filter(target -> target.page().equals(document.page()))
                .forEach(target -> kept.addAll(around(sections, target.anchor())));
        return new PublishedDocument(
                document.page(),
                document.title(),
                document.revisionDate(),
                kept.stream().map(sections::get).toList());
    }

    private static PublishedSection section(Section section, LinkResolution links) {
        return new PublishedSection(
                section.level(),
                section.id(),
                Texts.ofLine(links.shown(section.heading())),
                links.shown(section.body()));
    }

    /** Indexes of the section that holds an anchor and of those below it; all where there is no anchor. */
    private static List<Integer> around(List<PublishedSection> sections, String anchor) {
        List<Integer> around = new ArrayList<>();
        int first = holding(sections, anchor).orElse(sections.size());
        for (int at = first; at < sections.size(); at++) {
            boolean below = at == first
                    || anchor.isEmpty()
                    || sections.get(first).level() > 0
                            && sections.get(at).level() > sections.get(first).level();
            if (!below) {
                break;
            }
            around.add(at);
        }
        return around;
    }

    private static Optional<Integer> holding(List<PublishedSection> sections, String anchor) {
        if (anchor.isEmpty()) {
            return sections.isEmpty() ? Optional.empty() : Optional.of(0);
        }
        for (int at = 0; at < sections.size(); at++) {
            PublishedSection section = sections.get(at);
            if (section.id().equals(anchor) || Walk.anchors(text(section)).contains(anchor)) {
                return Optional.of(at);
            }
        }
        return Optional.empty();
    }

    private static Text text(PublishedSection section) {
        return section.heading().plus(section.body());
    }

    /** The texts of kept documents. */
    static Stream<Text> texts(PublishedPolicy policy) {
        return policy.architecture().stream()
                .flatMap(document -> document.sections().stream())
                .map(KeptDocuments::text);
    }

    /** Those of a policy that its own promises still rest on, with texts that are changed. */
    static List<PublishedDocument> left(PublishedPolicy policy, UnaryOperator<Text> texts) {
        List<Target.Section> targets = targets(policy, any -> true).toList();
        return policy.architecture().stream()
                .filter(document -> isNamed(document.page(), targets))
                .map(document -> document.withSections(document.sections().stream()
                        .map(section -> new PublishedSection(
                                section.level(),
                                section.id(),
                                texts.apply(section.heading()),
                                texts.apply(section.body())))
                        .toList()))
                .toList();
    }

    /** The documents that a release keeps, with the promises that rest on each section; none where it is older than that. */
    public static List<Document> of(PublishedPolicy policy) {
        return policy.architecture().stream()
                .map(document -> new Document(
                        document.page(),
                        document.page(),
                        document.title(),
                        "",
                        document.revisionDate(),
                        sections(policy, document)))
                .toList();
    }

    private static List<DocumentSection> sections(PublishedPolicy policy, PublishedDocument document) {
        List<DocumentSection> sections = new ArrayList<>();
        for (int at = 0; at < document.sections().size(); at++) {
            PublishedSection section = document.sections().get(at);
            Optional<Integer> index = Optional.of(at);
            List<PromiseReference> promises = policy.promised()
                    .flatMap(measure -> measure.claims().stream()
                            .filter(claim -> targets(claim)
                                    .anyMatch(target -> target.page().equals(document.page())
                                            && holding(document.sections(), target.anchor())
                                                    .equals(index)))
                            .map(claim -> new PromiseReference(
                                    measure.id(), claim.id(), measure.title(), PlainText.of(claim.text()))))
                    .toList();
            sections.add(new DocumentSection(
                    section.level(), section.id(), Texts.line(section.heading()), section.body(), promises));
        }
        return sections;
    }
}

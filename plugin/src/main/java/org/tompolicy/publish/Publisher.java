package org.tompolicy.publish;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.tompolicy.model.Audience;
import org.tompolicy.model.Change.ChangeClass;
import org.tompolicy.model.Claim;
import org.tompolicy.model.ControlReference;
import org.tompolicy.model.Issue;
import org.tompolicy.model.Measure;
import org.tompolicy.model.MeasureStatus;
import org.tompolicy.model.Passage;
import org.tompolicy.model.Policy;
import org.tompolicy.model.PolicyFacts;
import org.tompolicy.model.Promises;
import org.tompolicy.model.PublishedClaim;
import org.tompolicy.model.PublishedMeasure;
import org.tompolicy.model.PublishedPolicy;
import org.tompolicy.model.PublishedPolicy.PublishedCategory;
import org.tompolicy.model.PublishedPolicy.PublishedControl;
import org.tompolicy.model.PublishedPolicy.PublishedPassage;
import org.tompolicy.model.PublishedPolicy.WithdrawnMeasure;
import org.tompolicy.model.PublishedSubProcessor;
import org.tompolicy.model.PublishedViews;
import org.tompolicy.model.Release;
import org.tompolicy.model.SubProcessor;
import org.tompolicy.model.Text;
import org.tompolicy.text.Texts;
import org.tompolicy.trace.Trace;

/** Makes the {@link Publication} of the present state, or of a release with present proof, for one audience. */
public final class Publisher {

    private final Policy policy;
    private final Trace trace;
    private final Audience audience;
    private final Optional<String> service;
    private final Set<String> released;
    private final LinkResolution links;
    private final Certificates certificates;
    private final Proofs proofs;

    private Publisher(
            Policy policy,
            Trace trace,
            Audience audience,
            Optional<String> service,
            Set<String> released,
            Optional<LocalDate> effect) {
        this.policy = policy;
        this.trace = trace;
        this.audience = Objects.requireNonNull(audience, "audience");
        this.service = service;
        this.released = Set.copyOf(released);
        this.links = new LinkResolution(policy, audience, this::isShown);
        this.certificates = new Certificates(policy, audience, asOf(), effect.orElse(asOf()));
        this.proofs = new Proofs(policy, trace, audience, certificates);
    }

    /**
     * What {@code audience} may see of the present state, which is a draft until it is released.
     *
     * @param service only what applies to this service; empty for all
     * @param released ids of the measures that a release has promised: only of these may it be said that they are
     *     withdrawn
     */
    public static Publication publish(
            Policy policy, Trace trace, Audience audience, Optional<String> service, Set<String> released) {
        return ofPresent(policy, trace, audience, service, released).publication();
    }

    /** The present state as each audience outside the company may see it; parameters as above. */
    public static PublishedViews views(Policy policy, Trace trace, Set<String> released) {
        return new PublishedViews(
                ofPresent(policy, trace, Audience.CUSTOMER, Optional.empty(), released)
                        .present(),
                ofPresent(policy, trace, Audience.PUBLIC, Optional.empty(), released)
                        .present());
    }

    private static Publisher ofPresent(
            Policy policy, Trace trace, Audience audience, Optional<String> service, Set<String> released) {
        return new Publisher(
                policy, trace, audience, service, released, policy.facts().effective());
    }

    /**
     * What {@code audience} may see of a release: its promises as they were sealed, with the proof, the certificates and
     * the documents of today.
     *
     * @throws IllegalArgumentException when the text of the release had to be purged
     */
    public static Publication publish(Policy policy, Trace trace, Audience audience, Release release) {
        PublishedPolicy text = release.views()
                .map(views -> views.forAudience(audience))
                .orElseThrow(() -> new IllegalArgumentException("release " + release.version() + " has no text"));
        return new Publisher(policy, trace, audience, Optional.empty(), Set.of(), Optional.of(release.effective()))
                .publication(text);
    }

    private Publication publication(PublishedPolicy text) {
        PublishedPolicy shown = new PresentProof(policy, proofs).of(text, policy.facts(), certificates.shown());
        List<Publication.Document> documents = new Places(shown).reachable(documents(shown));
        return new Publication(audience, asOf(), shown, documents, pictures(documents));
    }

    private Publication publication() {
        PublishedPolicy published = present();
        List<Publication.Document> documents = documents(published);
        return new Publication(audience, asOf(), published, documents, pictures(documents));
    }

    private PublishedPolicy present() {
        PublishedPolicy written = publishedPolicy();
        PublishedPolicy texts = written.withArchitecture(
                KeptDocuments.of(policy, measure -> isShown(measure, Audience.PUBLIC), written));
        Pictures pictures = new Pictures(policy.pictures());
        return ServiceView.of(
                texts.with(new CoverageLines(policy, texts).shown(), pictures.namedIn(ShownTexts.of(texts))), service);
    }

    /** Documents with the promises that rest on them, where the published text makes them. */
    private List<Publication.Document> documents(PublishedPolicy published) {
        Set<String> pages = published.measures().map(PublishedMeasure::id).collect(Collectors.toUnmodifiableSet());
        LinkResolution linksOfDocuments = new LinkResolution(policy, audience, measure -> pages.contains(measure.id()));
        return new Documents(policy, audience, linksOfDocuments, proofs, published).shown();
    }

    private List<PublishedPolicy.PublishedPicture> pictures(List<Publication.Document> documents) {
        return new Pictures(policy.pictures()).namedIn(ShownTexts.of(documents));
    }

    private PublishedPolicy publishedPolicy() {
        PolicyFacts facts = policy.facts();
        return new PublishedPolicy(
                new Issue(
                        Issue.DRAFT,
                        facts.revision(),
                        policy.wording().language(),
                        facts.languages(),
                        Optional.empty(),
                        facts.effective()),
                facts.company(),
                facts.scope(),
                facts.introduction().withTexts(links::shown),
                categories(),
                policy.measures()
                        .filter(measure -> isShown(measure) && measure.status() == MeasureStatus.NOT_APPLICABLE)
                        .map(this::measure)
                        .toList(),
                policy.subProcessors().stream()
                        .filter(this::isShown)
                        .map(this::subProcessor)
                        .toList(),
                certificates.shown(),
                policy.measures()
                        .filter(measure -> measure.status() == MeasureStatus.WITHDRAWN
                                && released.contains(measure.id())
                                && audience.maySee(measure.audience()))
                        .map(measure -> new WithdrawnMeasure(
                                measure.id(), measure.title(), measure.category(), measure.replacedBy()))
                        .toList(),
                List.of(),
                List.of());
    }

    private LocalDate asOf() {
        return trace.options().asOf();
    }

    private List<PublishedCategory> categories() {
        return policy.categories().stream()
                .map(category -> new PublishedCategory(
                        category.folder(),
                        category.title(),
                        links.shown(category.introduction()),
                        category.measures().stream()
                                .filter(measure -> isShown(measure) && measure.status() == MeasureStatus.IMPLEMENTED)
                                .map(this::measure)
                                .toList()))
                .filter(category -> !category.measures().isEmpty())
                .toList();
    }

    /** Whether a measure has a page for this audience. */
    private boolean isShown(Measure measure) {
        return isShown(measure, audience);
    }

    private static boolean isShown(Measure measure, Audience audience) {
        return switch (measure.status()) {
            case IMPLEMENTED, NOT_APPLICABLE -> audience.maySee(measure.audience());
            case DRAFT, PLANNED, WITHDRAWN -> false;
        };
    }

    private boolean isShown(SubProcessor subProcessor) {
        return subProcessor.isUsedOn(asOf());
    }

    private boolean isShown(Claim claim) {
        return switch (claim.status()) {
            case IMPLEMENTED, NOT_APPLICABLE ->
                audience.maySee(claim.audience())
                        && !Texts.forAudience(claim.text(), audience).isEmpty();
            case DRAFT, PLANNED, WITHDRAWN -> false;
        };
    }

    private PublishedMeasure measure(Measure measure) {
        return new PublishedMeasure(
                measure.id(),
                measure.title(),
                measure.category(),
                measure.description(),
                new PublishedMeasure.Revised(
                        measure.revision(),
                        measure.revisionDate(),
                        measure.revisionRemark(),
                        Optional.empty(),
                        measure.change()
                                .filter(change -> change.revision() == measure.revision()
                                        && change.changeClass() == ChangeClass.EDITORIAL)
                                .isPresent()),
                measure.reviewed().map(reviewed -> reviewed.value()),
                measure.review(),
                measure.providedBy(),
                measure.allControls().stream()
                        .filter(control -> measure.answers(control, this::isShown))
                        .flatMap(control -> control(control).stream())
                        .toList(),
                new Promises(
                        measure.services(),
                        passages(measure.passages(), measure.claims(), measure.status()),
                        claims(measure.id(), measure.status(), measure.claims(), measure::answered)),
                measure.formerly());
    }

    private Optional<PublishedControl> control(ControlReference reference) {
        return policy.framework(reference.framework())
                .flatMap(framework -> framework.control(reference.control()))
                .map(control -> control.publishedIn(reference.framework()));
    }

    private PublishedSubProcessor subProcessor(SubProcessor subProcessor) {
        return new PublishedSubProcessor(
                subProcessor.id(),
                subProcessor.title(),
                subProcessor.revision(),
                subProcessor.legalEntity(),
                subProcessor.address(),
                subProcessor.contact(),
                subProcessor.purpose(),
                new PublishedSubProcessor.Transfer(
                        subProcessor.country(),
                        subProcessor.transfers(),
                        subProcessor.transferUntil().map(until -> until.value())),
                subProcessor.from(),
                subProcessor.until(),
                new Promises(
                        subProcessor.services(),
                        passages(subProcessor.passages(), subProcessor.claims(), MeasureStatus.IMPLEMENTED),
                        claims(subProcessor.id(), MeasureStatus.IMPLEMENTED, subProcessor.claims(), Claim::controls)));
    }

    private List<PublishedClaim> claims(
            String owner, MeasureStatus ofOwner, List<Claim> claims, Function<Claim, List<ControlReference>> answered) {
        return claims.stream()
                .filter(claim -> isShown(claim) && !explains(claim, ofOwner))
                .map(claim -> new PublishedClaim(
                        claim.id(),
                        links.shown(claim.text()),
                        claim.cadence(),
                        claim.services(),
                        claim.providedBy(),
                        answered.apply(claim).stream()
                                .flatMap(control -> control(control).stream())
                                .toList(),
                        proofs.shown(owner, claim)))
                .toList();
    }

    /**
     * Whether a claim says why something does not apply, in a text that else promises something: that is no promise and
     * owes no proof, and is read as an explanation.
     */
    private static boolean explains(Claim claim, MeasureStatus ofOwner) {
        return claim.status() == MeasureStatus.NOT_APPLICABLE && ofOwner == MeasureStatus.IMPLEMENTED;
    }

    private List<PublishedPassage> passages(List<Passage> passages, List<Claim> claims, MeasureStatus ofOwner) {
        Map<String, Text> explained = new HashMap<>();
        Set<String> promised = new HashSet<>();
        claims.stream().filter(this::isShown).forEach(claim -> {
            if (explains(claim, ofOwner)) {
                explained.putIfAbsent(claim.id(), claim.text());
            } else {
                promised.add(claim.id());
            }
        });
        return passages.stream()
                .map(passage -> passage(passage, explained, promised))
                .filter(passage -> !passage.text().isEmpty())
                .toList();
    }

    private PublishedPassage passage(Passage passage, Map<String, Text> explained, Set<String> promised) {
        boolean explains =
                passage.kind() == Passage.Kind.CLAIM && explained.keySet().containsAll(passage.claims());
        return new PublishedPassage(
                explains ? Passage.Kind.CONTEXT : passage.kind(),
                Texts.withClaims(links.shown(Texts.withSomeClaimTexts(passage.text(), explained)), promised::contains),
                passage.claims().stream().filter(promised::contains).toList());
    }
}

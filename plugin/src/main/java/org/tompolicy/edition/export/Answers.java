package org.tompolicy.edition.export;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.tompolicy.edition.export.ControlAnswer.Part;
import org.tompolicy.edition.page.ClaimProof;
import org.tompolicy.edition.page.UiTexts;
import org.tompolicy.model.Claim;
import org.tompolicy.model.ClaimId;
import org.tompolicy.model.PublishedClaim;
import org.tompolicy.model.PublishedCoverage;
import org.tompolicy.model.PublishedCoverage.CoverageLine;
import org.tompolicy.model.PublishedMeasure;
import org.tompolicy.model.PublishedPolicy;
import org.tompolicy.model.PublishedPolicy.PublishedControl;
import org.tompolicy.model.PublishedProof;
import org.tompolicy.model.PublishedSubProcessor;
import org.tompolicy.text.PlainText;

/** What a policy says to the controls of its frameworks, in whole sentences of its own. */
public final class Answers {

    private final PublishedPolicy policy;
    private final PublishedPolicy open;
    private final UiTexts texts;
    private final PermanentLink links;

    /**
     * @param policy what the annex shows
     * @param open what the site shows of the same text: links lead to nothing else
     * @param texts in the language of the policy
     */
    public Answers(PublishedPolicy policy, PublishedPolicy open, UiTexts texts) {
        this.policy = policy;
        this.open = open;
        this.texts = texts;
        this.links = PermanentLink.inItsLanguage(policy);
    }

    /**
     * A control each: the lines of the framework in its order, then what else of it a measure relates to. Lines that an
     * older release does not list are missing.
     */
    public List<ControlAnswer> of(PublishedCoverage framework) {
        Set<PublishedControl> controls = new LinkedHashSet<>();
        framework.listed().stream().map(CoverageLine::control).forEach(controls::add);
        policy.measures()
                .flatMap(measure -> measure.controls().stream())
                .filter(control -> control.framework().equals(framework.framework()))
                .forEach(controls::add);
        return controls.stream().map(this::of).toList();
    }

    private ControlAnswer of(PublishedControl control) {
        List<Part> parts = policy.measures()
                .filter(measure -> measure.controls().contains(control))
                .flatMap(measure -> parts(measure, measure.answering(control)))
                .toList();
        return new ControlAnswer(control, texts.control(control), parts);
    }

    /** What a claim says, or a measure, whatever control it answers; empty where the policy shows none of the id. */
    public List<Part> of(ClaimId id) {
        return policy.measure(id.owner()).stream()
                .flatMap(measure -> id.isWhole()
                        ? parts(measure, measure.claims())
                        : measure.claim(id.claim()).stream().flatMap(claim -> parts(measure, List.of(claim))))
                .toList();
    }

    private Stream<Part> parts(PublishedMeasure measure, List<PublishedClaim> claims) {
        if (policy.notApplicable().contains(measure)) {
            return Stream.of(withoutProof(measure, reason(measure)));
        }
        return claims.isEmpty()
                ? Stream.of(withoutProof(measure, texts.text("answers.whole", measure.title())))
                : claims.stream().map(claim -> part(measure, claim));
    }

    private Part withoutProof(PublishedMeasure measure, String sentences) {
        return new Part(measure.id(), sentences, "", link(measure, ""));
    }

    private String reason(PublishedMeasure measure) {
        String reason = measure.claims().stream()
                .map(claim -> PlainText.numbered(claim.text()))
                .collect(Collectors.joining("\n"));
        String said = texts.text("doesNotApply");
        return UiTexts.sentence(reason.isEmpty() ? said : said + ": " + reason);
    }

    private Part part(PublishedMeasure measure, PublishedClaim claim) {
        List<String> sentences = new ArrayList<>();
        sentences.add(UiTexts.sentence(PlainText.numbered(claim.text())));
        List<String> providers = claim.providedBy().isEmpty() ? measure.providedBy() : claim.providedBy();
        if (!providers.isEmpty() && !providers.equals(List.of(Claim.PROCESSOR))) {
            sentences.add(texts.text(
                    "answers.providedBy", providers.stream().map(this::provider).collect(Collectors.joining(", "))));
        }
        List<String> services = claim.services().isEmpty() ? measure.services() : claim.services();
        if (!services.isEmpty() && policy.services().size() > 1) {
            sentences.add(texts.text(
                    "answers.services",
                    services.stream().map(policy.scope()::serviceName).collect(Collectors.joining(", "))));
        }
        return new Part(
                new ClaimId(measure.id(), claim.id()).toString(),
                String.join(" ", sentences),
                proof(claim),
                link(measure, claim.id()));
    }

    private String provider(String id) {
        return switch (id) {
            case Claim.PROCESSOR -> texts.processor(policy.company());
            case Claim.CUSTOMER -> texts.text("annex.providedByCustomer");
            default ->
                policy.subProcessors().stream()
                        .filter(one -> one.id().equals(id))
                        .map(PublishedSubProcessor::title)
                        .findFirst()
                        .orElse(id);
        };
    }

    private String proof(PublishedClaim claim) {
        ClaimProof proof = ClaimProof.of(policy, claim);
        List<String> said = new ArrayList<>();
        Stream.concat(proof.shown().stream(), proof.laidDown().stream())
                .map(this::proof)
                .distinct()
                .forEach(said::add);
        if (proof.isUnshown()) {
            proof.ended()
                    .forEach(one -> said.add(texts.text(
                            "proofEnded",
                            texts.kind(one.kind()),
                            texts.date(one.ended().orElseThrow()))));
            if (proof.ended().isEmpty()) {
                said.add(texts.text("noProofShown"));
            }
        }
        return String.join("; ", said);
    }

    private String proof(PublishedProof proof) {
        String kind = texts.kind(proof.kind());
        return texts.proofDate(proof).map(day -> kind + ", " + day).orElse(kind);
    }

    private String link(PublishedMeasure measure, String claim) {
        return open.measure(measure.id())
                .filter(there -> claim.isEmpty() || there.claim(claim).isPresent())
                .map(there -> links.to(measure.id(), claim))
                .orElse("");
    }
}

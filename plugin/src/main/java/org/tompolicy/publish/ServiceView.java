package org.tompolicy.publish;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.tompolicy.model.Inline;
import org.tompolicy.model.Promises;
import org.tompolicy.model.Promising;
import org.tompolicy.model.PublishedClaim;
import org.tompolicy.model.PublishedCoverage;
import org.tompolicy.model.PublishedMeasure;
import org.tompolicy.model.PublishedPolicy;
import org.tompolicy.model.PublishedPolicy.PublishedCategory;
import org.tompolicy.model.PublishedPolicy.PublishedControl;
import org.tompolicy.model.PublishedPolicy.PublishedPassage;
import org.tompolicy.model.PublishedPolicy.PublishedPicture;
import org.tompolicy.model.Scope;
import org.tompolicy.model.Target;
import org.tompolicy.model.Text;
import org.tompolicy.text.Texts;
import org.tompolicy.text.Walk;

/**
 * A published policy limited to one service, whether it is the present state or was sealed years ago: what names no
 * services applies to all of them. Links to what does not apply lose their target and keep their words.
 */
public final class ServiceView {

    private final PublishedPolicy whole;
    private final Set<String> services;
    private final Set<Target> targets;

    private ServiceView(PublishedPolicy whole, Set<String> services) {
        this.whole = whole;
        this.services = Set.copyOf(services);
        this.targets = Stream.concat(
                        whole.measures()
                                .filter(measure -> applies(measure.services()))
                                .map(measure -> (Target) new Target.Measure(measure.id(), "")),
                        whole.subProcessors().stream()
                                .filter(subProcessor -> applies(subProcessor.services()))
                                .map(subProcessor -> new Target.SubProcessor(subProcessor.id(), "")))
                .collect(Collectors.toUnmodifiableSet());
    }

    /**
     * What applies to a service: its measures, claims and sub-processors, the lines that they answer, and the pictures that
     * are left. Certificates, glossary and withdrawn measures stay, for they promise nothing for a service.
     *
     * @param service id of the service; empty for the policy as it is
     */
    public static PublishedPolicy of(PublishedPolicy policy, Optional<String> service) {
        return of(policy, service.map(Set::of).orElse(Set.of()));
    }

    /**
     * The same for one who uses several services: what applies to one of them.
     *
     * @param services their ids; empty for the policy as it is
     */
    public static PublishedPolicy of(PublishedPolicy policy, Set<String> services) {
        return services.isEmpty() ? policy : new ServiceView(policy, services).view();
    }

    private PublishedPolicy view() {
        PublishedPolicy texts = new PublishedPolicy(
                whole.issue(),
                whole.company(),
                new Scope(
                        whole.services().stream()
                                .filter(offered -> services.contains(offered.id()))
                                .toList(),
                        whole.scope().locations(),
                        whole.scope().remoteAccess(),
                        whole.scope().outOfScope(),
                        whole.scope().evidenceAccess()),
                whole.introduction().withTexts(this::linked),
                whole.categories().stream()
                        .map(this::category)
                        .filter(category -> !category.measures().isEmpty())
                        .toList(),
                measures(whole.notApplicable()),
                whole.subProcessors().stream()
                        .filter(subProcessor -> applies(subProcessor.services()))
                        .map(subProcessor -> subProcessor.withPromises(promises(subProcessor)))
                        .toList(),
                whole.certificates(),
                whole.withdrawn(),
                List.of(),
                List.of(),
                whole.architecture());
        PublishedPolicy kept = texts.withArchitecture(KeptDocuments.left(texts, this::linked));
        return kept.with(coverage(texts), pictures(kept));
    }

    private boolean applies(List<String> named) {
        return named.isEmpty() || named.stream().anyMatch(services::contains);
    }

    private PublishedCategory category(PublishedCategory category) {
        return new PublishedCategory(
                category.folder(), category.title(), linked(category.introduction()), measures(category.measures()));
    }

    private List<PublishedMeasure> measures(List<PublishedMeasure> measures) {
        return measures.stream()
                .filter(measure -> applies(measure.services()))
                .map(measure -> measure.withPromises(promises(measure), controls(measure)))
                .toList();
    }

    /** What no claim answers that applies is not answered for the service. */
    private List<PublishedControl> controls(PublishedMeasure measure) {
        return measure.controls().stream()
                .filter(control -> {
                    List<PublishedClaim> answering = measure.answering(control);
                    return answering.isEmpty() || answering.stream().anyMatch(claim -> applies(claim.services()));
                })
                .toList();
    }

    private Promises promises(Promising owner) {
        return new Promises(owner.services(), passages(owner.passages(), owner.claims()), claims(owner.claims()));
    }

    private List<PublishedClaim> claims(List<PublishedClaim> claims) {
        return claims.stream()
                .filter(claim -> applies(claim.services()))
                .map(claim -> claim.withText(linked(claim.text())))
                .toList();
    }

    private List<PublishedPassage> passages(List<PublishedPassage> passages, List<PublishedClaim> claims) {
        Set<String> gone = claims.stream()
                .filter(claim -> !applies(claim.services()))
                .map(PublishedClaim::id)
                .collect(Collectors.toUnmodifiableSet());
        return passages.stream()
                .map(passage -> new PublishedPassage(
                        passage.kind(),
                        Texts.withClaims(linked(passage.text()), claim -> !gone.contains(claim)),
                        passage.claims().stream()
                                .filter(id -> !gone.contains(id))
                                .toList()))
                .filter(passage -> !passage.text().isEmpty())
                .toList();
    }

    private Text linked(Text text) {
        return Texts.withTargets(text, target -> isGone(target) ? Optional.empty() : Optional.of(target));
    }

    private boolean isGone(Target target) {
        return target instanceof Target.SubProcessor && !targets.contains(target)
                || target instanceof Target.Measure measure && !targets.contains(new Target.Measure(measure.id(), ""));
    }

    private List<PublishedCoverage> coverage(PublishedPolicy texts) {
        List<PublishedMeasure> measures = texts.measures().toList();
        return whole.coverage().stream()
                .map(framework -> new PublishedCoverage(
                        framework.framework(),
                        framework.lines(),
                        framework.listed().stream()
                                .map(line -> CoverageLines.line(line.control(), measures))
                                .toList()))
                .toList();
    }

    private List<PublishedPicture> pictures(PublishedPolicy texts) {
        Set<Target> named = ShownTexts.of(texts)
                .flatMap(Walk::pictures)
                .map(Inline.Picture::source)
                .collect(Collectors.toUnmodifiableSet());
        return whole.pictures().stream()
                .filter(picture -> named.contains(new Target.File(picture.path())))
                .toList();
    }
}

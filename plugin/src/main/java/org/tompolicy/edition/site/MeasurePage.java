package org.tompolicy.edition.site;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.tompolicy.edition.page.Links;
import org.tompolicy.edition.page.Markup;
import org.tompolicy.edition.page.Reviews;
import org.tompolicy.edition.page.UiTexts;
import org.tompolicy.model.PublishedMeasure;
import org.tompolicy.model.SitePage;

/**
 * The page of a measure.
 *
 * @param category its category on the start page; absent for a category without measures that apply
 * @param language of the title and the text, where they are not in that of the page, else an empty string
 * @param untranslated what readers are told then
 * @param applies whether it applies here; else its text is the reason
 * @param facts revision, wording, review: one sentence each
 * @param since {@code since 2025.1}, the version that the change counts from; empty for a draft
 * @param claimByClaim what became of each promise; empty where the measure came as a whole
 * @param compare where the wording stands beside the one before it
 * @param remark what the last revision changed
 * @param related controls by framework
 * @param services services that it applies to; empty where there is only one
 * @param evidenceAccess whom to ask for evidence that is held; empty where none is, or the policy does not say
 * @param onThisPage claims with a place of their own
 * @param history its releases; absent in the tree of a release, and where there is none
 * @param earlier from the tree of a release to the history
 */
public record MeasurePage(
        Shell shell,
        String measures,
        SideList side,
        Optional<Link> category,
        String id,
        String title,
        String language,
        String untranslated,
        boolean applies,
        List<Markup> facts,
        Optional<MeasureList.ChangeMark> change,
        String since,
        String claimByClaim,
        String classifiedBy,
        Optional<Link> compare,
        String remark,
        List<BodyPart> body,
        List<RelatedControls> related,
        String services,
        List<Link> providedBy,
        String evidenceAccess,
        List<Link> onThisPage,
        Optional<MeasureHistory> history,
        Optional<Link> earlier,
        Optional<Link> previous,
        Optional<Link> next) {

    /** Anchor of the history; ids of claims are in lower case. */
    private static final String HISTORY = "History";

    public MeasurePage {
        facts = List.copyOf(facts);
        body = List.copyOf(body);
        related = List.copyOf(related);
        providedBy = List.copyOf(providedBy);
        onThisPage = List.copyOf(onThisPage);
    }

    static MeasurePage of(Site site, Shells shells, PublishedMeasure measure) {
        Links links = site.links(SitePage.measure(measure.id()));
        UiTexts texts = site.texts;
        Promises promises = new Promises(
                site,
                links,
                new PageWriter(site, links),
                measure.id(),
                "",
                measure.services(),
                measure.providedBy(),
                texts.text("citedMeasure", measure.id(), measure.title()));
        List<BodyPart> body = promises.body(measure.passages(), measure.claims());
        int index = site.position(measure.id());
        return new MeasurePage(
                shells.shell(
                        links, Shells.Section.MEASURES, measure.id() + " " + measure.title(), measure.description()),
                links.to(SitePage.START.at("measures")),
                SideList.of(site, links, measure),
                site.category(measure)
                        .map(category ->
                                Link.of(category.title(), links.to(SitePage.START.at(Site.categoryAnchor(category))))),
                measure.id(),
                measure.title(),
                site.foreign(measure.id()),
                site.untranslated(measure.id()),
                site.applies(measure),
                facts(site, measure),
                MeasureLists.mark(site, links, site.changesOf(measure, "").changeClass()),
                site.comparedWith().isEmpty() ? "" : texts.text("since", site.comparedWith()),
                MeasureHistory.claimByClaim(texts, site.changesOf(measure, "")),
                texts.text("classifiedBy", site.mark()),
                MeasureHistory.compare(site, links, site.policy),
                measure.revisionRemark(),
                body,
                RelatedControls.of(site, links, measure.controls()),
                site.hasSeveralServices() ? site.serviceNames(measure.services()) : "",
                site.providers(links, measure.providedBy()),
                holdsEvidence(body) ? UiTexts.sentence(site.policy.scope().evidenceAccess()) : "",
                onThisPage(site, body),
                hasHistory(site) && !site.isArchived()
                        ? Optional.of(MeasureHistory.of(site, links, measure.id()))
                        : Optional.empty(),
                site.isArchived() && site.root().has(links.page())
                        ? Optional.of(Link.of(
                                texts.text("historyOfMeasure"), links.fromRoot(SitePage.place(links.page(), HISTORY))))
                        : Optional.empty(),
                index > 0 ? Optional.of(neighbour(links, site.measures.get(index - 1))) : Optional.empty(),
                index + 1 < site.measures.size()
                        ? Optional.of(neighbour(links, site.measures.get(index + 1)))
                        : Optional.empty());
    }

    private static Link neighbour(Links links, PublishedMeasure measure) {
        return Link.of(measure.id() + " " + measure.title(), links.to(SitePage.measure(measure.id())));
    }

    private static List<Markup> facts(Site site, PublishedMeasure measure) {
        UiTexts texts = site.texts;
        List<Markup> facts = new ArrayList<>();
        facts.add(texts.html("revision", measure.revision()));
        MeasureHistory.wordingSince(site, measure)
                .ifPresent(
                        day -> facts.add(texts.html("wordingSince", texts.form().strong(texts.time(day)))));
        measure.reviewed()
                .ifPresent(day ->
                        facts.add(texts.html("lastReviewedOn", texts.form().strong(texts.time(day)))));
        measure.review().ifPresent(review -> facts.add(texts.html("reviewedEvery", texts.interval(review))));
        nextReview(site, measure).ifPresent(facts::add);
        return facts;
    }

    /** When it is to be reviewed again; the tree of a release says nothing of what is to come. */
    private static Optional<Markup> nextReview(Site site, PublishedMeasure measure) {
        Reviews reviews = new Reviews(site.policy, site.publication.asOf());
        return measure.nextReview()
                .filter(day -> !site.isArchived())
                .map(day -> site.texts.html(
                        switch (reviews.due(day)) {
                            case TO_COME -> "nextReview";
                            case BEFORE_EFFECT -> "nextReviewBefore";
                            case PAST -> "nextReviewPast";
                        },
                        site.texts.time(day)));
    }

    private static boolean holdsEvidence(List<BodyPart> body) {
        return body.stream()
                .flatMap(part -> Stream.concat(part.claim().stream(), part.inside().stream()))
                .flatMap(promise -> Stream.concat(promise.laidDown().stream(), promise.shown().stream()))
                .anyMatch(Promise.Proof::held);
    }

    private static boolean hasHistory(Site site) {
        return site.archive.releases().stream()
                .anyMatch(release -> release.policy().isPresent());
    }

    private static List<Link> onThisPage(Site site, List<BodyPart> body) {
        List<Link> places = new ArrayList<>();
        for (BodyPart part : body) {
            part.claim().ifPresent(claim -> places.add(Link.of(claim.label(), claim.href())));
            part.inside().stream()
                    .filter(claim -> !claim.anchor().isEmpty())
                    .forEach(claim -> places.add(Link.of(claim.label(), claim.href())));
        }
        if (hasHistory(site) && !site.isArchived()) {
            places.add(Link.of(site.texts.text("history"), "#" + HISTORY));
        }
        return places;
    }
}

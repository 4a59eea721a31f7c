package org.tompolicy.edition.site;

import java.util.Optional;
import org.tompolicy.edition.page.Links;
import org.tompolicy.edition.page.Markup;
import org.tompolicy.edition.page.UiTexts;
import org.tompolicy.model.PublishedMeasure;
import org.tompolicy.model.SitePage;

/**
 * The page of a measure that is no longer promised: its address goes on, for contracts and letters name it.
 *
 * @param withdrawn whether the policy says that it is no longer promised
 * @param since from which version on
 * @param replacement the measure that stands for it now
 * @param last where its last text stands
 * @param history empty in the tree of a release
 */
public record WithdrawnPage(
        Shell shell,
        String measures,
        String id,
        String title,
        boolean withdrawn,
        Markup since,
        Optional<Link> replacement,
        Optional<Link> last,
        Optional<MeasureHistory> history) {

    static WithdrawnPage of(Site site, Shells shells, GoneMeasure measure) {
        Links links = site.links(SitePage.measure(measure.id()));
        UiTexts texts = site.texts;
        return new WithdrawnPage(
                shells.shell(
                        links,
                        Shells.Section.MEASURES,
                        measure.id() + " " + measure.title(),
                        texts.text(measure.withdrawn() ? "noLongerPromised" : "notShown")),
                links.to(SitePage.START.at("measures")),
                measure.id(),
                measure.title(),
                measure.withdrawn(),
                since(texts, measure),
                replacement(site, measure)
                        .map(stands ->
                                Link.of(stands.id() + " " + stands.title(), links.to(SitePage.measure(stands.id())))),
                measure.last()
                        .map(release -> Link.of(
                                texts.text("lastTextIn", release.version()),
                                links.fromRoot(
                                        SitePage.version(release.version().text()) + SitePage.measure(measure.id())))),
                site.isArchived() || measure.last().isEmpty()
                        ? Optional.empty()
                        : Optional.of(MeasureHistory.of(site, links, measure.id())));
    }

    private static Markup since(UiTexts texts, GoneMeasure measure) {
        String since = measure.withdrawn() ? "noLongerPromisedSince" : "notShownSince";
        String never = measure.withdrawn() ? "noLongerPromisedNever" : "notShownNever";
        return measure.since()
                .map(release -> texts.html(
                        release.neverTookEffect() ? never : since, release.version(), texts.time(release.effective())))
                .orElseGet(() -> texts.html(measure.withdrawn() ? "noLongerPromised" : "notShown"));
    }

    /** The measure that the policy names, or the one that had this id before. */
    private static Optional<PublishedMeasure> replacement(Site site, GoneMeasure gone) {
        return site.measure(gone.replacedBy())
                .or(() -> site.measures.stream()
                        .filter(measure -> measure.formerly().contains(gone.id()))
                        .findFirst());
    }
}

package org.tompolicy.edition.site;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.tompolicy.edition.page.Links;
import org.tompolicy.edition.page.Markup;
import org.tompolicy.model.Change.ChangeClass;
import org.tompolicy.model.PublishedMeasure;
import org.tompolicy.model.PublishedPolicy.PublishedCategory;
import org.tompolicy.model.SitePage;

/** Makes the list of measures by category. */
final class MeasureLists {

    private MeasureLists() {}

    /**
     * The list.
     *
     * @param service id of the service whose measures are wanted; empty for all
     */
    static MeasureList of(Site site, Links links, PageWriter writer, String service) {
        List<MeasureList.Group> groups = new ArrayList<>();
        for (PublishedCategory category : site.policy.categories()) {
            List<MeasureList.Row> rows = category.measures().stream()
                    .filter(measure -> Site.concerns(measure.services(), service))
                    .map(measure -> row(site, links, measure, service))
                    .toList();
            if (!rows.isEmpty()) {
                groups.add(new MeasureList.Group(
                        Site.categoryAnchor(category), category.title(), writer.write(category.introduction()), rows));
            }
        }
        boolean changed = groups.stream()
                .flatMap(group -> group.rows().stream())
                .anyMatch(row -> row.change().isPresent());
        String since = site.comparedWith();
        return new MeasureList(
                groups,
                changed,
                since.isEmpty() ? site.texts.text("change") : Term.capital(site.texts.text("since", since)));
    }

    private static MeasureList.Row row(Site site, Links links, PublishedMeasure measure, String service) {
        return new MeasureList.Row(
                measure.id(),
                measure.title(),
                site.foreign(measure.id()),
                links.to(SitePage.measure(measure.id())),
                site.promises(measure, service),
                measure.reviewed().map(site.texts::shortTime).orElse(Markup.EMPTY),
                mark(site, links, site.changesOf(measure, service).changeClass()));
    }

    /** A class of change as sign and word. */
    static Optional<MeasureList.ChangeMark> mark(Site site, Links links, Optional<ChangeClass> change) {
        return change.map(changeClass -> mark(site, links, changeClass));
    }

    /** A class of change as sign and word. */
    static MeasureList.ChangeMark mark(Site site, Links links, ChangeClass changeClass) {
        String sign = switch (changeClass) {
            case REMOVED -> "−";
            case WEAKENED -> "↓";
            case STRENGTHENED -> "↑";
            case ADDED -> "+";
            case EQUIVALENT -> "=";
            case EDITORIAL -> "¶";
        };
        return new MeasureList.ChangeMark(
                changeClass.word(),
                sign,
                site.texts.text("change." + changeClass.word()),
                links.fromRoot(ChangesPage.meaning(changeClass)));
    }
}

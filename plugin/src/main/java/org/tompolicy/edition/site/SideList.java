package org.tompolicy.edition.site;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.tompolicy.edition.page.Links;
import org.tompolicy.model.PublishedMeasure;
import org.tompolicy.model.PublishedPolicy.PublishedCategory;
import org.tompolicy.model.SitePage;

/**
 * The categories beside a measure, and the measures of its own. Of long lists it holds what is near the measure, because
 * every page carries it: with all of them the size of a site would grow with the square of its measures.
 *
 * @param all where all categories stand; empty where all of them are listed
 */
public record SideList(List<Group> groups, Optional<Link> all) {

    /** So many entries of a list are shown. */
    private static final int LONGEST = 30;

    /**
     * A category; {@code measures} are listed where it is the current one.
     *
     * @param all where all its measures stand; empty where all of them are listed, or none
     */
    public record Group(
            String title, String href, int count, boolean current, List<Item> measures, Optional<Link> all) {
        public Group {
            measures = List.copyOf(measures);
        }
    }

    /** A measure; {@code language} is that of its title where it is not that of the page, else an empty string. */
    public record Item(String id, String title, String language, String href, boolean current) {}

    public SideList {
        groups = List.copyOf(groups);
    }

    /** The list on the page of a measure. */
    static SideList of(Site site, Links links, PublishedMeasure current) {
        List<Group> groups = new ArrayList<>();
        int open = 0;
        for (PublishedCategory category : site.policy.categories()) {
            boolean isOpen = category.folder().equals(current.category()) && site.applies(current);
            open = isOpen ? groups.size() : open;
            groups.add(group(
                    site,
                    links,
                    category.title(),
                    Site.categoryAnchor(category),
                    category.measures(),
                    isOpen ? Optional.of(current) : Optional.empty()));
        }
        if (!site.policy.notApplicable().isEmpty()) {
            boolean isOpen = !site.applies(current);
            open = isOpen ? groups.size() : open;
            groups.add(group(
                    site,
                    links,
                    site.texts.text("doesNotApply"),
                    "not-applicable",
                    site.policy.notApplicable(),
                    isOpen ? Optional.of(current) : Optional.empty()));
        }
        return new SideList(
                around(groups, open),
                isCut(groups)
                        ? Optional.of(Link.of(
                                site.texts.text("categories.all", groups.size()),
                                links.to(SitePage.START.at("measures"))))
                        : Optional.empty());
    }

    private static Group group(
            Site site,
            Links links,
            String title,
            String anchor,
            List<PublishedMeasure> measures,
            Optional<PublishedMeasure> current) {
        String href = links.to(SitePage.START.at(anchor));
        return new Group(
                title,
                href,
                measures.size(),
                current.isPresent(),
                current.map(measure -> items(site, links, measures, measure)).orElse(List.of()),
                current.isPresent() && isCut(measures)
                        ? Optional.of(Link.of(site.texts.text("measures.all", measures.size()), href))
                        : Optional.empty());
    }

    private static List<Item> items(Site site, Links links, List<PublishedMeasure> measures, PublishedMeasure current) {
        int at = 0;
        while (!measures.get(at).id().equals(current.id())) {
            at++;
        }
        return around(measures, at).stream()
                .map(measure -> new Item(
                        measure.id(),
                        measure.title(),
                        site.foreign(measure.id()),
                        links.to(SitePage.measure(measure.id())),
                        measure.id().equals(current.id())))
                .toList();
    }

    private static boolean isCut(List<?> all) {
        return all.size() > LONGEST;
    }

    /** Those near a place, which is in the middle unless one end is near. */
    private static <T> List<T> around(List<T> all, int at) {
        int from = Math.max(0, Math.min(at - LONGEST / 2, all.size() - LONGEST));
        return all.subList(from, Math.min(all.size(), from + LONGEST));
    }
}

package org.tompolicy.edition.site;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.tompolicy.edition.page.Links;
import org.tompolicy.edition.page.Markup;
import org.tompolicy.model.ClaimId;
import org.tompolicy.model.Promising;
import org.tompolicy.model.PublishedMeasure;
import org.tompolicy.model.PublishedPolicy.PublishedCategory;
import org.tompolicy.model.PublishedSubProcessor;
import org.tompolicy.model.SitePage;
import org.tompolicy.text.PlainText;

/**
 * All promises with what shows them, to be read, printed and searched at once. Where that is too much for one page, each category has one
 * of its own and the page leads to them.
 *
 * @param parts pages of the categories, where there are any
 */
public record AllPage(Shell shell, String title, String lede, List<Link> parts, List<Group> groups, Markup notes) {

    /** What a page may hold: letters of text, with what stands around each promise. */
    private static final int MOST = 380_000;

    /** What stands around a promise, in letters: its address, its proof, elements. */
    private static final int AROUND = 330;

    /** A category, or the sub-processors. */
    public record Group(String title, Markup introduction, List<Owner> owners) {
        public Group {
            owners = List.copyOf(owners);
        }
    }

    /**
     * A measure or a sub-processor.
     *
     * @param id as readers know it; empty for a sub-processor
     * @param language of its title and text, where they are not in that of the page, else an empty string
     * @param untranslated what readers are told then
     */
    public record Owner(
            String anchor,
            String id,
            String title,
            String href,
            String language,
            String untranslated,
            List<BodyPart> body) {
        public Owner {
            body = List.copyOf(body);
        }
    }

    public AllPage {
        parts = List.copyOf(parts);
        groups = List.copyOf(groups);
    }

    /** Whether the promises of a tree are too many for one page. */
    private static boolean isParted(Site site) {
        long size = 0;
        for (PublishedMeasure measure : site.measures) {
            size += size(measure);
        }
        for (PublishedSubProcessor subProcessor : site.policy.subProcessors()) {
            size += size(subProcessor);
        }
        return size > MOST;
    }

    private static long size(Promising owner) {
        return owner.claims().stream()
                .mapToLong(claim -> AROUND + PlainText.of(claim.text()).length())
                .sum();
    }

    /** The page of everything. */
    static AllPage of(Site site, Shells shells) {
        Writing writing = new Writing(site, SitePage.ALL.path());
        return isParted(site) ? writing.parted(shells) : writing.whole(shells);
    }

    /** The page of a category. */
    static AllPage of(Site site, Shells shells, String page, PublishedCategory category) {
        return new Writing(site, page).category(shells, category);
    }

    /** The categories by their pages, one that is too much for a page in pieces; none where one page holds everything. */
    static Map<String, PublishedCategory> parts(Site site) {
        Map<String, PublishedCategory> pages = new LinkedHashMap<>();
        if (isParted(site)) {
            Anchors names = new Anchors();
            for (PublishedCategory category : site.policy.categories()) {
                for (List<PublishedMeasure> some : pieces(category.measures())) {
                    pages.put(SitePage.allOf(names.unique(category.folder())), category.withMeasures(some));
                }
            }
        }
        return pages;
    }

    private static List<List<PublishedMeasure>> pieces(List<PublishedMeasure> measures) {
        List<List<PublishedMeasure>> pieces = new ArrayList<>();
        long size = MOST;
        for (PublishedMeasure measure : measures) {
            size += size(measure);
            if (size > MOST) {
                pieces.add(new ArrayList<>());
                size = size(measure);
            }
            pieces.get(pieces.size() - 1).add(measure);
        }
        return pieces;
    }

    /** Writes the texts of one page. */
    private static final class Writing {
        private final Site site;
        private final Links links;
        private final PageWriter writer;

        Writing(Site site, String page) {
            this.site = site;
            this.links = site.links(page);
            this.writer = new PageWriter(site, links);
        }

        AllPage whole(Shells shells) {
            List<Group> groups = new ArrayList<>();
            site.policy.categories().forEach(category -> groups.add(group(category)));
            groups.addAll(notApplicable());
            if (!site.policy.subProcessors().isEmpty()) {
                groups.add(new Group(
                        site.texts.text("subProcessors"),
                        Markup.EMPTY,
                        site.policy.subProcessors().stream()
                                .map(this::subProcessor)
                                .toList()));
            }
            return page(shells, site.texts.text("all"), "allLede", List.of(), groups);
        }

        /** The page that leads to those of the categories. */
        AllPage parted(Shells shells) {
            List<Link> parts = new ArrayList<>();
            AllPage.parts(site).forEach((page, category) -> {
                List<PublishedMeasure> measures = category.measures();
                String from = measures.get(0).id();
                String to = measures.get(measures.size() - 1).id();
                parts.add(Link.of(category.title() + ", " + site.texts.text("period", from, to), links.to(page)));
            });
            parts.add(Link.of(site.texts.text("subProcessors"), links.to(SitePage.SUB_PROCESSORS.path())));
            return page(shells, site.texts.text("all"), "allParted", parts, notApplicable());
        }

        private List<Group> notApplicable() {
            return site.policy.notApplicable().isEmpty()
                    ? List.of()
                    : List.of(new Group(
                            site.texts.text("doesNotApply"),
                            Markup.EMPTY,
                            site.policy.notApplicable().stream()
                                    .map(this::measure)
                                    .toList()));
        }

        AllPage category(Shells shells, PublishedCategory category) {
            return page(shells, category.title(), "allLede", List.of(), List.of(group(category)));
        }

        private AllPage page(Shells shells, String title, String key, List<Link> parts, List<Group> groups) {
            String lede = site.texts.text(key);
            return new AllPage(
                    shells.shell(links, Shells.Section.NONE, title, lede), title, lede, parts, groups, writer.notes());
        }

        private Group group(PublishedCategory category) {
            return new Group(
                    category.title(),
                    writer.excerpt(links, SitePage.START.path()).write(category.introduction()),
                    category.measures().stream().map(this::measure).toList());
        }

        private Owner measure(PublishedMeasure measure) {
            String page = SitePage.measure(measure.id());
            String anchor = measure.id().toLowerCase(Locale.ROOT);
            return new Owner(
                    anchor,
                    measure.id(),
                    measure.title(),
                    links.to(page),
                    site.foreign(measure.id()),
                    site.untranslated(measure.id()),
                    body(page, anchor, measure, measure.providedBy(), measure.id() + " " + measure.title()));
        }

        private Owner subProcessor(PublishedSubProcessor subProcessor) {
            return new Owner(
                    subProcessor.id(),
                    "",
                    subProcessor.title(),
                    links.to(SitePage.subProcessor(subProcessor.id())),
                    "",
                    "",
                    body(
                            SitePage.SUB_PROCESSORS.path(),
                            subProcessor.id(),
                            subProcessor,
                            List.of(subProcessor.id()),
                            subProcessor.title()));
        }

        /** The body with links to the page that it is of: there stand the places that it names. */
        private List<BodyPart> body(
                String page, String anchor, Promising owner, List<String> providedBy, String title) {
            Promises promises = new Promises(
                    site,
                    links,
                    writer.excerpt(links, page),
                    owner.id(),
                    anchor + "-",
                    owner.services(),
                    providedBy,
                    title);
            String prefix = SitePage.measureOf(page).isPresent() ? "" : owner.id() + "-";
            return promises.body(owner.passages(), owner.claims()).stream()
                    .map(part -> new BodyPart(
                            part.kind(),
                            "",
                            part.level(),
                            part.text(),
                            part.claim().map(claim -> elsewhere(claim, page, owner, anchor, prefix)),
                            part.inside().stream()
                                    .map(claim -> elsewhere(claim, page, owner, anchor, prefix))
                                    .toList()))
                    .toList();
        }

        private Promise elsewhere(Promise promise, String page, Promising owner, String anchor, String prefix) {
            boolean whole = promise.anchor().isEmpty();
            ClaimId id = new ClaimId(
                    owner.id(), whole ? owner.id() : promise.anchor().substring(anchor.length() + 1));
            boolean ofMeasure = prefix.isEmpty();
            String ownPlace = ofMeasure ? "" : owner.id();
            String label = ofMeasure ? id.toString() : whole ? "" : promise.label();
            String place = whole ? ownPlace : prefix + id.claim();
            return promise.at(label, links.to(SitePage.place(page, place)), Optional.empty());
        }
    }
}

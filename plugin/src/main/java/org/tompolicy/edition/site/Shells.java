package org.tompolicy.edition.site;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.tompolicy.edition.page.Links;
import org.tompolicy.edition.page.Markup;
import org.tompolicy.edition.page.UiTexts;
import org.tompolicy.model.PublishedPolicy;
import org.tompolicy.model.ReleaseStatus;
import org.tompolicy.model.SitePage;
import org.tompolicy.publish.PublishedRelease;

/** Makes what stands around a page. */
final class Shells {

    /** Parts of the site that the navigation leads to. */
    enum Section {
        NONE("", "", false),
        MEASURES("measures", SitePage.START.at("measures"), true),
        COVERAGE("coverage", SitePage.COVERAGE.path(), true),
        SUB_PROCESSORS("subProcessors", SitePage.SUB_PROCESSORS.path(), true),
        CERTIFICATIONS("certifications", SitePage.CERTIFICATIONS.path(), true),
        ARCHITECTURE("architecture", SitePage.ARCHITECTURE.path(), true),
        CHANGES("changes", SitePage.CHANGES.path(), false),
        GLOSSARY("glossary", SitePage.GLOSSARY.path(), true),
        ANNEX("annexPdf", SitePage.ANNEX.path(), false);

        private final String key;
        private final String target;
        private final boolean inEachTree;

        Section(String key, String target, boolean inEachTree) {
            this.key = key;
            this.target = target;
            this.inEachTree = inEachTree;
        }

        private String href(Links links) {
            return inEachTree ? links.to(target) : links.fromRoot(target);
        }
    }

    private final Site site;

    Shells(Site site) {
        this.site = site;
    }

    /** The shell of a page that belongs to no service. */
    Shell shell(Links links, Section section, String title, String description) {
        return shell(links, section, title, description, "");
    }

    /**
     * The shell of a page.
     *
     * @param title of the page; empty for the start page
     * @param service name of the service that the page is about; empty for none
     */
    Shell shell(Links links, Section section, String title, String description, String service) {
        PublishedPolicy policy = site.policy;
        UiTexts texts = site.texts;
        String window = (title.isEmpty() ? "" : title + " · ") + policy.title() + " · " + site.mark();
        return new Shell(
                texts.language(),
                window,
                description,
                site.website()
                        .filter(any -> links.areRelative())
                        .map(website -> website + links.base() + (SitePage.START.is(links.page()) ? "" : links.page())),
                site.archive.releases().isEmpty() ? List.of() : ChangesPage.feeds(texts, links),
                site.isIndexed() && links.areRelative(),
                site.mark(),
                policy.title(),
                links.to(SitePage.START.path()),
                SiteEdition.CONTENT_POLICY,
                links.shared("tom.css"),
                links.shared("tom.js"),
                links.shared(SiteEdition.ICON),
                languages(links),
                navigation(links, section),
                item(links, Section.ANNEX, section),
                Link.of(texts.text("aToZ"), links.to(SitePage.REGISTER.path())),
                Link.of(texts.text("all"), links.to(SitePage.ALL.path())),
                links.areRelative() ? twin(links) : "",
                new Shell.Search(
                        links.shared(SiteEdition.SEARCH), links.to(SearchIndex.FILE), SitePage.START.is(links.page())),
                site.isDraft() ? texts.text("draft") : texts.text("version", policy.version()),
                strip(service),
                site.archive.releases().isEmpty()
                        ? Optional.empty()
                        : Optional.of(Link.of(texts.text("allVersions"), links.fromRoot(SitePage.VERSIONS.path()))),
                new Banners(site, links).banner(),
                footer(links),
                texts.words());
    }

    /** The file beside the page that says the same in the other form. */
    private String twin(Links links) {
        String name = links.page().substring(links.page().lastIndexOf('/') + 1);
        return site.isTwin() ? name : SitePage.twin(name);
    }

    /** The same place in each language; none where there is only one, and on a page that is sent from other addresses. */
    private List<Shell.Language> languages(Links links) {
        if (site.languages.size() < 2 || !links.areRelative()) {
            return List.of();
        }
        Optional<String> website = site.sharedWebsite();
        return site.languages.stream()
                .map(tree -> new Shell.Language(
                        tree.texts().language(),
                        tree.texts().languageName(tree.texts().language()),
                        tree == site.tree ? "" : links.inLanguage(tree.folder()),
                        website.map(address -> address
                                + tree.folder()
                                + links.base()
                                + (SitePage.START.is(links.page()) ? "" : links.page()))))
                .toList();
    }

    private List<Shell.NavigationItem> navigation(Links links, Section current) {
        List<Shell.NavigationItem> items = new ArrayList<>();
        items.add(item(links, Section.MEASURES, current));
        if (!site.policy.coverage().isEmpty()) {
            items.add(item(links, Section.COVERAGE, current));
        }
        items.add(item(links, Section.SUB_PROCESSORS, current));
        items.add(item(links, Section.CERTIFICATIONS, current));
        if (!site.publication.documents().isEmpty()) {
            items.add(item(links, Section.ARCHITECTURE, current));
        }
        if (!site.archive.releases().isEmpty()) {
            items.add(item(links, Section.CHANGES, current));
        }
        items.add(item(links, Section.GLOSSARY, current));
        return items;
    }

    private Shell.NavigationItem item(Links links, Section section, Section current) {
        String state = section != current ? "" : section.target.equals(links.page()) ? "page" : "true";
        return new Shell.NavigationItem(site.texts.text(section.key), section.href(links), state);
    }

    private List<Markup> strip(String service) {
        UiTexts texts = site.texts;
        List<Markup> strip = new ArrayList<>();
        if (!service.isEmpty()) {
            strip.add(texts.html("stripService", service));
        }
        if (site.isDraft()) {
            strip.add(texts.html("notInForceShort"));
        } else {
            site.policy.effective().ifPresent(day -> strip.add(texts.html(effectKey(), texts.time(day))));
            site.release()
                    .flatMap(PublishedRelease::supersededOn)
                    .ifPresent(day -> strip.add(texts.html("supersededOn", texts.time(day))));
            site.release()
                    .flatMap(PublishedRelease::withdrawal)
                    .filter(any -> site.status()
                            .filter(ReleaseStatus.WITHDRAWN::equals)
                            .isPresent())
                    .ifPresent(withdrawal -> strip.add(texts.html("withdrawnOn", texts.time(withdrawal.day()))));
        }
        strip.add(texts.html("proofAsOf", texts.time(site.publication.asOf())));
        return strip;
    }

    private String effectKey() {
        return switch (site.status().orElse(ReleaseStatus.IN_FORCE)) {
            case ANNOUNCED -> "takesEffect";
            case IN_FORCE -> "inForceSince";
            case SUPERSEDED -> "effectiveFrom";
            case WITHDRAWN -> site.release().orElseThrow().neverTookEffect() ? "wasToTakeEffect" : "effectiveFrom";
        };
    }

    private Shell.Footer footer(Links links) {
        PublishedPolicy policy = site.policy;
        UiTexts texts = site.texts;
        List<Link> own = new ArrayList<>();
        addIfPresent(
                own,
                texts.text("contact"),
                policy.company().contact().contains("@")
                        ? "mailto:" + policy.company().contact()
                        : policy.company().contact());
        addIfPresent(own, texts.text("imprint"), site.root().policy.company().imprint());
        addIfPresent(own, texts.text("privacy"), site.root().policy.company().privacy());
        List<Link> exports = new ArrayList<>();
        if (!site.archive.releases().isEmpty()) {
            exports.add(Link.of(texts.text("feed"), links.fromRoot(ChangesPage.FEED)));
        }
        exports.add(Link.of(texts.text("all"), links.to(SitePage.ALL.path())));
        exports.add(Link.of("policy.json", links.to("policy.json")));
        exports.add(Link.of("CSV", links.to("policy.csv")));
        return new Shell.Footer(
                site.isDraft() ? texts.text("thisDraft") : texts.text("thisVersion", policy.version()),
                site.policy.company().inFull(),
                site.permanentAddress("")
                        .map(address -> Link.of(address, links.fromRoot(SitePage.startOf(policy.version())))),
                own,
                exports);
    }

    private static void addIfPresent(List<Link> links, String text, String href) {
        if (!href.isEmpty()) {
            links.add(Link.of(text, href));
        }
    }
}

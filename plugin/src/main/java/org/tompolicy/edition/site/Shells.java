package org.tompolicy.edition.site;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.tompolicy.edition.page.Links;
import org.tompolicy.edition.page.Markup;
import org.tompolicy.edition.page.UiTexts;
import org.tompolicy.model.PublishedPolicy;

/** Makes what stands around a page. */
final class Shells {

    /** Parts of the site that the navigation leads to. */
    enum Section {
        NONE("", ""),
        MEASURES("measures", "index.html#measures"),
        COVERAGE("coverage", "coverage.html"),
        SUB_PROCESSORS("subProcessors", "subprocessors.html"),
        CERTIFICATIONS("certifications", "certifications.html"),
        ARCHITECTURE("architecture", "architecture/index.html"),
        GLOSSARY("glossary", "glossary.html"),
        ANNEX("annexPdf", "annex.html");

        private final String key;
        private final String target;

        Section(String key, String target) {
            this.key = key;
            this.target = target;
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
                site.website().map(website -> website + (links.page().equals("index.html") ? "" : links.page())),
                !site.isDraft(),
                site.mark(),
                policy.title(),
                links.to("index.html"),
                links.to("tom.css"),
                links.to("tom.js"),
                navigation(links, section),
                item(links, Section.ANNEX, section),
                Link.of(texts.text("aToZ"), links.to("a-z.html")),
                site.isDraft() ? texts.text("draft") : texts.text("version", policy.version()),
                strip(service),
                banner(),
                footer(links),
                texts.words());
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
        items.add(item(links, Section.GLOSSARY, current));
        return items;
    }

    private Shell.NavigationItem item(Links links, Section section, Section current) {
        String state = section != current ? "" : section.target.equals(links.page()) ? "page" : "true";
        return new Shell.NavigationItem(site.texts.text(section.key), links.to(section.target), state);
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
            String key = site.isAnnounced() ? "takesEffect" : "inForceSince";
            site.policy.effective().ifPresent(day -> strip.add(texts.html(key, texts.time(day))));
        }
        strip.add(texts.html("proofAsOf", texts.time(site.publication.asOf())));
        return strip;
    }

    private Optional<Shell.Banner> banner() {
        UiTexts texts = site.texts;
        if (site.isDraft()) {
            return Optional.of(new Shell.Banner("draft", texts.text("draft"), texts.html("bannerDraft")));
        }
        if (site.isAnnounced()) {
            Markup sentence = texts.html(
                    "bannerAnnounced",
                    site.policy.version(),
                    texts.time(site.policy.effective().orElseThrow()));
            return Optional.of(new Shell.Banner("announced", texts.text("announced"), sentence));
        }
        return Optional.empty();
    }

    private Shell.Footer footer(Links links) {
        PublishedPolicy policy = site.policy;
        UiTexts texts = site.texts;
        List<Link> own = new ArrayList<>();
        addIfPresent(
                own,
                texts.text("contact"),
                policy.contact().contains("@") ? "mailto:" + policy.contact() : policy.contact());
        addIfPresent(own, texts.text("imprint"), policy.imprint());
        addIfPresent(own, texts.text("privacy"), policy.privacy());
        List<Link> exports =
                List.of(Link.of("policy.json", links.to("policy.json")), Link.of("CSV", links.to("policy.csv")));
        return new Shell.Footer(
                site.isDraft() ? texts.text("thisDraft") : texts.text("thisVersion", policy.version()),
                site.companyWithShortName(),
                site.permanentAddress(""),
                own,
                exports);
    }

    private static void addIfPresent(List<Link> links, String text, String href) {
        if (!href.isEmpty()) {
            links.add(Link.of(text, href));
        }
    }
}

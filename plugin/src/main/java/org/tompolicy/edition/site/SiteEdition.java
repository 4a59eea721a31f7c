package org.tompolicy.edition.site;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.tompolicy.edition.page.Links;
import org.tompolicy.edition.page.Templates;
import org.tompolicy.edition.page.UiTexts;
import org.tompolicy.files.FileSet;
import org.tompolicy.model.PolicyFacts;
import org.tompolicy.model.PublishedPolicy.PublishedMeasure;
import org.tompolicy.publish.Publication;
import org.tompolicy.publish.ReleaseArchive;

/** The customer's site. */
public final class SiteEdition {

    /** Strict, because the site needs nothing but its own files. */
    private static final String HEADERS = """
            /*
              Content-Security-Policy: default-src 'none'; style-src 'self'; script-src 'self'; img-src 'self'; connect-src 'self'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'
              Cross-Origin-Opener-Policy: same-origin
              Cross-Origin-Resource-Policy: same-origin
              Permissions-Policy: camera=(), geolocation=(), microphone=(), interest-cohort=()
              Referrer-Policy: no-referrer
              X-Content-Type-Options: nosniff
              X-Frame-Options: DENY
            """;

    private final Site site;
    private final Shells shells;
    private final Templates templates;
    private final FileSet.Builder files = FileSet.builder();
    private final List<String> pages = new ArrayList<>();

    private SiteEdition(Publication publication, ReleaseArchive archive, Templates templates, UiTexts texts) {
        this.site = new Site(publication, archive, texts);
        this.shells = new Shells(site);
        this.templates = templates;
    }

    /**
     * Every file of the site but the exports, which its pages link to as {@code policy.json} and {@code policy.csv}.
     *
     * @param publication what the public may see
     * @param archive every release that the site shows
     * @param texts words of the language that the pages are written in
     * @throws org.tompolicy.edition.page.TemplateProblem when a template does not fit
     */
    public static FileSet render(Publication publication, ReleaseArchive archive, Templates templates, UiTexts texts) {
        return new SiteEdition(publication, archive, templates, texts).render();
    }

    private FileSet render() {
        page("index.html", "start", StartPage.of(site, shells), "the start page");
        for (PublishedMeasure measure : site.measures) {
            page(Links.measure(measure.id()), "measure", MeasurePage.of(site, shells, measure), measure.id());
        }
        if (!site.policy.coverage().isEmpty()) {
            page("coverage.html", "coverage", CoveragePage.of(site, shells), "the coverage");
        }
        page("subprocessors.html", "subprocessors", SubProcessorsPage.of(site, shells), "the sub-processors");
        page("certifications.html", "certifications", CertificationsPage.of(site, shells), "the certifications");
        page("glossary.html", "glossary", GlossaryPage.of(site, shells), "the glossary");
        page("a-z.html", "register", RegisterPage.of(site, shells), "the list from A to Z");
        if (site.hasSeveralServices()) {
            for (PolicyFacts.Service service : site.policy.services()) {
                page(
                        Links.service(service.id()),
                        "service",
                        ServicePage.of(site, shells, service),
                        "service " + service.id());
            }
        }
        architecture();
        page("annex.html", "annex", AnnexPage.of(site, shells), "the page of the annex");
        List<String> listed = List.copyOf(pages);
        page("404.html", "missing", MissingPage.of(site, shells), "the page 404.html");
        files.add("tom.css", templates.text("tokens.css") + "\n" + templates.text("site/tom.css"));
        files.add("tom.js", templates.text("site/tom.js"));
        files.add("_headers", HEADERS);
        files.addAll(AnnexFiles.of(site.archive));
        Stream.concat(site.policy.pictures().stream(), site.publication.documentPictures().stream())
                .distinct()
                .forEach(picture -> files.add(picture.path(), picture.content()));
        forSearchEngines(listed);
        return files.build();
    }

    private void architecture() {
        List<Publication.Document> documents = site.publication.documents();
        for (Publication.Document document : documents) {
            page(document.page(), "architecture", ArchitecturePage.of(site, shells, document), document.path());
        }
        if (!documents.isEmpty()
                && site.publication.document(ArchitecturePage.LIST).isEmpty()) {
            page(ArchitecturePage.LIST, "architecture", ArchitecturePage.list(site, shells), "the architecture");
        }
    }

    private void forSearchEngines(List<String> listed) {
        StringBuilder robots = new StringBuilder("User-agent: *\nAllow: /\n");
        site.website().ifPresent(website -> {
            robots.append("Sitemap: ").append(website).append("sitemap.xml\n");
            List<String> addresses = listed.stream()
                    .map(page -> website + (page.equals("index.html") ? "" : page))
                    .toList();
            files.add("sitemap.xml", templates.render("site/sitemap.ftlx", new Sitemap(addresses), "sitemap.xml"));
        });
        files.add("robots.txt", robots.toString());
    }

    private void page(String path, String template, Record view, String subject) {
        files.add(path, templates.render("site/" + template + ".ftlh", view, subject));
        pages.add(path);
    }

    /** Addresses of pages. */
    public record Sitemap(List<String> addresses) {
        public Sitemap {
            addresses = List.copyOf(addresses);
        }
    }
}

package org.tompolicy.edition.site;

import java.util.ArrayList;
import java.util.List;
import org.tompolicy.edition.page.Templates;
import org.tompolicy.edition.page.UiTexts;
import org.tompolicy.files.FileSet;
import org.tompolicy.model.SitePage;
import org.tompolicy.publish.Publication;
import org.tompolicy.publish.ReleaseArchive;

/** The customer's site. */
public final class SiteEdition {

    /** The list of the files that the style sheet is joined from, among the templates. */
    public static final String STYLE = "site/style.txt";

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
    private final List<String> listed = new ArrayList<>();

    private SiteEdition(Publication publication, ReleaseArchive archive, Templates templates, UiTexts texts) {
        this.site = new Site(publication, archive, texts);
        this.shells = new Shells(site);
        this.templates = templates;
    }

    /**
     * Every file of the site but the exports, which its pages link to as {@code policy.json} and {@code policy.csv}, in
     * the root and in the tree of each release.
     *
     * @param shown what the public may see at the root
     * @param archive every release; each whose text is there gets a tree of its own
     * @param texts words of the language that the pages are written in
     * @throws org.tompolicy.edition.page.TemplateProblem when a template does not fit
     */
    public static FileSet render(Publication shown, ReleaseArchive archive, Templates templates, UiTexts texts) {
        return new SiteEdition(shown, archive, templates, texts).render();
    }

    private FileSet render() {
        TreePages root = new TreePages(site, templates);
        files.addAll(root.files());
        listed.addAll(root.listed());
        page(SitePage.ANNEX.path(), "annex", AnnexPage.of(site, shells), "the page of the annex");
        if (!site.archive.releases().isEmpty()) {
            page(SitePage.VERSIONS.path(), "versions", VersionsPage.of(site, shells), "the list of versions");
            ChangePages changes = new ChangePages(site, templates);
            files.addAll(changes.files());
            listed.addAll(changes.listed());
        }
        site.archive.releases().stream()
                .filter(release -> release.policy().isPresent())
                .forEach(release -> files.addAll(new TreePages(site.archived(release), templates).files()));
        forSearchEngines();
        page(
                SitePage.MISSING.path(),
                MissingPage.template(site),
                MissingPage.of(site, shells),
                "the page of what is missing");
        files.add("tom.css", templates.joined(STYLE));
        files.add("tom.js", templates.text("site/tom.js"));
        files.add("_headers", HEADERS);
        files.addAll(AnnexFiles.of(site.archive));
        return files.build();
    }

    private void forSearchEngines() {
        StringBuilder robots = new StringBuilder("User-agent: *\nAllow: /\n");
        site.website().ifPresent(website -> {
            robots.append("Sitemap: ").append(website).append("sitemap.xml\n");
            List<String> addresses = listed.stream()
                    .map(page -> website + (SitePage.START.is(page) ? "" : page))
                    .toList();
            files.add("sitemap.xml", templates.render("site/sitemap.ftlx", new Sitemap(addresses), "sitemap.xml"));
        });
        files.add("robots.txt", robots.toString());
    }

    private void page(String path, String template, Record view, String subject) {
        files.add(path, templates.render("site/" + template + ".ftlh", view, subject));
        listed.add(path);
    }

    /** Addresses of pages. */
    public record Sitemap(List<String> addresses) {
        public Sitemap {
            addresses = List.copyOf(addresses);
        }
    }
}

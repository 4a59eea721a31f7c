package org.tompolicy.edition.site;

import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Supplier;
import org.tompolicy.edition.page.Compact;
import org.tompolicy.edition.page.Templates;
import org.tompolicy.edition.page.UiTexts;
import org.tompolicy.files.FileSet;
import org.tompolicy.model.SecurityContact;
import org.tompolicy.model.SitePage;
import org.tompolicy.publish.Publication;
import org.tompolicy.publish.ReleaseArchive;

/** The customer's site. */
public final class SiteEdition {

    /** The list of the files that the style sheet is joined from, among the templates. */
    public static final String STYLE = "site/style.txt";

    /** The sign of the site in windows and lists of bookmarks; browsers ask for one in any case. */
    static final String ICON = "icon.svg";

    /** The script that searches, at the site's root. */
    static final String SEARCH = "search.js";

    /** The list of the files that it is joined from, among the templates. */
    private static final String SEARCH_PARTS = "site/search.txt";

    /** What each page says of itself, where no server sends it; strict, because the site needs nothing but its own files. */
    static final String CONTENT_POLICY = "default-src 'none'; style-src 'self'; script-src 'self'; img-src 'self';"
            + " connect-src 'self'; base-uri 'none'; form-action 'none'";

    /** What a server should send with every file, by name; only a server can say in whose frames a page may be. */
    public static final SortedMap<String, String> HEADERS = Collections.unmodifiableSortedMap(new TreeMap<>(Map.of(
            "Content-Security-Policy",
            CONTENT_POLICY + "; frame-ancestors 'none'",
            "Cross-Origin-Opener-Policy",
            "same-origin",
            "Cross-Origin-Resource-Policy",
            "same-origin",
            "Permissions-Policy",
            "camera=(), geolocation=(), microphone=(), interest-cohort=()",
            "Referrer-Policy",
            "no-referrer",
            "X-Content-Type-Options",
            "nosniff",
            "X-Frame-Options",
            "DENY")));

    private final List<SiteTree> languages;
    private final Optional<SecurityContact> security;
    private final Templates templates;
    private final FileSet.Builder files = FileSet.builder();
    private final SiteMap map = new SiteMap();
    private final RedirectsFile redirects = new RedirectsFile();

    private SiteEdition(List<SiteTree> languages, Optional<SecurityContact> security, Templates templates) {
        this.languages = List.copyOf(languages);
        this.security = security;
        this.templates = templates;
    }

    /**
     * Every file of the site, each page made when it is asked for. The exports, which its pages link to as
     * {@code policy.json} and {@code policy.csv} in the root and in the tree of each release, are not among them.
     *
     * @param languages the site in each of its languages, the one that prevails first
     * @param security whom to tell of a hole; there is no {@code security.txt} where nobody is named
     * @throws org.tompolicy.edition.page.TemplateProblem when a template does not fit: here, or from the file that
     *     is asked for
     */
    public static FileSet render(List<SiteTree> languages, Optional<SecurityContact> security, Templates templates) {
        return new SiteEdition(languages, security, templates).render();
    }

    /** The same in one language, where nobody is named. */
    public static FileSet render(Publication shown, ReleaseArchive archive, Templates templates, UiTexts texts) {
        return render(
                List.of(new SiteTree("", shown, archive, texts, Set.of(), any -> texts)), Optional.empty(), templates);
    }

    private FileSet render() {
        languages(languages);
        languages(languages.stream().map(SiteTree::twin).toList());
        Site prevailing = new Site(languages.get(0), languages);
        forSearchEngines(prevailing);
        page(
                prevailing,
                SitePage.MISSING.path(),
                MissingPage.template(prevailing),
                () -> MissingPage.of(prevailing, new Shells(prevailing)),
                "the page of what is missing");
        files.add("tom.css", Compact.style(templates.joined(STYLE)));
        files.add("annex.css", Compact.style(templates.joined("site/annex.txt")));
        if (!prevailing.archive.releases().isEmpty()) {
            files.add("changes.css", Compact.style(templates.joined("site/changes.txt")));
        }
        for (String script : List.of("tom.js", "annex.js")) {
            files.add(script, Compact.script(templates.text("site/" + script)));
        }
        files.add(ICON, templates.text("site/" + ICON));
        files.add(SEARCH, templates.joined(SEARCH_PARTS));
        files.add(
                HeadersFile.PATH,
                HeadersFile.of(
                        prevailing.isIndexed(),
                        prevailing.archive.releases().isEmpty()
                                ? List.of()
                                : languages.stream().map(SiteTree::folder).toList(),
                        security.isPresent()));
        if (!redirects.isEmpty()) {
            files.add(RedirectsFile.PATH, redirects.text());
        }
        security.ifPresent(
                contact -> files.add(SecurityFile.PATH, SecurityFile.of(contact, prevailing.sharedWebsite())));
        files.addAll(AnnexFiles.of(prevailing.archive));
        return files.build();
    }

    /** The pages of each language, or their twins. */
    private void languages(List<SiteTree> trees) {
        trees.forEach(tree -> language(new Site(tree, trees)));
    }

    /** The pages of a language: those of the present state, those of all versions together, and those of each. */
    private void language(Site site) {
        Shells shells = new Shells(site);
        add(site, new TreePages(site, templates));
        if (site.isTwin()) {
            files.add(
                    site.tree.folder() + LlmsFile.FILE,
                    () -> templates.page(site.template("llms"), LlmsFile.of(site, shells), LlmsFile.FILE));
        }
        page(site, SitePage.ANNEX.path(), "annex", () -> AnnexPage.of(site, shells), "the page of the annex");
        list(site, List.of(SitePage.ANNEX.path()));
        if (!site.archive.releases().isEmpty()) {
            page(
                    site,
                    SitePage.VERSIONS.path(),
                    "versions",
                    () -> VersionsPage.of(site, shells),
                    "the list of versions");
            listOfAllVersions(site, List.of(SitePage.VERSIONS.path()));
            ChangePages changes = new ChangePages(site, templates);
            addFiles(site, changes.files());
            listOfAllVersions(site, changes.listed());
        }
        site.archive.releases().stream()
                .filter(release -> release.policy().isPresent())
                .forEach(release -> addFiles(site, new TreePages(site.archived(release), templates).files()));
    }

    private void add(Site site, TreePages pages) {
        addFiles(site, pages.files());
        list(site, pages.listed());
        if (!site.isTwin()) {
            redirects.add(site.tree.folder(), pages.former());
        }
    }

    /** Pages that search engines are told of: not their twins, which say the same. */
    private void list(Site site, List<String> pages) {
        if (!site.isTwin()) {
            map.add(site, pages);
        }
    }

    private void listOfAllVersions(Site site, List<String> pages) {
        if (!site.isTwin()) {
            map.addOfAllVersions(site, pages);
        }
    }

    private void addFiles(Site site, FileSet more) {
        more.paths().forEach(path -> files.add(site.tree.folder() + path, () -> more.content(path)));
    }

    /** They may read everything, and a map names what they may list: pages that say that they may not are in none. */
    private void forSearchEngines(Site site) {
        StringBuilder robots = new StringBuilder("User-agent: *\nAllow: /\n");
        site.sharedWebsite().filter(any -> site.isIndexed()).ifPresent(website -> {
            robots.append("Sitemap: ").append(website).append("sitemap.xml\n");
            files.add("sitemap.xml", templates.render("site/sitemap.ftlx", map.below(website), "sitemap.xml"));
        });
        files.add("robots.txt", robots.toString());
    }

    private void page(Site site, String path, String template, Supplier<Record> view, String subject) {
        files.add(
                site.tree.folder() + site.file(path),
                () -> templates.page(site.template(template), view.get(), subject));
    }
}

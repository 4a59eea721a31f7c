package org.tompolicy.edition.site;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.tompolicy.edition.page.Templates;
import org.tompolicy.files.FileSet;
import org.tompolicy.model.PolicyFacts;
import org.tompolicy.model.PublishedMeasure;
import org.tompolicy.model.SitePage;
import org.tompolicy.publish.Publication;

/** The pages and pictures of one tree: of the state at the root, or of a release below {@code versions/}. */
final class TreePages {

    private final Site site;
    private final Shells shells;
    private final Templates templates;
    private final FileSet.Builder files = FileSet.builder();
    private final List<String> listed = new ArrayList<>();
    private final List<FormerName> former = new ArrayList<>();

    TreePages(Site site, Templates templates) {
        this.site = site;
        this.shells = new Shells(site);
        this.templates = templates;
        render();
    }

    /** Every file of the tree by its path from the site's root; a page is made when it is asked for. */
    FileSet files() {
        return files.build();
    }

    /** Addresses that its measures had before. */
    List<FormerName> former() {
        return List.copyOf(former);
    }

    /** Its pages in reading order, without those that only lead on. */
    List<String> listed() {
        return List.copyOf(listed);
    }

    private void render() {
        page(SitePage.START.path(), "start", () -> StartPage.of(site, shells), "the start page");
        for (PublishedMeasure measure : site.measures) {
            page(SitePage.measure(measure.id()), "measure", () -> MeasurePage.of(site, shells, measure), measure.id());
        }
        for (GoneMeasure measure : site.gone) {
            page(
                    SitePage.measure(measure.id()),
                    "withdrawn",
                    () -> WithdrawnPage.of(site, shells, measure),
                    measure.id());
        }
        if (!site.policy.coverage().isEmpty()) {
            page(SitePage.COVERAGE.path(), "coverage", () -> CoveragePage.of(site, shells), "the coverage");
        }
        page(
                SitePage.SUB_PROCESSORS.path(),
                "subprocessors",
                () -> SubProcessorsPage.of(site, shells),
                "the sub-processors");
        page(
                SitePage.CERTIFICATIONS.path(),
                "certifications",
                () -> CertificationsPage.of(site, shells),
                "the certifications");
        page(SitePage.GLOSSARY.path(), "glossary", () -> GlossaryPage.of(site, shells), "the glossary");
        page(SitePage.REGISTER.path(), "register", () -> RegisterPage.of(site, shells), "the list from A to Z");
        page(SitePage.ALL.path(), "all", () -> AllPage.of(site, shells), "everything on one page");
        AllPage.parts(site)
                .forEach((page, category) -> page(
                        page,
                        "all",
                        () -> AllPage.of(site, shells, page, category),
                        "everything of category " + category.folder()));
        if (site.hasSeveralServices()) {
            for (PolicyFacts.Service service : site.policy.services()) {
                page(
                        SitePage.service(service.id()),
                        "service",
                        () -> ServicePage.of(site, shells, service),
                        "service " + service.id());
            }
        }
        architecture();
        if (!site.isArchived()) {
            formerNames();
        }
        if (site.isTwin()) {
            return;
        }
        files.add(site.base + SearchIndex.FILE, () -> SearchIndex.of(site));
        Stream.concat(site.policy.pictures().stream(), site.publication.documentPictures().stream())
                .distinct()
                .forEach(picture -> files.add(site.base + picture.path(), picture.content()));
    }

    private void architecture() {
        List<Publication.Document> documents = site.publication.documents();
        for (Publication.Document document : documents) {
            page(document.page(), "architecture", () -> ArchitecturePage.of(site, shells, document), document.path());
        }
        if (!documents.isEmpty()
                && site.publication.document(SitePage.ARCHITECTURE.path()).isEmpty()) {
            page(
                    SitePage.ARCHITECTURE.path(),
                    "architecture",
                    () -> ArchitecturePage.list(site, shells),
                    "the architecture");
        }
    }

    private void formerNames() {
        former.addAll(FormerName.of(site.measures, Set.copyOf(listed)));
        for (FormerName name : former) {
            add(
                    name.path(),
                    "moved",
                    () -> MovedPage.of(site, shells, name),
                    "the former address of " + name.measure().id());
        }
    }

    private void page(String path, String template, Supplier<Record> view, String subject) {
        add(path, template, view, subject);
        listed.add(path);
    }

    private void add(String path, String template, Supplier<Record> view, String subject) {
        String place = site.isArchived() ? subject + " of version " + site.policy.version() : subject;
        files.add(site.base + site.file(path), () -> templates.page(site.template(template), view.get(), place));
    }
}

package org.tompolicy.edition.site;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import java.util.regex.Pattern;
import org.tompolicy.change.ChangeSet;
import org.tompolicy.edition.page.Templates;
import org.tompolicy.files.FileSet;
import org.tompolicy.model.PolicyFacts;
import org.tompolicy.model.SitePage;

/** What changed, as pages and feeds: of all, by service, and since each older release. */
final class ChangePages {

    /** What XML 1.0 cannot hold. */
    private static final Pattern NOT_IN_XML =
            Pattern.compile("[^\\t\\n\\r\\x{20}-\\x{D7FF}\\x{E000}-\\x{FFFD}\\x{10000}-\\x{10FFFF}]");

    private final Site site;
    private final Templates templates;
    private final FileSet.Builder files = FileSet.builder();
    private final List<String> listed = new ArrayList<>();

    ChangePages(Site site, Templates templates) {
        this.site = site;
        this.templates = templates;
        Shells shells = new Shells(site);
        page(SitePage.CHANGES.path(), "changes", () -> ChangesPage.of(site, shells), "the page of changes");
        if (site.hasSeveralServices()) {
            for (PolicyFacts.Service service : site.policy.services()) {
                page(
                        SitePage.changesOf(service.id()),
                        "changes",
                        () -> ChangesPage.of(site, shells, service),
                        "the changes of service " + service.id());
            }
        }
        for (ChangeSet since : site.archive.sinceSigned()) {
            page(
                    SitePage.changesSince(since.from()),
                    "since",
                    () -> SincePage.of(site, shells, since),
                    "the changes since version " + since.from());
        }
        if (!site.isTwin()) {
            feed(ChangesPage.FEED, () -> Feeds.all(site));
            feed(ChangesPage.FEED_OF_SUB_PROCESSORS, () -> Feeds.subProcessors(site));
        }
    }

    /** Every file by its path from the site's root. */
    FileSet files() {
        return files.build();
    }

    /** The pages in reading order. */
    List<String> listed() {
        return List.copyOf(listed);
    }

    private void page(String path, String template, Supplier<Record> view, String subject) {
        files.add(site.file(path), () -> templates.page(site.template(template), view.get(), subject));
        listed.add(path);
    }

    private void feed(String path, Supplier<Feed> feed) {
        files.add(path, () -> {
            String xml = templates.render("site/feed.ftlx", feed.get(), path);
            return NOT_IN_XML.matcher(xml).replaceAll("").getBytes(StandardCharsets.UTF_8);
        });
    }
}

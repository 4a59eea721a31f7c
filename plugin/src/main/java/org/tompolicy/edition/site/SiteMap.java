package org.tompolicy.edition.site;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.tompolicy.model.PublishedMeasure;
import org.tompolicy.model.SitePage;
import org.tompolicy.publish.PublishedRelease;

/**
 * The pages that search engines may list, each with the day on which its words were issued as they are (sitemaps.org): that
 * of the version that is shown, or for a measure that of the version which changed it last.
 */
final class SiteMap {

    /**
     * A page.
     *
     * @param address from the site's root; that of a start page is its folder
     * @param day ISO 8601
     */
    public record Entry(String address, String day) {}

    /** Pages with their whole addresses. */
    public record Addresses(List<Entry> pages) {
        public Addresses {
            pages = List.copyOf(pages);
        }
    }

    private final List<Entry> pages = new ArrayList<>();

    /** Pages of the version that is shown. */
    void add(Site site, List<String> paths) {
        paths.forEach(path -> add(site, path, issued(site, path)));
    }

    /** Pages that tell of all versions: each new one changes them. */
    void addOfAllVersions(Site site, List<String> paths) {
        List<PublishedRelease> releases = site.archive.releases();
        LocalDate newest =
                releases.isEmpty() ? site.archive.asOf() : releases.get(0).issued();
        paths.forEach(path -> add(site, path, newest));
    }

    private void add(Site site, String path, LocalDate day) {
        String address = SitePage.START.is(path) ? "" : path;
        pages.add(new Entry(site.tree.folder() + address, day.toString()));
    }

    Addresses below(String website) {
        return new Addresses(pages.stream()
                .map(page -> new Entry(website + page.address(), page.day()))
                .toList());
    }

    private static LocalDate issued(Site site, String path) {
        Optional<PublishedRelease> shown = site.release();
        if (shown.isEmpty()) {
            return site.archive.asOf();
        }
        LocalDate day = shown.get().issued();
        Optional<PublishedMeasure> measure = site.measures.stream()
                .filter(one -> SitePage.measure(one.id()).equals(path))
                .findFirst();
        if (measure.isEmpty()) {
            return day;
        }
        for (PublishedRelease release : site.archive.releases()) {
            if (release.version().compareTo(shown.get().version()) < 0) {
                Optional<PublishedMeasure> before = release.policy()
                        .flatMap(text -> text.measure(measure.get().id()));
                if (!before.equals(measure)) {
                    return day;
                }
                day = release.issued();
            }
        }
        return day;
    }
}

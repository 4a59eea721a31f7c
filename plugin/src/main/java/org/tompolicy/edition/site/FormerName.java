package org.tompolicy.edition.site;

import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.tompolicy.model.PublishedMeasure;
import org.tompolicy.model.SitePage;

/**
 * An address that a measure had before: of its earlier id, or of a file that held it ({@code tom-formerly}).
 *
 * @param path of the page from the root of its tree
 * @param measure that is to be shown to who asks for it
 */
record FormerName(String path, PublishedMeasure measure) {

    /**
     * The former names of measures, sorted. A name has none of its own where a page has it: the page of a measure that is
     * promised no longer says itself what stands in its place.
     *
     * @param taken paths of pages
     */
    static List<FormerName> of(Collection<PublishedMeasure> measures, Set<String> taken) {
        Map<String, FormerName> names = new TreeMap<>();
        for (PublishedMeasure measure : measures) {
            for (String name : measure.formerly()) {
                String path = path(name);
                if (!taken.contains(path)) {
                    names.putIfAbsent(path, new FormerName(path, measure));
                }
            }
        }
        return List.copyOf(names.values());
    }

    /** A name in a folder is a path of the site; any other lies where measures do. */
    private static String path(String name) {
        String stem = name.toLowerCase(Locale.ROOT)
                .replaceFirst("\\.(?:adoc|html?|md)$", "")
                .replaceAll("[^\\p{L}\\p{N}._/-]", "-")
                .replaceAll("(?<=^|/)\\.*(?:/|$)", "");
        return stem.contains("/") ? stem + SitePage.SUFFIX : SitePage.measure(stem);
    }
}

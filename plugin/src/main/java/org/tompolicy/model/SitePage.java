package org.tompolicy.model;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** Pages of the site, and where they lie: paths with {@code /} from the root of a tree of pages. Nobody else names a page. */
public enum SitePage {
    START("index"),
    COVERAGE("coverage"),
    SUB_PROCESSORS("subprocessors"),
    CERTIFICATIONS("certifications"),
    ARCHITECTURE("architecture/index"),
    CHANGES("changes"),
    GLOSSARY("glossary"),
    REGISTER("a-z"),
    ALL("all"),
    ANNEX("annex"),
    VERSIONS("versions/index"),
    MISSING("404");

    /** How the path of a page ends. */
    public static final String SUFFIX = ".html";

    /** The folder of the pages of architecture documents. */
    public static final String DOCUMENTS = "architecture/";

    /** How the path of a page's twin in Markdown ends. */
    private static final String TWIN = ".md";

    private static final String MEASURES = "measures/";
    private static final String SERVICES = "services/";

    private final String stem;

    SitePage(String stem) {
        this.stem = stem;
    }

    /** The page with a path. */
    public static Optional<SitePage> of(String path) {
        return Arrays.stream(values()).filter(page -> page.path().equals(path)).findFirst();
    }

    /** Its path. */
    public String path() {
        return stem + SUFFIX;
    }

    /** The path of the same page, or of a place on it, in Markdown; what is no page stays as it is. */
    public static String twin(String target) {
        int hash = target.indexOf('#');
        String path = hash < 0 ? target : target.substring(0, hash);
        return path.endsWith(SUFFIX)
                ? path.substring(0, path.length() - SUFFIX.length()) + TWIN + target.substring(path.length())
                : target;
    }

    /** Whether it has this path. */
    public boolean is(String path) {
        return path().equals(path);
    }

    /** A place on it; the page itself where {@code anchor} is empty. */
    public String at(String anchor) {
        return place(path(), anchor);
    }

    /** A place on a page; the page itself where {@code anchor} is empty. */
    public static String place(String page, String anchor) {
        return anchor.isEmpty() ? page : page + "#" + anchor;
    }

    /** A measure's page. */
    public static String measure(String id) {
        return MEASURES + id.toLowerCase(Locale.ROOT) + SUFFIX;
    }

    /** The id, in lower case, of the measure whose page it is; empty for other pages. */
    public static Optional<String> measureOf(String page) {
        return isIn(MEASURES, page)
                ? Optional.of(page.substring(MEASURES.length(), page.length() - SUFFIX.length()))
                : Optional.empty();
    }

    /** A claim on its measure's page; what is outside claims is the page itself. */
    public static String claim(ClaimId id) {
        return place(measure(id.owner()), id.isWhole() ? "" : id.claim());
    }

    /** A sub-processor's place on the page of sub-processors. */
    public static String subProcessor(String id) {
        return SUB_PROCESSORS.at(id);
    }

    /** A claim of a sub-processor on that page; what is outside claims is the sub-processor itself. */
    public static String claimOfSubProcessor(ClaimId id) {
        return subProcessor(id.isWhole() ? id.owner() : id.owner() + "-" + id.claim());
    }

    /** The page of a service. */
    public static String service(String id) {
        return SERVICES + id.toLowerCase(Locale.ROOT) + SUFFIX;
    }

    /** Everything of a category, where all categories are too much for one page. */
    public static String allOf(String category) {
        return "all/" + category.toLowerCase(Locale.ROOT) + SUFFIX;
    }

    /** Whether it is the page of a service. */
    public static boolean isService(String page) {
        return isIn(SERVICES, page);
    }

    /** The page of an architecture document, from the site's root; {@code stem} is its path without ending. */
    public static String document(String stem) {
        return DOCUMENTS + stem + SUFFIX;
    }

    /** Whether it is the page of an architecture document, or the list of them. */
    public static boolean isDocument(String page) {
        return isIn(DOCUMENTS, page);
    }

    /** What changed for a service, from the site's root. */
    public static String changesOf(String service) {
        return "changes/" + service.toLowerCase(Locale.ROOT) + SUFFIX;
    }

    /** What changed since a version, from the site's root. */
    public static String changesSince(String version) {
        return "changes/since-" + version + SUFFIX;
    }

    /** The folder of a release, from the site's root: its tree of pages. */
    public static String version(String version) {
        return "versions/" + version + "/";
    }

    /** The start page of a release, from the site's root. */
    public static String startOf(String version) {
        return version(version) + START.path();
    }

    private static boolean isIn(String folder, String page) {
        return page.startsWith(folder) && page.endsWith(SUFFIX);
    }
}

package org.tompolicy.edition.page;

import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.tompolicy.model.PublishedPolicy;
import org.tompolicy.model.RichText;

/**
 * Relative links from one page of a site to others. A site holds several trees of the same shape: the one at its root, and
 * one for each release; architecture documents stand at the root only.
 *
 * @param base path of the page's tree from the site's root, for example {@code versions/2026.1/}; empty for the root
 * @param page the page's path from its tree, for example {@code measures/ac-01.html}
 * @param documents architecture pages that there are, from the site's root, and their places ({@code page#anchor})
 */
public record Links(String base, String page, Set<String> documents) {

    private static final String ARCHITECTURE = "architecture/";

    public Links {
        Objects.requireNonNull(page, "page");
        if (!base.isEmpty() && !base.endsWith("/")) {
            throw new IllegalArgumentException("no folder: " + base);
        }
        documents = Set.copyOf(documents);
    }

    /** Links from a page at the root of a site without architecture documents. */
    public Links(String page) {
        this("", page, Set.of());
    }

    /** The page of a measure from its tree. */
    public static String measure(String id) {
        return "measures/" + id.toLowerCase(Locale.ROOT) + ".html";
    }

    /** A claim on its measure's page from its tree; a measure's own claim is the page itself. */
    public static String claim(String measure, String claim) {
        return claim.equals(measure) ? measure(measure) : measure(measure) + "#" + claim;
    }

    /** A sub-processor's place from its tree. */
    public static String subProcessor(String id) {
        return "subprocessors.html#" + id;
    }

    /** The page of a service from its tree. */
    public static String service(String id) {
        return "services/" + id.toLowerCase(Locale.ROOT) + ".html";
    }

    /** The tree of a release from the site's root. */
    public static String version(String version) {
        return "versions/" + version + "/";
    }

    /** The page's path from the site's root. */
    public String path() {
        return base + page;
    }

    /** The way to a path (with or without {@code #fragment}) of the same tree; {@code #fragment} alone on the page itself. */
    public String to(String target) {
        return way(page, target);
    }

    /** The way to a path from the site's root, whichever tree the page is in. */
    public String fromRoot(String target) {
        return way(path(), target);
    }

    private static String way(String page, String target) {
        int hash = target.indexOf('#');
        String path = hash < 0 ? target : target.substring(0, hash);
        String fragment = hash < 0 ? "" : target.substring(hash);
        if (path.equals(page) && !fragment.isEmpty()) {
            return fragment;
        }
        int common = 0;
        for (int i = 0; i < Math.min(page.length(), path.length()) && page.charAt(i) == path.charAt(i); i++) {
            if (page.charAt(i) == '/') {
                common = i + 1;
            }
        }
        long up = page.substring(common).chars().filter(c -> c == '/').count();
        return "../".repeat((int) up) + path.substring(common) + fragment;
    }

    /**
     * An address as it stands in a publication: {@code site:…} becomes relative, everything else stays. Text that was
     * issued may name an architecture document that there is no more, or a place in it that has gone: then it leads
     * nowhere, or to the document.
     */
    public Optional<String> resolve(String address) {
        if (!address.startsWith(PublishedPolicy.SITE_LINK)) {
            return Optional.of(address);
        }
        String target = address.substring(PublishedPolicy.SITE_LINK.length());
        if (!target.startsWith(ARCHITECTURE)) {
            return Optional.of(to(target));
        }
        String document = target.replaceFirst("#.*", "");
        if (!documents.contains(document)) {
            return Optional.empty();
        }
        return Optional.of(fromRoot(documents.contains(target) ? target : document));
    }

    /** A text for this page: its links and pictures inside the site become relative. */
    public Markup resolve(RichText text) {
        return new Markup(
                text.withLinks(this::resolve).withPictures(this::picture).html());
    }

    private String picture(String address) {
        return address.startsWith(PublishedPolicy.SITE_LINK)
                ? to(address.substring(PublishedPolicy.SITE_LINK.length()))
                : address;
    }
}

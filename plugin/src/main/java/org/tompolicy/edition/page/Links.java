package org.tompolicy.edition.page;

import java.util.Locale;
import java.util.Optional;
import org.tompolicy.model.PublishedPolicy;
import org.tompolicy.model.RichText;

/**
 * Relative links from one page of a site to others.
 *
 * @param page the page's path from the site's root, for example {@code measures/ac-01.html}
 */
public record Links(String page) {

    /** The page of a measure from the site's root. */
    public static String measure(String id) {
        return "measures/" + id.toLowerCase(Locale.ROOT) + ".html";
    }

    /** A claim on its measure's page from the site's root; a measure's own claim is the page itself. */
    public static String claim(String measure, String claim) {
        return claim.equals(measure) ? measure(measure) : measure(measure) + "#" + claim;
    }

    /** A sub-processor's place from the site's root. */
    public static String subProcessor(String id) {
        return "subprocessors.html#" + id;
    }

    /** The page of a service from the site's root. */
    public static String service(String id) {
        return "services/" + id.toLowerCase(Locale.ROOT) + ".html";
    }

    /** The way to a path (with or without {@code #fragment}) from the site's root; {@code #fragment} alone on the page itself. */
    public String to(String target) {
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

    /** An address as it stands in a publication: {@code site:…} becomes relative, everything else stays. */
    public String resolve(String address) {
        return address.startsWith(PublishedPolicy.SITE_LINK)
                ? to(address.substring(PublishedPolicy.SITE_LINK.length()))
                : address;
    }

    /** A text for this page: its links and pictures inside the site become relative. */
    public Markup resolve(RichText text) {
        return new Markup(text.withLinks(address -> Optional.of(resolve(address)))
                .withPictures(this::resolve)
                .html());
    }
}

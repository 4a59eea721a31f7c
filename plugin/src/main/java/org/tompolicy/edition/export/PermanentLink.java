package org.tompolicy.edition.export;

import org.tompolicy.model.PublishedPolicy;
import org.tompolicy.model.SitePage;

/** Where a place of a text stands for good: of a release on the pages of that release, of a draft on those of the site. */
final class PermanentLink {

    private final String tree;

    private PermanentLink(String tree) {
        this.tree = tree;
    }

    /**
     * From the policy's website, or where it names none from the root of the site, on the pages in the text's own language,
     * where the site has several.
     */
    static PermanentLink inItsLanguage(PublishedPolicy policy) {
        String root = policy.website().isEmpty() ? policy.issue().folder() : policy.website();
        String tree = root.isEmpty() || root.endsWith("/") ? root : root + "/";
        return new PermanentLink(policy.isDraft() ? tree : tree + SitePage.version(policy.version()));
    }

    /** A claim; the measure's page where {@code claim} is empty. */
    String to(String measure, String claim) {
        return tree + SitePage.place(SitePage.measure(measure), claim);
    }
}

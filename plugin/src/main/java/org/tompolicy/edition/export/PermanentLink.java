package org.tompolicy.edition.export;

import org.tompolicy.model.PublishedPolicy;
import org.tompolicy.model.SitePage;

/** Where a place of a text stands for good: of a release on the pages of that release, of a draft on those of the site. */
final class PermanentLink {

    private final String tree;

    private PermanentLink(String tree) {
        this.tree = tree;
    }

    /** From the policy's website, or where it names none from the root of the site. */
    static PermanentLink into(PublishedPolicy policy) {
        String website = policy.company().website().isEmpty()
                        || policy.company().website().endsWith("/")
                ? policy.company().website()
                : policy.company().website() + "/";
        return of(policy, website);
    }

    /** The same on the pages in the text's own language, where the site has several. */
    static PermanentLink inItsLanguage(PublishedPolicy policy) {
        return policy.website().isEmpty()
                ? of(policy, policy.issue().folder())
                : of(policy, policy.website().endsWith("/") ? policy.website() : policy.website() + "/");
    }

    private static PermanentLink of(PublishedPolicy policy, String root) {
        return new PermanentLink(policy.isDraft() ? root : root + SitePage.version(policy.version()));
    }

    /** A claim; the measure's page where {@code claim} is empty. */
    String to(String measure, String claim) {
        return tree + SitePage.place(SitePage.measure(measure), claim);
    }
}

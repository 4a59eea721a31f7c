package org.tompolicy.edition.site;

import java.util.ArrayList;
import java.util.List;
import org.tompolicy.edition.page.Links;
import org.tompolicy.edition.page.Markup;
import org.tompolicy.edition.page.UiTexts;
import org.tompolicy.model.SitePage;

/**
 * What a web server shows for an address that there is not. Nobody knows how deep that lies, so links begin with the path
 * of the website. Where nobody says where the site is published, every link could break: then the page has none, and no
 * style either.
 *
 * @param ways where to go on; none without a website
 */
public record MissingPage(Shell shell, List<Link> ways, Markup contact) {

    public MissingPage {
        ways = List.copyOf(ways);
    }

    /** The template, among those of the site, that fits the page. */
    static String template(Site site) {
        return site.websitePath().isPresent() ? "missing" : "missing-plain";
    }

    static MissingPage of(Site site, Shells shells) {
        UiTexts texts = site.texts;
        String mailbox = site.policy.company().contact();
        Markup contact = mailbox.isEmpty()
                ? Markup.EMPTY
                : texts.html("missingContact", texts.form().linked(mailbox));
        Links links = site.links(SitePage.MISSING.path())
                .beginningWith(site.websitePath().orElse("/"));
        List<Link> ways = new ArrayList<>();
        if (site.websitePath().isPresent()) {
            ways.add(Link.of(texts.text("measures"), links.to(SitePage.START.at("measures"))));
            ways.add(Link.of(texts.text("aToZ"), links.to(SitePage.REGISTER.path())));
        }
        return new MissingPage(
                shells.shell(links, Shells.Section.NONE, texts.text("missing"), texts.text("missingLede")),
                ways,
                contact);
    }
}

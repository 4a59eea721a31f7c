package org.tompolicy.edition.site;

import java.util.ArrayList;
import java.util.List;
import org.tompolicy.edition.page.Links;
import org.tompolicy.edition.page.Markup;
import org.tompolicy.edition.page.UiTexts;
import org.tompolicy.model.SitePage;

/** What a web server shows for an address that there is not. */
public record MissingPage(Shell shell, List<Link> ways, Markup contact) {

    public MissingPage {
        ways = List.copyOf(ways);
    }

    static MissingPage of(Site site, Shells shells) {
        Links links = site.links(SitePage.MISSING.path());
        UiTexts texts = site.texts;
        List<Link> ways = new ArrayList<>();
        ways.add(Link.of(texts.text("measures"), links.to(SitePage.START.at("measures"))));
        ways.add(Link.of(texts.text("aToZ"), links.to(SitePage.REGISTER.path())));
        Markup contact = site.policy.company().contact().isEmpty()
                ? Markup.EMPTY
                : texts.html(
                        "missingContact", Markup.linked(site.policy.company().contact()));
        return new MissingPage(
                shells.shell(links, Shells.Section.NONE, texts.text("missing"), texts.text("missingLede")),
                ways,
                contact);
    }
}

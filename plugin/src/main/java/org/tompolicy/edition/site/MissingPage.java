package org.tompolicy.edition.site;

import java.util.ArrayList;
import java.util.List;
import org.tompolicy.edition.page.Links;
import org.tompolicy.edition.page.Markup;
import org.tompolicy.edition.page.UiTexts;

/** What a web server shows for an address that there is not. */
public record MissingPage(Shell shell, List<Link> ways, Markup contact) {

    public MissingPage {
        ways = List.copyOf(ways);
    }

    static MissingPage of(Site site, Shells shells) {
        Links links = site.links("404.html");
        UiTexts texts = site.texts;
        List<Link> ways = new ArrayList<>();
        ways.add(Link.of(texts.text("measures"), links.to("index.html#measures")));
        ways.add(Link.of(texts.text("aToZ"), links.to("a-z.html")));
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

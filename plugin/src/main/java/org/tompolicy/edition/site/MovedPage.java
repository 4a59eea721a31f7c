package org.tompolicy.edition.site;

import org.tompolicy.edition.page.Links;
import org.tompolicy.model.SitePage;

/**
 * The page at a former address of a measure: it leads on at once, with no script and no help of a server.
 *
 * @param stands the page of the measure
 */
public record MovedPage(Shell shell, String measures, Link stands) {

    static MovedPage of(Site site, Shells shells, FormerName name) {
        Links links = site.links(name.path());
        String words = name.measure().id() + " " + name.measure().title();
        return new MovedPage(
                shells.shell(links, Shells.Section.MEASURES, words, site.texts.text("moved")),
                links.to(SitePage.START.at("measures")),
                Link.of(words, links.to(SitePage.measure(name.measure().id()))));
    }
}

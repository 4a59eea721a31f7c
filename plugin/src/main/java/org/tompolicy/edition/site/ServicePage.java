package org.tompolicy.edition.site;

import java.util.List;
import org.tompolicy.edition.page.Links;
import org.tompolicy.edition.page.Markup;
import org.tompolicy.edition.page.UiTexts;
import org.tompolicy.model.PolicyFacts;
import org.tompolicy.model.SitePage;

/** The measures of one service. */
public record ServicePage(
        Shell shell, String title, String promised, MeasureList list, List<Link> services, Markup notes) {

    public ServicePage {
        services = List.copyOf(services);
    }

    /** Links to the pages of all services; none where there is only one. */
    static List<Link> links(Site site, Links links) {
        return site.hasSeveralServices()
                ? site.policy.services().stream()
                        .map(service -> Link.of(service.name(), links.to(SitePage.service(service.id()))))
                        .toList()
                : List.of();
    }

    static ServicePage of(Site site, Shells shells, PolicyFacts.Service service) {
        Links links = site.links(SitePage.service(service.id()));
        UiTexts texts = site.texts;
        PageWriter writer = new PageWriter(site, links);
        MeasureList list = MeasureLists.of(site, links, writer, service.id());
        List<MeasureList.Row> rows =
                list.groups().stream().flatMap(group -> group.rows().stream()).toList();
        int promises = rows.stream().mapToInt(MeasureList.Row::promises).sum();
        String promised = texts.text(
                "measuresWithPromises", texts.count("measures", rows.size()), texts.count("promises", promises));
        return new ServicePage(
                shells.shell(
                        links,
                        Shells.Section.MEASURES,
                        service.name(),
                        texts.text("serviceLede", promised, service.name()),
                        service.name()),
                service.name(),
                texts.text("serviceLede", promised, service.name()),
                list,
                links(site, links),
                writer.notes());
    }
}

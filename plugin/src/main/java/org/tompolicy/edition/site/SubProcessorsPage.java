package org.tompolicy.edition.site;

import java.util.List;
import org.tompolicy.edition.page.Links;
import org.tompolicy.edition.page.Markup;
import org.tompolicy.edition.page.PublishedFacts;
import org.tompolicy.edition.page.UiTexts;
import org.tompolicy.model.PublishedSubProcessor;
import org.tompolicy.model.SitePage;

/** The sub-processors with their own measures. */
public record SubProcessorsPage(Shell shell, String lede, List<Entry> entries, Markup notes) {

    /** A sub-processor: what is known of it, then its text. */
    public record Entry(String anchor, String title, List<Term> facts, List<BodyPart> body) {
        public Entry {
            facts = List.copyOf(facts);
            body = List.copyOf(body);
        }
    }

    public SubProcessorsPage {
        entries = List.copyOf(entries);
    }

    static SubProcessorsPage of(Site site, Shells shells) {
        Links links = site.links(SitePage.SUB_PROCESSORS.path());
        PageWriter writer = new PageWriter(site, links);
        UiTexts texts = site.texts;
        String lede = site.policy.subProcessors().isEmpty()
                ? texts.text("noSubProcessors")
                : texts.text("subProcessorsLede", site.mark());
        return new SubProcessorsPage(
                shells.shell(links, Shells.Section.SUB_PROCESSORS, texts.text("subProcessors"), lede),
                lede,
                site.policy.subProcessors().stream()
                        .map(subProcessor -> entry(site, links, writer, subProcessor))
                        .toList(),
                writer.notes());
    }

    private static Entry entry(Site site, Links links, PageWriter writer, PublishedSubProcessor subProcessor) {
        Promises promises = new Promises(
                site,
                links,
                writer,
                subProcessor.id(),
                subProcessor.id() + "-",
                subProcessor.services(),
                List.of(subProcessor.id()),
                subProcessor.title());
        return new Entry(
                subProcessor.id(),
                subProcessor.title(),
                Term.of(PublishedFacts.of(site.policy, site.texts).of(subProcessor)),
                promises.body(subProcessor.passages(), subProcessor.claims()));
    }
}

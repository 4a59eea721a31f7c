package org.tompolicy.edition.site;

import java.util.ArrayList;
import java.util.List;
import org.tompolicy.edition.page.Links;
import org.tompolicy.edition.page.Markup;
import org.tompolicy.edition.page.UiTexts;
import org.tompolicy.model.PublishedMeasure;
import org.tompolicy.model.PublishedPolicy.PublishedCategory;
import org.tompolicy.model.SitePage;
import org.tompolicy.publish.Publication;

/**
 * What the assistants of readers are told of a tree first, in the form of llmstxt.org: which pages there are, in Markdown.
 *
 * @param version as the pages name it
 * @param strip what they say after it
 * @param sentence what the version means for a contract
 */
public record LlmsFile(
        String title, String lede, String version, List<Markup> strip, String sentence, List<Section> sections) {

    /** Its name at the root of each language. */
    static final String FILE = "llms.txt";

    /** Links below a title. */
    public record Section(String title, List<Entry> links) {
        public Section {
            links = List.copyOf(links);
        }
    }

    /** A page and a few words about it, which may be empty. */
    public record Entry(String text, String href, String about) {}

    public LlmsFile {
        strip = List.copyOf(strip);
        sections = List.copyOf(sections);
    }

    /** The file of the twins of a language. */
    static LlmsFile of(Site site, Shells shells) {
        Links links = site.links(SitePage.START.path());
        UiTexts texts = site.texts;
        Shell shell = shells.shell(links, Shells.Section.NONE, "", "");
        List<Section> sections = new ArrayList<>();
        sections.add(new Section(
                texts.text("start"),
                List.of(
                        new Entry(site.policy.title(), links.to(SitePage.START.path()), ""),
                        new Entry(texts.text("all"), links.to(SitePage.ALL.path()), texts.text("allLede")))));
        for (PublishedCategory category : site.policy.categories()) {
            sections.add(new Section(
                    category.title(),
                    category.measures().stream()
                            .map(measure -> measure(site, links, measure))
                            .toList()));
        }
        sections.add(new Section(
                texts.text("sections"),
                shell.navigation().stream()
                        .skip(1)
                        .map(item -> new Entry(item.text(), item.href(), ""))
                        .toList()));
        if (!site.publication.documents().isEmpty()) {
            sections.add(new Section(
                    texts.text("architecture"),
                    site.publication.documents().stream()
                            .map(document -> document(links, document))
                            .toList()));
        }
        sections.add(new Section(texts.text("optional"), optional(links, shell)));
        return new LlmsFile(
                site.policy.title(),
                UiTexts.sentence(site.policy.introduction().description()),
                shell.version(),
                shell.strip(),
                shell.footer().sentence(),
                sections);
    }

    private static Entry measure(Site site, Links links, PublishedMeasure measure) {
        return new Entry(
                measure.id() + " " + measure.title(),
                links.to(SitePage.measure(measure.id())),
                measure.description().isEmpty()
                        ? site.texts.count("promises", site.promises(measure, ""))
                        : measure.description());
    }

    private static Entry document(Links links, Publication.Document document) {
        return new Entry(document.title(), links.to(document.page()), document.description());
    }

    private static List<Entry> optional(Links links, Shell shell) {
        List<Entry> entries = new ArrayList<>();
        entries.add(new Entry(shell.annex().text(), shell.annex().href(), ""));
        shell.versions().ifPresent(versions -> entries.add(new Entry(versions.text(), versions.href(), "")));
        entries.add(new Entry("policy.json", links.to("policy.json"), ""));
        entries.add(new Entry("policy.csv", links.to("policy.csv"), ""));
        shell.languages().stream()
                .filter(language -> !language.href().isEmpty())
                .forEach(language -> entries.add(new Entry(language.name(), language.href(), "")));
        return entries;
    }
}

package org.tompolicy.edition.site;

import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.tompolicy.edition.page.Links;
import org.tompolicy.edition.page.Markup;
import org.tompolicy.edition.page.UiTexts;
import org.tompolicy.model.Introduction;
import org.tompolicy.model.SitePage;

/** The terms of the policy in alphabetical order. */
public record GlossaryPage(Shell shell, String lede, List<Term> terms, Markup notes) {

    public GlossaryPage {
        terms = List.copyOf(terms);
    }

    /** The terms as they stand on the page. */
    static List<Term> terms(Site site, PageWriter writer) {
        return anchors(site).entrySet().stream()
                .map(entry -> new Term(
                        entry.getKey(),
                        entry.getValue().name(),
                        writer.write(entry.getValue().meaning())))
                .toList();
    }

    /** The terms in alphabetical order by their places on the page. */
    static Map<String, Introduction.Term> anchors(Site site) {
        Anchors anchors = new Anchors();
        Map<String, Introduction.Term> terms = new LinkedHashMap<>();
        site.policy.glossary().stream()
                .sorted(Comparator.comparing((Introduction.Term term) -> Anchors.fold(term.name()))
                        .thenComparing(Introduction.Term::name))
                .forEach(term -> terms.put(anchors.unique("term-" + term.name()), term));
        return terms;
    }

    static GlossaryPage of(Site site, Shells shells) {
        Links links = site.links(SitePage.GLOSSARY.path());
        PageWriter writer = new PageWriter(site, links);
        UiTexts texts = site.texts;
        List<Term> terms = terms(site, writer);
        String lede = texts.text(terms.isEmpty() ? "noTerms" : "glossaryLede");
        return new GlossaryPage(
                shells.shell(links, Shells.Section.GLOSSARY, texts.text("glossary"), lede),
                lede,
                terms,
                writer.notes());
    }
}

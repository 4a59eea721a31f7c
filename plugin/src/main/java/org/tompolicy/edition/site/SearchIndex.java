package org.tompolicy.edition.site;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.tompolicy.edition.page.ControlLabel;
import org.tompolicy.edition.page.UiTexts;
import org.tompolicy.json.CanonicalJson;
import org.tompolicy.model.Introduction;
import org.tompolicy.model.Passage;
import org.tompolicy.model.PublishedClaim;
import org.tompolicy.model.PublishedCoverage;
import org.tompolicy.model.PublishedMeasure;
import org.tompolicy.model.PublishedPolicy.PublishedCategory;
import org.tompolicy.model.PublishedPolicy.PublishedControl;
import org.tompolicy.model.PublishedPolicy.PublishedPassage;
import org.tompolicy.model.PublishedSubProcessor;
import org.tompolicy.model.SitePage;
import org.tompolicy.publish.Publication.Document;
import org.tompolicy.text.PlainText;

/**
 * What the search of a tree of pages looks through: each place with its words, once, and where it is. It is a script that sets
 * one variable, because a page that was opened from a folder may load nothing else. The words stand in it as readers
 * see them: what they are made of, letters without accents or codes without dots, {@code site/search/words.js} says.
 */
final class SearchIndex {

    /** Its name in each tree. */
    static final String FILE = "search-index.js";

    private final Site site;
    private final UiTexts texts;
    private final List<String> frameworks = new ArrayList<>();
    private final Map<PublishedControl, Integer> controls = new LinkedHashMap<>();
    private final List<List<Object>> lines = new ArrayList<>();
    private final List<List<Object>> pages = new ArrayList<>();

    private SearchIndex(Site site) {
        this.site = site;
        this.texts = site.texts;
    }

    /** The file of a tree. */
    static byte[] of(Site site) {
        return new SearchIndex(site).file();
    }

    private byte[] file() {
        coverage();
        site.measures.forEach(this::measure);
        for (GoneMeasure measure : site.gone) {
            page("gone", SitePage.measure(measure.id()), "", measure.id(), measure.title(), List.of(), List.of());
        }
        site.policy.subProcessors().forEach(this::subProcessor);
        site.policy.categories().forEach(this::category);
        glossary();
        CertificationsPage.entries(site)
                .forEach((anchor, certificate) -> page(
                        "certificate",
                        SitePage.CERTIFICATIONS.path(),
                        anchor,
                        "",
                        certificate.title(),
                        List.of(place(
                                "",
                                "",
                                String.join(" ", certificate.standard(), certificate.scope(), certificate.number())
                                        .strip(),
                                List.of())),
                        List.of()));
        site.publication.documents().forEach(this::document);
        parts();
        Map<String, Object> index = new TreeMap<>();
        index.put("words", words());
        index.put("frameworks", frameworks);
        index.put("coverage", SitePage.COVERAGE.path());
        index.put("controls", lines);
        index.put("pages", pages);
        String json = new String(CanonicalJson.write(index), StandardCharsets.UTF_8);
        return ("window.tomSearchIndex = " + json + ";\n").getBytes(StandardCharsets.UTF_8);
    }

    /** What the list of results says; {@code {0}} in it is a number. */
    private Map<String, String> words() {
        String version =
                site.isDraft() ? texts.text("search.draft") : texts.text("search.version", site.policy.version());
        Map<String, String> words = new TreeMap<>();
        words.put("found", texts.text("search.found", version, "{0}"));
        words.put("none", texts.text("search.none", version));
        words.put("slash", texts.text("search.slash"));
        words.put("term", texts.text("term"));
        words.put("category", texts.text("search.category"));
        words.put("subprocessor", texts.text("subProcessor"));
        words.put("document", texts.text("architecture"));
        words.put("certificate", texts.text("certifications"));
        words.put("gone", texts.text("search.gone"));
        words.put("page", texts.text("search.page"));
        words.put("measures", texts.text("search.measures", "{0}"));
        return words;
    }

    private void coverage() {
        for (PublishedCoverage coverage : site.policy.coverage()) {
            for (PublishedCoverage.CoverageLine line : coverage.listed()) {
                control(line.control(), line.measures().size());
            }
        }
    }

    /** The number of a control among {@link #lines}; one that no page lists leads nowhere, and is known to its measures only. */
    private int control(PublishedControl control, int measures) {
        return controls.computeIfAbsent(control, any -> {
            String framework = site.frameworkName(control.framework());
            if (!frameworks.contains(framework)) {
                frameworks.add(framework);
            }
            ControlLabel label = texts.control(control);
            lines.add(shortened(
                    frameworks.indexOf(framework),
                    label.name(),
                    label.title(),
                    site.controlAnchor(control).orElse(""),
                    measures == 0 ? "" : measures));
            return lines.size() - 1;
        });
    }

    private List<Integer> numbers(List<PublishedControl> some) {
        return some.stream().map(control -> control(control, 0)).toList();
    }

    private void measure(PublishedMeasure measure) {
        List<List<Object>> places = new ArrayList<>();
        for (PublishedClaim claim : measure.claims()) {
            places.add(place(
                    claim.id().equals(measure.id()) ? "" : claim.id(),
                    "",
                    PlainText.of(claim.text()),
                    numbers(claim.controls())));
        }
        context(measure.passages(), "", places);
        page(
                "measure",
                SitePage.measure(measure.id()),
                "",
                measure.id(),
                measure.title(),
                places,
                numbers(measure.controls()));
    }

    private void subProcessor(PublishedSubProcessor subProcessor) {
        List<List<Object>> places = new ArrayList<>();
        places.add(place(
                "",
                "",
                String.join(
                                " ",
                                subProcessor.legalEntity(),
                                subProcessor.purpose(),
                                texts.country(subProcessor.country()))
                        .strip(),
                List.of()));
        for (PublishedClaim claim : subProcessor.claims()) {
            places.add(place(
                    claim.id().equals(subProcessor.id()) ? "" : subProcessor.id() + "-" + claim.id(),
                    "",
                    PlainText.of(claim.text()),
                    List.of()));
        }
        context(subProcessor.passages(), "", places);
        page(
                "subprocessor",
                SitePage.SUB_PROCESSORS.path(),
                subProcessor.id(),
                "",
                subProcessor.title(),
                places,
                List.of());
    }

    /** What explains and promises nothing. */
    private static void context(List<PublishedPassage> passages, String anchor, List<List<Object>> places) {
        passages.stream()
                .filter(passage -> passage.kind() == Passage.Kind.CONTEXT)
                .forEach(passage -> places.add(place(anchor, "", PlainText.of(passage.text()), List.of())));
    }

    private void category(PublishedCategory category) {
        page(
                "category",
                SitePage.START.path(),
                Site.categoryAnchor(category),
                "",
                category.title(),
                List.of(place("", "", PlainText.of(category.introduction()), List.of())),
                List.of());
    }

    private void glossary() {
        GlossaryPage.anchors(site).forEach((anchor, term) -> term(anchor, term));
    }

    private void term(String anchor, Introduction.Term term) {
        page(
                "term",
                SitePage.GLOSSARY.path(),
                anchor,
                "",
                term.name(),
                List.of(place("", "", PlainText.of(term.meaning()), List.of())),
                List.of());
    }

    private void document(Document document) {
        List<List<Object>> places = document.sections().stream()
                .map(section ->
                        place(section.id(), PlainText.of(section.heading()), PlainText.of(section.body()), List.of()))
                .toList();
        page("document", document.page(), "", "", document.title(), places, List.of());
    }

    /** Pages that are known by their names. */
    private void parts() {
        part(SitePage.SUB_PROCESSORS, "subProcessors");
        part(SitePage.CERTIFICATIONS, "certifications");
        part(SitePage.GLOSSARY, "glossary");
        if (!site.policy.coverage().isEmpty()) {
            part(SitePage.COVERAGE, "coverage");
        }
        if (!site.publication.documents().isEmpty()
                && site.publication.document(SitePage.ARCHITECTURE.path()).isEmpty()) {
            part(SitePage.ARCHITECTURE, "architecture");
        }
        if (!site.isArchived()) {
            part(SitePage.ANNEX, "annexPdf");
        }
    }

    private void part(SitePage page, String key) {
        page("page", page.path(), "", "", texts.text(key), List.of(), List.of());
    }

    private void page(
            String kind,
            String path,
            String anchor,
            String code,
            String title,
            List<List<Object>> places,
            List<Integer> related) {
        pages.add(shortened(
                kind,
                path,
                anchor,
                code,
                title,
                places.stream().filter(place -> !place.isEmpty()).toList(),
                related));
    }

    private static List<Object> place(String anchor, String heading, String text, List<Integer> related) {
        return shortened(anchor, text.replace('\n', ' '), heading, related);
    }

    /** Values without those at the end that are empty. */
    private static List<Object> shortened(Object... values) {
        List<Object> some = new ArrayList<>(List.of(values));
        while (!some.isEmpty() && List.of("", List.of()).contains(some.get(some.size() - 1))) {
            some.remove(some.size() - 1);
        }
        return some;
    }
}

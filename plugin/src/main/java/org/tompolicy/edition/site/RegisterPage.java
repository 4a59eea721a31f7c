package org.tompolicy.edition.site;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.SortedMap;
import java.util.TreeMap;
import org.tompolicy.edition.page.Links;
import org.tompolicy.edition.page.UiTexts;
import org.tompolicy.model.PublishedMeasure;
import org.tompolicy.model.PublishedSubProcessor;
import org.tompolicy.model.SitePage;
import org.tompolicy.publish.Publication;

/** Everything of the site from A to Z. */
public record RegisterPage(Shell shell, List<Letter> letters) {

    /** A letter with what begins with it. */
    public record Letter(String anchor, String letter, List<Entry> entries) {
        public Letter {
            entries = List.copyOf(entries);
        }
    }

    /** An entry: {@code kind} is an id, or a word such as {@code Sub-processor}. */
    public record Entry(String text, String href, String kind) {}

    public RegisterPage {
        letters = List.copyOf(letters);
    }

    static RegisterPage of(Site site, Shells shells) {
        Links links = site.links(SitePage.REGISTER.path());
        UiTexts texts = site.texts;
        List<Entry> entries = new ArrayList<>();
        for (PublishedMeasure measure : site.measures) {
            entries.add(new Entry(measure.title(), links.to(SitePage.measure(measure.id())), measure.id()));
        }
        for (GoneMeasure measure : site.gone) {
            entries.add(new Entry(
                    measure.title(),
                    links.to(SitePage.measure(measure.id())),
                    texts.text("withdrawnEntry", measure.id())));
        }
        for (PublishedSubProcessor subProcessor : site.policy.subProcessors()) {
            entries.add(new Entry(
                    subProcessor.title(),
                    links.to(SitePage.subProcessor(subProcessor.id())),
                    texts.text("subProcessor")));
        }
        for (Publication.Document document : site.publication.documents()) {
            entries.add(new Entry(document.title(), links.to(document.page()), texts.text("architecture")));
        }
        for (Term term : GlossaryPage.terms(site, new PageWriter(site, links))) {
            entries.add(new Entry(term.label(), links.to(SitePage.GLOSSARY.at(term.anchor())), texts.text("term")));
        }
        entries.sort(Comparator.comparing((Entry entry) -> Anchors.fold(entry.text()))
                .thenComparing(Entry::text)
                .thenComparing(Entry::href));
        SortedMap<String, List<Entry>> byLetter = new TreeMap<>();
        for (Entry entry : entries) {
            byLetter.computeIfAbsent(letter(entry.text()), letter -> new ArrayList<>())
                    .add(entry);
        }
        List<Letter> letters = new ArrayList<>();
        byLetter.forEach((letter, some) -> letters.add(new Letter("letter-" + Anchors.slug(letter), letter, some)));
        return new RegisterPage(
                shells.shell(links, Shells.Section.NONE, texts.text("aToZ"), texts.text("aToZLede")), letters);
    }

    private static String letter(String text) {
        String folded = Anchors.fold(text);
        boolean alphabetic = !folded.isEmpty() && Character.isLetter(folded.codePointAt(0));
        return alphabetic ? folded.substring(0, 1).toUpperCase(Locale.ROOT) : "0–9";
    }
}

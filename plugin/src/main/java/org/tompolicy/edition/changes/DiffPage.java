package org.tompolicy.edition.changes;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.tompolicy.change.ChangeSet;
import org.tompolicy.edition.changes.ChangeGroups.Entry;
import org.tompolicy.edition.changes.ChangeGroups.Group;
import org.tompolicy.edition.page.ChangeWords;
import org.tompolicy.edition.page.ChangeWords.Facet;
import org.tompolicy.edition.page.Markup;
import org.tompolicy.edition.page.Redlines;
import org.tompolicy.edition.page.Redlines.Piece;
import org.tompolicy.edition.page.Templates;
import org.tompolicy.edition.page.UiTexts;
import org.tompolicy.edition.page.UiVoice;
import org.tompolicy.tables.Languages;
import org.tompolicy.wording.Speech;

/** The changes as a page: one file that carries its style and needs nothing else. Internal, as the report is. */
public final class DiffPage {

    private static final String TEXTS = "diff.";

    private DiffPage() {}

    /**
     * What the template sees.
     *
     * @param w the words of the page by their key without {@code diff.}
     * @param internal that it is not for customers
     */
    public record View(
            String language,
            Map<String, String> w,
            Markup style,
            String internal,
            String policy,
            String headline,
            List<String> notes,
            List<Count> counts,
            List<Section> sections,
            List<Remark> findings,
            String findingsLanguage) {}

    /** A class that occurs. */
    public record Count(String style, String name, int number) {}

    /** What changed of one measure, sub-processor or fact of the policy. */
    public record Section(String title, String counts, List<Item> items, String remark) {}

    /** One change. */
    public record Item(
            String citation,
            String style,
            String name,
            String basis,
            List<Piece> words,
            List<Aside> asides,
            String hints) {}

    /** What differs beside the words; no words where the label says it all. */
    public record Aside(String label, List<Piece> words) {}

    /**
     * A finding about the changes.
     *
     * @param language of the message where it is not the page's, else an empty string
     */
    public record Remark(String place, String rule, Markup message, String language) {}

    /**
     * The page.
     *
     * @throws org.tompolicy.edition.page.TemplateProblem when a template of the user's own does not fit
     */
    public static String render(Changes changes, Templates templates, UiTexts texts) {
        ChangeWords words = ChangeWords.of(texts, changes.before(), changes.after());
        Map<String, String> own = new TreeMap<>();
        texts.words().forEach((key, text) -> {
            if (key.startsWith(TEXTS)) {
                own.put(key.substring(TEXTS.length()), text);
            }
        });
        own.put("deletedWords", texts.text("deletedWords"));
        own.put("insertedWords", texts.text("insertedWords"));
        View view = new View(
                texts.language(),
                own,
                new Markup(templates.joined("report/diff.txt")),
                texts.text("report.internal"),
                changes.after().title(),
                Headline.of(changes, texts),
                changes.notes(),
                ChangeSet.READING_ORDER.stream()
                        .filter(changes.set().counts()::containsKey)
                        .map(one -> new Count(
                                one.word(),
                                words.className(one),
                                changes.set().counts().get(one)))
                        .toList(),
                ChangeGroups.of(changes, texts).stream()
                        .map(group -> section(group, texts))
                        .toList(),
                remarks(changes, UiVoice.speech(texts)),
                texts.language().equals(Languages.first()) ? "" : Languages.first());
        return templates.render("report/diff.ftlh", view, "");
    }

    private static List<Remark> remarks(Changes changes, Speech speech) {
        return changes.findings().stream()
                .map(finding -> {
                    Speech.Said said = speech.say(List.of(finding.words()));
                    return new Remark(
                            finding.location().toString(),
                            finding.rule().id(),
                            Markup.ofSentences(said.words()),
                            said.language());
                })
                .toList();
    }

    private static Section section(Group group, UiTexts texts) {
        return new Section(
                group.title(),
                group.counts(),
                group.entries().stream().map(entry -> item(entry, texts)).toList(),
                group.remark().isEmpty() ? "" : texts.text("diff.remark", group.remark()));
    }

    private static Item item(Entry entry, UiTexts texts) {
        return new Item(
                entry.citation(),
                entry.style(),
                entry.name(),
                entry.basis(),
                Redlines.pieces(entry.words()),
                entry.facets().stream().map(DiffPage::aside).toList(),
                entry.hints().isEmpty() ? "" : texts.text("diff.hints", String.join("; ", entry.hints())));
    }

    private static Aside aside(Facet facet) {
        return new Aside(
                facet.label(),
                facet.isText()
                        ? Redlines.pieces(ChangeGroups.redline(facet))
                        : Redlines.exchanged(facet.before(), facet.after()));
    }
}

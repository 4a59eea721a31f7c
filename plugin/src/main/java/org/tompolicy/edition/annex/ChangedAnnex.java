package org.tompolicy.edition.annex;

import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Predicate;
import org.tompolicy.edition.page.Templates;
import org.tompolicy.edition.page.UiTexts;
import org.tompolicy.redline.Redlining;
import org.tompolicy.word.Elements;
import org.tompolicy.word.Revision;
import org.tompolicy.word.WordDocument;
import org.tompolicy.word.WordWriter;
import org.w3c.dom.Document;
import org.w3c.dom.Element;

/**
 * An annex with every change since an earlier state: for Word as tracked changes, which accepted give the later text and
 * rejected the earlier one, and as a PDF that names each change in words.
 */
public final class ChangedAnnex {

    /** What the style sheet of the annex does not say. */
    static final String STYLE = "annex/changes.css";

    private static final List<String> RUNNING = List.of("running-head", "running-foot");

    /** Class of the lines on the first page that belong to neither state. */
    private static final String LEGEND = "change-legend";

    /**
     * What the changes are told of.
     *
     * @param since number of a release, or name of a commit
     * @param isRelease which of both
     * @param revision who made the changes, and the day of issue of the later state
     */
    public record Since(String since, boolean isRelease, Revision revision) {}

    private final FilledAnnex after;
    private final Document page;
    private final SortedMap<String, byte[]> pictures = new TreeMap<>();
    private final Since since;
    private final AnnexState state;
    private final Templates templates;
    private final UiTexts texts;
    private final boolean same;

    ChangedAnnex(
            FilledAnnex before, FilledAnnex after, AnnexState state, Since since, Templates templates, UiTexts texts) {
        this.after = after;
        this.state = state;
        this.since = since;
        this.templates = templates;
        this.texts = texts;
        this.pictures.putAll(after.pictures());
        Element earlier = HtmlTree.first(before.page(), "body");
        FilledAnnex.keepBoth(earlier, before.pictures(), "earlier", pictures);
        RUNNING.forEach(id -> frame(earlier, id));
        this.page = Redlining.of(earlier, after.page(), texts.language());
        this.same = HtmlTree.elements(page).stream().noneMatch(one -> one.hasAttribute(Revision.ATTRIBUTE));
    }

    /** What stands above and below each page is that of the later state. */
    private void frame(Element earlier, String id) {
        Predicate<Element> wanted = one -> one.getAttribute("id").equals(id);
        Elements.elements(earlier).stream()
                .filter(wanted)
                .forEach(old -> Elements.elements(HtmlTree.first(after.page(), "body")).stream()
                        .filter(wanted)
                        .forEach(young ->
                                earlier.replaceChild(earlier.getOwnerDocument().importNode(young, true), old)));
    }

    /** The bytes of the file for Word; the same arguments give the same bytes. */
    public byte[] word() {
        Document copy = (Document) page.cloneNode(true);
        legend(copy, "annex.changed.legend.word");
        Imprint imprint = imprint();
        return WordWriter.write(new WordDocument(
                copy,
                FilledAnnex.addressed(pictures),
                imprint.about(state.publication().policy().version()),
                texts.text("annex.changed.note", sinceWhat()),
                imprint.watermark().orElse(""),
                Optional.of(since.revision())));
    }

    /** The bytes of the PDF, which conforms to PDF/A-3a and PDF/UA-1 and holds the later {@code policy.json}. */
    public byte[] pdf() {
        Document copy = (Document) page.cloneNode(true);
        legend(copy, "annex.changed.legend.pdf");
        ChangeSigns.mark(copy, texts);
        AnnexFrame.dress(copy, templates.text(AnnexEdition.STYLE) + templates.text(STYLE));
        return new UnsetAnnex(copy, pictures, imprint(), state.options().timestamp()).pdf();
    }

    private Imprint imprint() {
        Imprint own = after.imprint();
        return new Imprint(
                own.watermark(),
                texts.text("annex.changed.title", own.title(), sinceWhat()),
                own.subject(),
                own.author(),
                own.copy(),
                own.language(),
                own.description(),
                own.when(),
                own.json());
    }

    private String sinceWhat() {
        return texts.text(since.isRelease() ? "annex.changed.version" : "annex.changed.commit", since.since());
    }

    private String now() {
        String version = state.publication().policy().version();
        return state.publication().policy().isDraft()
                ? texts.text("annex.changed.draft")
                : texts.text("annex.changed.version", version);
    }

    /** Who signed what, what the document shows, and how to read it. */
    private void legend(Document copy, String how) {
        Optional<String> customer =
                state.options().customer().map(AnnexCustomer::name).filter(name -> !name.isEmpty());
        List<String> lines = List.of(
                customer.map(name -> texts.text("annex.changed.signed", name, sinceWhat()))
                        .orElse(""),
                texts.text("annex.changed.legend", now(), sinceWhat()),
                same ? texts.text("annex.changed.none", sinceWhat()) : texts.text(how, now(), sinceWhat()));
        Element cover = HtmlTree.elements(HtmlTree.first(copy, "body"), "div").stream()
                .filter(one -> Elements.hasClass(one, "cover"))
                .findFirst()
                .orElseGet(() -> HtmlTree.first(copy, "body"));
        Element before = Elements.elements(cover).stream()
                .filter(one -> one.getTagName().equals("h2"))
                .findFirst()
                .orElse(null);
        for (String line : lines) {
            if (!line.isEmpty()) {
                Element paragraph = copy.createElement("p");
                paragraph.setAttribute("class", LEGEND);
                paragraph.setTextContent(Glyphs.printed(line));
                cover.insertBefore(paragraph, before);
            }
        }
    }
}

package org.tompolicy.edition.annex;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.tompolicy.edition.page.TemplateProblem;
import org.tompolicy.edition.page.Templates;
import org.tompolicy.edition.page.UiTexts;
import org.tompolicy.files.Sha256;
import org.tompolicy.model.PublishedPolicy;
import org.tompolicy.model.SitePage;
import org.tompolicy.publish.ChangeHistory;
import org.tompolicy.publish.KeptDocuments;
import org.tompolicy.publish.Publication;
import org.tompolicy.word.WordWriter;
import org.w3c.dom.Document;

/** The annex of the data processing agreement, as PDF and for Word. */
public final class AnnexEdition {

    private static final String TEMPLATE = "annex/annex.html";
    /** The name of the style sheet among the templates. */
    static final String STYLE = "annex/annex.css";

    /** The names of all style sheets among the templates that the engine of the PDFs reads. */
    public static final List<String> STYLES = List.of(STYLE, ChangedAnnex.STYLE, BilingualAnnex.STYLE);

    /**
     * The name of an annex, for example {@code tom-annex-2026.1-en.pdf}.
     *
     * @param version number of the release, or {@code draft}
     * @param more label, service and customer, where there are several; lower case in the name, with {@code -} for what
     *     is not a letter, digit or {@code .}
     */
    public static String fileName(String version, String language, String... more) {
        return "tom-annex-" + version + "-" + language + words(more) + ".pdf";
    }

    /**
     * The name of an annex with its changes, without what says the format; for example
     * {@code tom-changes-2025.1-2026.1-en}.
     *
     * @param since number of a release, or name of a commit; written like {@code more}
     * @param more see {@link #fileName}
     */
    public static String changesName(String since, String version, String language, String... more) {
        return "tom-changes" + words(since, version) + "-" + language + words(more);
    }

    private static String words(String... parts) {
        StringBuilder name = new StringBuilder();
        for (String part : parts) {
            String word = part.toLowerCase(Locale.ROOT)
                    .replaceAll("[^\\p{L}\\p{N}.]+", "-")
                    .replaceAll("^[-.]+|[-.]+$", "");
            if (!word.isEmpty()) {
                name.append('-').append(word);
            }
        }
        return name.toString();
    }

    /** The name of the file for Word beside a PDF. */
    public static String wordName(String pdf) {
        return pdf.replaceAll("\\.pdf$", ".docx");
    }

    /** Sets an annex of a text of which no version is known. */
    public byte[] render(Publication publication, AnnexOptions options, Templates templates, UiTexts texts) {
        return render(publication, ChangeHistory.NONE, options, templates, texts);
    }

    /**
     * Sets an annex. The same arguments give the same bytes.
     *
     * @param publication what may be shown, in the language of {@code texts}
     * @param history what the version changed, and the versions before it
     * @return a PDF that conforms to PDF/A-3a and PDF/UA-1 and holds {@code policy.json}
     * @throws TemplateProblem when a template of the user's own does not fit
     */
    public byte[] render(
            Publication publication, ChangeHistory history, AnnexOptions options, Templates templates, UiTexts texts) {
        return unset(publication, history, options, templates, texts).pdf();
    }

    /**
     * The same annex before its pages are set.
     *
     * @throws TemplateProblem when a template of the user's own does not fit
     */
    public UnsetAnnex unset(
            Publication publication, ChangeHistory history, AnnexOptions options, Templates templates, UiTexts texts) {
        FilledAnnex filled = filled(publication, history, options, templates, texts);
        AnnexFrame.dress(filled.page(), templates.text(STYLE));
        return new UnsetAnnex(filled.page(), filled.pictures(), filled.imprint(), options.timestamp());
    }

    /**
     * The same annex as a copy for a customer, one of many: {@link CommonPages} are set once for all of them. The same
     * arguments give the same bytes, whatever was asked for before.
     *
     * @throws TemplateProblem when a template of the user's own does not fit
     */
    public byte[] copy(
            Publication publication,
            ChangeHistory history,
            AnnexOptions options,
            Templates templates,
            UiTexts texts,
            CommonPages common) {
        FilledAnnex filled = filled(publication, history, options, templates, texts);
        return common.pdf(filled, templates.text(STYLE), options.timestamp());
    }

    /**
     * The same annex as a file for Word: what the PDF says, word for word, to work on. The same arguments give the same
     * bytes.
     *
     * @throws TemplateProblem when a template of the user's own does not fit
     */
    public byte[] word(
            Publication publication, ChangeHistory history, AnnexOptions options, Templates templates, UiTexts texts) {
        FilledAnnex filled = filled(publication, history, options, templates, texts);
        String note = publication.policy().isDraft() ? "annex.word.draft" : "annex.word.copy";
        return WordWriter.write(filled.word(publication.policy().version(), texts.text(note)));
    }

    /**
     * The later of two states with every change since the earlier one.
     *
     * @throws TemplateProblem when a template of the user's own does not fit
     */
    public ChangedAnnex changes(
            AnnexState before, AnnexState after, ChangedAnnex.Since since, Templates templates, UiTexts texts) {
        return new ChangedAnnex(
                filled(before.publication(), before.history(), before.options(), templates, texts),
                filled(after.publication(), after.history(), after.options(), templates, texts),
                after,
                since,
                templates,
                texts);
    }

    /**
     * An annex in two languages, side by side, before its pages are set.
     *
     * @param first in the language that prevails
     * @param second the same in the other language
     * @param texts in the language that prevails
     * @param otherTexts in the other language
     * @throws TemplateProblem when a template of the user's own does not fit
     */
    public UnsetAnnex sideBySide(
            AnnexState first, AnnexState second, Templates templates, UiTexts texts, UiTexts otherTexts) {
        return new BilingualAnnex(
                        filled(first.publication(), first.history(), first.options(), templates, texts),
                        texts,
                        filled(second.publication(), second.history(), second.options(), templates, otherTexts),
                        otherTexts,
                        first.publication().policy().isDraft())
                .unset(templates);
    }

    private static FilledAnnex filled(
            Publication publication, ChangeHistory history, AnnexOptions options, Templates templates, UiTexts texts) {
        PublishedPolicy policy = publication.policy();
        AnnexContent content = new AnnexContent(publication, history, options, texts, Sha256.of(options.policyJson()));
        Document page = templates.tree(TEMPLATE, content.view(), "");
        Pictures pictures = new Pictures(policy.pictures());
        AnnexFrame.fill(page, content.texts(), pictures, policy.website(), kept(policy));
        return new FilledAnnex(page, pictures.shown(), Imprint.of(content, policy, options, texts));
    }

    /**
     * How many pages an annex has.
     *
     * @param pdf what {@link #render} gave
     */
    public static int pages(byte[] pdf) {
        try (PDDocument document = Loader.loadPDF(pdf)) {
            return document.getNumberOfPages();
        } catch (IOException unreadable) {
            throw new UncheckedIOException("a PDF of our own cannot be read", unreadable);
        }
    }

    /** Where the tree of a release keeps what it rests on; a draft has none. */
    private static Map<String, String> kept(PublishedPolicy policy) {
        String tree = SitePage.version(policy.version());
        return policy.isDraft()
                ? Map.of()
                : KeptDocuments.of(policy).stream()
                        .flatMap(document -> document.places().stream())
                        .collect(Collectors.toUnmodifiableMap(place -> place, tree::concat));
    }
}

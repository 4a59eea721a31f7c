package org.tompolicy.edition.site;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.tompolicy.edition.page.Links;
import org.tompolicy.edition.page.Markup;
import org.tompolicy.edition.page.UiTexts;
import org.tompolicy.publish.PublishedRelease.OfferedAnnex;

/**
 * A sealed PDF on the page of the annex.
 *
 * @param href where it can be downloaded; absent where the site names it and does not offer it
 * @param language of the PDF, BCP 47
 * @param languageName in the language of the page
 * @param ownName name of the language in that language
 * @param pages its length, for example {@code 18 pages}
 * @param size for example {@code 212 KB}
 * @param sha256 digest in lower-case hexadecimal
 * @param digest the same in groups of eight
 */
public record AnnexPdf(
        String fileName,
        Optional<String> href,
        String language,
        String languageName,
        String ownName,
        String pages,
        String size,
        String sha256,
        List<String> digest) {

    private static final int KILOBYTE = 1000;
    private static final int MEGABYTE = 1000 * KILOBYTE;
    private static final int GROUP = 8;

    public AnnexPdf {
        digest = List.copyOf(digest);
    }

    static AnnexPdf of(UiTexts texts, Links links, OfferedAnnex annex) {
        return new AnnexPdf(
                annex.fileName(),
                annex.content().map(content -> links.shared(AnnexFiles.path(annex))),
                annex.language(),
                texts.languageName(annex.language()),
                textsOf(annex.language(), texts).languageName(annex.language()),
                texts.count("pages", annex.pages()),
                size(texts, annex.size()),
                annex.sha256(),
                groups(annex.sha256()));
    }

    /** The words of a language, or those of the page where there are none. */
    static UiTexts textsOf(String language, UiTexts page) {
        return !language.equals(page.language()) && UiTexts.has(language) ? UiTexts.of(language) : page;
    }

    /** A number of bytes in words, as {@code 212 KB} or {@code 1.4 MB}. */
    static String size(UiTexts texts, int bytes) {
        long kilobytes = Math.max(1, Math.round((double) bytes / KILOBYTE));
        if (kilobytes < KILOBYTE) {
            return texts.text("kilobytes", kilobytes);
        }
        long tenths = Math.round(10.0 * bytes / MEGABYTE);
        return texts.text("megabytes", tenths / 10, tenths % 10);
    }

    static List<String> groups(String sha256) {
        List<String> groups = new ArrayList<>();
        for (int i = 0; i < sha256.length(); i += GROUP) {
            groups.add(sha256.substring(i, Math.min(sha256.length(), i + GROUP)));
        }
        return groups;
    }

    /** The PDF as a link with its length, for a sentence: {@code Annex III, English (PDF, 18 pages, 212 KB)}. */
    static Markup inSentence(UiTexts texts, Links links, OfferedAnnex annex) {
        AnnexPdf pdf = of(texts, links, annex);
        UiTexts own = textsOf(pdf.language(), texts);
        String name = own.text("annexInLanguage", labelName(own, annex.label()), pdf.ownName());
        String lang = own.language().equals(texts.language()) ? "" : own.language();
        Markup link = texts.form().link(pdf.href().orElseThrow(), name, lang);
        return texts.html("annexLink", link, pdf.pages(), pdf.size());
    }

    private static String labelName(UiTexts texts, String label) {
        return texts.words().getOrDefault("annex.label." + label, label);
    }
}

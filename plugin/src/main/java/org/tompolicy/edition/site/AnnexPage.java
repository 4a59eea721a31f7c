package org.tompolicy.edition.site;

import java.util.List;
import org.tompolicy.edition.page.Markup;
import org.tompolicy.edition.page.UiTexts;

/** Where the annex can be had: a draft offers none. */
public record AnnexPage(Shell shell, List<String> sentences, Markup contact) {

    public AnnexPage {
        sentences = List.copyOf(sentences);
    }

    static AnnexPage of(Site site, Shells shells) {
        UiTexts texts = site.texts;
        List<String> sentences = site.isDraft()
                ? List.of(texts.text("annexOfDraft"), texts.text("annexLater"))
                : List.of(texts.text("annexOfVersion"));
        Markup contact = site.policy.contact().isEmpty()
                ? Markup.EMPTY
                : texts.html("annexContact", Markup.linked(site.policy.contact()));
        return new AnnexPage(
                shells.shell(site.links("annex.html"), Shells.Section.ANNEX, texts.text("annex"), sentences.get(0)),
                sentences,
                contact);
    }
}

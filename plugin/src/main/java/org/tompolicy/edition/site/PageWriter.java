package org.tompolicy.edition.site;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import org.tompolicy.edition.page.Links;
import org.tompolicy.edition.page.Markup;
import org.tompolicy.edition.page.MarkupForm;
import org.tompolicy.model.Inline;
import org.tompolicy.model.Target;
import org.tompolicy.model.Text;
import org.tompolicy.text.Footnotes;
import org.tompolicy.text.HtmlForm;
import org.tompolicy.text.HtmlWriter;
import org.tompolicy.text.MarkdownWriter;
import org.tompolicy.text.SiteAddress;

/** Writes the texts of one page in the order in which they stand there, so that its footnotes are numbered through. */
final class PageWriter {

    private final HtmlForm form;
    private final MarkupForm markup;
    private final boolean isExcerpt;

    private PageWriter(HtmlForm form, MarkupForm markup, boolean isExcerpt) {
        this.form = form;
        this.markup = markup;
        this.isExcerpt = isExcerpt;
    }

    PageWriter(Site site, Links links) {
        this.isExcerpt = false;
        this.markup = site.texts.form();
        this.form = links.textForm()
                .withFootnotes(new Footnotes())
                .withRegions(new HtmlForm.Regions(site.texts.text("table"), site.texts.text("picture")));
    }

    Markup write(Text text) {
        return write(text, form);
    }

    /** A text with other anchors; an empty one stands on another element of the page. */
    Markup write(Text text, UnaryOperator<String> anchors) {
        return write(text, isExcerpt ? form : form.withIds(anchors));
    }

    private Markup write(Text text, HtmlForm own) {
        return new Markup(
                switch (markup) {
                    case HTML -> new HtmlWriter(own).write(text);
                    case MARKDOWN -> new MarkdownWriter(own).write(text);
                });
    }

    Markup write(List<Inline> line) {
        return new Markup(
                switch (markup) {
                    case HTML -> new HtmlWriter(form).write(line);
                    case MARKDOWN -> new MarkdownWriter(form).write(line);
                });
    }

    /**
     * A writer of texts that stand on another page, too: with the same notes, and without anchors, since several pages may have the
     * same; what leads to a place on their page leads there.
     */
    PageWriter excerpt(Links links, String page) {
        Function<Target, Optional<String>> addresses = target -> target instanceof Target.Place
                ? Optional.of(links.to(page + SiteAddress.of(target)))
                : links.resolve(target);
        return new PageWriter(
                new HtmlForm(addresses, id -> "", form.firstLevel(), form.footnotes(), form.regions()), markup, true);
    }

    /** The notes of everything that was written by now; empty where there are none. */
    Markup notes() {
        return new Markup(
                switch (markup) {
                    case HTML -> new HtmlWriter(form).notes();
                    case MARKDOWN -> new MarkdownWriter(form).notes();
                });
    }
}

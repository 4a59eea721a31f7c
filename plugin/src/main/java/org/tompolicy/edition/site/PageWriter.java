package org.tompolicy.edition.site;

import java.util.List;
import java.util.function.UnaryOperator;
import org.tompolicy.edition.page.Links;
import org.tompolicy.edition.page.Markup;
import org.tompolicy.model.Inline;
import org.tompolicy.model.Text;
import org.tompolicy.text.Footnotes;
import org.tompolicy.text.HtmlForm;
import org.tompolicy.text.HtmlWriter;

/** Writes the texts of one page in the order in which they stand there, so that its footnotes are numbered through. */
final class PageWriter {

    private final HtmlForm form;

    PageWriter(Site site, Links links) {
        this.form = links.form()
                .withFootnotes(new Footnotes())
                .withRegions(new HtmlForm.Regions(site.texts.text("table"), site.texts.text("picture")));
    }

    Markup write(Text text) {
        return new Markup(new HtmlWriter(form).write(text));
    }

    /** A text with other anchors; an empty one stands on another element of the page. */
    Markup write(Text text, UnaryOperator<String> anchors) {
        return new Markup(new HtmlWriter(form.withIds(anchors)).write(text));
    }

    Markup write(List<Inline> line) {
        return new Markup(new HtmlWriter(form).write(line));
    }

    /** The notes of everything that was written by now; empty where there are none. */
    Markup notes() {
        return new Markup(new HtmlWriter(form).notes());
    }
}

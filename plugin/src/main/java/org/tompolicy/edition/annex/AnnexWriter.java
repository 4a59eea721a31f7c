package org.tompolicy.edition.annex;

import java.util.List;
import java.util.Optional;
import org.tompolicy.edition.page.Markup;
import org.tompolicy.model.Inline;
import org.tompolicy.model.Text;
import org.tompolicy.text.Footnotes;
import org.tompolicy.text.HtmlForm;
import org.tompolicy.text.HtmlWriter;

/** Writes the texts of one section of the annex, whose footnotes are numbered through and stand at its end. */
final class AnnexWriter {

    private final HtmlWriter writer = new HtmlWriter(HtmlForm.of(target -> Optional.of(AnnexTargets.written(target)))
            .withFootnotes(new Footnotes())
            .withValues());

    /** A text that is a section of its own, with its notes. */
    static Markup whole(Text text) {
        AnnexWriter section = new AnnexWriter();
        Markup words = section.write(text);
        return new Markup(words.html() + section.notes().html());
    }

    Markup write(Text text) {
        return new Markup(writer.write(text));
    }

    Markup write(List<Inline> line) {
        return new Markup(writer.write(line));
    }

    /** The notes of everything that was written by now; empty where there are none. */
    Markup notes() {
        return new Markup(writer.notes());
    }
}

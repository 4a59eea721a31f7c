package org.tompolicy.text;

import java.util.Optional;
import org.tompolicy.model.Audience;
import org.tompolicy.model.Mark;
import org.tompolicy.model.Target;
import org.tompolicy.model.Text;

/**
 * The form in which texts are sealed: HTML whose links and pictures are paths from the site's root, and whose notes stand
 * where they are called. What was written in it is read back exactly.
 */
public final class CanonicalHtml {

    private static final HtmlWriter WRITER = new HtmlWriter(HtmlForm.of(target -> Optional.of(SiteAddress.of(target))));

    private static final TreeReader READER = new TreeReader(new TreeReader.Source() {
        @Override
        public Mark mark(MarkupNode.Element element) {
            Mark mark = new Mark(
                    element.attribute("id"),
                    Audience.PUBLIC,
                    element.classes(),
                    element.attribute("lang"),
                    element.attribute("title"),
                    Optional.empty());
            return mark.equals(Mark.NONE) ? Mark.NONE : mark;
        }

        @Override
        public Target target(String address, boolean picture) {
            return picture ? new Target.File(address) : SiteAddress.read(address);
        }
    });

    private CanonicalHtml() {}

    /** A text; claims inside it are left out. */
    public static String write(Text text) {
        return WRITER.write(text);
    }

    /**
     * A text that was written in this form.
     *
     * @throws IllegalArgumentException when the HTML has another form; the message says what is wrong with it
     */
    public static Text read(String html) {
        return READER.text(MarkupParser.parse(html));
    }
}

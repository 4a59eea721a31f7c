package org.tompolicy.testing;

import java.util.List;
import java.util.Optional;
import org.tompolicy.model.Block;
import org.tompolicy.model.Inline;
import org.tompolicy.model.Passage;
import org.tompolicy.model.PublishedPolicy.PublishedPassage;
import org.tompolicy.model.Target;
import org.tompolicy.model.Text;
import org.tompolicy.text.CanonicalHtml;
import org.tompolicy.text.HtmlForm;
import org.tompolicy.text.HtmlWriter;
import org.tompolicy.text.SiteAddress;
import org.tompolicy.text.Texts;

/** Texts as HTML and back, so that tests can be read. */
public final class Html {

    private static final HtmlWriter WRITER = new HtmlWriter(HtmlForm.of(target ->
            Optional.of(target instanceof Target.Written written ? written.address() : SiteAddress.of(target))));

    private Html() {}

    /** The text that canonical HTML is. */
    public static Text text(String html) {
        return CanonicalHtml.read(html);
    }

    /** The text of a passage: canonical HTML in which claims stand, by their ids. */
    public static Text passage(String html, String... claims) {
        return Texts.withClaimPlaces(text(html), List.of(claims)::contains);
    }

    /** A passage that is a claim and nothing else. */
    public static PublishedPassage claim(String id) {
        return new PublishedPassage(Passage.Kind.CLAIM, Text.of(new Block.ClaimPlace(id)), List.of(id));
    }

    /** A line of a text. */
    public static List<Inline> line(String html) {
        return Texts.line(text(html));
    }

    /** A text as HTML; addresses that nobody has looked at stand as they were written. */
    public static String of(Text text) {
        return WRITER.write(text);
    }

    public static String of(List<Inline> line) {
        return WRITER.write(line);
    }
}

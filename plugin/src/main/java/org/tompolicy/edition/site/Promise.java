package org.tompolicy.edition.site;

import java.util.List;
import java.util.Optional;
import org.tompolicy.edition.page.Markup;

/**
 * A claim as the site shows it.
 *
 * @param anchor id on the page; empty for the text outside all blocks that are claims
 * @param label what the margin says, for example {@code #register}
 * @param href the claim's address on the page
 * @param text the promise; empty where it stands in the text above
 * @param cadence interval in words
 * @param laidDown what it is laid down in
 * @param shown what shows that it is kept
 * @param unshown the sentence where nothing does, without its full stop; empty where none is owed
 * @param services names of services, where it does not apply to all that the measure applies to
 * @param providedBy who provides it, where that is not who provides the measure
 * @param controls by framework, those that not all claims of its measure answer
 * @param citation how to cite it; only for released text
 */
public record Promise(
        String anchor,
        String label,
        String href,
        Markup text,
        Optional<String> cadence,
        List<Proof> laidDown,
        List<Proof> shown,
        Markup unshown,
        String services,
        List<Link> providedBy,
        List<RelatedControls> controls,
        Optional<Citation> citation) {

    /**
     * A line of proof.
     *
     * @param text kind of evidence, or {@code Architecture: document, section}
     * @param href where it can be read
     * @param date day or period
     * @param held whether the record itself is not published
     */
    public record Proof(String text, Optional<String> href, Optional<Markup> date, boolean held) {}

    /** A citation in words, the permanent address that ends it, and the claim as it is called in short: {@code AC-01#register}. */
    public record Citation(String words, String address, String name) {}

    public Promise {
        laidDown = List.copyOf(laidDown);
        shown = List.copyOf(shown);
        providedBy = List.copyOf(providedBy);
        controls = List.copyOf(controls);
    }

    /** The same where another page tells of it: by another name, which leads to its place, and without what it shows of its own. */
    Promise at(String otherLabel, String place, Optional<Citation> otherCitation) {
        return new Promise(
                "",
                otherLabel,
                place,
                text,
                cadence,
                laidDown,
                shown,
                unshown,
                services,
                providedBy,
                controls,
                otherCitation);
    }

    /** The same without its text, for a claim that stands inside a list or a table. */
    Promise withoutText() {
        return new Promise(
                anchor,
                label,
                href,
                Markup.EMPTY,
                cadence,
                laidDown,
                shown,
                unshown,
                services,
                providedBy,
                controls,
                citation);
    }
}

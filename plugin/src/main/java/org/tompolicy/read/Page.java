package org.tompolicy.read;

import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import org.tompolicy.finding.Subject;
import org.tompolicy.model.Audience;
import org.tompolicy.model.Inline;
import org.tompolicy.model.Located;
import org.tompolicy.source.RawDocument;
import org.tompolicy.text.Walk;

/**
 * A document as the target of links.
 *
 * @param name what links call it: id of a measure or sub-processor, folder of a category, path of an architecture document
 * @param audience who may see the page as a whole
 * @param anchors every anchor, with the widest audience that sees it
 */
record Page(RawDocument document, Place place, String name, Audience audience, SortedMap<String, Audience> anchors) {

    static Page of(RawDocument document, Place place, String name, Audience audience) {
        SortedMap<String, Audience> anchors = new TreeMap<>();
        Walk.anchors(
                document.text(),
                (id, reader) -> anchors.merge(id, reader, (one, other) -> one.maySee(other) ? other : one));
        return new Page(document, place, name, audience, anchors);
    }

    /** What findings about it are about. */
    Subject subject() {
        return switch (place) {
            case MEASURE -> new Subject.Measure(name);
            case SUB_PROCESSOR -> new Subject.SubProcessor(name);
            case POLICY, CATEGORY, EVIDENCE, ARCHITECTURE, TRANSLATION, STRAY, IGNORED -> Subject.NOTHING;
        };
    }

    /** What a link to an anchor is called: what stands there, or the title of the page. */
    List<Inline> label(String anchor) {
        List<Inline> named = anchor.isEmpty() ? null : document.references().get(anchor);
        return named != null
                ? named
                : List.of(new Inline.Words(document.title()
                        .map(Located::value)
                        .filter(title -> !title.isEmpty())
                        .orElse(name)));
    }
}

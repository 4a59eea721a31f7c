package org.tompolicy.read;

import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import org.tompolicy.model.Audience;
import org.tompolicy.model.Located;
import org.tompolicy.source.RawBlock;
import org.tompolicy.source.RawBody;
import org.tompolicy.source.RawDocument;

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
        for (Audience reader : List.of(Audience.INTERNAL, Audience.CUSTOMER, Audience.PUBLIC)) {
            anchors(document.body(reader)).forEach(anchor -> anchors.put(anchor, reader));
        }
        return new Page(document, place, name, audience, anchors);
    }

    private static List<String> anchors(RawBody body) {
        return body.blocks().stream().flatMap(block -> anchors(block).stream()).toList();
    }

    private static List<String> anchors(RawBlock block) {
        TreeMap<String, Boolean> anchors = new TreeMap<>();
        block.anchors().forEach(anchor -> anchors.put(anchor, true));
        if (!block.id().isEmpty()) {
            anchors.put(block.id(), true);
        }
        block.nested().forEach(nested -> anchors(nested).forEach(anchor -> anchors.put(anchor, true)));
        return List.copyOf(anchors.keySet());
    }

    /** What a link to an anchor is called: the heading that the public sees there, or the title of the page. */
    String title(String anchor) {
        return document.publicBody().blocks().stream()
                .filter(block -> !anchor.isEmpty() && block.id().equals(anchor))
                .map(RawBlock::title)
                .filter(title -> !title.isEmpty())
                .findFirst()
                .orElse(document.title().map(Located::value).orElse(name));
    }
}

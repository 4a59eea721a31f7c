package org.tompolicy.source;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import org.commonmark.node.AbstractVisitor;
import org.commonmark.node.Link;
import org.commonmark.node.Node;

/** The ids that GitHub gives the headings of one document, by which writers link to them. */
final class GitHubAnchors {

    private final Map<String, Integer> times = new HashMap<>();
    private final Map<String, String> ours = new HashMap<>();

    /**
     * Notes a heading; headings come in order of writing.
     *
     * @param id that it has here; empty for the title, which is the top of the page
     */
    void add(String heading, String id) {
        String words = heading.strip()
                .toLowerCase(Locale.ROOT)
                .replaceAll("[^\\p{L}\\p{M}\\p{N}\\p{Pc} -]", "")
                .replace(' ', '-');
        if (words.isEmpty()) {
            return;
        }
        int before = times.merge(words, 1, Integer::sum) - 1;
        ours.putIfAbsent(before == 0 ? words : words + "-" + before, id);
    }

    /** Gives links inside the document the ids that headings have here. */
    void mend(Node document) {
        document.accept(new AbstractVisitor() {
            @Override
            public void visit(Link link) {
                String anchor = link.getDestination().startsWith("#")
                        ? WrittenPath.decoded(link.getDestination().substring(1))
                        : "";
                if (ours.containsKey(anchor)) {
                    link.setDestination("#" + ours.get(anchor));
                }
                visitChildren(link);
            }
        });
    }
}

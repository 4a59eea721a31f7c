package org.tompolicy.source;

import org.jsoup.nodes.Element;
import org.jsoup.select.Evaluator;
import org.jsoup.select.QueryParser;

/** Puts the headings of a converted document right: their ids and their levels. */
final class Headings {

    /** All headings below the title of a document. */
    static final Evaluator ALL = QueryParser.parse("h2, h3, h4, h5, h6");

    private static final String HIDDEN = ".internal, .customer";

    private final Facts facts;

    Headings(Facts facts) {
        this.facts = facts;
    }

    /** A heading is at most one level below the one before it, whatever the writer chose. */
    static void closeGaps(Element body) {
        int before = 1;
        for (Element heading : body.select(ALL)) {
            before = Math.min(level(heading.normalName()), before + 1);
            heading.tagName("h" + before);
        }
    }

    /** The level of a heading by the name of its element: 2 for {@code h2}. */
    static int level(String heading) {
        return heading.charAt(1) - '0';
    }

    /**
     * The parser makes an id of all words of a heading: hidden ones must not stand in it, and where there are none it
     * makes no id, or one of a number only.
     */
    void name(Element body) {
        for (Element heading : body.select(ALL)) {
            Element named = heading.hasAttr(Fact.MARK) ? heading : heading.parent();
            boolean made = named != null
                    && named.hasAttr(Fact.MARK)
                    && !facts.of(named).explicitId();
            boolean wordless = made && named.id().matches("(?:-\\d+)?");
            if (wordless || made && !named.id().isEmpty() && heading.selectFirst(HIDDEN) != null) {
                Element shown = heading.clone();
                shown.select(HIDDEN).remove();
                String old = named.id();
                String title = facts.of(named).title();
                int number = heading.text().endsWith(title) ? heading.text().length() - title.length() : 0;
                named.attr(
                        "id", HeadingIds.free(shown.text().substring(number), id -> body.getElementById(id) != null));
                body.select("a[href]").forEach(link -> {
                    if (!old.isEmpty() && link.attr("href").equals("#" + old)) {
                        link.attr("href", "#" + named.id());
                    }
                });
            }
        }
    }
}

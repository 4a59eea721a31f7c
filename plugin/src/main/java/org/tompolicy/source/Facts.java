package org.tompolicy.source;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jsoup.nodes.Element;
import org.tompolicy.finding.Location;
import org.tompolicy.model.Audience;
import org.tompolicy.source.RawBlock.Kind;

/**
 * What a parser knows of the blocks of a document.
 *
 * @param all in the order of the numbers in their HTML, from 0
 */
record Facts(List<Fact> all) {

    Facts {
        all = List.copyOf(all);
    }

    /** The fact of an element; one that says nothing where the element has none. */
    Fact of(Element element) {
        return of(element.attr(Fact.MARK));
    }

    /**
     * The fact of a number; one that says nothing where there is no number.
     *
     * @param number in decimal digits, or empty
     */
    Fact of(String number) {
        if (number.isEmpty()) {
            Location start = all.isEmpty() ? Location.startOf("?") : all.get(0).location();
            return new Fact(Kind.OTHER, "", false, 0, "", "", Set.of(), Map.of(), Audience.PUBLIC, start);
        }
        return all.get(Integer.parseInt(number));
    }

    /** Who may read an element, with everything that is around it. */
    Audience audience(Element element) {
        Audience audience = Audience.PUBLIC;
        for (Element at = element; at != null; at = at.parent()) {
            audience = audience.narrower(marked(at.classNames()));
            if (at.hasAttr(Fact.MARK)) {
                audience = audience.narrower(of(at).audience());
            }
        }
        return audience;
    }

    /** The narrowest audience among the classes of an element. */
    static Audience marked(Iterable<String> classes) {
        Audience marked = Audience.PUBLIC;
        for (String name : classes) {
            marked = marked.narrower(Audience.of(name).orElse(Audience.PUBLIC));
        }
        return marked;
    }
}

package org.tompolicy.parallel;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;

/** Ids, which a page may have once: those of the second language that the first has as well get another, and links follow. */
final class Places {

    /** Stands before the language in the id of a place that the first language has too. */
    private static final String MARK = "..";

    private static final Pattern OWN = Pattern.compile(Pattern.quote(MARK) + "[A-Za-z0-9-]+");

    private final Set<String> first = new HashSet<>();

    Places(Element left, Element right, String language) {
        all(left).forEach(element -> first.add(element.getAttribute("id")));
        for (Element element : all(right)) {
            if (element.hasAttribute("id") && first.contains(element.getAttribute("id"))) {
                element.setAttribute("id", element.getAttribute("id") + MARK + language);
            }
            String link = element.getAttribute("href");
            if (link.startsWith("#") && first.contains(link.substring(1))) {
                element.setAttribute("href", link + MARK + language);
            }
        }
    }

    /** An id, a link or a name that begins with an id, as it was. */
    static String original(String place) {
        return OWN.matcher(place).replaceFirst("");
    }

    /** Where a place of the second language did not become one of its own, its links lead to that of the first. */
    void settle(Element body) {
        Set<String> places = new HashSet<>();
        List<Element> all = all(body);
        all.forEach(element -> places.add(element.getAttribute("id")));
        for (Element element : all) {
            String link = element.getAttribute("href");
            if (link.startsWith("#") && !places.contains(link.substring(1))) {
                element.setAttribute("href", original(link));
            }
        }
    }

    private static List<Element> all(Element root) {
        NodeList found = root.getElementsByTagName("*");
        List<Element> all = new ArrayList<>();
        for (int i = 0; i < found.getLength(); i++) {
            all.add((Element) found.item(i));
        }
        return all;
    }
}

package org.tompolicy.redline;

import java.util.HashSet;
import java.util.Set;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;

/** The ids of the later state, which what was taken out may not have a second time. */
final class Ids {

    private final Set<String> taken = new HashSet<>();

    Ids(Element after) {
        NodeList all = after.getElementsByTagName("*");
        for (int i = 0; i < all.getLength(); i++) {
            taken.add(((Element) all.item(i)).getAttribute("id"));
        }
    }

    /** Takes the ids off what was taken out, but those that links of the earlier state alone lead to. */
    void ofGone(Element gone) {
        once(gone);
        NodeList all = gone.getElementsByTagName("*");
        for (int i = 0; i < all.getLength(); i++) {
            once((Element) all.item(i));
        }
    }

    private void once(Element element) {
        if (element.hasAttribute("id") && !taken.add(element.getAttribute("id"))) {
            element.removeAttribute("id");
        }
    }
}

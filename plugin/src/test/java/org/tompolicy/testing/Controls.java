package org.tompolicy.testing;

import java.util.SortedMap;
import java.util.TreeMap;
import org.tompolicy.model.PublishedPolicy.PublishedControl;
import org.tompolicy.tables.Frameworks;

/** Controls as the plugin's own frameworks name them. */
public final class Controls {

    private Controls() {}

    /** A control; {@code german} may be empty. */
    public static PublishedControl of(String framework, String id, String title, String german) {
        return new PublishedControl(framework, id, title, titles(german), Frameworks.naming(framework, id));
    }

    /** Titles in German alone, or none. */
    public static SortedMap<String, String> titles(String german) {
        SortedMap<String, String> titles = new TreeMap<>();
        if (!german.isEmpty()) {
            titles.put("de", german);
        }
        return titles;
    }
}

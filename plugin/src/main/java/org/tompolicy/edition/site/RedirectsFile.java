package org.tompolicy.edition.site;

import java.util.List;
import org.tompolicy.model.SitePage;

/**
 * Former addresses and where they lead, in the form of {@code _redirects} that several hosts read: the old path, the new one
 * and the status, a line each. Hosts that do not read it send the page that lies there, which leads on as well.
 */
final class RedirectsFile {

    /** Its path from the site's root. */
    static final String PATH = "_redirects";

    private final StringBuilder text = new StringBuilder();

    /** Adds the former names of one language; {@code folder} from the site's root, with {@code /} at its end, or empty. */
    void add(String folder, List<FormerName> names) {
        for (FormerName name : names) {
            text.append('/').append(folder).append(name.path());
            text.append(" /")
                    .append(folder)
                    .append(SitePage.measure(name.measure().id()));
            text.append(" 301\n");
        }
    }

    boolean isEmpty() {
        return text.isEmpty();
    }

    String text() {
        return text.toString();
    }
}

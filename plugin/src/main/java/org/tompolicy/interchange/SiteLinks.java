package org.tompolicy.interchange;

import java.util.Optional;
import java.util.regex.Pattern;
import org.tompolicy.model.PublishedPolicy;
import org.tompolicy.model.RichText;

/**
 * Addresses in texts as they stand in the file: what leads to a page or file of the site is its path from the site's
 * root, without a mark; what has a scheme or begins with {@code #} stands as it is; any other address has {@code ./}
 * before it. So every address can be told apart and restored.
 */
final class SiteLinks {

    private static final Pattern OWN_ADDRESS = Pattern.compile("(?s)#.*|[A-Za-z][A-Za-z0-9+.-]*:.*");

    private static final String HERE = "./";

    private SiteLinks() {}

    static RichText write(RichText text) {
        return text.withLinks(address -> Optional.of(write(address))).withPictures(SiteLinks::write);
    }

    static RichText read(RichText text) {
        return text.withLinks(address -> Optional.of(read(address))).withPictures(SiteLinks::read);
    }

    static String write(String address) {
        if (address.startsWith(PublishedPolicy.SITE_LINK)) {
            String path = address.substring(PublishedPolicy.SITE_LINK.length());
            if (read(path).equals(address)) {
                return path;
            }
        }
        return read(address).equals(address) ? address : HERE + address;
    }

    static String read(String address) {
        if (address.startsWith(HERE)) {
            return address.substring(HERE.length());
        }
        return OWN_ADDRESS.matcher(address).matches() ? address : PublishedPolicy.SITE_LINK + address;
    }
}

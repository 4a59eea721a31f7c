package org.tompolicy.edition.site;

import java.util.List;
import java.util.Map;

/**
 * What a host should send with the files of the site, in the form of {@code _headers} that several hosts read: a pattern of
 * paths, and below it the headers of each path that it fits.
 */
final class HeadersFile {

    /** Its path from the site's root. */
    static final String PATH = "_headers";

    private static final Map<String, String> UNLISTED = Map.of("X-Robots-Tag", "noindex");

    private final StringBuilder text = new StringBuilder();

    private HeadersFile() {}

    /**
     * Its text. Search engines are asked to list only what is in force, and only at the root: pages say so themselves, and
     * what is no page cannot.
     *
     * @param indexed whether they may list what is shown at the root
     * @param folders folder of each language from the site's root, with {@code /} at its end, or empty
     * @param hasSecurityFile whether there is a file that says whom to tell of a hole
     */
    static String of(boolean indexed, List<String> folders, boolean hasSecurityFile) {
        HeadersFile file = new HeadersFile();
        file.block("/*", SiteEdition.HEADERS);
        if (!indexed) {
            file.lines(UNLISTED);
        }
        folders.forEach(folder -> file.block("/" + folder + "versions/:version/*", UNLISTED));
        if (hasSecurityFile) {
            file.block("/" + SecurityFile.PATH, SecurityFile.HEADERS);
        }
        return file.text.toString();
    }

    private void block(String paths, Map<String, String> headers) {
        text.append(paths).append('\n');
        lines(headers);
    }

    private void lines(Map<String, String> headers) {
        headers.forEach((name, value) ->
                text.append("  ").append(name).append(": ").append(value).append('\n'));
    }
}

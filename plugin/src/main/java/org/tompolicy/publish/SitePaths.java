package org.tompolicy.publish;

import java.util.Locale;
import org.tompolicy.model.PublishedPolicy;

/** Where things stand in the site: every path is relative to the site's root, with {@code /}. */
public final class SitePaths {

    private SitePaths() {}

    /** A measure's page. */
    public static String measure(String id) {
        return "measures/" + id.toLowerCase(Locale.ROOT) + ".html";
    }

    /** The folder of a release. */
    public static String version(String version) {
        return "versions/" + version + "/";
    }

    /** A sub-processor's place on the page of sub-processors. */
    public static String subProcessor(String id) {
        return "subprocessors.html#" + id;
    }

    /** An architecture document's page: folders stay, lower case, {@code .html} for the ending. */
    public static String document(String path) {
        int dot = path.lastIndexOf('.');
        return "architecture/" + plain(dot > path.lastIndexOf('/') ? path.substring(0, dot) : path) + ".html";
    }

    /** A picture beside the pages of its source folder. */
    public static String picture(String rootAndPath) {
        return plain(rootAndPath);
    }

    /** A path of the site as the texts of a {@link PublishedPolicy} name it. */
    public static String link(String path) {
        return PublishedPolicy.SITE_LINK + path;
    }

    private static String plain(String path) {
        return path.toLowerCase(Locale.ROOT).replaceAll("[^\\p{L}\\p{N}._/-]", "-");
    }
}

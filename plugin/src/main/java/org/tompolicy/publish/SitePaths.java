package org.tompolicy.publish;

/** Where things stand in the site: every path is relative to the site's root, with {@code /}. */
public final class SitePaths {

    private SitePaths() {}

    /** The folder of a release. */
    public static String version(String version) {
        return "versions/" + version + "/";
    }
}

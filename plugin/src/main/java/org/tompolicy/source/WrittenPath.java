package org.tompolicy.source;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.regex.Pattern;

/** Relative addresses as browsers and GitHub read them. */
public final class WrittenPath {

    private static final Pattern BAD_ESCAPE = Pattern.compile("%(?![0-9A-Fa-f]{2})");

    private WrittenPath() {}

    /** The path of a file that an address without anchor names: without its query, percent signs decoded. */
    public static String of(String address) {
        return decoded(address.replaceFirst("(?s)\\?.*", ""));
    }

    /** Percent signs decoded; the text itself where it holds one that begins no code. */
    public static String decoded(String text) {
        return BAD_ESCAPE.matcher(text).find()
                ? text
                : URLDecoder.decode(text.replace("+", "%2B"), StandardCharsets.UTF_8);
    }
}

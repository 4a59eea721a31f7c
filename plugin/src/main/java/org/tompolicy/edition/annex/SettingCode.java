package org.tompolicy.edition.annex;

import java.util.List;
import org.tompolicy.files.OwnCode;

/** What sets pages: two that differ may set the same words in different bytes. */
final class SettingCode {

    private static final class Here {
        static final List<String> NAMES = List.of(
                OwnCode.digest(SettingCode.class).orElse(""), Runtime.version().toString());
    }

    private SettingCode() {}

    /** The plugin with its fonts and its libraries, see {@link OwnCode}, and Java to the last part of its version. */
    static List<String> names() {
        return Here.NAMES;
    }
}

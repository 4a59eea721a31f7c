package org.tompolicy.edition.annex;

import java.util.List;

/** The labels under which the same measures are annexed to different kinds of agreement. */
public final class AnnexLabels {

    private static final List<String> KNOWN = List.of("eu-2021-915", "eu-2021-914", "uk-addendum", "de-avv");

    private AnnexLabels() {}

    /** Ids of all labels; the first one is the default. */
    public static List<String> known() {
        return KNOWN;
    }
}

package org.tompolicy.tables;

import java.util.Map;
import java.util.stream.Collectors;

/** What stands above a note, tip or warning: {@code admonitions.csv} in the resources, a column a language. */
public final class Admonitions {

    private static final Map<String, Map<String, String>> BY_KIND =
            ShippedTable.read("admonitions.csv").named().stream()
                    .collect(Collectors.toUnmodifiableMap(row -> row.get("kind"), row -> row));

    private Admonitions() {}

    /**
     * The word for a kind.
     *
     * @param kind in small letters; the kind as it stands where it is none of AsciiDoc's
     * @param language a BCP 47 tag; what follows its first part is passed over
     */
    public static String label(String kind, String language) {
        Map<String, String> row = BY_KIND.get(kind);
        return row == null ? kind : Languages.cell(row, language.split("[-_]", 2)[0]);
    }
}

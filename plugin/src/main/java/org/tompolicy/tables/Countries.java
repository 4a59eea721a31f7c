package org.tompolicy.tables;

import java.util.Map;
import java.util.stream.Collectors;

/**
 * The names of the countries of ISO 3166-1: {@code countries.csv} in the resources, a row a country and a column a
 * language. They are ours, since those of the Java platform differ from one version to the next.
 */
public final class Countries {

    private static final Map<String, Map<String, String>> BY_CODE = ShippedTable.read("countries.csv").named().stream()
            .collect(Collectors.toUnmodifiableMap(row -> row.get("code"), row -> row));

    private Countries() {}

    /** The name of a country in a language by its code of two capital letters; anything else as it stands. */
    public static String name(String code, String language) {
        Map<String, String> row = BY_CODE.get(code);
        return row == null ? code : Languages.cell(row, language);
    }
}

package org.tompolicy.tables;

import java.util.List;
import java.util.Map;
import java.util.function.Predicate;

/**
 * The languages that there are words in: {@code languages.csv} in the resources, a row each. Another one is a row there
 * and {@code texts_<id>.properties} in the templates; what else it has not got (names of countries, word lists,
 * explanations of rules) is taken from the first one or left out.
 */
public final class Languages {

    private static final List<Map<String, String>> ROWS =
            ShippedTable.read("languages.csv").named();

    private static final List<String> IDS =
            ROWS.stream().map(row -> row.get("language")).toList();

    private Languages() {}

    /** BCP 47 tags of all languages. */
    public static List<String> ids() {
        return IDS;
    }

    /** The language of findings and of everything that is not there in another one. */
    public static String first() {
        return IDS.get(0);
    }

    /** What speakers of a language call it; the tag as it stands where it is none of ours. */
    public static String name(String id) {
        return ROWS.stream()
                .filter(row -> row.get("language").equals(id))
                .map(row -> row.get("name"))
                .findFirst()
                .orElse(id);
    }

    /**
     * The form of a sentence that a number takes: {@code .one}, {@code .few} or {@code .many}. Which numbers take which say
     * the patterns of the columns {@code one} and {@code few}; what has no form for few takes that for many. A language
     * that is none of ours counts like the first one.
     *
     * @param has whether there is a form
     */
    public static String form(String language, long number, Predicate<String> has) {
        Map<String, String> row = ROWS.stream()
                .filter(one -> one.get("language").equals(language))
                .findFirst()
                .orElse(ROWS.get(0));
        String digits = String.valueOf(number);
        if (digits.matches(row.get("one"))) {
            return ".one";
        }
        return digits.matches(row.get("few")) && has.test(".few") ? ".few" : ".many";
    }

    /** The cell of a row in a language, where each language has a column; in the first language where that is empty. */
    static String cell(Map<String, String> row, String language) {
        String cell = row.getOrDefault(language, "");
        return cell.isEmpty() ? row.get(first()) : cell;
    }
}

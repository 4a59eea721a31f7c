package org.tompolicy.tables;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * The labels under which the same measures are annexed to different kinds of agreement: {@code labels.csv} in the
 * resources, a row each. Another one is a row there and {@code labels/<id>_<language>.properties} in the templates.
 */
public final class Labels {

    private static final List<String> HEAD = List.of("label", "framework", "headings", "foreign");

    /**
     * A row.
     *
     * @param framework whose lines stand first in the table of coverage; empty for the order of the policy
     * @param headings framework whose lines the measures stand under; empty for the categories of the policy
     * @param foreign what no text of the label may name, since it belongs to another one
     */
    private record Label(String framework, String headings, String foreign) {}

    private static final Map<String, Label> LABELS = labels();

    private Labels() {}

    private static Map<String, Label> labels() {
        Map<String, Label> labels = new LinkedHashMap<>();
        ShippedTable.read("labels.csv")
                .below(HEAD)
                .forEach(row -> labels.put(row.get(0), new Label(row.get(1), row.get(2), row.get(3))));
        return labels;
    }

    /** Ids of all labels in the order in which readers look for them. */
    public static List<String> ids() {
        return List.copyOf(LABELS.keySet());
    }

    /** The label of a policy that names none. */
    public static String first() {
        return ids().get(0);
    }

    /** The framework whose lines stand first in a label's table of coverage, whether the policy shows it or not. */
    public static Optional<String> framework(String label) {
        return Optional.of(LABELS.get(label).framework()).filter(id -> !id.isEmpty());
    }

    /** The framework under whose lines the measures stand; empty where they stand in the categories of the policy. */
    public static Optional<String> headings(String label) {
        return Optional.of(LABELS.get(label).headings()).filter(id -> !id.isEmpty());
    }

    /** What a text of a label names that belongs to another one, for example {@code 2021/914} under Annex III of 2021/915. */
    public static Optional<String> foreign(String label, String text) {
        String foreign = LABELS.get(label).foreign();
        return foreign.isEmpty()
                ? Optional.empty()
                : Pattern.compile(foreign)
                        .matcher(text)
                        .results()
                        .map(found -> found.group())
                        .findFirst();
    }
}

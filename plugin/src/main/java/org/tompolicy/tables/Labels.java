package org.tompolicy.tables;

import java.util.List;

/**
 * The labels under which the same measures are annexed to different kinds of agreement: {@code labels.csv} in the
 * resources, a row each. Another one is a row there and {@code labels/<id>_<language>.properties} in the templates.
 */
public final class Labels {

    private static final List<String> IDS = ShippedTable.read("labels.csv").below(List.of("label")).stream()
            .map(row -> row.get(0))
            .toList();

    private Labels() {}

    /** Ids of all labels in the order in which readers look for them. */
    public static List<String> ids() {
        return IDS;
    }

    /** The label of a policy that names none. */
    public static String first() {
        return IDS.get(0);
    }
}

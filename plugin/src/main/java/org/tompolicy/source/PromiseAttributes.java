package org.tompolicy.source;

import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.tompolicy.tables.Frameworks;

/** The attributes that make sense on a block with an id only. */
final class PromiseAttributes {

    static final Set<String> NAMES = with(
            Frameworks.ids(),
            "evidence",
            "cadence",
            "services",
            "status",
            "provided-by",
            "waiver",
            "waiver-until",
            "waiver-by",
            "reviewed",
            "seen");

    /** Any of the names, for a pattern. */
    static final String ANY = NAMES.stream().sorted().collect(Collectors.joining("|"));

    /** Puts lists right in which these attributes stand. */
    static final ListRepair REPAIR = new ListRepair(NAMES);

    private PromiseAttributes() {}

    private static Set<String> with(List<String> frameworks, String... others) {
        Set<String> names = new TreeSet<>(List.of(others));
        names.addAll(frameworks);
        return names;
    }
}

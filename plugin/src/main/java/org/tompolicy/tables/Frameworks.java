package org.tompolicy.tables;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.tompolicy.model.Naming;

/**
 * The frameworks that ship with the plugin: {@code frameworks.csv} in the resources lists them, a row each, and
 * {@code frameworks/<id>.csv} holds the controls of one. Another one is a row, a file, and its name in the texts.
 */
public final class Frameworks {

    private static final List<Map<String, String>> ROWS =
            ShippedTable.read("frameworks.csv").named();

    private static final List<String> IDS =
            ROWS.stream().map(row -> row.get("framework")).toList();

    private static final Map<String, String> OTHER_NAMES = ShippedTable.read("framework-names.csv").named().stream()
            .collect(Collectors.toUnmodifiableMap(row -> row.get("name"), row -> row.get("framework")));

    private static final Set<String> CONTROL_WORDS = ShippedTable.read("control-words.csv").named().stream()
            .map(row -> row.get("word"))
            .collect(Collectors.toUnmodifiableSet());

    private static final Map<String, Map<String, Naming>> NAMINGS = namings();

    private Frameworks() {}

    /** Ids of all frameworks. */
    public static List<String> ids() {
        return IDS;
    }

    /** Ids of those that a policy shows which names none, in that order. */
    public static List<String> shown() {
        return ROWS.stream()
                .filter(row -> row.get("shown").equals("yes"))
                .map(row -> row.get("framework"))
                .toList();
    }

    /** The framework that is known by another name too, in small letters and digits: a law's name in another language, one without its edition. */
    public static Optional<String> alsoKnownAs(String name) {
        return Optional.ofNullable(OTHER_NAMES.get(name));
    }

    /** Words that people write around the number of a control, in small letters. */
    public static Set<String> controlWords() {
        return CONTROL_WORDS;
    }

    /** The controls of a framework. */
    public static ShippedTable table(String id) {
        return ShippedTable.read("frameworks/" + id + ".csv");
    }

    /**
     * How readers know a control where nothing else is said: as its framework says, for a control that is not in its
     * table as for the first one, and in a framework that does not ship by its id.
     */
    public static Naming naming(String framework, String control) {
        Map<String, Naming> namings = NAMINGS.getOrDefault(framework, Map.of());
        return namings.getOrDefault(
                control, namings.values().stream().findFirst().orElse(Naming.BY_ID));
    }

    private static Map<String, Map<String, Naming>> namings() {
        Map<String, Map<String, Naming>> namings = new LinkedHashMap<>();
        for (String id : IDS) {
            Map<String, Naming> ofControls = new LinkedHashMap<>();
            for (Map<String, String> row : table(id).named()) {
                String word = row.getOrDefault("name", Naming.BY_ID.word());
                ofControls.put(
                        row.get("id"),
                        Naming.of(word).orElseThrow(() -> new IllegalStateException(id + " has no naming " + word)));
            }
            namings.put(id, ofControls);
        }
        return namings;
    }
}

package org.tompolicy.customers;

import java.util.Arrays;
import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.tompolicy.finding.Location;

/**
 * A customer as it is written down. Values are plain text without blanks at their ends; what is not said is an empty text.
 *
 * @param place where it begins: a row of a table, or a properties file
 * @param values what is said of it, and where
 */
public record Customer(Location place, Map<Key, Value> values) {

    /**
     * What is said.
     *
     * @param place of its first character
     */
    public record Value(String text, Location place) {
        public Value {
            text = text.strip();
            Objects.requireNonNull(place, "place");
        }
    }

    public Customer {
        Objects.requireNonNull(place, "place");
        Map<Key, Value> sorted = new EnumMap<>(Key.class);
        sorted.putAll(values);
        values = Collections.unmodifiableMap(sorted);
    }

    /** What is said of a key; empty where nothing is. */
    public String text(Key key) {
        Value value = values.get(key);
        return value == null ? "" : value.text();
    }

    /** Where it is said; the customer's own place where it is not. */
    public Location place(Key key) {
        Value value = values.get(key);
        return value == null ? place : value.place();
    }

    /** The legal entity. */
    public String name() {
        return text(Key.NAME);
    }

    /** Ids of the services that it uses, as written; empty for all. */
    public List<String> services() {
        return Arrays.stream(text(Key.SERVICES).split(","))
                .map(String::strip)
                .filter(id -> !id.isEmpty())
                .distinct()
                .toList();
    }

    /** Whether a block to sign is wanted. */
    public boolean signs() {
        return ValueChecks.YES.contains(text(Key.SIGNATURE));
    }
}

package org.tompolicy.finding;

import java.util.Collection;
import java.util.Collections;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * What a finding says beside its subject, by name, so that nobody has to read it out of the message.
 *
 * @param values none is empty; in the order of the names
 */
public record Arguments(SortedMap<Argument, String> values) {

    /** None: the message alone says what is wrong. */
    public static final Arguments NONE = new Arguments(new TreeMap<>());

    public Arguments {
        values = Collections.unmodifiableSortedMap(new TreeMap<>(values));
        if (values.containsValue("")) {
            throw new IllegalArgumentException("an argument that says nothing: " + values);
        }
    }

    /** A single one. */
    public static Arguments of(Argument name, Object value) {
        return NONE.and(name, value);
    }

    /** These with one more. */
    public Arguments and(Argument name, Object value) {
        SortedMap<Argument, String> more = new TreeMap<>(values);
        more.put(name, value.toString());
        return new Arguments(more);
    }

    /** These with one more where there is a value. */
    public Arguments andAny(Argument name, Optional<?> value) {
        return value.map(there -> and(name, there)).orElse(this);
    }

    /** The value of a name. */
    public Optional<String> get(Argument name) {
        return Optional.ofNullable(values.get(name));
    }

    /** These with several values of one name, separated by {@code ", "}. */
    public Arguments andAll(Argument name, Collection<String> several) {
        return and(name, String.join(", ", several));
    }

    /** Whether there are none. */
    public boolean isEmpty() {
        return values.isEmpty();
    }

    /** Those that tell the finding from others of its rule and subject, one a line. */
    public String identity() {
        return values.entrySet().stream()
                .filter(argument -> argument.getKey().identifies())
                .map(argument -> argument.getKey().name() + "=" + argument.getValue())
                .collect(Collectors.joining("\n"));
    }
}

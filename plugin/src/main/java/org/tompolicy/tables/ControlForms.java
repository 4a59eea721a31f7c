package org.tompolicy.tables;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * The forms in which people write the id of a control of one framework, where they write nothing else: {@code A.8.13},
 * {@code A8.13}, {@code 8.13}, {@code ISO 27001 A.8.13}; {@code Art. 32(1)(b)}, {@code Art. 32 Abs. 1 lit. b}, {@code 32.1.b}.
 */
public final class ControlForms {

    private static final Pattern PART = Pattern.compile("\\p{L}+|\\p{N}+");
    private static final Pattern PREFIX = Pattern.compile("[a-z]+\\..+");

    /** Words of a framework's name that its id does not hold. */
    private static final Set<String> BODIES = ShippedTable.read("standard-bodies.csv").below(List.of("body")).stream()
            .map(row -> row.get(0))
            .collect(Collectors.toUnmodifiableSet());

    private final List<String> ownWords;
    private final Map<String, Set<String>> ids = new HashMap<>();

    /**
     * @param framework its id
     * @param controls ids of its controls
     */
    public ControlForms(String framework, Collection<String> controls) {
        this.ownWords = parts(framework);
        for (String id : controls) {
            String key = String.join(".", parts(id));
            add(key, id);
            if (PREFIX.matcher(key).matches()) {
                add(key.substring(key.indexOf('.') + 1), id);
            }
        }
    }

    private void add(String key, String id) {
        ids.computeIfAbsent(key, any -> new LinkedHashSet<>()).add(id);
    }

    /** The ids that a text can mean that is nothing but an id: one, or none, or several where it leaves out what tells them apart. */
    public List<String> of(String text) {
        List<String> parts = parts(text);
        List<String> bare = parts.stream()
                .filter(part -> !Frameworks.controlWords().contains(part))
                .toList();
        return whole(parts)
                .or(() -> whole(bare))
                .or(() -> whole(withoutName(bare)))
                .orElse(List.of());
    }

    private Optional<List<String>> whole(List<String> parts) {
        return Optional.ofNullable(ids.get(String.join(".", parts))).map(List::copyOf);
    }

    private List<String> withoutName(List<String> parts) {
        List<String> rest = new ArrayList<>(parts);
        while (!rest.isEmpty() && (ownWords.contains(rest.get(0)) || BODIES.contains(rest.get(0)))) {
            rest.remove(0);
        }
        return rest;
    }

    /** Words and numbers, in small letters and without leading zeros. */
    private static List<String> parts(String text) {
        return PART.matcher(text.toLowerCase(Locale.ROOT))
                .results()
                .map(part -> part.group().replaceFirst("^0+(?=\\p{N})", ""))
                .toList();
    }

    /** The pieces of a text that names several controls. */
    public static List<String> pieces(String text) {
        return Arrays.stream(text.split("[;,\\n]"))
                .map(String::strip)
                .filter(piece -> !piece.isEmpty())
                .toList();
    }
}

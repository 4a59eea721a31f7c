package org.tompolicy.model;

import java.util.Collections;
import java.util.List;
import java.util.Objects;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * What a reviewer expects to be shown for a control.
 *
 * @param kinds the kinds of evidence that count as such, the likeliest first; never empty
 * @param words one sentence in each language that there is one in, by BCP 47 tag
 */
public record ExpectedProof(
        String framework, String control, List<EvidenceKind> kinds, SortedMap<String, String> words) {

    public ExpectedProof {
        Objects.requireNonNull(framework, "framework");
        Objects.requireNonNull(control, "control");
        kinds = List.copyOf(kinds);
        words = Collections.unmodifiableSortedMap(new TreeMap<>(words));
        if (kinds.isEmpty() || words.isEmpty()) {
            throw new IllegalArgumentException("nothing is expected for " + framework + " " + control);
        }
    }

    /** Whether it is about a control. */
    public boolean isFor(ControlReference reference) {
        return framework.equals(reference.framework()) && control.equals(reference.control());
    }

    /** The sentence in a language; in another one where there is none in it. */
    public String words(String language) {
        return words.getOrDefault(language, words.get(words.firstKey()));
    }
}

package org.tompolicy.read;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import org.tompolicy.model.Claim;
import org.tompolicy.model.Framework;

/**
 * The names that a header or a claim can refer to.
 *
 * @param languages the prevailing one first
 * @param evidence ids of the evidence records
 */
record Vocabulary(
        List<String> languages,
        List<String> services,
        List<String> subProcessors,
        List<String> evidence,
        List<String> measures,
        SortedMap<String, Framework> frameworks) {

    Vocabulary {
        languages = List.copyOf(languages);
        services = List.copyOf(services);
        subProcessors = List.copyOf(subProcessors);
        evidence = List.copyOf(evidence);
        measures = List.copyOf(measures);
        frameworks = Collections.unmodifiableSortedMap(new TreeMap<>(frameworks));
    }

    /** Who can provide something. */
    List<String> providers() {
        List<String> providers = new ArrayList<>(List.of(Claim.PROCESSOR, Claim.CUSTOMER));
        providers.addAll(subProcessors);
        return providers;
    }
}

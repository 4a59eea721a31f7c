package org.tompolicy.trace;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.tompolicy.model.ClaimState;

/**
 * The states of all claims on a day.
 *
 * @param claims claims of measures in reading order, then of sub-processors
 */
public record Trace(TraceOptions options, List<ClaimTrace> claims) {

    public Trace {
        claims = List.copyOf(claims);
    }

    /** The trace of a claim. */
    public Optional<ClaimTrace> claim(String owner, String claim) {
        return claims.stream()
                .filter(trace ->
                        trace.owner().equals(owner) && trace.claim().id().equals(claim))
                .findFirst();
    }

    /** The claims of each measure and sub-processor that has any, in the same order. */
    public Map<String, List<ClaimTrace>> byOwner() {
        return claims.stream()
                .collect(Collectors.groupingBy(ClaimTrace::owner, LinkedHashMap::new, Collectors.toList()));
    }

    /** The state of a measure or sub-processor: that of its worst claim; empty where no claim needs evidence. */
    public Optional<ClaimState> stateOf(String owner) {
        return claims.stream()
                .filter(trace -> trace.owner().equals(owner))
                .flatMap(trace -> trace.state().stream())
                .reduce(ClaimState::worse);
    }
}

package org.tompolicy.trace;

import java.util.List;
import java.util.Optional;
import org.tompolicy.model.Claim;
import org.tompolicy.model.ClaimState;

/**
 * One claim on the day.
 *
 * @param owner id of the measure or sub-processor that it belongs to
 * @param state empty for what needs no evidence
 * @param proofs in the order of the claim's references
 */
public record ClaimTrace(String owner, Claim claim, Optional<ClaimState> state, List<ProofState> proofs) {

    public ClaimTrace {
        proofs = List.copyOf(proofs);
    }

    /** How reports and messages name it: {@code AC-01#register}, or {@code AC-01} for the text outside claims. */
    public String name() {
        return claim.id().equals(owner) ? owner : owner + "#" + claim.id();
    }
}

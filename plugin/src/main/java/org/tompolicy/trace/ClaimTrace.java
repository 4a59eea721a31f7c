package org.tompolicy.trace;

import java.util.List;
import java.util.Optional;
import org.tompolicy.model.Claim;
import org.tompolicy.model.ClaimId;
import org.tompolicy.model.ClaimState;
import org.tompolicy.model.EvidenceReference;

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
        return id().toString();
    }

    /** Which claim it is. */
    public ClaimId id() {
        return new ClaimId(owner, claim.id());
    }

    /**
     * The sections that it names itself or takes from the header of its measure, in order: those for which its
     * {@code seen} or the header's {@code tom-seen} speaks. Sections that are gone are not among them.
     */
    public List<SectionReview> sections() {
        return proofs.stream()
                .filter(proof -> proof.reference() instanceof EvidenceReference.ToSection)
                .flatMap(proof -> proof.section().stream())
                .toList();
    }

    /**
     * What {@code seen} or {@code tom-seen} has to say of the sections as they are now, in their order; {@code gone} in
     * the place of a section that is gone.
     */
    public List<String> fingerprints() {
        return proofs.stream()
                .filter(proof -> proof.reference() instanceof EvidenceReference.ToSection)
                .map(proof -> proof.section().map(SectionReview::actual).orElse("gone"))
                .toList();
    }
}

package org.tompolicy.check;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.tompolicy.model.EvidenceRecord;
import org.tompolicy.model.EvidenceReference;
import org.tompolicy.trace.ClaimTrace;
import org.tompolicy.trace.ProofState;
import org.tompolicy.trace.Trace;

/**
 * Architecture sections that prove something and that nobody recorded as reviewed. That is no fault, but a change of them
 * goes unnoticed.
 *
 * @param ids what {@code tom:review} takes as {@code tom.id} to record them, in reading order
 */
public record OpenReviews(List<String> ids) {

    private static final int SHOWN = 5;

    public OpenReviews {
        ids = List.copyOf(ids);
    }

    /** Those of the claims that need evidence on the day. */
    public static OpenReviews of(Trace trace) {
        Set<String> ids = new LinkedHashSet<>();
        for (ClaimTrace claim : trace.claims()) {
            for (ProofState proof : claim.proofs()) {
                boolean open =
                        proof.section().filter(section -> !section.isRecorded()).isPresent();
                if (open && claim.state().isPresent()) {
                    ids.add(id(claim, proof));
                }
            }
        }
        return new OpenReviews(List.copyOf(ids));
    }

    private static String id(ClaimTrace claim, ProofState proof) {
        if (proof.reference() instanceof EvidenceReference.ToRecord) {
            return proof.record().map(EvidenceRecord::id).orElseThrow();
        }
        return Reviewed.isOfHeader(claim) ? claim.owner() : claim.name();
    }

    /** What to tell the writer; empty where everything is recorded. */
    public Optional<String> sentence() {
        if (ids.isEmpty()) {
            return Optional.empty();
        }
        String more = ids.size() > SHOWN ? " and " + (ids.size() - SHOWN) + " more" : "";
        return Optional.of("Nobody recorded which state of their architecture sections was reviewed: "
                + String.join(", ", ids.subList(0, Math.min(SHOWN, ids.size()))) + more
                + ". Until then a change of the sections goes unnoticed; record it with tom:review -Dtom.id="
                + ids.get(0));
    }
}

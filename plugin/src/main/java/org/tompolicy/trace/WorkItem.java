package org.tompolicy.trace;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.tompolicy.finding.Location;
import org.tompolicy.model.ClaimState;

/**
 * One thing that somebody has to do, now or by a day.
 *
 * @param owner id of the measure or sub-processor that it is about; of the first one, where it is about several; {@link
 *     #SECURITY_FILE} where it is about none
 * @param claims the claims that wait for it, in reading order; none for a review or a transfer
 * @param proof the proof that ends, has ended or is at fault; empty where there is none
 * @param due the last day on which nothing is wrong yet, past where it is overdue; empty where no day says so
 * @param places where it is mended, in the order of the claims
 */
public record WorkItem(
        Reason reason,
        String owner,
        List<ClaimTrace> claims,
        Optional<ProofState> proof,
        Optional<LocalDate> due,
        List<Location> places) {

    /** The name of the file that says whom to tell of a hole in security. */
    public static final String SECURITY_FILE = "security.txt";

    /** What it is about. */
    public enum Reason {
        /** Evidence that is missing, at fault, over or about to end. */
        EVIDENCE,
        /** A waiver that ends. */
        WAIVER,
        /** The review of a measure. */
        REVIEW,
        /** The transfer basis of a sub-processor. */
        TRANSFER,
        /** The contact for holes in security, whose day {@code security.txt} says. */
        SECURITY
    }

    public WorkItem {
        Objects.requireNonNull(reason, "reason");
        Objects.requireNonNull(owner, "owner");
        Objects.requireNonNull(proof, "proof");
        Objects.requireNonNull(due, "due");
        claims = List.copyOf(claims);
        places = List.copyOf(places);
    }

    /** The state to be mended or to be kept: that of the proof, else that of its claims; empty where there is neither. */
    public Optional<ClaimState> state() {
        return proof.map(ProofState::state).or(() -> claims.stream().findFirst().flatMap(ClaimTrace::state));
    }

    /** Whether any of its claims is itself in this state, and not held by a better record. */
    public boolean decides() {
        return claims.stream().anyMatch(claim -> claim.state().equals(state()));
    }

    /** Whether something is wrong on a day: the state is bad, or the last day is past. */
    public boolean isWrongOn(LocalDate day) {
        return state().filter(ClaimState::isBad).isPresent()
                || due.map(day::isAfter).orElse(true);
    }

    /** Ids of the measures and sub-processors that it is about, each once. */
    public List<String> owners() {
        return claims.isEmpty()
                ? List.of(owner)
                : claims.stream().map(ClaimTrace::owner).distinct().toList();
    }
}

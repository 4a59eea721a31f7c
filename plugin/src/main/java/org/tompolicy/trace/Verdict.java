package org.tompolicy.trace;

import java.time.LocalDate;
import java.util.Optional;
import org.tompolicy.model.ClaimState;

/**
 * What one rule says of a record on the day. Of several verdicts on the same record the worst holds.
 *
 * @param until the day that decides it, where the calendar does
 */
record Verdict(ClaimState state, ProofState.Reason reason, Optional<LocalDate> until) {

    static final Verdict VERIFIED = new Verdict(ClaimState.VERIFIED, ProofState.Reason.NONE, Optional.empty());

    /** A verdict that no later day changes. */
    static Verdict of(ClaimState state, ProofState.Reason reason) {
        return new Verdict(state, reason, Optional.empty());
    }

    /** A verdict that follows from a day. */
    static Verdict of(ClaimState state, ProofState.Reason reason, LocalDate until) {
        return new Verdict(state, reason, Optional.of(until));
    }

    /** The worse of two; of equal ones that with the earlier day, and a known day before an unknown one. */
    Verdict worse(Verdict other) {
        if (state != other.state) {
            return other.state.compareTo(state) > 0 ? other : this;
        }
        if (other.until.isEmpty()) {
            return this;
        }
        return until.isEmpty() || other.until.get().isBefore(until.get()) ? other : this;
    }
}

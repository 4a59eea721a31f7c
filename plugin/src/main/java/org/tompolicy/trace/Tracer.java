package org.tompolicy.trace;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.tompolicy.model.Claim;
import org.tompolicy.model.ClaimState;
import org.tompolicy.model.EvidenceRecord;
import org.tompolicy.model.Measure;
import org.tompolicy.model.Policy;
import org.tompolicy.model.SubProcessor;

/**
 * Says what is proven on a day.
 *
 * <p><b>A record.</b> These are looked at in turn:
 *
 * <ol>
 *   <li>{@code broken}: its file, its section, or the section that the claim names directly, is gone; or what it expects
 *       of the report in its file ({@code tom-expect}) does not hold. On every day.
 *   <li>{@code missing}: nobody knows the record; it is collected after the day ({@code tom-collected}, else the end of
 *       {@code tom-period}, and never before the day that the report in its file names; a record without either proves nothing, unless only its validity counts and is known); or it
 *       is a document ({@link org.tompolicy.model.EvidenceKind#isDocument()}, or a section) and the claim has a cadence.
 *   <li>Else the worst of: {@code changed}, the file differs from its digest or the section from its fingerprint
 *       ({@link Fingerprints}; where none was recorded nothing is known to differ); {@code expired}, the day is after {@code
 *       tom-valid-until}; {@code stale}, the day is after the end of the interval; {@code due}; {@code verified}.
 * </ol>
 *
 * <p><b>The interval</b> is the claim's cadence, else the record's {@code tom-max-age}, else what its kind allows;
 * certificates, attestations and contracts then have none and live as long as they are valid. It begins on the day that
 * the report in its file names, else on the last day of {@code tom-period}, else on {@code tom-collected}, and ends on the calendar day that many months or days later; on
 * that day the record still holds, and so does one on its last day of validity. A section that is named directly does
 * not age.
 *
 * <p><b>{@code due}</b> is a record whose interval or validity ends within the lead: from the day that lies the lead
 * before the end. A record with a period is due as well, and not yet stale, while its interval ended less than the
 * grace ago: the next period has to be written up first.
 *
 * <p><b>A claim</b> has the state of its best record. A record that is {@code missing} counts for nothing: what is
 * broken stays broken beside it, and a claim without any other record is {@code missing}. A waiver that holds on the day
 * takes the place of {@code missing}, {@code stale} and {@code expired}, but never where a record that counts differs
 * from what was reviewed, whatever else is wrong with it. Claims that nobody but the customer provides, that are not
 * implemented, or that are a sub-processor's who is used no more, have no state.
 *
 * <p>So a record that is added never makes a claim worse unless it is broken or changed; and once everything is
 * collected, a later day never makes a claim better.
 */
public final class Tracer {

    private final Prover prover;
    private final TraceOptions options;

    private Tracer(Policy policy, TraceOptions options) {
        this.prover = new Prover(policy, options);
        this.options = options;
    }

    /** The states of all claims of a policy. */
    public static Trace trace(Policy policy, TraceOptions options) {
        Tracer tracer = new Tracer(policy, options);
        List<ClaimTrace> claims = new ArrayList<>();
        for (Measure measure : policy.measures().toList()) {
            for (Claim claim : measure.claims()) {
                claims.add(tracer.claim(measure.id(), claim, claim.needsEvidence()));
            }
        }
        for (SubProcessor subProcessor : policy.subProcessors()) {
            boolean used = subProcessor.isUsedOn(options.asOf());
            for (Claim claim : subProcessor.claims()) {
                claims.add(tracer.claim(subProcessor.id(), claim, used && claim.needsEvidence()));
            }
        }
        return new Trace(options, claims);
    }

    private ClaimTrace claim(String owner, Claim claim, boolean needsEvidence) {
        List<ProofState> proofs = claim.evidence().stream()
                .map(reference -> prover.prove(reference, claim.cadence()))
                .toList();
        return new ClaimTrace(
                owner, claim, needsEvidence ? Optional.of(state(claim, proofs)) : Optional.empty(), proofs);
    }

    private ClaimState state(Claim claim, List<ProofState> proofs) {
        List<ProofState> counting = proofs.stream()
                .filter(proof -> proof.state() != ClaimState.MISSING)
                .toList();
        ClaimState best = counting.stream()
                .map(ProofState::state)
                .min(ClaimState::compareTo)
                .orElse(ClaimState.MISSING);
        return best.isWaivable() && isWaived(claim) && counting.stream().noneMatch(Tracer::isChanged)
                ? ClaimState.WAIVED
                : best;
    }

    private boolean isWaived(Claim claim) {
        return claim.waiver().filter(waiver -> waiver.holdsOn(options.asOf())).isPresent();
    }

    private static boolean isChanged(ProofState proof) {
        return proof.isSectionChanged()
                || proof.record()
                        .flatMap(EvidenceRecord::file)
                        .filter(EvidenceRecord.EvidenceFile::isChanged)
                        .isPresent();
    }
}

package org.tompolicy.goal.author;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.tompolicy.goal.Options;
import org.tompolicy.goal.Reading;
import org.tompolicy.model.ClaimState;
import org.tompolicy.model.EvidenceRecord;
import org.tompolicy.trace.ClaimTrace;
import org.tompolicy.trace.ProofState;
import org.tompolicy.trace.Trace;
import org.tompolicy.trace.TraceOptions;
import org.tompolicy.trace.Tracer;

/** Which claims rest on a record, and their states before and after it was renewed. */
final class ProvenClaims {

    private final String id;
    private final Trace before;
    private final Trace after;

    ProvenClaims(String id, Reading before, Reading after, Options options) {
        this.id = id;
        this.before = trace(before, options);
        this.after = trace(after, options);
    }

    private static Trace trace(Reading reading, Options options) {
        return Tracer.trace(
                reading.result().policy(), new TraceOptions(options.asOf(), options.lead(), options.grace()));
    }

    /** A line for each claim that names the record. */
    List<String> lines() {
        List<String> lines = new ArrayList<>();
        for (ClaimTrace claim : after.claims()) {
            for (ProofState proof : claim.proofs()) {
                if (proof.record().map(EvidenceRecord::id).equals(Optional.of(id))) {
                    lines.add(line(claim, proof));
                }
            }
        }
        return lines.isEmpty()
                ? List.of("No claim names " + id + " yet. Write evidence=" + id + " at the claim that it proves.")
                : lines;
    }

    private String line(ClaimTrace claim, ProofState proof) {
        Optional<ClaimState> old =
                before.claim(claim.owner(), claim.claim().id()).flatMap(ClaimTrace::state);
        String state = claim.state()
                .map(now -> " is " + now.word()
                        + old.filter(known -> known != now)
                                .map(known -> ", before it was " + known.word())
                                .orElse(""))
                .orElse(" needs no proof");
        String until = proof.until().map(day -> " until " + day).orElse("");
        return (proof.state().isBad() ? "Does not prove " : "Proves ") + claim.name() + ": it" + state
                + (proof.state().isBad() ? "; the record is " + proof.state().word() : until) + ".";
    }
}

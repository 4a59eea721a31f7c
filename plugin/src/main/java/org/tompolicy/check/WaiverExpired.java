package org.tompolicy.check;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.tompolicy.finding.Argument;
import org.tompolicy.finding.Arguments;
import org.tompolicy.finding.Finding;
import org.tompolicy.finding.Message;
import org.tompolicy.finding.Rule;
import org.tompolicy.finding.Subject;
import org.tompolicy.model.Policy;
import org.tompolicy.model.Waiver;
import org.tompolicy.trace.ClaimTrace;
import org.tompolicy.trace.Trace;
import org.tompolicy.wording.Messages;

/** A waiver whose last day is past: one finding each, also where it stands in the header and holds for many claims. */
final class WaiverExpired implements Check {

    @Override
    public Rule rule() {
        return Rule.WAIVER_EXPIRED;
    }

    @Override
    public List<Finding> check(Policy policy, Trace trace) {
        LocalDate asOf = trace.options().asOf();
        Map<Waiver, List<ClaimTrace>> ended = new LinkedHashMap<>();
        for (ClaimTrace claim : trace.claims()) {
            Optional<Waiver> waiver = claim.claim().waiver().filter(written -> hasEnded(written, asOf));
            if (claim.state().isPresent() && waiver.isPresent()) {
                ended.computeIfAbsent(waiver.get(), any -> new ArrayList<>()).add(claim);
            }
        }
        List<Finding> findings = new ArrayList<>();
        ended.forEach((waiver, claims) -> findings.add(finding(waiver, claims, isInHeader(waiver, policy), asOf)));
        return findings;
    }

    private static boolean hasEnded(Waiver waiver, LocalDate asOf) {
        return waiver.until().filter(asOf::isAfter).isPresent();
    }

    /** Whether a waiver stands in the header of a measure. */
    static boolean isInHeader(Waiver waiver, Policy policy) {
        return policy.measures()
                .anyMatch(measure -> measure.waiver().filter(waiver::equals).isPresent());
    }

    private Finding finding(Waiver waiver, List<ClaimTrace> claims, boolean inHeader, LocalDate asOf) {
        ClaimTrace first = claims.get(0);
        return Finding.of(rule(), waiver.location(), message(waiver, first, inHeader, asOf))
                .about(
                        inHeader
                                ? new Subject.Measure(first.owner())
                                : new Subject.Claim(first.owner(), first.claim().id()))
                .with(Arguments.of(Argument.UNTIL, waiver.until().orElseThrow()));
    }

    /** What to say of a waiver that has ended. */
    static Message message(Waiver waiver, ClaimTrace first, boolean inHeader, LocalDate asOf) {
        return Messages.of(inHeader ? "waiver-expired.ofMeasure" : "waiver-expired.ofClaim")
                .with("name", inHeader ? first.owner() : first.name())
                .with("end", waiver.until().orElseThrow())
                .with("until", Advice.waiverUntil(asOf).toString());
    }
}

package org.tompolicy.check;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.tompolicy.finding.Argument;
import org.tompolicy.finding.Arguments;
import org.tompolicy.finding.Finding;
import org.tompolicy.finding.Message;
import org.tompolicy.finding.Rule;
import org.tompolicy.finding.Subject;
import org.tompolicy.model.Claim;
import org.tompolicy.model.EvidenceReference;
import org.tompolicy.model.Measure;
import org.tompolicy.model.Policy;
import org.tompolicy.trace.Trace;
import org.tompolicy.wording.Messages;

/** One record in the header of a measure that alone has to prove several of its claims. */
final class EvidenceBlanket implements Check {

    @Override
    public Rule rule() {
        return Rule.EVIDENCE_BLANKET;
    }

    @Override
    public List<Finding> check(Policy policy, Trace trace) {
        List<Finding> findings = new ArrayList<>();
        for (Measure measure : policy.measures().toList()) {
            onlyRecord(measure).filter(id -> policy.evidence(id).isPresent()).ifPresent(id -> {
                long claims = measure.claims().stream()
                        .filter(claim -> rests(claim, measure))
                        .count();
                if (claims > 1) {
                    findings.add(Finding.of(rule(), measure.location(), message(measure, claims, id))
                            .about(new Subject.Measure(measure.id()))
                            .with(Arguments.of(Argument.RECORD, id).and(Argument.COUNT, claims)));
                }
            });
        }
        return findings;
    }

    private static Optional<String> onlyRecord(Measure measure) {
        return measure.evidence().size() == 1 && measure.evidence().get(0) instanceof EvidenceReference.ToRecord named
                ? Optional.of(named.id())
                : Optional.empty();
    }

    private static boolean rests(Claim claim, Measure measure) {
        return claim.needsEvidence() && (claim.inheritsEvidence() || claim.id().equals(measure.id()));
    }

    private static Message message(Measure measure, long claims, String record) {
        return Messages.of("evidence-blanket.says")
                .with("number", claims)
                .with("measure", measure.id())
                .with("record", record);
    }
}

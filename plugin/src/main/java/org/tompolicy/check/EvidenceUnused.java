package org.tompolicy.check;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.tompolicy.finding.Argument;
import org.tompolicy.finding.Arguments;
import org.tompolicy.finding.Finding;
import org.tompolicy.finding.Rule;
import org.tompolicy.finding.Subject;
import org.tompolicy.model.Audience;
import org.tompolicy.model.Claim;
import org.tompolicy.model.EvidenceRecord;
import org.tompolicy.model.EvidenceReference;
import org.tompolicy.model.Policy;
import org.tompolicy.prose.DidYouMean;
import org.tompolicy.trace.Trace;
import org.tompolicy.wording.Messages;

/** A record that nothing names. Certificates that customers are shown as such need no claim. */
final class EvidenceUnused implements Check {

    @Override
    public Rule rule() {
        return Rule.EVIDENCE_UNUSED;
    }

    @Override
    public List<Finding> check(Policy policy, Trace trace) {
        Set<String> named = references(policy)
                .filter(EvidenceReference.ToRecord.class::isInstance)
                .map(reference -> ((EvidenceReference.ToRecord) reference).id())
                .collect(Collectors.toSet());
        Set<String> records = policy.evidence().stream().map(EvidenceRecord::id).collect(Collectors.toSet());
        List<String> slips =
                named.stream().filter(name -> !records.contains(name)).toList();
        return policy.evidence().stream()
                .filter(record -> !named.contains(record.id()) && !isShownAsCertificate(record))
                .filter(record -> slips.stream().noneMatch(slip -> isMeant(slip, record)))
                .map(record -> Finding.of(
                                rule(),
                                record.location(),
                                Messages.of("evidence-unused.says").with("record", record.id()))
                        .about(new Subject.Evidence(record.id(), List.of()))
                        .with(Arguments.of(Argument.RECORD, record.id())))
                .toList();
    }

    /** Whether a name that is no record means this one: that it is wrong is told where it stands. */
    private static boolean isMeant(String slip, EvidenceRecord record) {
        return DidYouMean.nearest(slip, List.of(record.id())).isPresent() || slip.contains(record.id());
    }

    private static Stream<EvidenceReference> references(Policy policy) {
        Stream<EvidenceReference> headers = Stream.concat(
                policy.measures().flatMap(measure -> measure.evidence().stream()),
                policy.subProcessors().stream().flatMap(subProcessor -> subProcessor.evidence().stream()));
        Stream<Claim> claims = Stream.concat(
                policy.measures().flatMap(measure -> measure.claims().stream()),
                policy.subProcessors().stream().flatMap(subProcessor -> subProcessor.claims().stream()));
        return Stream.concat(headers, claims.flatMap(claim -> claim.evidence().stream()));
    }

    private static boolean isShownAsCertificate(EvidenceRecord record) {
        return record.audience() != Audience.INTERNAL && record.kind().isCertificate();
    }
}

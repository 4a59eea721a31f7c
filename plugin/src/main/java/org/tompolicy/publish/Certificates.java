package org.tompolicy.publish;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.tompolicy.model.Audience;
import org.tompolicy.model.EvidenceRecord;
import org.tompolicy.model.EvidenceReference;
import org.tompolicy.model.Located;
import org.tompolicy.model.Policy;
import org.tompolicy.model.PublishedPolicy.PublishedCertificate;
import org.tompolicy.model.SubProcessor;

/**
 * Certificates and attestations that the DPO marked for the audience: those that are valid on the day, and still are when
 * the text beside which they stand takes effect.
 */
final class Certificates {

    private final Policy policy;
    private final Audience audience;
    private final LocalDate asOf;
    private final LocalDate effect;

    /** @param effect the day from which the text holds; what is past counts as the day itself */
    Certificates(Policy policy, Audience audience, LocalDate asOf, LocalDate effect) {
        this.policy = policy;
        this.audience = audience;
        this.asOf = asOf;
        this.effect = effect.isBefore(asOf) ? asOf : effect;
    }

    List<PublishedCertificate> shown() {
        return policy.evidence().stream()
                .filter(this::isShown)
                .map(this::certificate)
                .toList();
    }

    /** Whether a record is among them. */
    boolean isShown(EvidenceRecord record) {
        return record.kind().isCertificate() && audience.maySee(record.audience()) && isValid(record);
    }

    private boolean isValid(EvidenceRecord record) {
        return record.validUntil().map(until -> !effect.isAfter(until.value())).orElse(true)
                && record.collected()
                        .map(collected -> !asOf.isBefore(collected))
                        .orElse(true);
    }

    private PublishedCertificate certificate(EvidenceRecord record) {
        return new PublishedCertificate(
                record.kind(),
                record.title(),
                record.certificate().standard(),
                record.certificate().scope(),
                record.certificate().body(),
                record.certificate().number(),
                record.collected(),
                record.period().map(EvidenceRecord.DatePeriod::from),
                record.validUntil().map(Located::value),
                record.url(),
                holder(record));
    }

    /** A record that a sub-processor's file names is the sub-processor's own. */
    private String holder(EvidenceRecord record) {
        return policy.subProcessors().stream()
                .filter(subProcessor -> references(subProcessor)
                        .anyMatch(reference -> reference instanceof EvidenceReference.ToRecord named
                                && named.id().equals(record.id())))
                .map(SubProcessor::title)
                .findFirst()
                .orElse("");
    }

    private static Stream<EvidenceReference> references(SubProcessor subProcessor) {
        return Stream.concat(
                subProcessor.evidence().stream(),
                subProcessor.claims().stream().flatMap(claim -> claim.evidence().stream()));
    }
}

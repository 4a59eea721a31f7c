package org.tompolicy.read;

import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import org.tompolicy.finding.Location;
import org.tompolicy.finding.Rule;
import org.tompolicy.finding.Subject;
import org.tompolicy.model.Audience;
import org.tompolicy.model.Claim;
import org.tompolicy.model.EvidenceRecord;
import org.tompolicy.model.EvidenceReference.ToSection;
import org.tompolicy.model.Located;
import org.tompolicy.model.Policy;
import org.tompolicy.model.SectionReference;

/** Reports public claims and records whose proof is an architecture document that the public does not see. */
final class ProofChecks {

    private final SortedMap<String, Page> documents = new TreeMap<>();
    private final Findings findings;

    ProofChecks(SourceIndex index, Findings findings) {
        index.pages(Place.ARCHITECTURE)
                .forEach(page -> documents.put(page.document().path(), page));
        this.findings = findings;
    }

    void check(Policy policy) {
        policy.measures().forEach(measure -> claims(policy, measure.id(), measure.claims()));
        policy.subProcessors().forEach(subProcessor -> claims(policy, subProcessor.id(), subProcessor.claims()));
        for (EvidenceRecord record : policy.evidence()) {
            Optional<Located<SectionReference>> section = record.section();
            if (record.audience() == Audience.PUBLIC && section.isPresent()) {
                check(policy, section.get().value(), section.get().location(), findings);
            }
        }
    }

    private void claims(Policy policy, String owner, List<Claim> claims) {
        for (Claim claim : claims) {
            if (claim.audience() == Audience.PUBLIC && claim.needsEvidence()) {
                claim.evidence().stream()
                        .filter(ToSection.class::isInstance)
                        .map(ToSection.class::cast)
                        .forEach(proof -> check(
                                policy,
                                proof.section(),
                                claim.location(),
                                findings.about(new Subject.Claim(owner, claim.id()))));
            }
        }
    }

    private void check(Policy policy, SectionReference section, Location location, Findings about) {
        policy.document(section)
                .filter(document -> !Audience.PUBLIC.maySee(document.audience()))
                .map(document -> documents.get(document.path()))
                .ifPresent(page ->
                        about.add(Rule.DOCUMENT_UNPUBLISHED, location, LinkChecker.unpublished(page, Audience.PUBLIC)));
    }
}

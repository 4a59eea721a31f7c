package org.tompolicy.read;

import java.util.List;
import java.util.Optional;
import org.tompolicy.finding.Location;
import org.tompolicy.finding.Rule;
import org.tompolicy.finding.Subject;
import org.tompolicy.model.ArchitectureDocument;
import org.tompolicy.model.ArchitectureDocument.Section;
import org.tompolicy.model.Claim;
import org.tompolicy.model.EvidenceRecord;
import org.tompolicy.model.EvidenceReference;
import org.tompolicy.model.EvidenceReference.ToRecord;
import org.tompolicy.model.EvidenceReference.ToSection;
import org.tompolicy.model.Located;
import org.tompolicy.model.Policy;
import org.tompolicy.model.SectionReference;
import org.tompolicy.text.PlainText;
import org.tompolicy.wording.Messages;

/**
 * Reports proofs that go in a circle: a claim, or a record, that rests on a section of an architecture document which
 * includes the very text of the claim, or the file of the record. There is no longer way round, since architecture
 * documents rest on nothing.
 */
final class CircleChecks {

    private final Policy policy;
    private final Findings findings;

    CircleChecks(Policy policy, Findings findings) {
        this.policy = policy;
        this.findings = findings;
    }

    void check() {
        policy.measures().forEach(measure -> claims(measure.id(), measure.claims()));
        policy.subProcessors().forEach(subProcessor -> claims(subProcessor.id(), subProcessor.claims()));
        for (EvidenceRecord record : policy.evidence()) {
            record.section()
                    .filter(section -> includes(section.value(), record.location()))
                    .ifPresent(section -> findings.add(
                            Rule.ATTRIBUTE_INVALID,
                            section.location(),
                            Messages.of("attribute-invalid.recordInCircle")
                                    .with("record", record.id())
                                    .with("section", section.value().toString())));
        }
    }

    private void claims(String owner, List<Claim> claims) {
        for (Claim claim : claims) {
            for (EvidenceReference reference : claim.evidence()) {
                section(reference)
                        .filter(section -> includes(section, claim.location()) && holds(section, claim))
                        .ifPresent(section -> report(owner, claim, reference, section));
            }
        }
    }

    private void report(String owner, Claim claim, EvidenceReference reference, SectionReference section) {
        Subject subject = new Subject.Claim(owner, claim.id());
        findings.about(subject)
                .add(
                        Rule.ATTRIBUTE_INVALID,
                        reference.location(),
                        Messages.of("attribute-invalid.claimInCircle")
                                .with("claim", subject.name())
                                .with("section", section.toString()));
    }

    private Optional<SectionReference> section(EvidenceReference reference) {
        return reference instanceof ToSection direct
                ? Optional.of(direct.section())
                : policy.evidence(((ToRecord) reference).id())
                        .flatMap(EvidenceRecord::section)
                        .map(Located::value);
    }

    private boolean includes(SectionReference section, Location place) {
        return policy.document(section)
                .filter(document -> document.parts().contains(place.file()))
                .isPresent();
    }

    /** Whether the claim's words stand in the section or in one below it; in the document where no section is named. */
    private boolean holds(SectionReference reference, Claim claim) {
        ArchitectureDocument document = policy.document(reference).orElseThrow();
        int first = document.section(reference.anchor())
                .map(document.sections()::indexOf)
                .orElse(0);
        int level = document.sections().get(first).level();
        String words = PlainText.of(claim.text());
        for (int i = first; i < document.sections().size(); i++) {
            Section section = document.sections().get(i);
            if (i > first && level > 0 && section.level() <= level) {
                return false;
            }
            if (!words.isEmpty() && PlainText.of(section.body()).contains(words)) {
                return true;
            }
        }
        return false;
    }
}

package org.tompolicy.read;

import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.tompolicy.finding.Rule;
import org.tompolicy.model.EvidenceReference;
import org.tompolicy.model.EvidenceReference.ToRecord;
import org.tompolicy.model.EvidenceReference.ToSection;
import org.tompolicy.model.SectionReference;
import org.tompolicy.prose.DidYouMean;

/** Reads what a claim or a header names as its proof. */
final class EvidenceReferences {

    private final List<String> records;

    EvidenceReferences(List<String> records) {
        this.records = records;
    }

    /**
     * The references in order of writing. An unknown record is reported and kept.
     *
     * @param seen fingerprints of the sections that were reviewed, in order of the sections
     */
    List<EvidenceReference> read(AttributeText attribute, Optional<AttributeText> seen) {
        List<EvidenceReference> references = new ArrayList<>();
        for (String entry : attribute.list()) {
            if (!entry.startsWith(EvidenceReference.ARCHITECTURE)) {
                reportUnknown(entry, attribute);
                references.add(new ToRecord(entry, attribute.location()));
                continue;
            }
            SectionReference section = SectionReference.of(
                    entry.substring(EvidenceReference.ARCHITECTURE.length()).strip());
            if (section.document().isEmpty()) {
                attribute.invalid("Name the document as well, for example architecture:deployment.adoc#regions.");
                continue;
            }
            references.add(new ToSection(section, attribute.location()));
        }
        return reviewed(references, seen);
    }

    /** The same references with what was reviewed of each section; as they are where nothing is said of it. */
    static List<EvidenceReference> reviewed(List<EvidenceReference> references, Optional<AttributeText> seen) {
        if (seen.isEmpty()) {
            return references;
        }
        Iterator<String> fingerprints = seen.get().entries().iterator();
        List<EvidenceReference> reviewed = new ArrayList<>();
        for (EvidenceReference reference : references) {
            if (reference instanceof ToSection section) {
                String fingerprint =
                        fingerprints.hasNext() ? fingerprints.next().toLowerCase(Locale.ROOT) : "";
                reviewed.add(new ToSection(section.section(), section.location(), fingerprint));
            } else {
                reviewed.add(reference);
            }
        }
        return reviewed;
    }

    private void reportUnknown(String id, AttributeText attribute) {
        if (records.contains(id)) {
            return;
        }
        String bare = id.replaceFirst("^(?:evidence/)?(.*?)\\.(?:adoc|md)$", "$1");
        String advice;
        if (records.contains(bare)) {
            advice = " Write the id without folder and ending: " + bare + ".";
        } else if (id.contains(".adoc") || id.contains(".md") || id.contains("#")) {
            advice = " A section of an architecture document is named " + EvidenceReference.ARCHITECTURE + id + ".";
        } else {
            advice = DidYouMean.sentence(
                    id,
                    records,
                    "Correct the id, or write the record evidence/" + id + ".adoc with a title and :tom-kind:.");
        }
        attribute
                .findings()
                .add(Rule.EVIDENCE_UNKNOWN, attribute.location(), "There is no evidence record " + id + "." + advice);
    }
}

package org.tompolicy.read;

import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.tompolicy.finding.Message;
import org.tompolicy.finding.Rule;
import org.tompolicy.finding.Value;
import org.tompolicy.model.EvidenceReference;
import org.tompolicy.model.EvidenceReference.ToRecord;
import org.tompolicy.model.EvidenceReference.ToSection;
import org.tompolicy.model.SectionReference;
import org.tompolicy.prose.DidYouMean;
import org.tompolicy.wording.Messages;

/** Reads what a claim or a header names as its proof. */
final class EvidenceReferences {

    /** How many records a message names. */
    private static final int SHOWN = 8;

    private static final Pattern FILE = Pattern.compile("(?:.*/)?([\\w-]+)\\.([A-Za-z0-9]{2,5})");

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
        for (String entry : attribute.separated(records)) {
            if (!entry.startsWith(EvidenceReference.ARCHITECTURE)) {
                reportUnknown(entry, attribute);
                references.add(new ToRecord(entry, attribute.location()));
                continue;
            }
            SectionReference section = SectionReference.of(
                    entry.substring(EvidenceReference.ARCHITECTURE.length()).strip());
            if (section.document().isEmpty()) {
                attribute.invalid(Messages.of("attribute-invalid.sectionAlone"));
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
        Matcher file = FILE.matcher(id);
        Message advice;
        if (records.contains(bare)) {
            advice = Messages.of("evidence-unknown.bareId").with("id", bare);
        } else if (id.contains(".adoc") || id.contains(".md") || id.contains("#")) {
            advice = Messages.of("evidence-unknown.section").with("name", EvidenceReference.ARCHITECTURE + id);
        } else if (file.matches()) {
            advice = ofFile(file.group(1), file.group(2));
        } else {
            advice = nearest(id).map(DidYouMean::message).orElseGet(() -> unknown(id));
        }
        attribute
                .findings()
                .add(
                        Rule.EVIDENCE_UNKNOWN,
                        attribute.location(),
                        Messages.of("evidence-unknown.says").with("record", id).with("advice", advice));
    }

    /** A claim names records, and the record names its file. */
    private Message ofFile(String stem, String ending) {
        return Messages.of(records.contains(stem) ? "evidence-unknown.fileOfRecord" : "evidence-unknown.file")
                .with("record", stem)
                .with("file", stem + "." + ending);
    }

    private Optional<String> nearest(String id) {
        Optional<String> near = DidYouMean.nearest(id, records);
        List<String> longer = records.stream()
                .filter(record -> id.length() > 2 && (record.startsWith(id) || id.startsWith(record)))
                .toList();
        return near.or(() -> longer.size() == 1 ? Optional.of(longer.get(0)) : Optional.empty());
    }

    private Message unknown(String id) {
        Message correct = id.matches("[A-Za-z0-9][A-Za-z0-9._-]*")
                ? Messages.of("evidence-unknown.correct").with("record", id)
                : Messages.of("evidence-unknown.noName");
        if (records.isEmpty()) {
            return correct;
        }
        Value shown = Value.Several.of(records.subList(0, Math.min(records.size(), SHOWN)));
        Message known = records.size() > SHOWN
                ? Messages.of("evidence-unknown.someRecords").with("more", records.size() - SHOWN)
                : Messages.of("evidence-unknown.records");
        return Messages.sequence(correct, known.with("records", shown));
    }
}

package org.tompolicy.read;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.tompolicy.finding.Location;
import org.tompolicy.finding.Message;
import org.tompolicy.finding.Rule;
import org.tompolicy.finding.Value;
import org.tompolicy.model.EvidenceKind;
import org.tompolicy.model.EvidenceRecord.EvidenceFile;
import org.tompolicy.model.EvidenceRecord.Expected;
import org.tompolicy.model.Expectation;
import org.tompolicy.model.ReportFacts;
import org.tompolicy.model.ReportFacts.Format;
import org.tompolicy.model.ReportTerm;
import org.tompolicy.prose.DidYouMean;
import org.tompolicy.source.Sources.ReportReading;
import org.tompolicy.wording.Messages;

/** Reads what a record of kind {@code ci-report} says of its report, and takes over what was read in the report. */
final class ReportReader {

    private final Map<String, ReportReading> reports;
    private final Findings findings;

    /** @param reports what was read in reports, by path below {@code evidence/files/} */
    ReportReader(Map<String, ReportReading> reports, Findings findings) {
        this.reports = reports;
        this.findings = findings;
    }

    /** The file with the facts of its report, where the record is a {@code ci-report}; else as it is. */
    EvidenceFile read(EvidenceFile file, boolean isReport, boolean isExpected) {
        if (!isReport || file.isMissing()) {
            return file;
        }
        Optional<ReportReading> reading = Optional.ofNullable(reports.get(file.path()));
        Optional<ReportFacts> facts = reading.flatMap(ReportReading::facts);
        if (reading.isPresent() && facts.isEmpty()) {
            unreadable(file, Message.plain(reading.get().problem()));
        } else if (facts.isEmpty() && isExpected) {
            unreadable(file, Messages.of("file-invalid.noReport"));
        }
        return new EvidenceFile(file.path(), file.expectedDigest(), file.actualDigest(), file.location(), facts);
    }

    private void unreadable(EvidenceFile file, Message problem) {
        findings.add(
                Rule.FILE_INVALID,
                file.location(),
                Messages.of("file-invalid.report").with("file", file.path()).with("problem", problem));
    }

    /**
     * What is expected of the report; empty where nothing is, or nothing that can be understood. A report that lies elsewhere,
     * with only its digest here, was looked at when it was collected: nothing is expected of it any more.
     */
    Optional<Expected> expected(HeaderAttributes header, Optional<EvidenceKind> kind, Optional<EvidenceFile> file) {
        Optional<AttributeText> attribute = header.get("tom-expect");
        if (attribute.isEmpty()) {
            return Optional.empty();
        }
        AttributeText text = attribute.get();
        if (kind.isPresent() && kind.get() != EvidenceKind.CI_REPORT) {
            text.invalid(Messages.of("attribute-invalid.expectOfNoReport")
                    .with("line", header.line("tom-kind", EvidenceKind.CI_REPORT.word())));
            return Optional.empty();
        }
        boolean elsewhere =
                header.get("tom-file").isEmpty() && header.get("tom-sha256").isPresent();
        if (header.get("tom-file").isEmpty() && !elsewhere) {
            text.invalid(Messages.of("attribute-invalid.expectOfNothing")
                    .with("line", header.line("tom-file", "report.xml")));
            return Optional.empty();
        }
        List<ReportTerm> terms = file.flatMap(EvidenceFile::report)
                .map(report -> report.format().terms())
                .orElse(List.of(ReportTerm.values()));
        List<Expectation> expectations = new ArrayList<>();
        for (String entry : text.list()) {
            Optional<Expectation> expectation = Expectation.of(entry).filter(read -> terms.contains(read.term()));
            if (expectation.isEmpty()) {
                unknown(
                        entry,
                        text.location(),
                        file.flatMap(EvidenceFile::report).map(ReportFacts::format));
            }
            expectation.ifPresent(expectations::add);
        }
        return expectations.isEmpty() || elsewhere
                ? Optional.empty()
                : Optional.of(new Expected(expectations, text.location()));
    }

    private void unknown(String entry, Location location, Optional<Format> format) {
        List<Format> formats = format.map(List::of).orElse(List.of(Format.values()));
        Value allowed = new Value.Several(
                formats.stream()
                        .<Value>map(known -> new Value.Part(allowed(known)))
                        .toList(),
                Value.Several.Between.SEMICOLON);
        List<String> words = formats.stream()
                .flatMap(known -> known.terms().stream())
                .map(ReportTerm::word)
                .distinct()
                .toList();
        String written = entry.replaceFirst("[^a-zA-Z-].*$", "");
        Message message = Messages.of("attribute-invalid.expect")
                .with("entry", new Value.Quoted(entry))
                .with("allowed", allowed);
        findings.add(
                Rule.ATTRIBUTE_INVALID,
                location,
                words.contains(written) ? message : DidYouMean.after(message, written, words));
    }

    private static Message allowed(Format format) {
        String terms = format.terms().stream()
                .map(term -> term == ReportTerm.LEVEL
                        ? term.word() + " (" + String.join(", ", ReportFacts.LEVELS) + ")"
                        : term.word())
                .collect(Collectors.joining(", "));
        return Messages.of("attribute-invalid.expectTerms")
                .with("format", format.label())
                .with("terms", terms)
                .with("example", format == Format.JUNIT ? "tests>=1, failures=0" : "level<=warning");
    }
}

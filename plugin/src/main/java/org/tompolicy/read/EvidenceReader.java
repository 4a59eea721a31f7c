package org.tompolicy.read;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.tompolicy.finding.Rule;
import org.tompolicy.finding.Value;
import org.tompolicy.model.Audience;
import org.tompolicy.model.EvidenceKind;
import org.tompolicy.model.EvidenceRecord;
import org.tompolicy.model.EvidenceRecord.CertificateFacts;
import org.tompolicy.model.EvidenceRecord.DatePeriod;
import org.tompolicy.model.EvidenceRecord.EvidenceFile;
import org.tompolicy.model.Interval;
import org.tompolicy.model.Located;
import org.tompolicy.model.ReportFacts;
import org.tompolicy.model.SectionReference;
import org.tompolicy.source.Sources.ReportReading;
import org.tompolicy.wording.Messages;

/** Reads an evidence record. */
final class EvidenceReader {

    private static final List<String> KINDS =
            Arrays.stream(EvidenceKind.values()).map(EvidenceKind::word).toList();
    private static final String FOLDER = "evidence/files/";
    /** Where a file lies that was put beside its record. */
    private static final String BESIDE = "../";

    private final Map<String, String> digests;
    private final ReportReader reports;
    private final Findings findings;

    /**
     * @param digests SHA-256 by path below {@code evidence/files/}
     * @param reports what was read in reports, by the same paths
     */
    EvidenceReader(Map<String, String> digests, Map<String, ReportReading> reports, Findings findings) {
        this.digests = digests;
        this.reports = new ReportReader(reports, findings);
        this.findings = findings;
    }

    EvidenceRecord read(Page page) {
        HeaderAttributes header = new HeaderAttributes(page.document(), findings);
        header.reportUnknown(AttributeNames.EVIDENCE, name -> false, List.of());
        checkId(page);
        Located<String> title = Titles.required(page.document(), findings);
        Optional<EvidenceKind> kind = header.required(
                        "tom-kind",
                        Rule.ATTRIBUTE_INVALID,
                        "record",
                        Optional.of(Messages.of("attribute-invalid.kinds").with("kinds", Value.Several.of(KINDS))))
                .flatMap(text -> text.word(EvidenceKind::of, KINDS));
        Optional<DatePeriod> period = header.get("tom-period").flatMap(AttributeText::period);
        Optional<Interval> maximumAge = header.get("tom-max-age").flatMap(AttributeText::interval);
        Optional<LocalDate> collected =
                header.get("tom-collected").flatMap(AttributeText::date).map(Located::value);
        boolean ages =
                maximumAge.isPresent() || kind.flatMap(EvidenceKind::maximumAge).isPresent();
        Optional<EvidenceFile> file = file(header, page.document().blocks().isEmpty())
                .map(named -> reports.read(
                        named,
                        kind.equals(Optional.of(EvidenceKind.CI_REPORT)),
                        header.get("tom-expect").isPresent()));
        boolean dated =
                file.flatMap(EvidenceFile::report).flatMap(ReportFacts::day).isPresent();
        if (ages && !dated && header.get("tom-period").isEmpty()) {
            header.required(
                    "tom-collected",
                    Rule.ATTRIBUTE_INVALID,
                    "2026-09-30",
                    Optional.of(Messages.of("attribute-invalid.collectedMissing")));
        }
        return new EvidenceRecord(
                page.name(),
                title.value(),
                kind.orElse(EvidenceKind.RECORD),
                collected,
                validUntil(header, collected),
                period,
                maximumAge,
                file,
                header.get("tom-url").flatMap(AttributeText::address).orElse(""),
                section(header),
                header.text("tom-owner"),
                page.audience(),
                new CertificateFacts(
                        header.text("tom-standard"),
                        header.text("tom-scope"),
                        header.text("tom-body"),
                        header.text("tom-number")),
                title.location(),
                header.text("tom-seen").toLowerCase(Locale.ROOT),
                reports.expected(header, kind, file));
    }

    private void checkId(Page page) {
        new HeaderAttributes(page.document(), findings)
                .written("tom-audience")
                .ifPresent(text -> text.word(Audience::of, MeasureReader.AUDIENCES));
        if (!page.name().matches("[A-Za-z0-9][A-Za-z0-9._-]*")) {
            findings.add(
                    Rule.ATTRIBUTE_INVALID,
                    page.document().start(),
                    Messages.of("attribute-invalid.recordName").with("name", new Value.Quoted(page.name())));
        }
    }

    private static Optional<Located<LocalDate>> validUntil(HeaderAttributes header, Optional<LocalDate> collected) {
        Optional<Located<LocalDate>> until = header.get("tom-valid-until").flatMap(AttributeText::date);
        if (until.isPresent() && collected.isPresent() && until.get().value().isBefore(collected.get())) {
            header.get("tom-valid-until")
                    .ifPresent(text -> text.invalid(
                            Messages.of("attribute-invalid.endsBeforeCollected").with("collected", collected.get())));
        }
        return until;
    }

    /** The file that is named. A digest alone is that of a file that lies elsewhere: somebody has to say where. */
    private Optional<EvidenceFile> file(HeaderAttributes header, boolean hasNoText) {
        String digest = digest(header);
        Optional<AttributeText> attribute = header.get("tom-file");
        boolean nowhere = hasNoText && header.get("tom-url").isEmpty();
        if (attribute.isEmpty() && !digest.isEmpty() && nowhere) {
            header.get("tom-sha256")
                    .ifPresent(text -> text.invalid(Messages.of("attribute-invalid.digestOfNothing")
                            .with("line", header.line("tom-file", "report.pdf"))));
        }
        return attribute.map(this::meant).filter(this::isInside).map(text -> {
            String path = text.value();
            return new EvidenceFile(path, digest, digests.getOrDefault(path, ""), text.location());
        });
    }

    /** The file that is meant, where it is there and written in another way: that is reported. */
    private AttributeText meant(AttributeText text) {
        String written = text.value();
        if (!written.startsWith(BESIDE) && digests.containsKey(written)) {
            return text;
        }
        String path = written.startsWith(FOLDER) ? written.substring(FOLDER.length()) : written;
        if (!path.startsWith(BESIDE) && digests.containsKey(path)) {
            return new AttributeText(text.name(), path, text.location(), findings);
        }
        String below = written.replace('\\', '/')
                .replaceFirst("^(?:.*/)?" + FOLDER, "")
                .replaceFirst("^(?:\\./)?files/", "");
        String name = below.replaceFirst("^\\.\\./", "");
        if (digests.containsKey(BESIDE + name)) {
            text.invalid(Messages.of("attribute-invalid.fileBeside").with("name", name));
            return new AttributeText(text.name(), BESIDE + name, text.location(), findings);
        }
        Optional<String> file = digests.keySet().stream()
                .filter(below::equalsIgnoreCase)
                .filter(found -> !found.startsWith(BESIDE))
                .sorted()
                .findFirst();
        file.ifPresent(found -> text.invalid(
                found.equals(below)
                        ? Messages.of("attribute-invalid.filePath").with("file", found)
                        : Messages.of("attribute-invalid.fileMeant").with("file", found)));
        return new AttributeText(text.name(), file.orElse(path), text.location(), findings);
    }

    private boolean isInside(AttributeText path) {
        boolean inside = path.value().startsWith(BESIDE) && digests.containsKey(path.value())
                || !path.value().startsWith("/")
                        && !path.value().contains("\\")
                        && !path.value().contains(":")
                        && !("/" + path.value() + "/").contains("/../");
        if (!inside) {
            findings.add(
                    Rule.INCLUDE_OUTSIDE,
                    path.location(),
                    Messages.of("include-outside.evidence").with("file", new Value.Quoted(path.value())));
        }
        return inside;
    }

    private static String digest(HeaderAttributes header) {
        Optional<AttributeText> attribute = header.get("tom-sha256");
        String digest =
                attribute.map(text -> text.value().toLowerCase(Locale.ROOT)).orElse("");
        if (attribute.isPresent() && !digest.matches("[0-9a-f]{64}")) {
            attribute.get().invalid(Messages.of("attribute-invalid.digest"));
            return "";
        }
        return digest;
    }

    private static Optional<Located<SectionReference>> section(HeaderAttributes header) {
        return header.get("tom-architecture")
                .map(text -> new Located<>(
                        SectionReference.of(text.value().replaceFirst("^architecture:", "")), text.location()));
    }
}

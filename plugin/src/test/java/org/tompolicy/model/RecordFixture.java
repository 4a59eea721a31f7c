package org.tompolicy.model;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.tompolicy.finding.Location;

/**
 * Builds an evidence record: title on line 1, {@code tom-valid-until} on line 4, {@code tom-file} on line 6, section on
 * line 8, {@code tom-expect} on line 9.
 */
public final class RecordFixture {

    /** The digest that {@link #file} finds on disk. */
    private static final String DIGEST = "a".repeat(64);

    private final String id;
    private final String location;
    private EvidenceKind kind = EvidenceKind.RECORD;
    private Optional<LocalDate> collected = Optional.empty();
    private Optional<Located<LocalDate>> validUntil = Optional.empty();
    private Optional<EvidenceRecord.DatePeriod> period = Optional.empty();
    private Optional<Interval> maximumAge = Optional.empty();
    private Optional<EvidenceRecord.EvidenceFile> file = Optional.empty();
    private Optional<Located<SectionReference>> section = Optional.empty();
    private String seen = "";
    private EvidenceRecord.CertificateFacts certificate = EvidenceRecord.CertificateFacts.NONE;
    private Audience audience = Audience.INTERNAL;
    private Optional<EvidenceRecord.Expected> expected = Optional.empty();

    RecordFixture(String id) {
        this.id = id;
        this.location = PolicyFixture.recordFile(id);
    }

    public RecordFixture kind(EvidenceKind value) {
        kind = value;
        return this;
    }

    public RecordFixture collected(String day) {
        collected = Optional.of(LocalDate.parse(day));
        return this;
    }

    public RecordFixture validUntil(String day) {
        validUntil = Optional.of(new Located<>(LocalDate.parse(day), new Location(location, 4, 19)));
        return this;
    }

    public RecordFixture period(String from, String to) {
        period = Optional.of(new EvidenceRecord.DatePeriod(LocalDate.parse(from), LocalDate.parse(to)));
        return this;
    }

    public RecordFixture maximumAge(String interval) {
        maximumAge = Optional.of(Interval.of(interval));
        return this;
    }

    public RecordFixture audience(Audience value) {
        audience = value;
        return this;
    }

    /** A file that is there and is what it was. */
    public RecordFixture file(String path) {
        return file(path, DIGEST, DIGEST);
    }

    /** A file that is there and differs from its digest. */
    public RecordFixture changedFile(String path) {
        return file(path, "b".repeat(64), DIGEST);
    }

    /** A file that is not there. */
    public RecordFixture missingFile(String path) {
        return file(path, DIGEST, "");
    }

    private RecordFixture file(String path, String expected, String actual) {
        file = Optional.of(new EvidenceRecord.EvidenceFile(path, expected, actual, new Location(location, 6, 12)));
        return this;
    }

    public RecordFixture section(String reference) {
        section = Optional.of(new Located<>(SectionReference.of(reference), new Location(location, 8, 20)));
        return this;
    }

    /** What was reviewed of its section. */
    public RecordFixture seen(String fingerprint) {
        seen = fingerprint;
        return this;
    }

    /** A file that is there and is a report of a build server; {@code day} may be empty. */
    public RecordFixture tests(int tests, int failures, String day) {
        ReportFacts facts = new ReportFacts(
                ReportFacts.Format.JUNIT,
                Map.of(
                        ReportTerm.TESTS,
                        tests,
                        ReportTerm.FAILURES,
                        failures,
                        ReportTerm.ERRORS,
                        0,
                        ReportTerm.SKIPPED,
                        0),
                Optional.of(day).filter(text -> !text.isEmpty()).map(LocalDate::parse));
        file = Optional.of(new EvidenceRecord.EvidenceFile(
                "tests.xml", DIGEST, DIGEST, new Location(location, 6, 12), Optional.of(facts)));
        return kind(EvidenceKind.CI_REPORT);
    }

    /** What must hold in the report. */
    public RecordFixture expect(Expectation... terms) {
        expected = Optional.of(new EvidenceRecord.Expected(List.of(terms), new Location(location, 9, 14)));
        return this;
    }

    /** A certificate to a standard with its edition. */
    public RecordFixture certificate(String standard, String scope) {
        kind = EvidenceKind.CERTIFICATE;
        certificate = new EvidenceRecord.CertificateFacts(standard, scope, "Certifying Body Ltd", "1");
        return this;
    }

    EvidenceRecord build() {
        return new EvidenceRecord(
                id,
                "Record " + id,
                kind,
                collected,
                validUntil,
                period,
                maximumAge,
                file,
                "",
                section,
                "",
                audience,
                certificate,
                Location.startOf(location),
                seen,
                expected);
    }
}

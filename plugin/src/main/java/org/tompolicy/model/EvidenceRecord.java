package org.tompolicy.model;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.tompolicy.finding.Location;

/**
 * Something that proves claims: one file.
 *
 * @param id file name without its ending
 * @param collected day on which the proof was gathered
 * @param validUntil last day of validity, with its place
 * @param period days that it covers
 * @param maximumAge age that it may reach, where the claim has no cadence
 * @param file the file that it points at, with what was found on disk
 * @param url where the proof lies; never fetched
 * @param section the architecture section that it stands for
 * @param certificate further facts; empty strings for other kinds
 * @param seen fingerprint of {@code section} as it was reviewed, or an empty string
 * @param expected what must hold in the report that its file is; empty where nothing is asked
 */
public record EvidenceRecord(
        String id,
        String title,
        EvidenceKind kind,
        Optional<LocalDate> collected,
        Optional<Located<LocalDate>> validUntil,
        Optional<DatePeriod> period,
        Optional<Interval> maximumAge,
        Optional<EvidenceFile> file,
        String url,
        Optional<Located<SectionReference>> section,
        String owner,
        Audience audience,
        CertificateFacts certificate,
        Location location,
        String seen,
        Optional<Expected> expected) {

    /** First and last day of a period. */
    public record DatePeriod(LocalDate from, LocalDate to) {
        public DatePeriod {
            if (to.isBefore(from)) {
                throw new IllegalArgumentException("a period ends after it begins: " + from + "/" + to);
            }
        }
    }

    /**
     * A file below {@code evidence/files/}.
     *
     * @param path as the writer named it
     * @param expectedDigest SHA-256 in lower-case hex as recorded, or an empty string
     * @param actualDigest SHA-256 of the file on disk, or an empty string where there is no such file
     * @param report what was read in it, where it is the report of a build server
     */
    public record EvidenceFile(
            String path, String expectedDigest, String actualDigest, Location location, Optional<ReportFacts> report) {

        /** A file that nobody looks into. */
        public EvidenceFile(String path, String expectedDigest, String actualDigest, Location location) {
            this(path, expectedDigest, actualDigest, location, Optional.empty());
        }

        /** Whether the file is not there. */
        public boolean isMissing() {
            return actualDigest.isEmpty();
        }

        /** Whether the file is there and differs from what was recorded. */
        public boolean isChanged() {
            return !isMissing() && !expectedDigest.isEmpty() && !expectedDigest.equals(actualDigest);
        }
    }

    /**
     * What must hold in a report.
     *
     * @param terms all of them must hold; never empty
     * @param location the value of {@code tom-expect}
     */
    public record Expected(List<Expectation> terms, Location location) {
        public Expected {
            terms = List.copyOf(terms);
        }

        /** Those that do not hold in a report, in the order of writing. */
        public List<Expectation> failingIn(ReportFacts report) {
            return terms.stream().filter(term -> !term.holdsIn(report)).toList();
        }
    }

    /** What a certificate says: standard with its edition, scope, certifying body, number. */
    public record CertificateFacts(String standard, String scope, String body, String number) {
        public static final CertificateFacts NONE = new CertificateFacts("", "", "", "");
    }

    /** What was read in its file, where that is the report of a build server. */
    public Optional<ReportFacts> report() {
        return file.flatMap(EvidenceFile::report);
    }

    /** The day that the report in its file names. */
    public Optional<LocalDate> reportDay() {
        return report().flatMap(ReportFacts::day);
    }

    /** The day from which its age counts: the report's own, the end of its period, or the day of collection. */
    public Optional<LocalDate> ageCountsFrom() {
        return reportDay().or(() -> period.map(DatePeriod::to)).or(() -> collected);
    }

    /** The first day on which it proves anything: that of collection and, where its report names a later one, that day. */
    public Optional<LocalDate> provesFrom() {
        Optional<LocalDate> gathered = collected.or(this::ageCountsFrom);
        return reportDay()
                .filter(day -> gathered.filter(day::isAfter).isPresent())
                .or(() -> gathered);
    }
}

package org.tompolicy.model;

import java.time.LocalDate;
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
        String seen) {

    /** A record of which no fingerprint of a section was recorded. */
    public EvidenceRecord(
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
            Location location) {
        this(
                id,
                title,
                kind,
                collected,
                validUntil,
                period,
                maximumAge,
                file,
                url,
                section,
                owner,
                audience,
                certificate,
                location,
                "");
    }

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
     */
    public record EvidenceFile(String path, String expectedDigest, String actualDigest, Location location) {

        /** Whether the file is not there. */
        public boolean isMissing() {
            return actualDigest.isEmpty();
        }

        /** Whether the file is there and differs from what was recorded. */
        public boolean isChanged() {
            return !isMissing() && !expectedDigest.isEmpty() && !expectedDigest.equals(actualDigest);
        }
    }

    /** What a certificate says: standard with its edition, scope, certifying body, number. */
    public record CertificateFacts(String standard, String scope, String body, String number) {
        public static final CertificateFacts NONE = new CertificateFacts("", "", "", "");
    }

    /** The day from which its age counts: the end of its period, or the day of collection. */
    public Optional<LocalDate> ageCountsFrom() {
        return period.map(DatePeriod::to).or(() -> collected);
    }
}

package org.tompolicy.read;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Test;
import org.tompolicy.model.Audience;
import org.tompolicy.model.EvidenceKind;
import org.tompolicy.model.EvidenceRecord;

class EvidenceReaderTest {

    private static final String AT = "measures/evidence/review.adoc:";
    private static final String DIGEST = "ea53ef4e67cfb505cb5b82f04c249d11db641690110b5ec952dc679df7d6826c";

    private static Documents with(UnaryOperator<Document> change) {
        return Documents.sound().evidence("review").measures("evidence/review.adoc", change);
    }

    private static EvidenceRecord record(Documents documents) {
        return documents.read().policy().evidence("review").orElseThrow();
    }

    @Test
    void readsARecord() {
        Documents documents = with(record -> record.without("tom-kind")
                        .attribute("tom-kind", "certificate")
                        .attribute("tom-period", "2026-07-01/2026-09-30")
                        .attribute("tom-valid-until", "2027-06-30")
                        .attribute("tom-max-age", "6 months")
                        .attribute("tom-file", "2026/review.csv")
                        .attribute("tom-sha256", DIGEST.toUpperCase(java.util.Locale.ROOT))
                        .attribute("tom-url", "https://register.example/1")
                        .attribute("tom-architecture", "deployment.adoc#regions")
                        .attribute("tom-seen", "abc")
                        .attribute("tom-audience", "public")
                        .attribute("tom-standard", "ISO/IEC 27001:2022")
                        .attribute("tom-number", "17"))
                .evidenceFile("2026/review.csv", DIGEST);
        assertEquals(List.of(), documents.findings());
        EvidenceRecord record = record(documents);
        assertEquals(EvidenceKind.CERTIFICATE, record.kind());
        assertEquals("2026-10-05", record.collected().orElseThrow().toString());
        assertEquals("2026-09-30", record.period().orElseThrow().to().toString());
        assertEquals("2027-06-30", record.validUntil().orElseThrow().value().toString());
        assertEquals("P6M", record.maximumAge().orElseThrow().toString());
        assertEquals(DIGEST, record.file().orElseThrow().actualDigest());
        assertEquals(DIGEST, record.file().orElseThrow().expectedDigest());
        assertEquals(
                "deployment.adoc#regions",
                record.section().orElseThrow().value().toString());
        assertEquals("abc", record.seen());
        assertEquals(Audience.PUBLIC, record.audience());
        assertEquals("ISO/IEC 27001:2022", record.certificate().standard());
        assertEquals("17", record.certificate().number());
    }

    @Test
    void keepsRecordsInternalUnlessTheySayOtherwise() {
        assertEquals(Audience.INTERNAL, record(with(record -> record)).audience());
        assertEquals(
                Audience.INTERNAL,
                record(with(record -> record.attribute("tom-audience", "all"))).audience());
    }

    @Test
    void leavesAFileThatIsGoneWithoutDigest() {
        Documents documents = with(record -> record.attribute("tom-file", "evidence/files/gone.csv"));
        assertEquals(List.of(), documents.findings());
        assertEquals("gone.csv", record(documents).file().orElseThrow().path());
        assertTrue(record(documents).file().orElseThrow().isMissing());
    }

    @Test
    void reportsAKindThatIsMissingOrUnknown() {
        String kinds = "certificate, attestation, audit-report, penetration-test, test-report, training-record,"
                + " access-review, log-review, configuration-export, policy-document, contract, record, architecture,"
                + " ci-report.";
        assertEquals(
                List.of(AT + "1:1: error: [attribute-invalid] tom-kind is missing. Kinds: " + kinds
                        + " Add the line :tom-kind: record"),
                with(record -> record.without("tom-kind")).findings());
        assertEquals(
                List.of(AT + "4:12: error: [attribute-invalid] tom-kind is \"accessreview\". Allowed: " + kinds
                        + " Did you mean access-review?"),
                with(record -> record.without("tom-kind").attribute("tom-kind", "accessreview"))
                        .findings());
    }

    @Test
    void pastesFrontMatterIntoMarkdown() {
        assertEquals(
                List.of(
                        "measures/evidence/note.md:1:1: error: [attribute-invalid] tom-collected is missing. Without the day of"
                                + " collection nobody knows how old the proof is. Add the line tom-collected: 2026-09-30"),
                Documents.sound()
                        .measures(
                                "evidence/note.md",
                                record -> record.title("Note").attribute("tom-kind", "record"))
                        .findings());
    }

    @Test
    void asksForNoDayOfCollectionWhereOnlyValidityCounts() {
        assertEquals(
                List.of(),
                Documents.sound()
                        .measures(
                                "evidence/deal.adoc",
                                record -> record.title("Deal").attribute("tom-kind", "contract"))
                        .findings());
    }

    @Test
    void reportsPeriodsAndDaysThatAreUpsideDown() {
        assertEquals(
                List.of(AT
                        + "4:14: error: [attribute-invalid] tom-period is \"2026-09-30/2026-07-01\". The last day comes"
                        + " before the first: write 2026-07-01/2026-09-30."),
                with(record -> record.attribute("tom-period", "2026-09-30/2026-07-01"))
                        .findings());
        assertEquals(
                List.of(AT
                        + "4:14: error: [attribute-invalid] tom-period is \"Q3 2026\". Write the first and the last day"
                        + " with a slash, for example 2026-07-01/2026-09-30."),
                with(record -> record.attribute("tom-period", "Q3 2026")).findings());
        assertEquals(
                List.of(AT + "4:19: error: [attribute-invalid] tom-valid-until is \"2026-10-04\". It ends before it was"
                        + " collected on 2026-10-05: correct one of the two days."),
                with(record -> record.attribute("tom-valid-until", "2026-10-04"))
                        .findings());
    }

    @Test
    void reportsAFileOutsideItsFolder() {
        for (String path : List.of("../secret.txt", "/etc/passwd", "a/../../b", "C:\\x", "https://files.example/x")) {
            assertEquals(
                    List.of(AT + "4:12: error: [include-outside] tom-file names \"" + path + "\", which is not below"
                            + " evidence/files/. Put the file there and write its path below that folder, or describe in the"
                            + " text where the proof lies."),
                    with(record -> record.attribute("tom-file", path)).findings());
        }
    }

    @Test
    void reportsDigestsThatAreNone() {
        assertEquals(
                List.of(AT
                        + "5:14: error: [attribute-invalid] tom-sha256 is \"abc\". Write the 64 hexadecimal digits that"
                        + " sha256sum prints for the file."),
                with(record -> record.attribute("tom-file", "a.csv").attribute("tom-sha256", "abc"))
                        .findings());
        assertEquals(
                List.of(AT + "4:14: error: [attribute-invalid] tom-sha256 is \"" + DIGEST
                        + "\". It is the digest of a file,"
                        + " and none is named. Add the line :tom-file: report.pdf, or say in the text or with tom-url where the"
                        + " file lies, or delete this line."),
                with(record -> record.attribute("tom-sha256", DIGEST)).findings());
        assertEquals(
                List.of(),
                with(record -> record.attribute("tom-sha256", DIGEST)
                                .attribute("tom-url", "https://ci.example.com/4711"))
                        .findings());
    }

    @Test
    void reportsARecordThatNoClaimCanName() {
        assertEquals(
                List.of(
                        "measures/evidence/access review.adoc:1:1: error: [attribute-invalid] Claims cannot name the record"
                                + " \"access review\". Rename the file: letters, digits and hyphens, for example"
                                + " access-review-2026-q3.adoc."),
                Documents.sound().evidence("access review").findings());
    }

    @Test
    void reportsAnAttributeOfAnotherKindOfDocument() {
        assertEquals(
                List.of(AT
                        + "4:14: error: [attribute-unknown] There is no attribute tom-status here. It belongs to a measure:"
                        + " move the line there."),
                with(record -> record.attribute("tom-status", "implemented")).findings());
    }
}

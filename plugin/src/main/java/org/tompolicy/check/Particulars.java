package org.tompolicy.check;

import java.util.List;
import java.util.Optional;
import org.tompolicy.finding.Argument;
import org.tompolicy.finding.Arguments;
import org.tompolicy.model.EvidenceRecord;
import org.tompolicy.model.EvidenceRecord.EvidenceFile;
import org.tompolicy.model.EvidenceRecord.Expected;
import org.tompolicy.model.EvidenceReference;
import org.tompolicy.model.Expectation;
import org.tompolicy.model.ReportFacts;
import org.tompolicy.trace.ClaimTrace;
import org.tompolicy.trace.ProofState;
import org.tompolicy.trace.ProofState.Reason;
import org.tompolicy.trace.SectionReview;

/** What there is to say of a proof that is wrong or about to end, by name. */
final class Particulars {

    private Particulars() {}

    /** Of a proof of a claim: which one it is, why it does not count, the day that decides, and what to write. */
    static Arguments of(ClaimTrace claim, ProofState proof) {
        Arguments said = proof.record()
                .map(record -> of(record, proof.reason()))
                .orElseGet(() -> named(proof).and(Argument.REASON, proof.reason()))
                .andAny(day(proof), proof.until());
        return switch (proof.reason()) {
            case DOCUMENT_UNDER_CADENCE, VALIDITY_ENDED ->
                said.andAny(Argument.CADENCE, claim.claim().cadence());
            case SECTION_CHANGED -> changed(said, claim, proof.section().orElseThrow(), proof.record());
            case NONE,
                    UNKNOWN_RECORD,
                    NOT_YET_COLLECTED,
                    SECTION_GONE,
                    FILE_GONE,
                    REPORT_FAILS,
                    REPORT_UNREADABLE,
                    FILE_CHANGED,
                    TOO_OLD,
                    ENDS_SOON -> said;
        };
    }

    private static Arguments named(ProofState proof) {
        return proof.reference() instanceof EvidenceReference.ToSection direct
                ? Arguments.of(Argument.SECTION, direct.section())
                : Arguments.of(Argument.RECORD, proof.reference());
    }

    /** Which of its days it is that decides. */
    private static Argument day(ProofState proof) {
        if (proof.reason() == Reason.NOT_YET_COLLECTED) {
            return Argument.COLLECTED;
        }
        boolean validity = proof.record()
                .flatMap(EvidenceRecord::validUntil)
                .filter(end -> proof.until().equals(Optional.of(end.value())))
                .isPresent();
        return validity ? Argument.VALID_UNTIL : Argument.INTERVAL_END;
    }

    private static Arguments changed(
            Arguments said, ClaimTrace claim, SectionReview review, Optional<EvidenceRecord> record) {
        return said.and(Argument.SECTION, review.section())
                .and(
                        Argument.PASTE,
                        record.map(reviewed -> Reviewed.line(reviewed, review)).orElseGet(() -> Reviewed.paste(claim)));
    }

    /** Of a record, whoever rests on it. */
    static Arguments of(EvidenceRecord record, Reason reason) {
        Arguments said = Arguments.of(Argument.RECORD, record.id())
                .and(Argument.KIND, record.kind().word())
                .and(Argument.REASON, reason)
                .andAny(Argument.FILE, record.file().map(EvidenceFile::path));
        return switch (reason) {
            case FILE_CHANGED -> said.andAny(Argument.DIGEST, record.file().map(EvidenceFile::actualDigest));
            case REPORT_FAILS ->
                report(said, record.report().orElseThrow(), record.expected().orElseThrow());
            case NONE,
                    UNKNOWN_RECORD,
                    NOT_YET_COLLECTED,
                    DOCUMENT_UNDER_CADENCE,
                    SECTION_GONE,
                    FILE_GONE,
                    REPORT_UNREADABLE,
                    SECTION_CHANGED,
                    TOO_OLD,
                    VALIDITY_ENDED,
                    ENDS_SOON -> said;
        };
    }

    private static Arguments report(Arguments said, ReportFacts report, Expected expected) {
        List<Expectation> failing = expected.failingIn(report);
        return said.andAll(
                        Argument.FOUND,
                        failing.stream()
                                .map(term -> term.term().word() + "=" + report.text(term.term()))
                                .distinct()
                                .toList())
                .andAll(
                        Argument.EXPECTED,
                        failing.stream().map(Expectation::toString).toList());
    }
}

package org.tompolicy.trace;

import static org.tompolicy.model.ClaimState.BROKEN;
import static org.tompolicy.model.ClaimState.CHANGED;
import static org.tompolicy.model.ClaimState.DUE;
import static org.tompolicy.model.ClaimState.EXPIRED;
import static org.tompolicy.model.ClaimState.MISSING;
import static org.tompolicy.model.ClaimState.STALE;
import static org.tompolicy.model.ClaimState.VERIFIED;

import java.time.LocalDate;
import java.util.Optional;
import org.tompolicy.model.EvidenceRecord;
import org.tompolicy.model.EvidenceReference;
import org.tompolicy.model.Interval;
import org.tompolicy.model.Policy;
import org.tompolicy.model.SectionReference;
import org.tompolicy.trace.ProofState.Reason;

/** What one reference proves on the day; {@link Tracer} says by which rules. */
final class Prover {

    private final Policy policy;
    private final TraceOptions options;
    private final Fingerprints fingerprints;

    Prover(Policy policy, TraceOptions options) {
        this.policy = policy;
        this.options = options;
        this.fingerprints = new Fingerprints(policy);
    }

    /**
     * What a reference proves of a claim.
     *
     * @param cadence the claim's; empty where it has none
     */
    ProofState prove(EvidenceReference reference, Optional<Interval> cadence) {
        if (reference instanceof EvidenceReference.ToSection direct) {
            Optional<SectionReview> review = review(direct.section(), direct.seen());
            return state(reference, Optional.empty(), review, section(review, cadence.isPresent()));
        }
        EvidenceReference.ToRecord named = (EvidenceReference.ToRecord) reference;
        Optional<EvidenceRecord> record = policy.evidence(named.id());
        Optional<SectionReview> review =
                record.flatMap(found -> found.section().flatMap(section -> review(section.value(), found.seen())));
        Verdict verdict =
                record.map(found -> record(found, review, cadence)).orElse(Verdict.of(MISSING, Reason.UNKNOWN_RECORD));
        return state(reference, record, review, verdict);
    }

    private static ProofState state(
            EvidenceReference reference,
            Optional<EvidenceRecord> record,
            Optional<SectionReview> review,
            Verdict verdict) {
        return new ProofState(reference, record, verdict.state(), verdict.reason(), verdict.until(), review);
    }

    /** What is known of a section; empty where it is gone. */
    private Optional<SectionReview> review(SectionReference section, String seen) {
        return fingerprints.of(section).map(actual -> new SectionReview(section, seen, actual));
    }

    private static Verdict section(Optional<SectionReview> review, boolean underCadence) {
        if (review.isEmpty()) {
            return Verdict.of(BROKEN, Reason.SECTION_GONE);
        }
        return underCadence ? Verdict.of(MISSING, Reason.DOCUMENT_UNDER_CADENCE) : content(review);
    }

    private static Verdict content(Optional<SectionReview> review) {
        return review.filter(SectionReview::isChanged).isPresent()
                ? Verdict.of(CHANGED, Reason.SECTION_CHANGED)
                : Verdict.VERIFIED;
    }

    private Verdict record(EvidenceRecord record, Optional<SectionReview> review, Optional<Interval> cadence) {
        if (record.file().filter(EvidenceRecord.EvidenceFile::isMissing).isPresent()) {
            return Verdict.of(BROKEN, Reason.FILE_GONE);
        }
        if (record.section().isPresent() && review.isEmpty()) {
            return Verdict.of(BROKEN, Reason.SECTION_GONE);
        }
        Optional<Verdict> report = record.expected().flatMap(expected -> report(record, expected));
        if (report.isPresent()) {
            return report.get();
        }
        Optional<Interval> allowed =
                cadence.or(record::maximumAge).or(() -> record.kind().maximumAge());
        Optional<Verdict> nothingYet = collection(record, allowed.isPresent());
        if (nothingYet.isPresent()) {
            return nothingYet.get();
        }
        Verdict file =
                record.file().filter(EvidenceRecord.EvidenceFile::isChanged).isPresent()
                        ? Verdict.of(CHANGED, Reason.FILE_CHANGED)
                        : Verdict.VERIFIED;
        Verdict validity = record.validUntil().map(end -> validity(end.value())).orElse(Verdict.VERIFIED);
        if (cadence.isPresent() && record.kind().isDocument()) {
            return validity.state() == EXPIRED
                    ? new Verdict(MISSING, validity.reason(), validity.until())
                    : Verdict.of(MISSING, Reason.DOCUMENT_UNDER_CADENCE);
        }
        Verdict age = allowed.flatMap(interval -> record.ageCountsFrom().map(interval::after))
                .map(end -> age(end, record.period().isPresent()))
                .orElse(Verdict.VERIFIED);
        return file.worse(content(review)).worse(validity).worse(age);
    }

    /** The verdict on a report that is not as it was to be; empty for every other one. */
    private static Optional<Verdict> report(EvidenceRecord record, EvidenceRecord.Expected expected) {
        if (record.report().isEmpty()) {
            return Optional.of(Verdict.of(BROKEN, Reason.REPORT_UNREADABLE));
        }
        return record.report()
                .filter(report -> !expected.failingIn(report).isEmpty())
                .map(report -> Verdict.of(BROKEN, Reason.REPORT_FAILS));
    }

    /** The verdict on a record that proves nothing yet, or on no known day; empty for every other record. */
    private Optional<Verdict> collection(EvidenceRecord record, boolean ages) {
        Optional<LocalDate> from = record.provesFrom();
        if (from.isPresent()) {
            return from.filter(day -> day.isAfter(options.asOf()))
                    .map(day -> Verdict.of(MISSING, Reason.NOT_YET_COLLECTED, day));
        }
        return ages || record.validUntil().isEmpty()
                ? Optional.of(Verdict.of(MISSING, Reason.NOT_YET_COLLECTED))
                : Optional.empty();
    }

    private Verdict validity(LocalDate end) {
        return options.asOf().isAfter(end) ? Verdict.of(EXPIRED, Reason.VALIDITY_ENDED, end) : untilThe(end);
    }

    private Verdict age(LocalDate end, boolean hasPeriod) {
        if (!options.asOf().isAfter(end)) {
            return untilThe(end);
        }
        boolean inGrace = hasPeriod && options.asOf().isBefore(end.plus(options.grace()));
        return inGrace ? Verdict.of(DUE, Reason.ENDS_SOON, end) : Verdict.of(STALE, Reason.TOO_OLD, end);
    }

    private Verdict untilThe(LocalDate end) {
        boolean soon = !options.asOf().isBefore(end.minus(options.lead()));
        return soon ? Verdict.of(DUE, Reason.ENDS_SOON, end) : Verdict.of(VERIFIED, Reason.NONE, end);
    }
}

package org.tompolicy.trace;

import java.time.LocalDate;
import java.util.Objects;
import java.util.Optional;
import org.tompolicy.model.ClaimState;
import org.tompolicy.model.EvidenceRecord;
import org.tompolicy.model.EvidenceReference;

/**
 * What one reference of a claim proves on the day.
 *
 * @param reference what the claim names
 * @param record the record that it names; empty for a section or an unknown id
 * @param state never {@code WAIVED}
 * @param reason why it is not verified
 * @param until the day that decides the state, where the calendar does: the last day of the interval or of the validity
 *     (past for what is stale, expired, or due in grace); of a record that is not yet collected the day of collection
 * @param section the architecture section that it is, or that its record stands for; empty where that is gone
 */
public record ProofState(
        EvidenceReference reference,
        Optional<EvidenceRecord> record,
        ClaimState state,
        Reason reason,
        Optional<LocalDate> until,
        Optional<SectionReview> section) {

    /** Why a proof is not verified. */
    public enum Reason {
        /** It is verified. */
        NONE,
        /** No record with this id. */
        UNKNOWN_RECORD,
        /** Collected after the day that is looked at. */
        NOT_YET_COLLECTED,
        /** A document alone does not show that something is done at an interval; as a document it still holds. */
        DOCUMENT_UNDER_CADENCE,
        /** The section, or its anchor, is gone. */
        SECTION_GONE,
        /** The file is gone. */
        FILE_GONE,
        /** What is expected of the report in the file does not hold there. */
        REPORT_FAILS,
        /** What is expected of the report cannot be looked up: the file is no report that can be read. */
        REPORT_UNREADABLE,
        /** The file differs from the recorded digest. */
        FILE_CHANGED,
        /** The section differs from what was reviewed. */
        SECTION_CHANGED,
        /** The interval has ended. */
        TOO_OLD,
        /** The validity has ended. */
        VALIDITY_ENDED,
        /** The interval or the validity ends soon. */
        ENDS_SOON
    }

    public ProofState {
        Objects.requireNonNull(reference, "reference");
        Objects.requireNonNull(record, "record");
        Objects.requireNonNull(state, "state");
        Objects.requireNonNull(reason, "reason");
        Objects.requireNonNull(until, "until");
        Objects.requireNonNull(section, "section");
    }

    /** Whether its section differs from what was reviewed, whatever else is wrong with it. */
    public boolean isSectionChanged() {
        return section.filter(SectionReview::isChanged).isPresent();
    }
}

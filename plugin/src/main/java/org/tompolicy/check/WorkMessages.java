package org.tompolicy.check;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.tompolicy.finding.Finding;
import org.tompolicy.finding.Message;
import org.tompolicy.finding.Rule;
import org.tompolicy.finding.Value;
import org.tompolicy.model.ClaimState;
import org.tompolicy.model.EvidenceRecord;
import org.tompolicy.model.Measure;
import org.tompolicy.model.Policy;
import org.tompolicy.model.SubProcessor;
import org.tompolicy.model.Waiver;
import org.tompolicy.trace.ClaimTrace;
import org.tompolicy.trace.ProofState;
import org.tompolicy.trace.ProofState.Reason;
import org.tompolicy.trace.SectionReview;
import org.tompolicy.trace.Trace;
import org.tompolicy.trace.WorkItem;
import org.tompolicy.wording.Messages;

/**
 * What to do about an item of the work list: what its finding says, of all its claims at once; and what is to be said where
 * no finding is made of it, because nothing is wrong yet or the project has silenced the rule.
 */
public final class WorkMessages {

    private final Policy policy;
    private final Trace trace;

    public WorkMessages(Policy policy, Trace trace) {
        this.policy = policy;
        this.trace = trace;
    }

    /**
     * The messages about an item, in the order in which they are read. They count on the claims to be named beside.
     *
     * @param found the findings about it
     */
    public List<Message> of(WorkItem item, List<Finding> found) {
        Stream<Message> messages = switch (item.reason()) {
            case EVIDENCE -> evidence(item, found);
            case WAIVER -> Stream.of(waived(item));
            case REVIEW -> Stream.of(review(item));
            case TRANSFER -> Stream.of(transfer(item));
            case SECURITY -> Stream.of(SecurityExpires.message(item.due().orElseThrow(), trace.options()));
        };
        Value.Claims shown = new Value.Claims(Advice.named(item.claims()).names(), true);
        return messages.map(message -> message.mapped(value -> value instanceof Value.Claims ? shown : value))
                .toList();
    }

    private LocalDate asOf() {
        return trace.options().asOf();
    }

    private Stream<Message> evidence(WorkItem item, List<Finding> found) {
        Optional<Message> waiver = endedWaiver(item);
        if (item.proof().isPresent()) {
            return Stream.concat(waiver.stream(), proof(item, item.proof().get(), found).stream());
        }
        ClaimTrace first = item.claims().get(0);
        return first.proofs().isEmpty() && waiver.isPresent()
                ? waiver.stream()
                : Stream.concat(waiver.stream(), missing(first, found));
    }

    /** That a waiver held the claims until the day that counts. */
    private Optional<Message> endedWaiver(WorkItem item) {
        if (item.state().filter(ClaimState::isWaivable).isEmpty()) {
            return Optional.empty();
        }
        ClaimTrace first = item.claims().get(0);
        return first.claim()
                .waiver()
                .filter(waiver -> waiver.until().isPresent() && waiver.until().equals(item.due()))
                .filter(waiver -> asOf().isAfter(waiver.until().get()))
                .map(waiver -> WaiverExpired.message(waiver, first, WaiverExpired.isInHeader(waiver, policy), asOf()));
    }

    private Optional<Message> proof(WorkItem item, ProofState proof, List<Finding> found) {
        ClaimTrace first = deciding(item);
        return switch (proof.state()) {
            case VERIFIED, DUE -> Optional.of(EvidenceDue.message(first, proof, trace.options()));
            case STALE -> Optional.of(EvidenceStale.message(first, proof, trace));
            case EXPIRED -> Optional.of(EvidenceExpired.message(proof.until().orElseThrow(), resting(item, proof)));
            case CHANGED, BROKEN ->
                fault(item, proof)
                        .or(() -> found.stream().findFirst().map(Finding::words))
                        .or(() -> Optional.of(
                                Messages.of("work.unreadable").with("record", Advice.name(proof.reference()))));
            case MISSING, WAIVED -> throw new IllegalStateException("no item of this state: " + proof);
        };
    }

    /** The claim that what is to be done is said of: one that nothing better holds, where there is one. */
    private static ClaimTrace deciding(WorkItem item) {
        return item.claims().stream()
                .filter(claim -> claim.state().equals(item.state()))
                .findFirst()
                .orElse(item.claims().get(0));
    }

    private static Resting resting(WorkItem item, ProofState proof) {
        return new Resting(proof.record().orElseThrow(), item.claims(), true);
    }

    /** What is wrong with a proof itself; empty where only who has read it can say. */
    private Optional<Message> fault(WorkItem item, ProofState proof) {
        ClaimTrace first = item.claims().get(0);
        return switch (proof.reason()) {
            case FILE_GONE -> file(proof).map(file -> EvidenceBroken.file(file, resting(item, proof)));
            case FILE_CHANGED -> file(proof).map(file -> EvidenceChanged.message(file, resting(item, proof)));
            case REPORT_FAILS ->
                Optional.of(EvidenceBroken.report(
                        Particulars.of(proof.record().orElseThrow(), Reason.REPORT_FAILS), resting(item, proof)));
            case SECTION_GONE -> Optional.of(EvidenceBroken.section(first, proof, policy));
            case SECTION_CHANGED ->
                Optional.of(
                        proof.record().isPresent()
                                ? EvidenceChanged.record(first, proof)
                                : EvidenceChanged.sections(first, changed(first)));
            case NONE,
                    UNKNOWN_RECORD,
                    NOT_YET_COLLECTED,
                    DOCUMENT_UNDER_CADENCE,
                    REPORT_UNREADABLE,
                    TOO_OLD,
                    VALIDITY_ENDED,
                    ENDS_SOON -> Optional.empty();
        };
    }

    private static Optional<EvidenceRecord.EvidenceFile> file(ProofState proof) {
        return proof.record().flatMap(EvidenceRecord::file);
    }

    private static List<SectionReview> changed(ClaimTrace claim) {
        return claim.sections().stream().filter(SectionReview::isChanged).toList();
    }

    private Stream<Message> missing(ClaimTrace claim, List<Finding> found) {
        List<Message> told = Stream.concat(
                        found.stream()
                                .filter(finding -> finding.rule() == Rule.EVIDENCE_UNKNOWN)
                                .map(Finding::words),
                        claim.proofs().stream()
                                .filter(proof -> proof.reason() == Reason.NOT_YET_COLLECTED
                                        && proof.until().isEmpty())
                                .map(proof -> Messages.of("work.undated")
                                        .with("record", Advice.name(proof.reference()))
                                        .with("today", asOf().toString())))
                .distinct()
                .toList();
        return told.isEmpty() ? Stream.of(EvidenceMissing.message(claim, trace)) : told.stream();
    }

    private Message waived(WorkItem item) {
        ClaimTrace first = item.claims().get(0);
        Waiver waiver = first.claim().waiver().orElseThrow();
        boolean inHeader = WaiverExpired.isInHeader(waiver, policy);
        return Messages.of(inHeader ? "work.waived.header" : "work.waived.block")
                .with("reason", waiver.reason())
                .with("by", waiver.by().isEmpty() ? "" : " (" + waiver.by() + ")");
    }

    private Message review(WorkItem item) {
        Measure measure = policy.measures()
                .filter(candidate -> candidate.id().equals(item.owner()))
                .findFirst()
                .orElseThrow();
        return item.isWrongOn(asOf())
                ? ReviewOverdue.message(measure, measure.review().orElseThrow(), asOf())
                : Messages.of("work.review");
    }

    private Message transfer(WorkItem item) {
        SubProcessor subProcessor = policy.subProcessors().stream()
                .filter(candidate -> candidate.id().equals(item.owner()))
                .findFirst()
                .orElseThrow();
        if (item.isWrongOn(asOf())) {
            return TransferExpired.message(subProcessor, item.due().orElseThrow());
        }
        Message message = subProcessor.transfers().isEmpty()
                ? Messages.of("work.transfer")
                : Messages.of("work.transferBasis").with("bases", Value.Term.transfers(subProcessor.transfers()));
        return message.with("subProcessor", subProcessor.title());
    }
}

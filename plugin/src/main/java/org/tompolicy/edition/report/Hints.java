package org.tompolicy.edition.report;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.tompolicy.check.Reviewed;
import org.tompolicy.finding.Finding;
import org.tompolicy.model.ClaimState;
import org.tompolicy.model.EvidenceRecord;
import org.tompolicy.model.EvidenceRecord.EvidenceFile;
import org.tompolicy.model.EvidenceReference;
import org.tompolicy.model.Interval;
import org.tompolicy.model.Measure;
import org.tompolicy.model.SubProcessor;
import org.tompolicy.model.Waiver;
import org.tompolicy.trace.ClaimTrace;
import org.tompolicy.trace.ProofState;
import org.tompolicy.trace.ProofState.Reason;
import org.tompolicy.trace.WorkItem;

/** What to do about an item of the work list, in the language of the report. */
final class Hints {

    private final Report report;

    Hints(Report report) {
        this.report = report;
    }

    /**
     * What to do.
     *
     * @param findings what was found about the item: where a fault has no words here, its own stand
     */
    Hint of(WorkItem item, List<Finding> findings) {
        Optional<String> text = switch (item.reason()) {
            case EVIDENCE ->
                item.proof()
                        .map(proof -> proof(item, proof))
                        .orElseGet(() -> Optional.of(missing(item)))
                        .map(words -> ended(item) + words);
            case WAIVER -> Optional.of(waiver(item));
            case REVIEW -> Optional.of(review(item));
            case TRANSFER -> Optional.of(transfer(item));
        };
        return text.map(words -> new Hint(words, ""))
                .or(() -> findings.stream().findFirst().map(this::of))
                .orElseGet(() -> new Hint(item.proof().map(this::name).orElse(""), ""));
    }

    /** What a finding says. */
    Hint of(Finding finding) {
        return new Hint(finding.message().replace('`', '\''), report.messageLanguage());
    }

    /** That a waiver held the claims until the day that counts. */
    private String ended(WorkItem item) {
        if (item.state().filter(ClaimState::isWaivable).isEmpty()) {
            return "";
        }
        return item.claims()
                .get(0)
                .claim()
                .waiver()
                .flatMap(Waiver::until)
                .filter(end -> item.due().equals(Optional.of(end)))
                .map(end -> report.text("hint.waiverEnded", report.texts().date(end)) + " ")
                .orElse("");
    }

    private Optional<String> proof(WorkItem item, ProofState proof) {
        String name = name(proof);
        String until = proof.until().map(report.texts()::date).orElse("");
        return switch (proof.state()) {
            case VERIFIED, DUE -> Optional.of(ending(item, proof, name, until));
            case STALE -> Optional.of(report.text("hint.stale", name, until) + " " + next(item, "hint.collect"));
            case EXPIRED -> Optional.of(report.text("hint.expired", name, until) + " " + next(item, "hint.successor"));
            case CHANGED, BROKEN -> fault(item, proof, name);
            case MISSING, WAIVED -> throw new IllegalStateException("no item of this state: " + proof);
        };
    }

    private String ending(WorkItem item, ProofState proof, String name, String until) {
        return proof.until().equals(item.due())
                ? report.text(isValidity(proof) ? "hint.validUntil" : "hint.until", name, until)
                : report.text(
                        "hint.grace",
                        name,
                        until,
                        report.texts().date(item.due().orElseThrow()));
    }

    private String next(WorkItem item, String key) {
        return item.decides() ? report.text(key) : report.text("hint.spare");
    }

    /** What is wrong with the proof itself; empty where a finding says it better. */
    private Optional<String> fault(WorkItem item, ProofState proof, String name) {
        Optional<EvidenceFile> file = proof.record().flatMap(EvidenceRecord::file);
        if (proof.reason() == Reason.FILE_GONE) {
            return file.map(gone -> report.text("hint.fileGone", name, gone.path()));
        }
        if (proof.reason() == Reason.FILE_CHANGED) {
            return file.map(changed -> report.text("hint.fileChanged", name, changed.path(), changed.actualDigest()));
        }
        if (proof.reason() == Reason.SECTION_GONE) {
            return Optional.of(report.text("hint.sectionGone", name));
        }
        if (proof.reason() != Reason.SECTION_CHANGED) {
            return Optional.empty();
        }
        ClaimTrace claim = item.claims().get(0);
        return Optional.of(proof.record()
                .map(record -> report.text(
                        "hint.recordSectionChanged",
                        name,
                        proof.section().orElseThrow().section(),
                        Reviewed.line(record, proof.section().orElseThrow())))
                .orElseGet(() -> report.text("hint.sectionChanged", name, claim.name(), Reviewed.paste(claim))));
    }

    private static boolean isValidity(ProofState proof) {
        return proof.record()
                .flatMap(EvidenceRecord::validUntil)
                .filter(end -> proof.until().equals(Optional.of(end.value())))
                .isPresent();
    }

    private String name(ProofState proof) {
        return proof.record()
                .map(record -> report.text("record", report.texts().kind(record.kind()), record.id()))
                .orElseGet(() -> report.text("section", target(proof.reference())));
    }

    private static String target(EvidenceReference reference) {
        return reference instanceof EvidenceReference.ToSection direct
                ? direct.section().toString()
                : reference.toString();
    }

    private String missing(WorkItem item) {
        ClaimTrace claim = item.claims().get(0);
        List<String> sentences = new ArrayList<>();
        for (ProofState proof : claim.proofs()) {
            if (proof.reason() == Reason.UNKNOWN_RECORD) {
                sentences.add(report.text("hint.unknown", target(proof.reference())));
            } else if (proof.reason() == Reason.NOT_YET_COLLECTED) {
                sentences.add(proof.until()
                        .map(day -> report.text(
                                "hint.notYet", name(proof), report.texts().date(day)))
                        .orElseGet(() -> report.text(
                                "hint.undated", name(proof), report.options().asOf())));
            } else {
                String every = claim.claim().cadence().map(this::every).orElse("");
                sentences.add(report.text("hint.document", name(proof), every));
            }
        }
        if (sentences.isEmpty()) {
            boolean inBlock = item.claims().stream().allMatch(one -> !one.id().isWhole());
            sentences.add(report.text(inBlock ? "hint.missing" : "hint.missingHeader"));
        }
        return String.join(" ", sentences);
    }

    private String every(Interval cadence) {
        return report.texts().interval(cadence);
    }

    private String waiver(WorkItem item) {
        Waiver waiver = item.claims().get(0).claim().waiver().orElseThrow();
        boolean inHeader =
                measure(item).flatMap(Measure::waiver).filter(waiver::equals).isPresent();
        String by = waiver.by().isEmpty() ? "" : " (" + waiver.by() + ")";
        return report.text("hint.waived", waiver.reason(), by, inHeader ? ":tom-waiver-until: …" : "waiver-until=…");
    }

    private Optional<Measure> measure(WorkItem item) {
        return report.policy()
                .measures()
                .filter(measure -> measure.id().equals(item.owner()))
                .findFirst();
    }

    private String review(WorkItem item) {
        if (!item.isWrongOn(report.options().asOf())) {
            return report.text("hint.reviewByThen");
        }
        String review = report.text("hint.review", report.options().asOf());
        return item.due().isEmpty() ? report.text("hint.neverReviewed") + " " + review : review;
    }

    private String transfer(WorkItem item) {
        SubProcessor subProcessor = report.policy().subProcessors().stream()
                .filter(candidate -> candidate.id().equals(item.owner()))
                .findFirst()
                .orElseThrow();
        List<String> bases =
                subProcessor.transfers().stream().map(report.texts()::transfer).toList();
        String basis = bases.isEmpty() ? "" : " (" + report.listed(bases) + ")";
        return report.text("hint.transfer", subProcessor.title(), basis);
    }
}

package org.tompolicy.edition.report;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
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

    Hint of(WorkItem item) {
        String text = switch (item.reason()) {
            case EVIDENCE ->
                ended(item) + item.proof().map(proof -> proof(item, proof)).orElseGet(() -> missing(item));
            case WAIVER -> waiver(item);
            case REVIEW -> review(item);
            case TRANSFER -> transfer(item);
        };
        return new Hint(text, "");
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

    private String proof(WorkItem item, ProofState proof) {
        String name = name(proof);
        String until = proof.until().map(report.texts()::date).orElse("");
        return switch (proof.state()) {
            case VERIFIED, DUE -> {
                boolean inGrace = !proof.until().equals(item.due());
                yield inGrace
                        ? report.text(
                                "hint.grace",
                                name,
                                until,
                                report.texts().date(item.due().orElseThrow()))
                        : report.text(isValidity(proof) ? "hint.validUntil" : "hint.until", name, until);
            }
            case STALE -> report.text("hint.stale", name, until) + " " + next(item, "hint.collect");
            case EXPIRED -> report.text("hint.expired", name, until) + " " + next(item, "hint.successor");
            case CHANGED -> changed(item, proof, name);
            case BROKEN -> broken(proof, name);
            case MISSING, WAIVED -> throw new IllegalStateException("no item of this state: " + proof);
        };
    }

    private String next(WorkItem item, String key) {
        return item.decides() ? report.text(key) : report.text("hint.spare");
    }

    private String changed(WorkItem item, ProofState proof, String name) {
        Optional<EvidenceFile> file =
                proof.record().flatMap(EvidenceRecord::file).filter(EvidenceFile::isChanged);
        return file.map(changed -> report.text("hint.fileChanged", name, changed.path(), changed.actualDigest()))
                .orElseGet(() -> report.text(
                        "hint.sectionChanged", name, item.claims().get(0).name()));
    }

    private String broken(ProofState proof, String name) {
        return proof.record()
                .flatMap(EvidenceRecord::file)
                .filter(EvidenceFile::isMissing)
                .map(file -> report.text("hint.fileGone", name, file.path()))
                .orElseGet(() -> report.text("hint.sectionGone", name));
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
            boolean inBlock = item.claims().stream().allMatch(one -> one.name().contains("#"));
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

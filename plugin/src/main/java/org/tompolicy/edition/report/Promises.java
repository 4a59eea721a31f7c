package org.tompolicy.edition.report;

import java.util.List;
import org.tompolicy.edition.report.ReportView.Promise;
import org.tompolicy.edition.report.ReportView.Proof;
import org.tompolicy.model.ClaimState;
import org.tompolicy.model.EvidenceRecord;
import org.tompolicy.model.Waiver;
import org.tompolicy.trace.ClaimTrace;
import org.tompolicy.trace.ProofState;

/** Every promise that needs evidence, with its state and each proof that it names: what explains the numbers. */
final class Promises {

    private Promises() {}

    static List<Promise> of(Report report) {
        return report.trace().claims().stream()
                .filter(claim -> claim.state().isPresent())
                .map(claim -> promise(report, claim, claim.state().get()))
                .toList();
    }

    private static Promise promise(Report report, ClaimTrace claim, ClaimState state) {
        return new Promise(
                claim.name(),
                report.place(claim.claim().location()),
                state.word(),
                report.word(state),
                claim.claim().cadence().map(report.texts()::interval).orElse(""),
                claim.proofs().stream()
                        .map(proof -> proof(report, claim, proof))
                        .toList(),
                claim.claim().waiver().map(waiver -> waiver(report, waiver)).orElse(""));
    }

    private static Proof proof(Report report, ClaimTrace claim, ProofState proof) {
        return new Proof(
                proof.reference().toString(),
                proof.record().map(EvidenceRecord::title).orElse(""),
                report.word(proof.state()),
                proof.state().word(),
                proof.until().map(report.texts()::shortTime),
                claim.claim().inheritsEvidence());
    }

    private static String waiver(Report report, Waiver waiver) {
        String by = waiver.by().isEmpty() ? "" : " (" + waiver.by() + ")";
        return report.text(
                "waivedUntil", waiver.until().map(report.texts()::date).orElse("–"), waiver.reason(), by);
    }
}

package org.tompolicy.check;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.tompolicy.finding.Argument;
import org.tompolicy.finding.Arguments;
import org.tompolicy.finding.Finding;
import org.tompolicy.finding.Rule;
import org.tompolicy.model.EvidenceRecord;
import org.tompolicy.model.EvidenceRecord.EvidenceFile;
import org.tompolicy.model.EvidenceRecord.Expected;
import org.tompolicy.model.EvidenceReference;
import org.tompolicy.model.Located;
import org.tompolicy.model.Policy;
import org.tompolicy.model.SectionReference;
import org.tompolicy.trace.ClaimTrace;
import org.tompolicy.trace.ProofState;
import org.tompolicy.trace.ProofState.Reason;
import org.tompolicy.trace.Trace;

/** A file that is gone or a report that is not as expected, at its record; an architecture section that is gone, at the claim. */
final class EvidenceBroken implements Check {

    @Override
    public Rule rule() {
        return Rule.EVIDENCE_BROKEN;
    }

    @Override
    public List<Finding> check(Policy policy, Trace trace) {
        List<Finding> findings = new ArrayList<>();
        for (EvidenceRecord record : policy.evidence()) {
            if (record.file().isEmpty()) {
                continue;
            }
            Resting resting = Resting.on(record, trace, rule());
            if (resting.matters()) {
                record.file()
                        .filter(EvidenceFile::isMissing)
                        .map(file -> resting.finding(
                                rule(), file.location(), file(file, resting), Particulars.of(record, Reason.FILE_GONE)))
                        .ifPresent(findings::add);
                record.expected()
                        .flatMap(expected -> report(record, expected, resting))
                        .ifPresent(findings::add);
            }
        }
        for (ClaimTrace claim : trace.claims()) {
            for (ProofState proof : claim.proofs()) {
                if (claim.state().isPresent() && proof.reason() == Reason.SECTION_GONE) {
                    findings.add(Advice.at(claim, rule(), section(claim, proof, policy), Particulars.of(claim, proof)));
                }
            }
        }
        return findings;
    }

    private static String file(EvidenceFile file, Resting resting) {
        return "The file " + file.path() + " of " + resting.record().id() + " is not below evidence/files. "
                + resting.sentence() + " Put it there, or correct :tom-file:.";
    }

    /** The finding on a report that is not as expected; that one cannot be read is found where it is read. */
    private Optional<Finding> report(EvidenceRecord record, Expected expected, Resting resting) {
        return record.report()
                .filter(report -> !expected.failingIn(report).isEmpty())
                .map(failing -> {
                    Arguments said = Particulars.of(record, Reason.REPORT_FAILS);
                    return resting.finding(rule(), expected.location(), report(said, resting), said);
                });
    }

    private static String report(Arguments said, Resting resting) {
        return "The report " + said.get(Argument.FILE).orElseThrow() + " of "
                + resting.record().id() + " has " + said.get(Argument.FOUND).orElseThrow() + ", but "
                + said.get(Argument.EXPECTED).orElseThrow() + " is expected, so it proves nothing. "
                + resting.sentence() + " Mend what it reports and put the new report there, or"
                + " correct tom-expect.";
    }

    private static String section(ClaimTrace claim, ProofState proof, Policy policy) {
        SectionReference section = section(proof);
        String gone = policy.architecture().stream()
                        .anyMatch(document -> document.path().equals(section.document())
                                || document.parts().contains(section.document()))
                ? "the anchor #" + section.anchor() + " is not in " + section.document()
                : "there is no architecture document " + section.document();
        String mend = proof.record()
                .map(record ->
                        "Correct :tom-architecture: in " + record.location().file())
                .orElse("Correct " + Advice.evidenceOf(claim));
        String back = section.anchor().isEmpty()
                ? ", or put the document back."
                : ", or put the anchor back: [#" + section.anchor() + "].";
        return claim.name() + " rests on " + Advice.name(proof.reference()) + ", but " + gone + ". " + mend + back;
    }

    private static SectionReference section(ProofState proof) {
        return proof.reference() instanceof EvidenceReference.ToSection direct
                ? direct.section()
                : proof.record()
                        .flatMap(EvidenceRecord::section)
                        .map(Located::value)
                        .orElseThrow();
    }
}

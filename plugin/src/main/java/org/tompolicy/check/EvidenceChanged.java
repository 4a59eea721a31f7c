package org.tompolicy.check;

import java.util.ArrayList;
import java.util.List;
import org.tompolicy.finding.Finding;
import org.tompolicy.finding.Rule;
import org.tompolicy.model.EvidenceRecord;
import org.tompolicy.model.EvidenceRecord.EvidenceFile;
import org.tompolicy.model.Policy;
import org.tompolicy.trace.Trace;

/** A file that differs from the digest that its record keeps. */
final class EvidenceChanged implements Check {

    @Override
    public Rule rule() {
        return Rule.EVIDENCE_CHANGED;
    }

    @Override
    public List<Finding> check(Policy policy, Trace trace) {
        List<Finding> findings = new ArrayList<>();
        for (EvidenceRecord record : policy.evidence()) {
            Resting resting = Resting.on(record, trace, rule());
            if (resting.matters()) {
                record.file()
                        .filter(EvidenceFile::isChanged)
                        .map(file -> resting.finding(rule(), file.location(), message(file, resting)))
                        .ifPresent(findings::add);
            }
        }
        return findings;
    }

    private static String message(EvidenceFile file, Resting resting) {
        return "The file " + file.path() + " of " + resting.record().id() + " differs from its digest. "
                + resting.sentence() + " Look at it again, then write \":tom-sha256: " + file.actualDigest()
                + "\", or put the old file back.";
    }
}

package org.tompolicy.check;

import org.tompolicy.finding.Message;
import org.tompolicy.model.EvidenceRecord;
import org.tompolicy.trace.ClaimTrace;
import org.tompolicy.trace.SectionReview;
import org.tompolicy.wording.Messages;

/** The lines to paste that say which architecture sections were reviewed, as they are now. */
public final class Reviewed {

    private static final String SEEN = "seen";

    private Reviewed() {}

    /** What to write for a claim: where its sections come from the header, the header's line. */
    static Message line(ClaimTrace trace) {
        String paste = paste(trace);
        String where = isOfHeader(trace) ? "header" : paste.startsWith(SEEN) ? "attribute" : "block";
        return Messages.of("evidence-changed." + where).with("line", paste);
    }

    /** The line to paste alone: a line of the header, the whole line of the block, or an attribute for it. */
    public static String paste(ClaimTrace trace) {
        String fingerprints = String.join(", ", trace.fingerprints());
        if (isOfHeader(trace)) {
            return ":tom-seen: " + fingerprints;
        }
        return trace.claim()
                .line()
                .with(SEEN, trace.fingerprints())
                .map(String::strip)
                .orElse(SEEN + "=\"" + fingerprints + "\"");
    }

    /** Whether the header of its measure says what was reviewed of its sections. */
    static boolean isOfHeader(ClaimTrace trace) {
        return Advice.isImplicit(trace)
                || trace.claim().inheritsEvidence()
                        && trace.claim().line().named(SEEN).isEmpty();
    }

    /** What to write for a record. */
    public static String line(EvidenceRecord record, SectionReview review) {
        String colon = record.location().file().endsWith(".md") ? "" : ":";
        return colon + "tom-seen: " + review.actual();
    }
}

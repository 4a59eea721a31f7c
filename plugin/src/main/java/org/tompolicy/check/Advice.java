package org.tompolicy.check;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import org.tompolicy.finding.Arguments;
import org.tompolicy.finding.Finding;
import org.tompolicy.finding.Location;
import org.tompolicy.finding.Message;
import org.tompolicy.finding.Rule;
import org.tompolicy.finding.Subject;
import org.tompolicy.finding.Value;
import org.tompolicy.model.EvidenceReference;
import org.tompolicy.trace.ClaimTrace;
import org.tompolicy.wording.Messages;

/** Findings at a claim, and the words and lines to paste that several of them end with. */
final class Advice {

    private static final int MONTHS_OF_A_WAIVER = 2;

    private Advice() {}

    /** A finding at the line of a claim. */
    static Finding at(ClaimTrace trace, Rule rule, Message words, Arguments arguments) {
        Location location = trace.claim().location();
        return Finding.of(rule, Location.line(location.file(), location.line()), words)
                .about(new Subject.Claim(trace.owner(), trace.claim().id()))
                .with(arguments);
    }

    /** Whether it is the text of a measure outside its blocks, so that it has no block to write to. */
    static boolean isImplicit(ClaimTrace trace) {
        return trace.claim().id().equals(trace.owner());
    }

    /** The attribute of a claim that names its evidence, as the writer has to find it. */
    static Message evidenceOf(ClaimTrace trace) {
        boolean inherited =
                trace.claim().inheritsEvidence() && !trace.claim().evidence().isEmpty();
        return Messages.of(isImplicit(trace) || inherited ? "advice.evidenceOf.header" : "advice.evidenceOf.block");
    }

    /** What to paste to waive a claim. */
    static Message waiver(ClaimTrace trace, LocalDate asOf) {
        return Messages.of(isImplicit(trace) ? "advice.waiver.header" : "advice.waiver.block")
                .with("until", waiverUntil(asOf).toString());
    }

    /** The name of a claim, to begin a message with. */
    static Value.Claims named(ClaimTrace claim) {
        return named(List.of(claim));
    }

    /** The names of claims. */
    static Value.Claims named(List<ClaimTrace> claims) {
        return Value.Claims.named(claims.stream().map(ClaimTrace::name).toList());
    }

    /** A sensible end of a waiver that is decided today: the last day of the month two months on. */
    static LocalDate waiverUntil(LocalDate asOf) {
        return YearMonth.from(asOf).plusMonths(MONTHS_OF_A_WAIVER).atEndOfMonth();
    }

    /** A reference without its prefix: id of a record, or {@code document#section}. */
    static String name(EvidenceReference reference) {
        return reference instanceof EvidenceReference.ToSection direct
                ? direct.section().toString()
                : reference.toString();
    }
}

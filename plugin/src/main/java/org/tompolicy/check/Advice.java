package org.tompolicy.check;

import java.time.LocalDate;
import java.time.Period;
import java.time.YearMonth;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.tompolicy.finding.Arguments;
import org.tompolicy.finding.Finding;
import org.tompolicy.finding.Location;
import org.tompolicy.finding.Rule;
import org.tompolicy.finding.Subject;
import org.tompolicy.model.EvidenceReference;
import org.tompolicy.model.Interval;
import org.tompolicy.trace.ClaimTrace;

/** Findings at a claim, and the words and lines to paste that several of them end with. */
final class Advice {

    private static final int MONTHS_OF_A_WAIVER = 2;
    private static final int DAYS_OF_A_WEEK = 7;

    private Advice() {}

    /** A finding at the line of a claim. */
    static Finding at(ClaimTrace trace, Rule rule, String message, Arguments arguments) {
        Location location = trace.claim().location();
        return Finding.of(rule, Location.line(location.file(), location.line()), message)
                .about(new Subject.Claim(trace.owner(), trace.claim().id()))
                .with(arguments);
    }

    /** Whether it is the text of a measure outside its blocks, so that it has no block to write to. */
    static boolean isImplicit(ClaimTrace trace) {
        return trace.claim().id().equals(trace.owner());
    }

    /** The attribute of a claim that names its evidence, as the writer has to find it. */
    static String evidenceOf(ClaimTrace trace) {
        return isImplicit(trace)
                        || trace.claim().inheritsEvidence()
                                && !trace.claim().evidence().isEmpty()
                ? ":tom-evidence: of the header"
                : "evidence=\"…\" of the block";
    }

    /** What to paste to waive a claim. */
    static String waiver(ClaimTrace trace, LocalDate asOf) {
        LocalDate until = waiverUntil(asOf);
        return isImplicit(trace)
                ? "a waiver: \":tom-waiver: why\", \":tom-waiver-until: " + until + "\", \":tom-waiver-by: CISO\"."
                : "a waiver: waiver=\"why\",waiver-until=" + until + ",waiver-by=\"CISO\".";
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

    /** A length of time in words, for example {@code 3 months} or {@code 1 year and 6 months}. */
    static String words(Interval interval) {
        Period period = interval.period().normalized();
        String years = counted(period.getYears(), "year");
        String months = counted(period.getMonths(), "month");
        int days = period.getDays();
        String rest = days % DAYS_OF_A_WEEK == 0 ? counted(days / DAYS_OF_A_WEEK, "week") : counted(days, "day");
        return Stream.of(years, months, rest).filter(part -> !part.isEmpty()).collect(Collectors.joining(" and "));
    }

    /** How often, for example {@code every 3 months} or {@code every year}. */
    static String every(Interval interval) {
        String words = words(interval);
        return "every " + (words.startsWith("1 ") && !words.contains(" and ") ? words.substring(2) : words);
    }

    private static String counted(int count, String unit) {
        return count == 0 ? "" : count + " " + (count == 1 ? unit : unit + "s");
    }
}

package org.tompolicy.check;

import java.util.Collection;
import java.util.Collections;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.BiConsumer;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.tompolicy.finding.Finding;
import org.tompolicy.finding.Finding.Doubt;
import org.tompolicy.finding.Rule;
import org.tompolicy.finding.Severity;
import org.tompolicy.finding.Subject;
import org.tompolicy.model.Claim;
import org.tompolicy.model.ClaimId;
import org.tompolicy.model.Measure;
import org.tompolicy.model.Policy;

/**
 * How a project takes findings: the severity that it gives to rules, and what writers silenced for single blocks.
 * {@code audience-leak}, {@code include-outside}, {@code id-duplicate} and what leaves an audience open can be neither
 * ignored nor silenced, since nothing is published while there is one.
 *
 * {@code measure-empty} stops at least a release where an earlier release promised the measure, or the measure has text:
 * what was lost on the way looks the same as what nobody has written yet. A finding that is worse than its rule is by
 * default stays so.
 *
 * @param severities what the project configures; other rules keep their default
 * @param promised ids of the measures that earlier releases promised
 */
public record Judgement(Map<Rule, Severity> severities, Set<String> promised) {

    private static final Set<Rule> REFUSED = EnumSet.of(Rule.AUDIENCE_LEAK, Rule.INCLUDE_OUTSIDE, Rule.ID_DUPLICATE);

    /** What leaves open what a promise says. */
    private static final Set<Rule> UNREAD =
            EnumSet.of(Rule.ATTRIBUTE_INVALID, Rule.ATTRIBUTE_UNKNOWN, Rule.CONTROL_UNKNOWN, Rule.DOCUMENT_MALFORMED);

    public Judgement {
        Map<Rule, Severity> copy = new EnumMap<>(Rule.class);
        copy.putAll(severities);
        severities = Collections.unmodifiableMap(copy);
        promised = Set.copyOf(promised);
    }

    /** A project without releases. */
    public Judgement(Map<Rule, Severity> severities) {
        this(severities, Set.of());
    }

    /** Every rule at its default. */
    public static Judgement byDefault() {
        return new Judgement(Map.of());
    }

    /** The severity of a rule in this project. */
    public Severity severity(Rule rule) {
        Severity severity = severities.getOrDefault(rule, rule.severity());
        return severity == Severity.IGNORE && REFUSED.contains(rule) ? rule.severity() : severity;
    }

    /**
     * Whether a finding may be nothing but the echo of a mistake that was found, or is told by another one. Where a list or a
     * measure cannot be read, its text looks as if nothing proved it, and the records and controls that it names look
     * forgotten. A waiver that has ended says what there is to mend for the evidence that it stood for; so does what of a
     * promise cannot be read, such as its cadence, for that the promise has become less or says no interval. What an import made
     * is read first: nobody looks for the proof of a promise that may be none.
     */
    private static boolean followsFrom(
            List<Finding> doubtful, List<Finding> told, Set<Subject> unconfirmed, Finding finding) {
        return switch (finding.rule()) {
            case EVIDENCE_MISSING ->
                unconfirmed.contains(finding.subject())
                        || doubtful.stream().anyMatch(doubt -> mayHoldProof(doubt, finding))
                        || told.stream()
                                .filter(other -> other.rule() == Rule.WAIVER_EXPIRED)
                                .anyMatch(other -> isOfSame(other, finding) || isOfHeader(other, finding));
            case EVIDENCE_UNUSED, CONTROL_UNCOVERED -> !doubtful.isEmpty();
            case COMMITMENT_WEAKENED, ABSOLUTE_TERM, RECURRENCE_WITHOUT_INTERVAL ->
                told.stream()
                        .filter(other -> UNREAD.contains(other.rule()))
                        .anyMatch(other -> isOfSame(other, finding) || isOnLine(other, finding));
            default -> false;
        };
    }

    /** Whether what could not be read may name the evidence of a claim, or hide the claims of a measure. */
    private static boolean mayHoldProof(Finding doubt, Finding finding) {
        boolean wholeMeasure = finding.subject().name().equals(finding.subject().owner());
        return wholeMeasure && doubt.location().file().equals(finding.location().file())
                || !doubt.subject().claim().isEmpty() && doubt.subject().equals(finding.subject());
    }

    private static boolean isOfSame(Finding other, Finding finding) {
        return !other.subject().name().isEmpty() && other.subject().equals(finding.subject());
    }

    private static boolean isOfHeader(Finding other, Finding finding) {
        return other.subject().claim().isEmpty()
                && !other.subject().owner().isEmpty()
                && other.subject().owner().equals(finding.subject().owner());
    }

    private static boolean isOnLine(Finding other, Finding finding) {
        return other.location().file().equals(finding.location().file())
                && other.location().line() == finding.location().line();
    }

    private static boolean isRefused(Finding finding) {
        return REFUSED.contains(finding.rule()) || finding.doubt() == Doubt.AUDIENCE;
    }

    /** What is left to report of the findings of every room: with the project's severities, sorted, without repetition. */
    public List<Finding> of(Collection<Finding> findings, Policy policy) {
        Map<ClaimId, Set<String>> allowed = allowed(policy);
        List<Finding> doubtful = findings.stream()
                .filter(finding -> finding.doubt() == Doubt.CONTENT && severity(finding.rule()) != Severity.IGNORE)
                .toList();
        List<Finding> told = findings.stream()
                .filter(finding -> finding.rule() == Rule.WAIVER_EXPIRED || UNREAD.contains(finding.rule()))
                .filter(finding -> severity(finding.rule()) != Severity.IGNORE)
                .toList();
        Set<Subject> unconfirmed = severity(Rule.CLAIM_UNCONFIRMED) == Severity.IGNORE
                ? Set.of()
                : findings.stream()
                        .filter(finding -> finding.rule() == Rule.CLAIM_UNCONFIRMED)
                        .map(Finding::subject)
                        .filter(subject -> !subject.claim().isEmpty())
                        .collect(Collectors.toUnmodifiableSet());
        Set<String> lost = lost(policy);
        return findings.stream()
                .filter(finding -> !followsFrom(doubtful, told, unconfirmed, finding))
                .filter(finding -> isRefused(finding)
                        || !allowed.getOrDefault(
                                        new ClaimId(
                                                finding.subject().owner(),
                                                finding.subject().claim()),
                                        Set.of())
                                .contains(finding.rule().id()))
                .map(finding -> finding.as(severity(finding, lost)))
                .filter(finding -> finding.severity() != Severity.IGNORE)
                .sorted(Comparator.<Finding>naturalOrder().thenComparing(Finding::severity, Comparator.reverseOrder()))
                .filter(isFirst())
                .toList();
    }

    /** Whether nothing says the same at the same place yet: a part that two measures include is mended once for both. */
    private static Predicate<Finding> isFirst() {
        Set<List<Object>> told = new HashSet<>();
        return finding -> told.add(List.of(finding.location(), finding.rule(), finding.message()));
    }

    private Severity severity(Finding finding, Set<String> lost) {
        Severity chosen = severity(finding.rule());
        if (chosen == Severity.IGNORE && finding.doubt() == Doubt.AUDIENCE) {
            return finding.rule().severity();
        }
        boolean isLost = finding.rule() == Rule.MEASURE_EMPTY
                && lost.contains(finding.subject().owner());
        Severity least = isLost
                ? Severity.RELEASE
                : finding.severity().compareTo(finding.rule().severity()) > 0 ? finding.severity() : Severity.IGNORE;
        return chosen.compareTo(least) < 0 ? least : chosen;
    }

    /** Ids of measures that cannot be meant to be empty. */
    private Set<String> lost(Policy policy) {
        return policy.measures()
                .filter(measure -> MeasureEmpty.hasWords(measure)
                        || Stream.concat(Stream.of(measure.id()), measure.formerly().stream())
                                .anyMatch(promised::contains))
                .map(Measure::id)
                .collect(Collectors.toUnmodifiableSet());
    }

    /** The findings for which nothing is ever published, whatever their severity and {@code tom.failOn}. */
    public static List<Finding> refused(Collection<Finding> findings) {
        return findings.stream().filter(Judgement::isRefused).sorted().toList();
    }

    private static Map<ClaimId, Set<String>> allowed(Policy policy) {
        Map<ClaimId, Set<String>> allowed = new HashMap<>();
        BiConsumer<String, List<Claim>> add = (owner, claims) ->
                claims.forEach(claim -> allowed.put(new ClaimId(owner, claim.id()), claim.allowed()));
        policy.measures().forEach(measure -> add.accept(measure.id(), measure.claims()));
        policy.subProcessors().forEach(subProcessor -> add.accept(subProcessor.id(), subProcessor.claims()));
        return allowed;
    }
}

package org.tompolicy.check;

import java.util.Collection;
import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.tompolicy.finding.Finding;
import org.tompolicy.finding.Message;
import org.tompolicy.finding.Severity;
import org.tompolicy.model.ClaimState;
import org.tompolicy.model.Measure;
import org.tompolicy.model.Policy;
import org.tompolicy.trace.ClaimTrace;
import org.tompolicy.trace.Trace;
import org.tompolicy.wording.Messages;

/**
 * The policy in numbers. Claims are those that need evidence, sub-processors' included.
 *
 * @param measures all of them, whatever their status
 * @param notShown measures that customers do not see because they are drafts, planned or withdrawn
 * @param claimsByState every state, in the order from best to worst
 * @param findingsBySeverity every severity, in the order from harmless to stopping
 */
public record Summary(
        int measures, int notShown, Map<ClaimState, Integer> claimsByState, Map<Severity, Integer> findingsBySeverity) {

    public Summary {
        claimsByState = complete(ClaimState.class, claimsByState);
        findingsBySeverity = complete(Severity.class, findingsBySeverity);
    }

    private static <K extends Enum<K>> Map<K, Integer> complete(Class<K> type, Map<K, Integer> numbers) {
        Map<K, Integer> complete = new EnumMap<>(type);
        for (K key : type.getEnumConstants()) {
            complete.put(key, numbers.getOrDefault(key, 0));
        }
        return Collections.unmodifiableMap(complete);
    }

    /** Counts. */
    public static Summary of(Policy policy, Trace trace, Collection<Finding> findings) {
        List<Measure> measures = policy.measures().toList();
        Map<ClaimState, Integer> states = new EnumMap<>(ClaimState.class);
        trace.claims().stream()
                .map(ClaimTrace::state)
                .forEach(state -> state.ifPresent(known -> states.merge(known, 1, Integer::sum)));
        Map<Severity, Integer> severities = new EnumMap<>(Severity.class);
        findings.forEach(finding -> severities.merge(finding.severity(), 1, Integer::sum));
        return new Summary(
                measures.size(),
                (int) measures.stream().filter(Summary::isNotShown).count(),
                states,
                severities);
    }

    private static boolean isNotShown(Measure measure) {
        return switch (measure.status()) {
            case IMPLEMENTED, NOT_APPLICABLE -> false;
            case DRAFT, PLANNED, WITHDRAWN -> true;
        };
    }

    /** Claims that need evidence. */
    public int claims() {
        return withEvidence() + withoutEvidence() + waived();
    }

    /** Claims with a proof that holds on the day: verified or due. */
    public int withEvidence() {
        return number(ClaimState.VERIFIED) + number(ClaimState.DUE);
    }

    /** Claims that a waiver holds without evidence. */
    public int waived() {
        return number(ClaimState.WAIVED);
    }

    /** Claims with no proof that holds on the day, and no waiver. */
    public int withoutEvidence() {
        return Stream.of(ClaimState.values())
                .filter(ClaimState::isBad)
                .mapToInt(this::number)
                .sum();
    }

    /** How many claims are in a state. */
    public int number(ClaimState state) {
        return claimsByState.get(state);
    }

    /** How many findings have a severity. */
    public int number(Severity severity) {
        return findingsBySeverity.get(severity);
    }

    /**
     * The policy in two sentences, for example {@code 26 measures, 78 claims: 60 with evidence, 15 without (12 missing,
     * 3 stale), 3 waived. 1 measure is not shown to customers because of its status.}
     */
    public String sentence() {
        return counted(measures, "measure") + ", " + counted(claims(), "claim") + ": " + withEvidence()
                + " with evidence, " + withoutEvidence() + " without" + badStates() + ", " + waived() + " waived. "
                + counted(notShown, "measure") + (notShown == 1 ? " is" : " are")
                + " not shown to customers because of " + (notShown == 1 ? "its" : "their") + " status.";
    }

    private String badStates() {
        return withoutEvidence() == 0 ? "" : " (" + statesWithoutEvidence() + ")";
    }

    /** Claims without evidence by state, worst first, for example {@code 12 missing, 3 stale}; empty where there is none. */
    public String statesWithoutEvidence() {
        return Stream.of(ClaimState.values())
                .filter(state -> state.isBad() && number(state) > 0)
                .sorted(Collections.reverseOrder())
                .map(state -> number(state) + " " + state.word())
                .collect(Collectors.joining(", "));
    }

    /** The findings in one sentence, for example {@code 1 error, 4 warnings (1 stops a release), 2 notes.} */
    public Message findings() {
        int release = number(Severity.RELEASE);
        Message all = release == 0
                ? Messages.of("summary.findings")
                : Messages.of("summary.stopping").with("stopping", part("summary.stops", release));
        return all.with("errors", part("summary.errors", number(Severity.ERROR)))
                .with("warnings", part("summary.warnings", number(Severity.WARNING) + release))
                .with("notes", part("summary.notes", number(Severity.INFO)));
    }

    private static Message part(String key, int number) {
        return Messages.counted(key, "number", number);
    }

    /** {@link #findings()} as it stands on the console. */
    public String findingsSentence() {
        return findings().english();
    }

    private static String counted(int number, String noun) {
        return number + " " + (number == 1 ? noun : noun + "s");
    }
}

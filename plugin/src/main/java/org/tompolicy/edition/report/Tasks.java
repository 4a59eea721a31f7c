package org.tompolicy.edition.report;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.tompolicy.finding.Argument;
import org.tompolicy.finding.Finding;
import org.tompolicy.finding.Rule;
import org.tompolicy.finding.Severity;
import org.tompolicy.finding.Subject;
import org.tompolicy.model.ClaimState;
import org.tompolicy.model.EvidenceRecord;
import org.tompolicy.model.Measure;
import org.tompolicy.trace.ClaimTrace;
import org.tompolicy.trace.ProofState;
import org.tompolicy.trace.WorkItem;

/**
 * The work list: every item of the calendar, with what the findings say of it, and every finding that stops a release and
 * that no item stands for. First what stops a release, then what is over, then what ends next.
 */
final class Tasks {

    private final Report report;
    private final Hints hints;
    private final Map<String, Measure> measures;
    private final Map<Subject, List<Finding>> findings;
    private final Map<String, List<Finding>> atRecords;

    private Tasks(Report report) {
        this.report = report;
        this.hints = new Hints(report);
        this.measures = report.policy()
                .measures()
                .collect(Collectors.toMap(Measure::id, measure -> measure, (first, second) -> first));
        this.findings = report.findings().stream().collect(Collectors.groupingBy(Finding::subject));
        this.atRecords = report.findings().stream()
                .filter(finding -> finding.subject() instanceof Subject.Evidence)
                .collect(Collectors.groupingBy(finding -> finding.subject().name()));
    }

    static List<Task> of(Report report, List<WorkItem> items) {
        return new Tasks(report).all(items);
    }

    private List<Task> all(List<WorkItem> items) {
        List<Task> tasks = new ArrayList<>();
        Set<Finding> told = new HashSet<>();
        for (WorkItem item : items) {
            List<Finding> findings = about(item);
            told.addAll(findings);
            tasks.add(task(item, findings));
        }
        report.findings().stream()
                .filter(finding -> stops(finding) && !told.contains(finding))
                .map(this::task)
                .forEach(tasks::add);
        tasks.sort(Comparator.comparing(task -> !task.stops()));
        return List.copyOf(tasks);
    }

    private static boolean stops(Finding finding) {
        return finding.severity().compareTo(Severity.RELEASE) >= 0;
    }

    /** The findings that say the same as an item: about its record, or about what waits for it. */
    private List<Finding> about(WorkItem item) {
        Set<Rule> rules = rules(item);
        Optional<String> record = item.proof().flatMap(ProofState::record).map(EvidenceRecord::id);
        return Stream.concat(
                        record.stream().flatMap(id -> atRecords.getOrDefault(id, List.of()).stream()),
                        subjects(item)
                                .flatMap(subject -> findings.getOrDefault(subject, List.of()).stream())
                                .filter(finding -> item.proof().stream().allMatch(proof -> means(finding, proof))))
                .filter(finding -> rules.contains(finding.rule()))
                .distinct()
                .toList();
    }

    private static Stream<Subject> subjects(WorkItem item) {
        return switch (item.reason()) {
            case EVIDENCE, WAIVER ->
                item.claims().stream()
                        .map(claim ->
                                new Subject.Claim(claim.owner(), claim.claim().id()));
            case REVIEW -> Stream.of(new Subject.Measure(item.owner()));
            case TRANSFER -> Stream.of(new Subject.SubProcessor(item.owner()));
            case SECURITY -> Stream.of(new Subject.Nothing());
        };
    }

    /** Whether a finding about a claim means a proof: it names no record, or the one of the proof. */
    private static boolean means(Finding finding, ProofState proof) {
        Optional<String> record = finding.arguments().get(Argument.RECORD);
        return record.isEmpty() || record.equals(proof.record().map(EvidenceRecord::id));
    }

    /** The rules that find what an item is about. */
    private static Set<Rule> rules(WorkItem item) {
        return switch (item.reason()) {
            case EVIDENCE -> rules(item.state().orElseThrow());
            case WAIVER -> EnumSet.noneOf(Rule.class);
            case REVIEW -> EnumSet.of(Rule.REVIEW_OVERDUE);
            case TRANSFER -> EnumSet.of(Rule.TRANSFER_EXPIRED);
            case SECURITY -> EnumSet.of(Rule.SECURITY_EXPIRES);
        };
    }

    private static Set<Rule> rules(ClaimState state) {
        return switch (state) {
            case VERIFIED -> EnumSet.of(Rule.CERTIFICATE_ENDED);
            case WAIVED -> EnumSet.noneOf(Rule.class);
            case DUE -> EnumSet.of(Rule.EVIDENCE_DUE, Rule.CERTIFICATE_ENDED);
            case CHANGED -> EnumSet.of(Rule.EVIDENCE_CHANGED, Rule.PROOF_MISSING_FOR_CHANGE);
            case STALE -> EnumSet.of(Rule.EVIDENCE_STALE, Rule.WAIVER_EXPIRED, Rule.PROOF_MISSING_FOR_CHANGE);
            case EXPIRED ->
                EnumSet.of(
                        Rule.EVIDENCE_EXPIRED,
                        Rule.CERTIFICATE_ENDED,
                        Rule.WAIVER_EXPIRED,
                        Rule.PROOF_MISSING_FOR_CHANGE);
            case MISSING ->
                EnumSet.of(
                        Rule.EVIDENCE_MISSING,
                        Rule.EVIDENCE_UNKNOWN,
                        Rule.WAIVER_EXPIRED,
                        Rule.PROOF_MISSING_FOR_CHANGE);
            case BROKEN -> EnumSet.of(Rule.EVIDENCE_BROKEN, Rule.PROOF_MISSING_FOR_CHANGE);
        };
    }

    private Task task(WorkItem item, List<Finding> found) {
        List<String> names = item.claims().isEmpty()
                ? List.of(item.owner())
                : item.claims().stream().map(ClaimTrace::name).toList();
        String subject = item.proof().map(proof -> proof.reference().toString()).orElse("");
        return new Task(
                found.stream().anyMatch(Tasks::stops),
                word(item.reason()),
                names,
                item.state(),
                item.due(),
                item.isWrongOn(report.options().asOf()),
                hints.of(item, found),
                distinct(item.owners().stream().map(owner -> role(owner, Measure::owner))),
                item.proof()
                        .flatMap(Tasks::owner)
                        .map(List::of)
                        .orElseGet(() ->
                                distinct(item.owners().stream().map(owner -> role(owner, Measure::evidenceOwner)))),
                item.places(),
                names.get(0) + "\n" + word(item.reason()) + "\n" + subject);
    }

    static String word(WorkItem.Reason reason) {
        return reason.name().toLowerCase(Locale.ROOT);
    }

    private static Optional<String> owner(ProofState proof) {
        return proof.record().map(EvidenceRecord::owner).filter(owner -> !owner.isEmpty());
    }

    private String role(String measure, Function<Measure, String> role) {
        return Optional.ofNullable(measures.get(measure)).map(role).orElse("");
    }

    private static List<String> distinct(Stream<String> texts) {
        return texts.filter(text -> !text.isEmpty()).distinct().toList();
    }

    private Task task(Finding finding) {
        List<Subject> subjects = finding.subject() instanceof Subject.Evidence record
                ? List.copyOf(record.claims())
                : List.of(finding.subject());
        return new Task(
                true,
                finding.rule().id(),
                distinct(subjects.stream().map(Subject::name)),
                Optional.empty(),
                Optional.empty(),
                true,
                report.said(finding),
                distinct(subjects.stream().map(subject -> role(subject.owner(), Measure::owner))),
                List.of(),
                List.of(finding.location()),
                finding.rule().id() + "\n" + finding.location());
    }
}

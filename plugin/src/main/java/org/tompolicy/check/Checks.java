package org.tompolicy.check;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ForkJoinTask;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.tompolicy.finding.Finding;
import org.tompolicy.model.Policy;
import org.tompolicy.trace.Trace;

/** Every check of this room. */
public final class Checks {

    /** All of them, in the order of their rules. */
    public static final List<Check> ALL = List.of(
            new EvidenceMissing(),
            new EvidenceStale(),
            new EvidenceChanged(),
            new EvidenceExpired(),
            new EvidenceBroken(),
            new EvidenceDue(),
            new EvidenceUnused(),
            new EvidenceBlanket(),
            new MeasureEmpty(),
            new ReviewOverdue(),
            new WaiverExpired(),
            new TransferExpired(),
            new CertificateEnded(),
            new SecurityExpires(),
            new ControlUncovered(),
            new ControlBlanket(),
            new VagueTerm(),
            new VagueAuthority(),
            new RecurrenceWithoutInterval(),
            new AbsoluteTerm(),
            new WeakCommitment(),
            new UnilateralChange(),
            new OpenEndedList(),
            new DuplicateSentence(),
            new FuturePromise(),
            new OutdatedPractice(),
            new MarketingTerm(),
            new ForeignControl(),
            new StandardEdition(),
            new AbbreviationUndefined(),
            new StandardName(),
            new CadenceMismatch(),
            new CertificateMismatch(),
            new StandardWithdrawn(),
            new LawRepealed());

    private Checks() {}

    /** The findings of all checks with default severities, sorted, without repetition; {@link Judgement} comes after. */
    public static List<Finding> findings(Policy policy, Trace trace) {
        return sorted(told(check -> true, policy, Prose.of(policy), trace));
    }

    /**
     * What is wrong with the words of a translation, sorted: the rules about wording at its own lines, and numbers that are not
     * those of the original. What is not translated is not looked at twice.
     */
    public static List<Finding> ofTranslation(Policy original, Policy translated, Trace trace) {
        Prose prose = Prose.of(translated);
        return sorted(Stream.concat(
                told(ProseCheck.class::isInstance, translated, prose, trace),
                TranslatedNumbers.findings(Prose.of(original), prose).stream()));
    }

    /**
     * The findings about the wording of single sentences, sorted, without repetition. Sentences that are said twice take a look at
     * all pairs, and claims of certificates a look at the records: they are not among them.
     */
    public static List<Finding> wording(Policy policy, Trace trace) {
        return sorted(told(Checks::isOfOneSentence, policy, Prose.of(policy), trace));
    }

    private static boolean isOfOneSentence(Check check) {
        return check instanceof ProseCheck
                && !(check instanceof DuplicateSentence || check instanceof CertificateMismatch);
    }

    private static Stream<Finding> told(Predicate<Check> chosen, Policy policy, Prose prose, Trace trace) {
        // one task a check: some take ten times as long as others, and stand side by side in the list
        List<ForkJoinTask<List<Finding>>> tasks = new ArrayList<>();
        for (Check check : ALL) {
            if (chosen.test(check)) {
                Callable<List<Finding>> task = () ->
                        check instanceof ProseCheck wording ? wording.check(prose, trace) : check.check(policy, trace);
                tasks.add(ForkJoinTask.adapt(task));
            }
        }
        ForkJoinTask.invokeAll(tasks);
        return tasks.stream().flatMap(task -> task.join().stream());
    }

    private static List<Finding> sorted(Stream<Finding> findings) {
        return findings.distinct().sorted().toList();
    }
}

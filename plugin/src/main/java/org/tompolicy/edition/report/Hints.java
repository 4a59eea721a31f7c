package org.tompolicy.edition.report;

import java.time.LocalDate;
import java.time.Period;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.tompolicy.check.Particulars;
import org.tompolicy.finding.Argument;
import org.tompolicy.finding.Arguments;
import org.tompolicy.finding.Finding;
import org.tompolicy.model.ClaimState;
import org.tompolicy.model.EvidenceKind;
import org.tompolicy.model.ExpectedProof;
import org.tompolicy.model.Interval;
import org.tompolicy.model.Measure;
import org.tompolicy.model.SubProcessor;
import org.tompolicy.model.Waiver;
import org.tompolicy.trace.ClaimTrace;
import org.tompolicy.trace.ProofState;
import org.tompolicy.trace.ProofState.Reason;
import org.tompolicy.trace.WorkItem;

/** What to do about an item of the work list, in the language of the report. */
final class Hints {

    private final Report report;

    Hints(Report report) {
        this.report = report;
    }

    /**
     * What to do.
     *
     * @param findings what was found about the item: where a proof has no words here, a finding's own stand
     */
    Hint of(WorkItem item, List<Finding> findings) {
        Optional<String> text = switch (item.reason()) {
            case EVIDENCE ->
                item.proof()
                        .map(proof -> proof(item, proof))
                        .orElseGet(() -> Optional.of(missing(item)))
                        .map(words -> ended(item) + words);
            case WAIVER -> Optional.of(waiver(item));
            case REVIEW -> Optional.of(review(item));
            case TRANSFER -> Optional.of(transfer(item));
        };
        return text.map(words -> new Hint(words, ""))
                .or(() -> findings.stream().findFirst().map(this::of))
                .orElseGet(() -> new Hint(
                        item.proof().map(proof -> name(said(item, proof))).orElse(""), ""));
    }

    /** What a finding says: in the language of the report where its arguments say enough, else its message. */
    Hint of(Finding finding) {
        return fault(finding.arguments(), finding.subject().name())
                .map(words -> new Hint(words, ""))
                .orElseGet(() -> new Hint(finding.message().replace('`', '\''), report.messageLanguage()));
    }

    private static Arguments said(WorkItem item, ProofState proof) {
        return Particulars.of(item.claims().get(0), proof);
    }

    /** That a waiver held the claims until the day that counts. */
    private String ended(WorkItem item) {
        if (item.state().filter(ClaimState::isWaivable).isEmpty()) {
            return "";
        }
        return item.claims()
                .get(0)
                .claim()
                .waiver()
                .flatMap(Waiver::until)
                .filter(end -> item.due().equals(Optional.of(end)))
                .map(end -> report.text("hint.waiverEnded", report.texts().date(end)) + " ")
                .orElse("");
    }

    private Optional<String> proof(WorkItem item, ProofState proof) {
        Arguments said = said(item, proof);
        String name = name(said);
        return switch (proof.state()) {
            case VERIFIED, DUE -> Optional.of(ending(item, said, name));
            case STALE -> Optional.of(report.text("hint.stale", name, day(said)) + " " + next(item, "hint.collect"));
            case EXPIRED ->
                Optional.of(report.text("hint.expired", name, day(said)) + " " + next(item, "hint.successor"));
            case CHANGED, BROKEN -> fault(said, item.claims().get(0).name());
            case MISSING, WAIVED -> throw new IllegalStateException("no item of this state: " + proof);
        };
    }

    private String ending(WorkItem item, Arguments said, String name) {
        LocalDate due = item.due().orElseThrow();
        Optional<String> end = end(said);
        return end.equals(Optional.of(due.toString()))
                ? report.text(
                        said.get(Argument.VALID_UNTIL).isPresent() ? "hint.validUntil" : "hint.until", name, day(said))
                : report.text("hint.grace", name, day(said), report.texts().date(due));
    }

    private String next(WorkItem item, String key) {
        return item.decides() ? report.text(key) : report.text("hint.spare");
    }

    /**
     * What is wrong with a proof itself; empty where the arguments name no such fault.
     *
     * @param subject name of what rests on it
     */
    private Optional<String> fault(Arguments said, String subject) {
        Optional<Reason> reason = said.get(Argument.REASON).map(Reason::valueOf);
        if (reason.isEmpty()) {
            return Optional.empty();
        }
        return switch (reason.get()) {
            case FILE_GONE -> filled("hint.fileGone", said, Argument.FILE);
            case FILE_CHANGED -> filled("hint.fileChanged", said, Argument.FILE, Argument.DIGEST);
            case REPORT_FAILS -> filled("hint.reportFails", said, Argument.FILE, Argument.FOUND, Argument.EXPECTED);
            case SECTION_GONE -> filled("hint.sectionGone", said);
            case SECTION_CHANGED ->
                said.get(Argument.RECORD).isPresent()
                        ? filled("hint.recordSectionChanged", said, Argument.SECTION, Argument.PASTE)
                        : said.get(Argument.PASTE)
                                .map(paste -> report.text("hint.sectionChanged", name(said), subject, paste));
            case NONE,
                    UNKNOWN_RECORD,
                    NOT_YET_COLLECTED,
                    DOCUMENT_UNDER_CADENCE,
                    REPORT_UNREADABLE,
                    TOO_OLD,
                    VALIDITY_ENDED,
                    ENDS_SOON -> Optional.empty();
        };
    }

    /** A text with the name of the proof and some of its arguments. */
    private Optional<String> filled(String key, Arguments said, Argument... names) {
        return Optional.of(report.text(
                key,
                Stream.concat(
                                Stream.of(name(said)),
                                Stream.of(names).map(name -> said.get(name).orElseThrow()))
                        .toArray()));
    }

    /** The day that decides, ISO 8601; empty where none does. */
    private static Optional<String> end(Arguments said) {
        return said.get(Argument.VALID_UNTIL)
                .or(() -> said.get(Argument.INTERVAL_END))
                .or(() -> said.get(Argument.COLLECTED));
    }

    private String day(Arguments said) {
        return end(said).map(LocalDate::parse).map(report.texts()::date).orElse("");
    }

    /** How a proof is called. */
    private String name(Arguments said) {
        Optional<EvidenceKind> kind = said.get(Argument.KIND).flatMap(EvidenceKind::of);
        return kind.isPresent()
                ? report.text(
                        "record",
                        report.texts().kind(kind.get()),
                        said.get(Argument.RECORD).orElseThrow())
                : report.text("section", target(said));
    }

    private static String target(Arguments said) {
        return said.get(Argument.RECORD).or(() -> said.get(Argument.SECTION)).orElseThrow();
    }

    private String missing(WorkItem item) {
        ClaimTrace claim = item.claims().get(0);
        List<String> sentences = claim.proofs().stream()
                .map(proof -> missing(Particulars.of(claim, proof), proof.reason()))
                .toList();
        if (sentences.isEmpty()) {
            boolean inBlock = item.claims().stream().allMatch(one -> !one.id().isWhole());
            return report.text(inBlock ? "hint.missing" : "hint.missingHeader") + expected(item);
        }
        return String.join(" ", sentences) + expected(item);
    }

    /**
     * What reviewers expect to be shown, for the controls of the first framework that says so: the others mean the same in
     * other words.
     */
    private String expected(WorkItem item) {
        List<ExpectedProof> all = item.claims().stream()
                .flatMap(claim -> report.policy().expected(claim.owner(), claim.claim()).stream())
                .distinct()
                .toList();
        return all.stream()
                .filter(proof -> proof.framework().equals(all.get(0).framework()))
                .map(proof -> " "
                        + report.text(
                                "hint.expected",
                                control(proof),
                                proof.words(report.texts().language()).replace('`', '\'')))
                .collect(Collectors.joining());
    }

    private String control(ExpectedProof proof) {
        return report.policy()
                .framework(proof.framework())
                .flatMap(framework -> framework.control(proof.control()))
                .map(control -> report.texts().controlInFull(control.publishedIn(proof.framework())))
                .orElse(proof.control());
    }

    private String missing(Arguments said, Reason reason) {
        if (reason == Reason.UNKNOWN_RECORD) {
            return report.text("hint.unknown", target(said));
        }
        if (reason == Reason.NOT_YET_COLLECTED) {
            return end(said).isPresent()
                    ? report.text("hint.notYet", name(said), day(said))
                    : report.text("hint.undated", name(said), report.options().asOf());
        }
        String every = said.get(Argument.CADENCE)
                .map(Period::parse)
                .map(Interval::new)
                .map(report.texts()::interval)
                .orElse("");
        return report.text("hint.document", name(said), every);
    }

    private String waiver(WorkItem item) {
        Waiver waiver = item.claims().get(0).claim().waiver().orElseThrow();
        boolean inHeader =
                measure(item).flatMap(Measure::waiver).filter(waiver::equals).isPresent();
        String by = waiver.by().isEmpty() ? "" : " (" + waiver.by() + ")";
        return report.text("hint.waived", waiver.reason(), by, inHeader ? ":tom-waiver-until: …" : "waiver-until=…");
    }

    private Optional<Measure> measure(WorkItem item) {
        return report.policy()
                .measures()
                .filter(measure -> measure.id().equals(item.owner()))
                .findFirst();
    }

    private String review(WorkItem item) {
        if (!item.isWrongOn(report.options().asOf())) {
            return report.text("hint.reviewByThen");
        }
        String review = report.text("hint.review", report.options().asOf());
        return item.due().isEmpty() ? report.text("hint.neverReviewed") + " " + review : review;
    }

    private String transfer(WorkItem item) {
        SubProcessor subProcessor = report.policy().subProcessors().stream()
                .filter(candidate -> candidate.id().equals(item.owner()))
                .findFirst()
                .orElseThrow();
        List<String> bases =
                subProcessor.transfers().stream().map(report.texts()::transfer).toList();
        String basis = bases.isEmpty() ? "" : " (" + report.listed(bases) + ")";
        return report.text("hint.transfer", subProcessor.title(), basis);
    }
}

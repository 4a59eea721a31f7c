package org.tompolicy.edition.annex;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.tompolicy.change.ChangeSet;
import org.tompolicy.change.ClassifiedChange;
import org.tompolicy.change.Difference;
import org.tompolicy.change.OwnChanges;
import org.tompolicy.change.PolicyFact;
import org.tompolicy.edition.annex.AnnexView.ChangeLine;
import org.tompolicy.edition.annex.AnnexView.Fact;
import org.tompolicy.edition.page.ChangeSentences;
import org.tompolicy.edition.page.ChangeWords;
import org.tompolicy.edition.page.Markup;
import org.tompolicy.edition.page.Remarks;
import org.tompolicy.edition.page.UiTexts;
import org.tompolicy.model.Change.ChangeClass;
import org.tompolicy.model.ChangeSubject;
import org.tompolicy.model.Inline;
import org.tompolicy.model.PublishedPolicy;
import org.tompolicy.model.SitePage;
import org.tompolicy.model.Target;
import org.tompolicy.publish.ChangeHistory;
import org.tompolicy.publish.ChangeHistory.Step;
import org.tompolicy.publish.ChangeHistory.Version;

/** What an annex says of changes: below a measure what its version did to it, and version by version what changed. */
final class AnnexChanges {

    /** How many versions an annex tells of where a link leads to the rest. */
    private static final int VERSIONS = 3;

    private final PublishedPolicy policy;
    private final ChangeHistory history;
    private final UiTexts texts;
    private final Days days;
    private final AnnexTexts placed;
    private final List<String> services;

    /** @param services those that the annex is about; empty for all */
    AnnexChanges(
            PublishedPolicy policy, ChangeHistory history, UiTexts texts, AnnexTexts placed, List<String> services) {
        this.policy = policy;
        this.history = history;
        this.texts = texts;
        this.days = new Days(texts);
        this.placed = placed;
        this.services = services;
    }

    /** {@code Since 2026.1: #fax removed}; empty where this version left the measure as it was. */
    Optional<String> sinceOfMeasure(String id) {
        return since(history.ofMeasure(id)).map(said -> texts.text("change.since", said.label(), said.words()));
    }

    /** The same of a sub-processor, as a fact of it. */
    Optional<Fact> sinceOfSubProcessor(String id) {
        return since(history.ofSubProcessor(id))
                .map(said -> new Fact(texts.text("change.sinceRow", said.label()), Markup.escaped(said.words())));
    }

    private record Said(String label, String words) {}

    private Optional<Said> since(OwnChanges changes) {
        return history.latest()
                .filter(step -> !changes.isEmpty())
                .map(step -> new Said(step.changes().from(), ChangeSentences.claimByClaim(texts, changes)));
    }

    AnnexView.Changes changes() {
        List<Fact> classes = new ArrayList<>();
        for (ChangeClass change : ChangeSet.READING_ORDER) {
            classes.add(new Fact(
                    texts.text("change." + change.word()),
                    Markup.escaped(texts.text("change.meaning." + change.word()))));
        }
        Markup all = Markup.EMPTY;
        if (!policy.website().isEmpty() && !policy.isDraft()) {
            String address = new AnnexTargets(Set.of(), policy.website()).onSite(SitePage.CHANGES.path());
            all = texts.html("annex.changes.history", placed.link(new Target.Web(address), address));
        }
        List<Version> versions = history.versions();
        int told = all.html().isEmpty() ? versions.size() : Math.min(VERSIONS, versions.size());
        return new AnnexView.Changes(
                classes,
                all,
                versions.subList(0, told).stream().map(this::version).toList());
    }

    private AnnexView.VersionChanges version(Version version) {
        String name = version.isDraft()
                ? texts.text("draft")
                : texts.text(
                        "annex.changes.version",
                        version.number(),
                        days.of(version.effective().or(version::issued).orElseThrow()));
        return new AnnexView.VersionChanges(
                name,
                "changes-" + version.number().toLowerCase(Locale.ROOT),
                version.step().map(this::compared).orElse(""),
                version.step().map(this::lines).orElse(List.of()),
                nothing(version));
    }

    private String compared(Step step) {
        String from = texts.text("changesCompared", step.changes().from());
        return step.changes().changes().isEmpty()
                ? from
                : from + " "
                        + UiTexts.sentence(
                                ChangeWords.counted(texts, step.changes().counts()));
    }

    private String nothing(Version version) {
        if (version.step().isPresent()) {
            return version.step().get().changes().changes().isEmpty() ? texts.text("changesNothing") : "";
        }
        return version.previous()
                .map(previous -> texts.text("changesNotComparable", previous))
                .orElseGet(() -> texts.text("changesFirst"));
    }

    private List<ChangeLine> lines(Step step) {
        ChangeWords words = ChangeWords.of(texts, step.before(), step.after());
        ChangeSentences sentences = ChangeSentences.of(texts, step.before(), step.after());
        Remarks remarks = new Remarks(words);
        return step.changes().changes().stream()
                .map(change -> line(words, sentences, change, remarks))
                .toList();
    }

    private ChangeLine line(ChangeWords words, ChangeSentences sentences, ClassifiedChange change, Remarks remarks) {
        Difference difference = change.difference();
        List<String> said = new ArrayList<>();
        sentences.news(difference).ifPresent(said::add);
        if (!difference.isWhole()) {
            said.addAll(sentences.sentences(difference));
        }
        wording(change).ifPresent(said::add);
        String remark = remarks.next(change);
        if (!remark.isEmpty()) {
            said.add(remark);
        }
        if (said.isEmpty()) {
            said.add(texts.text(difference.isNew() ? newKey(difference) : "annex.changes.otherWords"));
        }
        return new ChangeLine(
                words.className(change.changeClass()),
                place(difference),
                title(words, difference),
                String.join(" ", said));
    }

    private static String newKey(Difference difference) {
        return switch (difference.subject().kind()) {
            case CLAIM -> "changeNewPromise";
            case SUBPROCESSOR_CLAIM -> "changeNewPromiseOfSubProcessor";
            case POLICY, MEASURE, SUBPROCESSOR -> "changeNewMeasure";
        };
    }

    /**
     * What was promised before where less is promised now; whatever else changed stands in this text. Of texts of the
     * policy that are long it is only said that they changed.
     */
    private Optional<String> wording(ClassifiedChange change) {
        Difference difference = change.difference();
        String before = ChangeWords.line(difference.before());
        return switch (difference.subject().kind()) {
            case POLICY -> fact(difference, before, ChangeWords.line(difference.after()));
            case MEASURE, CLAIM, SUBPROCESSOR_CLAIM ->
                change.changeClass().isLess() && ChangeWords.showsWords(difference) && !before.isEmpty()
                        ? Optional.of(texts.text("annex.changes.before", before))
                        : Optional.empty();
            case SUBPROCESSOR -> Optional.empty();
        };
    }

    private Optional<String> fact(Difference difference, String before, String after) {
        return PolicyFact.of(difference.subject().id()).flatMap(fact -> switch (fact) {
            case PREAMBLE, GLOSSARY, CATEGORIES -> Optional.of(texts.text("annex.changes.otherWords"));
            case SERVICES -> Optional.empty();
            case COMPANY, ADDRESS, CONTACT, DPO, LOCATIONS, REMOTE_ACCESS, OUT_OF_SCOPE, EVIDENCE_ACCESS ->
                Optional.of(
                        before.isEmpty()
                                ? texts.text("annex.changes.now", after)
                                : after.isEmpty()
                                        ? texts.text("annex.changes.before", before)
                                        : texts.text("annex.changes.beforeNow", before, after));
        });
    }

    /** The citation as a link to its place; a fact of the policy by its name. */
    private Markup place(Difference difference) {
        ChangeSubject subject = difference.subject();
        String citation = ChangeWords.citation(subject);
        return switch (subject.kind()) {
            case POLICY -> Markup.EMPTY;
            case MEASURE, CLAIM -> link(new Target.Measure(subject.id(), anchor(subject)), citation);
            case SUBPROCESSOR, SUBPROCESSOR_CLAIM ->
                subject.claim().isEmpty() || subject.claim().equals(subject.id())
                        ? Markup.EMPTY
                        : link(new Target.SubProcessor(subject.id(), subject.claim()), citation);
        };
    }

    private static String anchor(ChangeSubject subject) {
        return subject.claim().equals(subject.id()) ? "" : subject.claim();
    }

    private Markup link(Target target, String words) {
        Inline link = AnnexTexts.linked(target, words);
        return placed.line(List.of(link));
    }

    /** What stands behind the citation; nothing where that leads to its measure, whose title stands there. */
    private String title(ChangeWords words, Difference difference) {
        return switch (difference.subject().kind()) {
            case POLICY -> fact(words, difference.subject().id());
            case CLAIM -> policy.measure(difference.subject().id()).isPresent() ? "" : difference.title();
            case MEASURE -> difference.title();
            case SUBPROCESSOR, SUBPROCESSOR_CLAIM -> texts.text("annex.changes.subProcessor", difference.title());
        };
    }

    /** What is said of all services together says so where the annex is about some of them. */
    private String fact(ChangeWords words, String id) {
        boolean ofAll = !services.isEmpty()
                && PolicyFact.of(id).filter(PolicyFact::isOfAllServices).isPresent();
        return ofAll ? texts.text("annex.factOfAllServices", words.fact(id)) : words.fact(id);
    }
}

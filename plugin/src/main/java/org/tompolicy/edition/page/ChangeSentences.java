package org.tompolicy.edition.page;

import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.tompolicy.change.Aspect;
import org.tompolicy.change.ClassifiedChange;
import org.tompolicy.change.Difference;
import org.tompolicy.change.OwnChanges;
import org.tompolicy.edition.page.ChangeWords.Facet;
import org.tompolicy.model.ChangeSubject;
import org.tompolicy.model.PublishedPolicy;
import org.tompolicy.model.PublishedSubProcessor;

/** Whole sentences about changes, the same on pages, in annexes, feeds and letters. */
public final class ChangeSentences {

    private final UiTexts texts;
    private final ChangeWords words;

    private ChangeSentences(UiTexts texts, ChangeWords words) {
        this.texts = texts;
        this.words = words;
    }

    /** Sentences about changes between two states. */
    public static ChangeSentences of(UiTexts texts, PublishedPolicy before, PublishedPolicy after) {
        return new ChangeSentences(texts, ChangeWords.of(texts, before, after));
    }

    /**
     * What a version did to a measure or a sub-processor, claim by claim: {@code #fax removed, #copies weakened}; empty where
     * it did nothing. What is said of the whole and not of a claim is named: {@code review: strengthened}.
     */
    public static String claimByClaim(UiTexts texts, OwnChanges changes) {
        return changes.changes().stream()
                .map(change -> claimByClaim(texts, change))
                .collect(Collectors.joining(", "));
    }

    private static String claimByClaim(UiTexts texts, ClassifiedChange change) {
        Difference difference = change.difference();
        ChangeSubject subject = difference.subject();
        String said = texts.text("annex.class." + change.changeClass().word());
        if (!subject.claim().isEmpty()) {
            return texts.text(
                    "change.claim", subject.claim().equals(subject.id()) ? subject.id() : "#" + subject.claim(), said);
        }
        return difference.isWhole()
                ? said
                : texts.text(
                        "change.part",
                        listed(
                                texts,
                                telling(change).stream()
                                        .map(aspect -> texts.inSentence(
                                                texts.text("change.aspect." + ChangeWords.word(aspect.kind()))))
                                        .distinct()
                                        .toList()),
                        said);
    }

    /** What the class is said of: beside something else, explanations and descriptions have no part in it. */
    private static List<Aspect> telling(ClassifiedChange change) {
        List<Aspect> all = change.difference().aspects();
        List<Aspect> telling = all.stream()
                .filter(aspect -> aspect.kind() != Aspect.Kind.CONTEXT && aspect.kind() != Aspect.Kind.DESCRIPTION)
                .toList();
        return telling.isEmpty() ? all : telling;
    }

    /** {@code services, transfer basis and purpose}. */
    private static String listed(UiTexts texts, List<String> names) {
        int last = names.size() - 1;
        return last == 0
                ? names.get(0)
                : texts.text("change.and", String.join(", ", names.subList(0, last)), names.get(last));
    }

    /**
     * What customers have to be told of a sub-processor before it takes effect, in a sentence: who it is, for which services,
     * from which day, or what changes of it. Empty for every other change.
     */
    public Optional<String> news(Difference difference) {
        if (!difference.isNewSubProcessing()) {
            return Optional.empty();
        }
        if (difference.aspect(Aspect.Kind.PRESENCE).isEmpty()) {
            return Optional.of(texts.text(
                    "news.changed",
                    words.owner(difference),
                    difference.aspects().stream()
                            .filter(aspect ->
                                    aspect.kind() == Aspect.Kind.COUNTRY || aspect.kind() == Aspect.Kind.LEGAL_ENTITY)
                            .map(aspect -> sentence(words.facet(aspect, false), "change.differs"))
                            .collect(Collectors.joining(" "))));
        }
        return words.subProcessor(difference.subject().id())
                .map(added -> added(added, words.other(difference).orElse("")));
    }

    private String added(PublishedSubProcessor added, String other) {
        String who = other.isEmpty()
                ? texts.text("news.added", added.title())
                : texts.text("news.replaces", added.title(), other);
        String services = PublishedFacts.of(words.latest(), texts).services(added.services());
        return added.from()
                .or(() -> words.latest().effective())
                .map(day -> texts.text("news.from", who, services, texts.date(day)))
                .orElseGet(() -> texts.text("news.for", who, services));
    }

    /** What differs beside the words, in sentences that look forward to the change; of text in both states only that its words differ. */
    public List<String> coming(Difference difference) {
        return sentences(difference, "notice.differs");
    }

    /** The same in sentences that hold on every day. */
    public List<String> sentences(Difference difference) {
        return sentences(difference, "change.differs");
    }

    private List<String> sentences(Difference difference, String key) {
        return words.facets(difference).stream()
                .map(facet -> sentence(facet, key))
                .toList();
    }

    private String sentence(Facet facet, String key) {
        if (facet.before().isEmpty() && facet.after().isEmpty()) {
            return texts.text("notice.differs", facet.label());
        }
        if (facet.isText()) {
            return texts.text("notice.differs.text", facet.label());
        }
        if (facet.isPart()) {
            return part(facet);
        }
        if (facet.before().isEmpty()) {
            return texts.text(key + ".new", facet.label(), ChangeWords.line(facet.after()));
        }
        return facet.after().isEmpty()
                ? texts.text(key + ".gone", facet.label(), ChangeWords.line(facet.before()))
                : texts.text(
                        key + ".both",
                        facet.label(),
                        ChangeWords.line(facet.before()),
                        ChangeWords.line(facet.after()));
    }

    /** What went and what came of several; the rest of them stays. */
    private String part(Facet facet) {
        if (facet.before().isEmpty()) {
            return texts.text("notice.differs.new", facet.label(), ChangeWords.line(facet.after()));
        }
        return facet.after().isEmpty()
                ? texts.text("notice.differs.gone", facet.label(), ChangeWords.line(facet.before()))
                : texts.text(
                        "change.differs.part",
                        facet.label(),
                        ChangeWords.line(facet.before()),
                        ChangeWords.line(facet.after()));
    }
}

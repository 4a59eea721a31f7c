package org.tompolicy.edition.site;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.tompolicy.change.Aspect;
import org.tompolicy.change.ChangeSet;
import org.tompolicy.change.ClassifiedChange;
import org.tompolicy.change.Difference;
import org.tompolicy.change.PolicyFact;
import org.tompolicy.edition.page.ChangeSentences;
import org.tompolicy.edition.page.ChangeWords;
import org.tompolicy.edition.page.Links;
import org.tompolicy.edition.page.Markup;
import org.tompolicy.edition.page.PublishedFacts;
import org.tompolicy.edition.page.Redlines;
import org.tompolicy.edition.page.Redlines.Piece;
import org.tompolicy.edition.page.UiTexts;
import org.tompolicy.model.Change.ChangeClass;
import org.tompolicy.model.ChangeSubject;
import org.tompolicy.model.MeasureStatus;
import org.tompolicy.model.PolicyFacts;
import org.tompolicy.model.PublishedPolicy;
import org.tompolicy.model.PublishedPolicy.WithdrawnMeasure;
import org.tompolicy.model.SitePage;

/** Makes the entries of the changes between two releases. */
final class ChangeEntries {

    /** What is written in sentences, of which long ones are shortened. */
    private static final Set<Aspect.Kind> PROSE =
            EnumSet.of(Aspect.Kind.CONTEXT, Aspect.Kind.DESCRIPTION, Aspect.Kind.PURPOSE, Aspect.Kind.TITLE);

    private final Site site;
    private final UiTexts texts;
    private final Links links;
    private final PublishedPolicy before;
    private final PublishedPolicy after;
    private final ChangeWords words;
    private final ChangePlaces places;

    /**
     * For changes between two releases.
     *
     * @param links from the page that shows them
     */
    ChangeEntries(Site site, Links links, PublishedPolicy before, PublishedPolicy after) {
        this.site = site;
        this.texts = site.textsOfChanges(after);
        this.links = links;
        this.before = before;
        this.after = after;
        this.words = ChangeWords.of(texts, before, after);
        this.places = new ChangePlaces(before, after);
    }

    /** Bad news first. A remark on several changes of one measure stands with the first of them. */
    List<ChangeEntry> entries(ChangeSet changes) {
        List<ChangeEntry> entries = new ArrayList<>();
        ClassifiedChange previous = null;
        for (ClassifiedChange change : inReadingOrder(changes)) {
            entries.add(entry(change, saysTheSame(previous, change) ? "" : change.remark()));
            previous = change;
        }
        return entries;
    }

    static List<ClassifiedChange> inReadingOrder(ChangeSet changes) {
        return ChangeSet.of(changes.from(), changes.to(), changes.changes()).changes();
    }

    private static boolean saysTheSame(ClassifiedChange previous, ClassifiedChange change) {
        return previous != null
                && previous.difference()
                        .subject()
                        .id()
                        .equals(change.difference().subject().id())
                && previous.remark().equals(change.remark());
    }

    /** How many there are of each class that occurs, bad news first. */
    static List<ReleaseChanges.Count> counts(Site site, Links links, ChangeSet changes) {
        Map<ChangeClass, Integer> counts = changes.counts();
        return ChangeSet.READING_ORDER.stream()
                .filter(counts::containsKey)
                .map(changeClass -> new ReleaseChanges.Count(
                        MeasureLists.mark(site, links, changeClass),
                        site.texts.text("change.counted." + changeClass.word(), counts.get(changeClass))))
                .toList();
    }

    private ChangeEntry entry(ClassifiedChange change, String remark) {
        Difference difference = change.difference();
        ChangeSubject subject = difference.subject();
        List<Sentence> sentences = sentences(difference, remark);
        return new ChangeEntry(
                MeasureLists.mark(site, links, change.changeClass()),
                owner(subject),
                subject.kind() == ChangeSubject.Kind.POLICY ? words.fact(subject.id()) : difference.title(),
                ChangePlaces.label(subject),
                places.of(difference).map(links::fromRoot).orElse(""),
                text(difference),
                notes(difference),
                sentences.stream().map(Sentence::html).toList(),
                sentences.stream().map(Sentence::words).toList());
    }

    private String owner(ChangeSubject subject) {
        return switch (subject.kind()) {
            case POLICY -> "";
            case MEASURE, CLAIM -> subject.id();
            case SUBPROCESSOR, SUBPROCESSOR_CLAIM -> site.texts.text("subProcessor");
        };
    }

    private List<Piece> text(Difference difference) {
        return switch (difference.subject().kind()) {
            case POLICY -> fact(difference);
            case CLAIM, SUBPROCESSOR_CLAIM -> Redlines.of(difference.before(), difference.after());
            case MEASURE, SUBPROCESSOR ->
                difference.isWhole() ? Redlines.of(difference.before(), difference.after()) : List.of();
        };
    }

    private List<Piece> fact(Difference difference) {
        return difference.subject().id().equals(PolicyFact.SERVICES.word())
                ? Redlines.lists(names(before), names(after))
                : Redlines.shortened(difference.before(), difference.after());
    }

    private static List<String> names(PublishedPolicy policy) {
        return policy.services().stream().map(PolicyFacts.Service::name).toList();
    }

    private List<ChangeEntry.Note> notes(Difference difference) {
        List<ChangeEntry.Note> notes = new ArrayList<>();
        ChangeSubject subject = difference.subject();
        if (subject.kind() == ChangeSubject.Kind.POLICY) {
            return notes;
        }
        if (subject.kind() == ChangeSubject.Kind.SUBPROCESSOR
                && difference.aspect(Aspect.Kind.PRESENCE).isPresent()) {
            boolean present = words.isPresent(subject.id());
            for (PublishedFacts.Fact fact : words.facts(subject.id())) {
                notes.add(ChangeEntry.Note.of(
                        fact.label(), Redlines.exchanged(present ? "" : fact.value(), present ? fact.value() : "")));
            }
        }
        for (Aspect aspect : difference.aspects()) {
            switch (aspect.kind()) {
                case PRESENCE, WORDS, MARKUP, VALUE, STATUS -> {}
                case SERVICES ->
                    notes.add(ChangeEntry.Note.ofLists(
                            words.label(aspect.kind()),
                            words.values(aspect.kind(), aspect.before()),
                            words.values(aspect.kind(), aspect.after())));
                case PICTURE,
                        CONTEXT,
                        DESCRIPTION,
                        TITLE,
                        ID,
                        INTERVAL,
                        REVIEW_INTERVAL,
                        CONTROLS,
                        PROVIDED_BY,
                        AUDIENCE,
                        PROOF,
                        LEGAL_ENTITY,
                        ADDRESS,
                        CONTACT,
                        PURPOSE,
                        COUNTRY,
                        TRANSFER_BASIS,
                        TRANSFER_UNTIL,
                        USED_FROM,
                        USED_UNTIL -> {
                    if (!ChangeWords.isReplaced(aspect)) {
                        notes.add(note(aspect.kind(), aspect.before(), aspect.after()));
                    }
                }
            }
        }
        return notes;
    }

    private ChangeEntry.Note note(Aspect.Kind kind, List<String> old, List<String> young) {
        List<String> was = old.isEmpty() ? List.of() : words.values(kind, old);
        List<String> is = young.isEmpty() ? List.of() : words.values(kind, young);
        boolean prose = PROSE.contains(kind);
        return prose
                ? ChangeEntry.Note.of(
                        words.label(kind), Redlines.shortened(String.join("\n", was), String.join("\n", is)))
                : ChangeEntry.Note.ofLists(words.label(kind), was, is);
    }

    private List<Sentence> sentences(Difference difference, String remark) {
        List<Sentence> sentences = new ArrayList<>();
        for (Aspect aspect : difference.aspects()) {
            switch (aspect.kind()) {
                case PRESENCE -> presence(difference, aspect, remark.isBlank()).ifPresent(sentences::add);
                case STATUS -> status(difference, aspect).ifPresent(sentences::add);
                case INTERVAL, REVIEW_INTERVAL -> {
                    if (aspect.before().isEmpty()) {
                        sentences.add(sentence("changeNoneBefore"));
                    } else if (aspect.after().isEmpty()) {
                        sentences.add(sentence("changeNoneAfter"));
                    }
                }
                case MARKUP -> sentences.add(sentence("changeMarkup"));
                case PICTURE -> {
                    if (ChangeWords.isReplaced(aspect)) {
                        String picture = UiTexts.sentence(this.words.replacedPicture(aspect));
                        sentences.add(new Sentence(texts.form().plain(picture), picture));
                    }
                }
                case WORDS,
                        CONTEXT,
                        DESCRIPTION,
                        TITLE,
                        ID,
                        CONTROLS,
                        PROVIDED_BY,
                        SERVICES,
                        AUDIENCE,
                        PROOF,
                        LEGAL_ENTITY,
                        ADDRESS,
                        CONTACT,
                        PURPOSE,
                        COUNTRY,
                        TRANSFER_BASIS,
                        TRANSFER_UNTIL,
                        USED_FROM,
                        USED_UNTIL,
                        VALUE -> {}
            }
        }
        if (!remark.isBlank()) {
            String words = UiTexts.sentence(remark);
            sentences.add(new Sentence(texts.form().plain(words), words));
        }
        return sentences;
    }

    private record Sentence(Markup html, String words) {}

    private Sentence sentence(String key, String... values) {
        return new Sentence(texts.html(key, (Object[]) values), texts.text(key, (Object[]) values));
    }

    private Optional<Sentence> presence(Difference difference, Aspect aspect, boolean alone) {
        boolean comes = difference.before().isEmpty() && !difference.after().isEmpty()
                || aspect.direction().equals(Optional.of(ChangeClass.ADDED));
        return switch (difference.subject().kind()) {
            case POLICY -> Optional.empty();
            case CLAIM, SUBPROCESSOR_CLAIM ->
                alone ? Optional.of(sentence(comes ? newPromise(difference) : "changeNoPromise")) : Optional.empty();
            case MEASURE -> Optional.of(measure(difference.subject().id(), comes));
            case SUBPROCESSOR ->
                ChangeSentences.of(texts, before, after)
                        .news(difference)
                        .map(news -> new Sentence(texts.form().plain(news), news))
                        .or(() -> alone || difference.isReplacement()
                                ? Optional.of(subProcessorGone(difference))
                                : Optional.empty());
        };
    }

    private static String newPromise(Difference difference) {
        return difference.subject().kind() == ChangeSubject.Kind.CLAIM
                ? "changeNewPromise"
                : "changeNewPromiseOfSubProcessor";
    }

    private Sentence measure(String id, boolean comes) {
        boolean applies = (comes ? after : before)
                .notApplicable().stream().noneMatch(measure -> measure.id().equals(id));
        if (!applies) {
            return sentence(comes ? "changeNotApplicable" : "changeNotNamed");
        }
        return comes ? sentence("changeNewMeasure") : gone(id);
    }

    private Sentence subProcessorGone(Difference difference) {
        return difference.isReplacement()
                ? sentence("changeReplacedBy", words.other(difference).orElse(""))
                : sentence("changeNoSubProcessor");
    }

    private Optional<Sentence> status(Difference difference, Aspect aspect) {
        String now = aspect.after().stream().findFirst().orElse("");
        if (now.equals(MeasureStatus.WITHDRAWN.word())) {
            return Optional.of(gone(difference.subject().id()));
        }
        return Optional.of(
                sentence(now.equals(MeasureStatus.NOT_APPLICABLE.word()) ? "changeNotApplicable" : "changeApplicable"));
    }

    /** That a measure is no longer promised, and which one stands for it. */
    private Sentence gone(String id) {
        return after.withdrawn().stream()
                .filter(withdrawn -> withdrawn.id().equals(id))
                .map(WithdrawnMeasure::replacedBy)
                .filter(other -> !other.isEmpty())
                .findFirst()
                .map(other -> new Sentence(
                        texts.html("changeNoMeasureBut", replacement(other)), texts.text("changeNoMeasureBut", other)))
                .orElseGet(() -> sentence("changeNoMeasure"));
    }

    private Markup replacement(String id) {
        if (after.measures().noneMatch(measure -> measure.id().equals(id))) {
            return texts.form().plain(id);
        }
        String href = links.fromRoot(SitePage.version(after.version()) + SitePage.measure(id));
        return texts.form().link(href, id, "");
    }
}

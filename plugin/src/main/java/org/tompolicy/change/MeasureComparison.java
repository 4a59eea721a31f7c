package org.tompolicy.change;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiPredicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.tompolicy.change.Aspect.Kind;
import org.tompolicy.change.Pairs.Pair;
import org.tompolicy.model.Change.ChangeClass;
import org.tompolicy.model.ChangeSubject;
import org.tompolicy.model.MeasureStatus;
import org.tompolicy.model.Passage;
import org.tompolicy.model.PublishedMeasure;
import org.tompolicy.model.PublishedPolicy;
import org.tompolicy.model.PublishedPolicy.PublishedPassage;
import org.tompolicy.model.PublishedViews;
import org.tompolicy.text.PlainText;

/** Compares the measures of two states, each with its claims. */
final class MeasureComparison {

    /** Measures by id; then one that was renamed; then one whose renaming was taken back. */
    private static final List<BiPredicate<PublishedMeasure, PublishedMeasure>> SAME = List.of(
            (old, young) -> old.id().equals(young.id()),
            (old, young) -> wasCalled(young, old.id()),
            (old, young) -> wasCalled(old, young.id()));

    private final PublishedViews before;
    private final PublishedViews after;
    private final Offers offers;
    private final TextComparison texts;

    MeasureComparison(PublishedViews before, PublishedViews after, TextComparison texts) {
        this.before = before;
        this.after = after;
        this.offers = new Offers(before.customer(), after.customer());
        this.texts = texts;
    }

    private static boolean wasCalled(PublishedMeasure measure, String id) {
        return measure.formerly().stream().anyMatch(name -> name.equalsIgnoreCase(id));
    }

    List<Difference> differences() {
        List<Difference> differences = new ArrayList<>();
        for (Pair<PublishedMeasure> pair : Pairs.of(
                before.customer().measures().toList(),
                after.customer().measures().toList(),
                SAME)) {
            if (pair.before().isPresent() && pair.after().isPresent()) {
                differences.addAll(both(pair.before().get(), pair.after().get()));
            } else {
                one(pair).ifPresent(differences::add);
            }
        }
        return differences;
    }

    private List<Difference> both(PublishedMeasure old, PublishedMeasure young) {
        MeasureStatus oldStatus = status(before.customer(), old);
        MeasureStatus youngStatus = status(after.customer(), young);
        if (oldStatus != youngStatus) {
            return moved(oldStatus, youngStatus, Optional.of(old), Optional.of(young)).stream()
                    .toList();
        }
        if (youngStatus == MeasureStatus.NOT_APPLICABLE) {
            return reason(old, young).stream().toList();
        }
        List<Difference> differences = new ArrayList<>();
        whole(old, young).ifPresent(differences::add);
        differences.addAll(new ClaimComparison(
                        ChangeSubject.Kind.CLAIM, young.title(), owner(old, before), owner(young, after), offers, texts)
                .differences());
        return differences;
    }

    private static ClaimComparison.Owner owner(PublishedMeasure measure, PublishedViews views) {
        return new ClaimComparison.Owner(
                measure.id(),
                measure.services(),
                measure.providedBy(),
                measure.controls(),
                measure.claims(),
                find(views.open(), measure.id()).map(PublishedMeasure::claims));
    }

    private static Optional<PublishedMeasure> find(PublishedPolicy policy, String id) {
        return policy.measures().filter(measure -> measure.id().equals(id)).findFirst();
    }

    private static MeasureStatus status(PublishedPolicy policy, PublishedMeasure measure) {
        return policy.notApplicable().contains(measure) ? MeasureStatus.NOT_APPLICABLE : MeasureStatus.IMPLEMENTED;
    }

    private static boolean isWithdrawn(PublishedPolicy policy, PublishedMeasure measure) {
        return policy.withdrawn().stream()
                .anyMatch(withdrawn -> withdrawn.id().equals(measure.id()) || wasCalled(measure, withdrawn.id()));
    }

    /** A measure that is in one state only: it came or went, from or to the withdrawn ones where it stands there. */
    private Optional<Difference> one(Pair<PublishedMeasure> pair) {
        if (pair.after().isPresent()) {
            PublishedMeasure young = pair.after().get();
            MeasureStatus status = status(after.customer(), young);
            return isWithdrawn(before.customer(), young)
                    ? moved(MeasureStatus.WITHDRAWN, status, Optional.empty(), pair.after())
                    : presence(pair, direction(MeasureStatus.WITHDRAWN, status));
        }
        PublishedMeasure old = pair.latest();
        MeasureStatus status = status(before.customer(), old);
        return isWithdrawn(after.customer(), old)
                ? moved(status, MeasureStatus.WITHDRAWN, pair.before(), Optional.empty())
                : presence(pair, direction(status, MeasureStatus.WITHDRAWN));
    }

    private Optional<Difference> moved(
            MeasureStatus oldStatus,
            MeasureStatus youngStatus,
            Optional<PublishedMeasure> old,
            Optional<PublishedMeasure> young) {
        Aspects aspects = new Aspects();
        aspects.add(
                Kind.STATUS, List.of(oldStatus.word()), List.of(youngStatus.word()), direction(oldStatus, youngStatus));
        PublishedMeasure latest = young.or(() -> old).orElseThrow();
        return aspects.difference(
                subject(latest),
                latest.title(),
                old.map(MeasureComparison::text).orElse(""),
                young.map(MeasureComparison::text).orElse(""),
                List.of());
    }

    private static Optional<Difference> presence(Pair<PublishedMeasure> pair, ChangeClass direction) {
        Aspects aspects = new Aspects();
        aspects.add(
                Kind.PRESENCE,
                pair.before().map(PublishedMeasure::id).stream().toList(),
                pair.after().map(PublishedMeasure::id).stream().toList(),
                direction);
        return aspects.difference(
                subject(pair.latest()),
                pair.latest().title(),
                pair.before().map(MeasureComparison::text).orElse(""),
                pair.after().map(MeasureComparison::text).orElse(""),
                List.of());
    }

    /** Only what is implemented is promised; that something does not apply here promises nothing. */
    private static ChangeClass direction(MeasureStatus old, MeasureStatus young) {
        if (old == MeasureStatus.IMPLEMENTED) {
            return ChangeClass.REMOVED;
        }
        return young == MeasureStatus.IMPLEMENTED ? ChangeClass.ADDED : ChangeClass.EQUIVALENT;
    }

    private static ChangeSubject subject(PublishedMeasure measure) {
        return new ChangeSubject(ChangeSubject.Kind.MEASURE, measure.id(), "");
    }

    /** All that a measure promises. */
    private static String text(PublishedMeasure measure) {
        return measure.claims().stream()
                .map(claim -> PlainText.of(claim.text()))
                .collect(Collectors.joining("\n"));
    }

    /** Why a measure does not apply, and which controls that answers: nothing of it is a promise. */
    private static Optional<Difference> reason(PublishedMeasure old, PublishedMeasure young) {
        Aspects aspects = new Aspects();
        aspects.addPlain(Kind.CONTEXT, reason(old), reason(young), ChangeClass.EQUIVALENT);
        addDescription(old, young, aspects);
        aspects.addPlain(Kind.TITLE, old.title(), young.title(), ChangeClass.EDITORIAL);
        aspects.addPlain(Kind.ID, old.id(), young.id(), ChangeClass.EDITORIAL);
        List<String> gone = without(controls(old), controls(young));
        List<String> come = without(controls(young), controls(old));
        if (!gone.isEmpty() || !come.isEmpty()) {
            aspects.add(Kind.CONTROLS, gone, come, ChangeClass.EQUIVALENT);
        }
        return aspects.difference(subject(young), young.title(), reason(old), reason(young), List.of());
    }

    private static List<String> without(Set<String> all, Set<String> others) {
        return all.stream().filter(one -> !others.contains(one)).toList();
    }

    private static String reason(PublishedMeasure measure) {
        return Stream.of(context(measure), text(measure))
                .filter(text -> !text.isBlank())
                .collect(Collectors.joining("\n"));
    }

    private static void addDescription(PublishedMeasure old, PublishedMeasure young, Aspects aspects) {
        aspects.addPlain(Kind.DESCRIPTION, old.description(), young.description(), ChangeClass.EDITORIAL);
    }

    /** What holds for all claims of a measure. */
    private Optional<Difference> whole(PublishedMeasure old, PublishedMeasure young) {
        Aspects aspects = new Aspects();
        aspects.addPlain(Kind.CONTEXT, context(old), context(young), ChangeClass.EDITORIAL);
        addDescription(old, young, aspects);
        aspects.add(texts.aside(old.passages(), young.passages()));
        aspects.addPlain(Kind.TITLE, old.title(), young.title(), ChangeClass.EDITORIAL);
        aspects.addPlain(Kind.ID, old.id(), young.id(), ChangeClass.EDITORIAL);
        aspects.add(Lengths.compare(Kind.REVIEW_INTERVAL, old.review(), young.review()));
        aspects.addSet(Kind.CONTROLS, controls(old), controls(young));
        aspects.addProviders(old.providedBy(), young.providedBy());
        aspects.add(offers.compare(old.services(), young.services()));
        boolean oldOpen = find(before.open(), old.id()).isPresent();
        boolean youngOpen = find(after.open(), young.id()).isPresent();
        if (oldOpen != youngOpen) {
            aspects.add(Optional.of(Audiences.moved(youngOpen)));
        }
        return aspects.difference(subject(young), young.title(), old.title(), young.title(), List.of());
    }

    /** The text that promises nothing, one line a block. */
    private static String context(PublishedMeasure measure) {
        return measure.passages().stream()
                .filter(passage -> passage.kind() == Passage.Kind.CONTEXT || passage.kind() == Passage.Kind.HEADING)
                .map(PublishedPassage::text)
                .map(PlainText::of)
                .filter(text -> !text.isBlank())
                .collect(Collectors.joining("\n"));
    }

    private static Set<String> controls(PublishedMeasure measure) {
        return ClaimComparison.controls(measure.controls());
    }
}

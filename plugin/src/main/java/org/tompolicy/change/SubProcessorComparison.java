package org.tompolicy.change;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.tompolicy.change.Aspect.Kind;
import org.tompolicy.change.Pairs.Pair;
import org.tompolicy.model.Change.ChangeClass;
import org.tompolicy.model.ChangeSubject;
import org.tompolicy.model.PublishedClaim;
import org.tompolicy.model.PublishedSubProcessor;
import org.tompolicy.model.PublishedViews;
import org.tompolicy.text.PlainText;

/** Compares the sub-processors of two states, each with its claims. */
final class SubProcessorComparison {

    private final PublishedViews before;
    private final PublishedViews after;
    private final Offers offers;
    private final TextComparison texts;

    SubProcessorComparison(PublishedViews before, PublishedViews after, TextComparison texts) {
        this.before = before;
        this.after = after;
        this.offers = new Offers(before.customer(), after.customer());
        this.texts = texts;
    }

    List<Difference> differences() {
        List<Pair<PublishedSubProcessor>> pairs = Pairs.of(
                before.customer().subProcessors(),
                after.customer().subProcessors(),
                List.of((old, young) -> old.id().equals(young.id())));
        Map<String, String> replacements = replacements(pairs);
        List<Difference> differences = new ArrayList<>();
        for (Pair<PublishedSubProcessor> pair : pairs) {
            if (pair.before().isPresent() && pair.after().isPresent()) {
                differences.addAll(both(pair.before().get(), pair.after().get()));
            } else {
                presence(pair, replacements.getOrDefault(pair.latest().id(), ""))
                        .ifPresent(differences::add);
            }
        }
        return differences;
    }

    /** By each id the other one, where a sub-processor takes the place of another: both are for the same purpose. */
    private static Map<String, String> replacements(List<Pair<PublishedSubProcessor>> pairs) {
        Map<String, String> replacements = new HashMap<>();
        for (Pair<PublishedSubProcessor> gone : pairs) {
            for (Pair<PublishedSubProcessor> come : pairs) {
                boolean replaces = gone.after().isEmpty()
                        && come.before().isEmpty()
                        && hasSamePurpose(gone.latest(), come.latest())
                        && !replacements.containsKey(gone.latest().id())
                        && !replacements.containsKey(come.latest().id());
                if (replaces) {
                    replacements.put(gone.latest().id(), come.latest().id());
                    replacements.put(come.latest().id(), gone.latest().id());
                }
            }
        }
        return replacements;
    }

    private static boolean hasSamePurpose(PublishedSubProcessor one, PublishedSubProcessor other) {
        return !one.purpose().isBlank() && Wording.words(one.purpose()).equals(Wording.words(other.purpose()));
    }

    /** A sub-processor that came or went; {@code other} is the one on the other side of a replacement. */
    private static Optional<Difference> presence(Pair<PublishedSubProcessor> pair, String other) {
        boolean comes = pair.after().isPresent();
        String id = pair.latest().id();
        List<String> partner = Wording.listed(other);
        Aspects aspects = new Aspects();
        aspects.add(
                Kind.PRESENCE,
                comes ? partner : List.of(id),
                comes ? List.of(id) : partner,
                comes ? ChangeClass.ADDED : ChangeClass.REMOVED);
        return aspects.difference(
                subject(pair.latest()),
                pair.latest().title(),
                pair.before().map(SubProcessorComparison::text).orElse(""),
                pair.after().map(SubProcessorComparison::text).orElse(""),
                List.of());
    }

    private static ChangeSubject subject(PublishedSubProcessor subProcessor) {
        return new ChangeSubject(ChangeSubject.Kind.SUBPROCESSOR, subProcessor.id(), "");
    }

    private static String text(PublishedSubProcessor subProcessor) {
        return subProcessor.claims().stream()
                .map(PublishedClaim::text)
                .map(PlainText::of)
                .collect(Collectors.joining("\n"));
    }

    private List<Difference> both(PublishedSubProcessor old, PublishedSubProcessor young) {
        List<Difference> differences = new ArrayList<>();
        whole(old, young).ifPresent(differences::add);
        differences.addAll(new ClaimComparison(
                        ChangeSubject.Kind.SUBPROCESSOR_CLAIM,
                        young.title(),
                        owner(old, before),
                        owner(young, after),
                        offers,
                        texts)
                .differences());
        return differences;
    }

    private static ClaimComparison.Owner owner(PublishedSubProcessor subProcessor, PublishedViews views) {
        return new ClaimComparison.Owner(
                subProcessor.id(),
                subProcessor.services(),
                List.of(subProcessor.id()),
                List.of(),
                subProcessor.claims(),
                views.open().subProcessors().stream()
                        .filter(other -> other.id().equals(subProcessor.id()))
                        .findFirst()
                        .map(PublishedSubProcessor::claims));
    }

    private Optional<Difference> whole(PublishedSubProcessor old, PublishedSubProcessor young) {
        Aspects aspects = new Aspects();
        aspects.add(texts.aside(old.passages(), young.passages()));
        aspects.addPlain(Kind.TITLE, old.title(), young.title(), ChangeClass.EDITORIAL);
        aspects.add(Wording.compare(Kind.LEGAL_ENTITY, old.legalEntity(), young.legalEntity()));
        aspects.addPlain(Kind.ADDRESS, old.address(), young.address(), ChangeClass.EDITORIAL);
        aspects.addPlain(Kind.CONTACT, old.contact(), young.contact(), ChangeClass.EDITORIAL);
        aspects.add(Wording.compare(Kind.PURPOSE, old.purpose(), young.purpose()));
        aspects.add(offers.compareUse(old.services(), young.services()));
        aspects.add(Wording.compare(Kind.COUNTRY, old.country(), young.country()));
        Set<String> oldBases = new TreeSet<>(old.transfers());
        Set<String> youngBases = new TreeSet<>(young.transfers());
        if (!oldBases.equals(youngBases)) {
            aspects.add(
                    Optional.of(new Aspect(Kind.TRANSFER_BASIS, old.transfers(), young.transfers(), Optional.empty())));
        }
        aspects.addDay(Kind.TRANSFER_UNTIL, old.transferUntil(), young.transferUntil());
        aspects.addDay(Kind.USED_FROM, old.from(), young.from());
        aspects.addDay(Kind.USED_UNTIL, old.until(), young.until());
        return aspects.difference(subject(young), young.title(), old.title(), young.title(), List.of());
    }
}

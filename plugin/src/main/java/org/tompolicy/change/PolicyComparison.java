package org.tompolicy.change;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.tompolicy.change.Aspect.Kind;
import org.tompolicy.change.Pairs.Pair;
import org.tompolicy.model.Block;
import org.tompolicy.model.Change.ChangeClass;
import org.tompolicy.model.ChangeSubject;
import org.tompolicy.model.Inline;
import org.tompolicy.model.Introduction;
import org.tompolicy.model.Mark;
import org.tompolicy.model.PolicyFacts.Service;
import org.tompolicy.model.PublishedPolicy;
import org.tompolicy.model.PublishedPolicy.PublishedCategory;
import org.tompolicy.model.Text;
import org.tompolicy.text.PlainText;

/** Compares what is said of the policy as a whole. */
final class PolicyComparison {

    private final PublishedPolicy before;
    private final PublishedPolicy after;
    private final TextComparison texts;
    private final List<Difference> differences = new ArrayList<>();

    private PolicyComparison(PublishedPolicy before, PublishedPolicy after, TextComparison texts) {
        this.before = before;
        this.after = after;
        this.texts = texts;
    }

    static List<Difference> differences(PublishedPolicy before, PublishedPolicy after, TextComparison texts) {
        PolicyComparison comparison = new PolicyComparison(before, after, texts);
        for (PolicyFact fact : PolicyFact.values()) {
            comparison.compare(fact);
        }
        return comparison.differences;
    }

    private void compare(PolicyFact fact) {
        switch (fact) {
            case COMPANY -> line(fact, before.company().name(), after.company().name());
            case ADDRESS ->
                plain(fact, before.company().address(), after.company().address());
            case CONTACT ->
                plain(fact, before.company().contact(), after.company().contact());
            case DPO -> plain(fact, before.company().dpo(), after.company().dpo());
            case SERVICES -> services();
            case LOCATIONS -> locations();
            case REMOTE_ACCESS -> remoteAccess();
            case OUT_OF_SCOPE -> outOfScope();
            case EVIDENCE_ACCESS -> evidenceAccess();
            case PREAMBLE ->
                text(
                        fact,
                        before.introduction().preamble(),
                        after.introduction().preamble());
            case GLOSSARY -> text(fact, glossary(before), glossary(after));
            case CATEGORIES -> categories();
        }
    }

    private void add(PolicyFact fact, String old, String young, Aspects aspects, List<String> hints) {
        aspects.difference(
                        new ChangeSubject(ChangeSubject.Kind.POLICY, fact.word(), ""), after.title(), old, young, hints)
                .ifPresent(differences::add);
    }

    /** What says nothing about the strength of a promise. */
    private void plain(PolicyFact fact, String old, String young) {
        Aspects aspects = new Aspects();
        aspects.addPlain(Kind.VALUE, old, young, ChangeClass.EDITORIAL);
        add(fact, old, young, aspects, List.of());
    }

    private void line(PolicyFact fact, String old, String young) {
        Aspects aspects = new Aspects();
        aspects.add(Wording.compare(Kind.VALUE, old, young));
        add(fact, old, young, aspects, WordHints.of(old, young));
    }

    private void text(PolicyFact fact, Text old, Text young) {
        text(fact, old, young, new Aspects());
    }

    /** As a text, with what else differs of the same fact. */
    private void text(PolicyFact fact, Text old, Text young, Aspects aspects) {
        aspects.addAll(texts.compare(old, young));
        String oldWords = PlainText.of(old);
        String youngWords = PlainText.of(young);
        boolean words = !Wording.words(oldWords).equals(Wording.words(youngWords));
        add(fact, oldWords, youngWords, aspects, words ? WordHints.of(oldWords, youngWords) : List.of());
    }

    private static Text glossary(PublishedPolicy policy) {
        return policy.glossary().stream()
                .map(PolicyComparison::term)
                .reduce(Text::plus)
                .orElse(Text.EMPTY);
    }

    /**
     * The introductions that differ, each behind the title of its category. One that comes or goes with its category is no
     * change of its own: the measures are.
     */
    private void categories() {
        List<Pair<PublishedCategory>> kept = Pairs.of(
                        before.categories(),
                        after.categories(),
                        List.of(
                                (old, young) -> old.folder().equals(young.folder()),
                                (old, young) -> old.title().equals(young.title())))
                .stream()
                .filter(pair -> pair.before().isPresent() && pair.after().isPresent())
                .toList();
        List<Pair<PublishedCategory>> changed =
                kept.stream().filter(this::isOtherIntroduction).toList();
        Aspects aspects = new Aspects();
        List<Pair<PublishedCategory>> renamed = kept.stream()
                .filter(pair -> !pair.before()
                        .map(PublishedCategory::title)
                        .equals(pair.after().map(PublishedCategory::title)))
                .toList();
        aspects.addPlain(
                Kind.TITLE, titles(renamed, Pair::before), titles(renamed, Pair::after), ChangeClass.EDITORIAL);
        text(PolicyFact.CATEGORIES, introductions(changed, Pair::before), introductions(changed, Pair::after), aspects);
    }

    private boolean isOtherIntroduction(Pair<PublishedCategory> pair) {
        return !texts.compare(
                        pair.before().orElseThrow().introduction(),
                        pair.after().orElseThrow().introduction())
                .isEmpty();
    }

    private static String titles(
            List<Pair<PublishedCategory>> pairs, Function<Pair<PublishedCategory>, Optional<PublishedCategory>> state) {
        return pairs.stream()
                .map(pair -> state.apply(pair).orElseThrow().title())
                .collect(Collectors.joining(", "));
    }

    /** The title is that of today on both sides, so that another title is no other text. */
    private static Text introductions(
            List<Pair<PublishedCategory>> pairs, Function<Pair<PublishedCategory>, Optional<PublishedCategory>> state) {
        return pairs.stream()
                .map(pair -> labelled(
                        pair.latest().title(), state.apply(pair).orElseThrow().introduction()))
                .reduce(Text::plus)
                .orElse(Text.EMPTY);
    }

    private static Text term(Introduction.Term term) {
        return labelled(term.name(), term.meaning());
    }

    /** A name in front of its text, in the same line where that begins with one. */
    private static Text labelled(String label, Text text) {
        List<Block> meaning = text.blocks();
        Inline name = new Inline.Words(label + ": ");
        if (!meaning.isEmpty() && meaning.get(0) instanceof Block.Paragraph first) {
            List<Inline> line =
                    Stream.concat(Stream.of(name), first.content().stream()).toList();
            return Text.of(new Block.Paragraph(first.mark(), line)).plus(new Text(meaning.subList(1, meaning.size())));
        }
        return Text.of(new Block.Paragraph(Mark.NONE, List.of(name))).plus(text);
    }

    /** Where data is: that a place is named at all is more, that none is any longer is less; which place, people say. */
    private void locations() {
        appearance(
                PolicyFact.LOCATIONS,
                before.scope().locations(),
                after.scope().locations(),
                ChangeClass.ADDED,
                ChangeClass.REMOVED);
    }

    /** What is not covered: that something is left out at all is less, that nothing is any longer is more. */
    private void outOfScope() {
        appearance(
                PolicyFact.OUT_OF_SCOPE,
                before.scope().outOfScope(),
                after.scope().outOfScope(),
                ChangeClass.WEAKENED,
                ChangeClass.STRENGTHENED);
    }

    /** From where people reach data: as with places, that it is said at all is more. */
    private void remoteAccess() {
        appearance(
                PolicyFact.REMOTE_ACCESS,
                before.scope().remoteAccess(),
                after.scope().remoteAccess(),
                ChangeClass.ADDED,
                ChangeClass.REMOVED);
    }

    /** Who shows evidence that is held: that somebody does is more. */
    private void evidenceAccess() {
        appearance(
                PolicyFact.EVIDENCE_ACCESS,
                before.scope().evidenceAccess(),
                after.scope().evidenceAccess(),
                ChangeClass.ADDED,
                ChangeClass.REMOVED);
    }

    private void appearance(PolicyFact fact, String old, String young, ChangeClass comes, ChangeClass goes) {
        if (old.isBlank() == young.isBlank()) {
            line(fact, old, young);
            return;
        }
        Aspects aspects = new Aspects();
        aspects.addPlain(Kind.VALUE, old, young, old.isBlank() ? comes : goes);
        add(fact, old, young, aspects, List.of());
    }

    private void services() {
        Aspects aspects = new Aspects();
        List<Pair<Service>> pairs = Pairs.of(
                before.services(),
                after.services(),
                List.of((old, young) -> old.id().equals(young.id())));
        List<String> gone = ids(pairs, pair -> pair.after().isEmpty());
        List<String> come = ids(pairs, pair -> pair.before().isEmpty());
        if (!gone.isEmpty() || !come.isEmpty()) {
            aspects.add(Optional.of(new Aspect(
                    Kind.SERVICES,
                    ids(pairs, pair -> pair.before().isPresent()),
                    ids(pairs, pair -> pair.after().isPresent()),
                    gone.isEmpty()
                            ? Optional.of(ChangeClass.ADDED)
                            : come.isEmpty() ? Optional.of(ChangeClass.REMOVED) : Optional.empty())));
        }
        boolean renamed = pairs.stream()
                .anyMatch(pair -> pair.before().isPresent()
                        && pair.after().isPresent()
                        && !pair.before().equals(pair.after()));
        if (renamed) {
            aspects.addPlain(Kind.TITLE, names(before), names(after), ChangeClass.EDITORIAL);
        }
        add(PolicyFact.SERVICES, names(before), names(after), aspects, List.of());
    }

    private static List<String> ids(List<Pair<Service>> pairs, Predicate<Pair<Service>> which) {
        return pairs.stream().filter(which).map(pair -> pair.latest().id()).toList();
    }

    private static String names(PublishedPolicy policy) {
        return policy.services().stream().map(Service::name).collect(Collectors.joining(", "));
    }
}

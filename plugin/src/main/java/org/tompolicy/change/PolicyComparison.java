package org.tompolicy.change;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.tompolicy.change.Aspect.Kind;
import org.tompolicy.change.Pairs.Pair;
import org.tompolicy.model.Change.ChangeClass;
import org.tompolicy.model.ChangeSubject;
import org.tompolicy.model.PolicyFacts.Service;
import org.tompolicy.model.PublishedPolicy;
import org.tompolicy.model.PublishedPolicy.PublishedTerm;
import org.tompolicy.model.RichText;

/** Compares what is said of the policy as a whole. */
final class PolicyComparison {

    private final PublishedPolicy before;
    private final PublishedPolicy after;
    private final List<Difference> differences = new ArrayList<>();

    private PolicyComparison(PublishedPolicy before, PublishedPolicy after) {
        this.before = before;
        this.after = after;
    }

    static List<Difference> differences(PublishedPolicy before, PublishedPolicy after) {
        PolicyComparison comparison = new PolicyComparison(before, after);
        for (PolicyFact fact : PolicyFact.values()) {
            comparison.compare(fact);
        }
        return comparison.differences;
    }

    private void compare(PolicyFact fact) {
        switch (fact) {
            case COMPANY -> line(fact, before.company(), after.company());
            case ADDRESS -> plain(fact, before.address(), after.address());
            case CONTACT -> plain(fact, before.contact(), after.contact());
            case DPO -> plain(fact, before.dpo(), after.dpo());
            case SERVICES -> services();
            case LOCATIONS -> locations();
            case OUT_OF_SCOPE -> outOfScope();
            case PREAMBLE -> text(fact, before.preamble(), after.preamble());
            case GLOSSARY -> text(fact, glossary(before), glossary(after));
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

    private void text(PolicyFact fact, RichText old, RichText young) {
        Aspects aspects = new Aspects();
        aspects.add(Wording.compare(old, young));
        boolean words = !Wording.words(old.text()).equals(Wording.words(young.text()));
        add(fact, old.text(), young.text(), aspects, words ? WordHints.of(old.text(), young.text()) : List.of());
    }

    private static RichText glossary(PublishedPolicy policy) {
        return policy.glossary().stream()
                .map(PolicyComparison::term)
                .reduce(RichText::plus)
                .orElse(RichText.EMPTY);
    }

    private static RichText term(PublishedTerm term) {
        return new RichText(
                term.name() + ": " + term.meaning().html(),
                term.name() + ": " + term.meaning().text());
    }

    /** Where data is: that a place is named at all is more, that none is any longer is less; which place, people say. */
    private void locations() {
        appearance(PolicyFact.LOCATIONS, before.locations(), after.locations(), ChangeClass.ADDED, ChangeClass.REMOVED);
    }

    /** What is not covered: that something is left out at all is less, that nothing is any longer is more. */
    private void outOfScope() {
        appearance(
                PolicyFact.OUT_OF_SCOPE,
                before.outOfScope(),
                after.outOfScope(),
                ChangeClass.WEAKENED,
                ChangeClass.STRENGTHENED);
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

package org.tompolicy.change;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.tompolicy.model.Change.ChangeClass;
import org.tompolicy.model.ChangeSubject;
import org.tompolicy.model.PublishedChange;

/**
 * Differences with their classes: from structure where it decides, else from the company's word. A word for a measure
 * classes what only people can class in it and leaves the rest alone. What is weaker by structure stays so, whatever the
 * word is, unless the revision is signed off. What nobody has classed counts as weakened until somebody does.
 */
public final class Classification {

    private final List<Difference> differences;
    private final Declarations declarations;

    private Classification(List<Difference> differences, Declarations declarations) {
        this.differences = List.copyOf(differences);
        this.declarations = declarations;
    }

    /** Classes for differences, which come out in the order in which they come in. */
    public static Classification of(List<Difference> differences, Declarations declarations) {
        return new Classification(differences, declarations);
    }

    /** Every difference with its class and the revision remark of its measure. */
    public List<ClassifiedChange> changes() {
        return differences.stream()
                .map(difference -> new ClassifiedChange(
                        difference, classOf(difference), said(difference).remark()))
                .toList();
    }

    /** What is sealed of them. */
    public List<PublishedChange> published() {
        return changes().stream()
                .map(change ->
                        new PublishedChange(change.difference().subject(), change.changeClass(), change.remark()))
                .toList();
    }

    private Declaration said(Difference difference) {
        Declaration said = declarations.of(difference.subject());
        return isBeside(difference) ? said.editorial() : said;
    }

    /**
     * Whether it is the preamble of a policy whose header speaks of other facts, which the preamble at most describes in other
     * words: with them it has neither their class nor their remark. What structure calls editorial is nothing that a
     * header with another class speaks of.
     */
    private boolean isBeside(Difference difference) {
        Optional<ChangeClass> word = declarations.of(difference.subject()).changeClass();
        return difference.isPreamble()
                && word.isPresent()
                && differences.stream()
                        .filter(other -> other.subject().kind() == ChangeSubject.Kind.POLICY && !other.isPreamble())
                        .anyMatch(other -> word.get() == ChangeClass.EDITORIAL
                                || !other.structural().equals(Optional.of(ChangeClass.EDITORIAL)));
    }

    private ChangeClass classOf(Difference difference) {
        Optional<ChangeClass> word = word(difference);
        if (difference.structural().isEmpty()) {
            return word.orElse(ChangeClass.WEAKENED);
        }
        boolean overruled =
                difference.isWeaker() && said(difference).isSignedOff() && word.isPresent() && isMilder(word.get());
        return overruled ? word.get() : difference.structural().get();
    }

    private static boolean isMilder(ChangeClass word) {
        return switch (word) {
            case EDITORIAL, EQUIVALENT, STRENGTHENED -> true;
            case ADDED, WEAKENED, REMOVED -> false;
        };
    }

    /**
     * The company's word, where it can be said of a difference: a promise that stays has not been added or removed, and
     * what is elsewhere is not the same.
     */
    private Optional<ChangeClass> word(Difference difference) {
        return said(difference).changeClass().filter(word -> switch (word) {
            case EDITORIAL, EQUIVALENT -> !difference.isElsewhere();
            case STRENGTHENED, WEAKENED -> true;
            case ADDED -> isAddition(difference);
            case REMOVED -> difference.isGone();
        });
    }

    private static boolean isAddition(Difference difference) {
        return difference.isNew() || difference.isExtensible() && difference.isUndecided();
    }

    private static boolean isSameAsBefore(ChangeClass word) {
        return switch (word) {
            case EDITORIAL, EQUIVALENT -> true;
            case ADDED, STRENGTHENED, WEAKENED, REMOVED -> false;
        };
    }

    /** What only people can class and nobody has classed; a word that is contradicted for what it is said of counts as one. */
    public List<Difference> undeclared() {
        return differences.stream()
                .filter(difference -> difference.isUndecided()
                        && word(difference).isEmpty()
                        && !(difference.isElsewhere()
                                && said(difference)
                                        .changeClass()
                                        .filter(Classification::isSameAsBefore)
                                        .isPresent()))
                .toList();
    }

    /**
     * What customers get less of, by its class: weakened or removed. What nobody has classed yet is not among them, nor a
     * sub-processor that is used no longer.
     */
    public List<Difference> lessened() {
        return differences.stream()
                .filter(difference -> isLess(difference)
                        && (classOf(difference) == ChangeClass.WEAKENED || classOf(difference) == ChangeClass.REMOVED))
                .toList();
    }

    /** What is weakened or removed, by structure or by the company's word, and not signed off. */
    public List<Difference> unsigned() {
        return differences.stream()
                .filter(difference -> isLess(difference) && !said(difference).isSignedOff())
                .toList();
    }

    /** Whether customers get less: weaker by structure, or by a word where only people can say. */
    private boolean isLess(Difference difference) {
        if (isSubProcessorGone(difference)) {
            return false;
        }
        return difference.isWeaker()
                || difference.isUndecided()
                        && word(difference)
                                .filter(word -> word == ChangeClass.WEAKENED || word == ChangeClass.REMOVED)
                                .isPresent();
    }

    /** That a company no longer has access takes nothing from customers. */
    private static boolean isSubProcessorGone(Difference difference) {
        return difference.subject().kind() == ChangeSubject.Kind.SUBPROCESSOR
                && difference.structural().equals(Optional.of(ChangeClass.REMOVED));
    }

    /** Words of the company that the structure does not bear out, in reading order; a sign-off makes a milder word good. */
    public List<Contradiction> contradictions() {
        Map<ChangeSubject, List<Difference>> byOwner = new LinkedHashMap<>();
        differences.stream()
                .filter(difference -> !isSubProcessorGone(difference) && !isBeside(difference))
                .forEach(difference -> byOwner.computeIfAbsent(
                                Declarations.owner(difference.subject()), any -> new ArrayList<>())
                        .add(difference));
        return byOwner.entrySet().stream()
                .flatMap(entry -> contradiction(entry.getKey(), entry.getValue()))
                .toList();
    }

    private Stream<Contradiction> contradiction(ChangeSubject owner, List<Difference> changed) {
        Declaration said = declarations.of(owner);
        return said.changeClass().stream()
                .map(word -> new Contradiction(owner, word, against(word, said.isSignedOff(), changed)))
                .filter(contradiction -> !contradiction.against().isEmpty());
    }

    private static List<Difference> against(ChangeClass word, boolean signedOff, List<Difference> changed) {
        List<Difference> elsewhere =
                changed.stream().filter(Difference::isElsewhere).toList();
        if (isSameAsBefore(word) && !elsewhere.isEmpty()) {
            return changed.stream()
                    .filter(difference -> difference.isElsewhere() || difference.isWeaker() && !signedOff)
                    .toList();
        }
        List<Difference> weaker = changed.stream().filter(Difference::isWeaker).toList();
        boolean gone = has(changed, ChangeClass.REMOVED);
        boolean undecided = changed.stream().anyMatch(Difference::isUndecided);
        return switch (word) {
            case REMOVED -> gone || changed.stream().anyMatch(Difference::isGone) ? List.of() : changed;
            case WEAKENED -> weaker.isEmpty() && !undecided ? changed : wholeGone(changed);
            case EDITORIAL, EQUIVALENT, STRENGTHENED ->
                weaker.isEmpty() ? milder(word, undecided, changed) : signedOff ? List.of() : weaker;
            case ADDED ->
                weaker.isEmpty()
                        ? has(changed, ChangeClass.ADDED) || changed.stream().anyMatch(Classification::isAddition)
                                ? List.of()
                                : changed
                        : weaker;
        };
    }

    /** A measure that is promised no longer is removed, not weakened. */
    private static List<Difference> wholeGone(List<Difference> changed) {
        return changed.stream()
                .filter(difference -> difference.subject().kind() == ChangeSubject.Kind.MEASURE
                        && difference.structural().equals(Optional.of(ChangeClass.REMOVED)))
                .toList();
    }

    /** Nothing is weaker: where something is for people to say, the word is about that. */
    private static List<Difference> milder(ChangeClass word, boolean undecided, List<Difference> changed) {
        List<Difference> telling = changed.stream()
                .filter(difference -> !difference.structural().equals(Optional.of(ChangeClass.EDITORIAL)))
                .toList();
        List<Difference> judged = telling.isEmpty() ? changed : telling;
        return undecided || judged.stream().anyMatch(bears(word)) ? List.of() : judged;
    }

    private static Predicate<Difference> bears(ChangeClass word) {
        return difference -> switch (difference.structural().orElse(word)) {
            case ADDED, STRENGTHENED -> word == ChangeClass.STRENGTHENED;
            case EQUIVALENT, EDITORIAL -> word == ChangeClass.EQUIVALENT || word == ChangeClass.EDITORIAL;
            case WEAKENED, REMOVED -> false;
        };
    }

    private static boolean has(List<Difference> changed, ChangeClass structural) {
        return changed.stream().anyMatch(difference -> difference.structural().equals(Optional.of(structural)));
    }
}

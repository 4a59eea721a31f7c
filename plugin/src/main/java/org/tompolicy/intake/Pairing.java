package org.tompolicy.intake;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.tompolicy.intake.Draft.Category;
import org.tompolicy.intake.Draft.Certainty;
import org.tompolicy.intake.Draft.Doubt;
import org.tompolicy.intake.Draft.Measure;
import org.tompolicy.intake.Draft.Written;

/**
 * Puts two drafts of one policy in two languages side by side: measures by their codes, else by their order and by
 * what they have in every language; promises by their position in the measure.
 */
final class Pairing {

    /**
     * What belongs together.
     *
     * @param other the draft in the other language, with what belongs to nothing added to its preamble
     * @param categories the policy's own with the other's
     * @param measures the policy's own with the other's, whose claims have the ids of the own ones
     * @param doubts about the pairs; places count in the other file
     */
    record Pairs(Draft other, Map<Category, Category> categories, Map<Measure, Measure> measures, List<Doubt> doubts) {}

    private final Draft own;
    private final Draft other;
    private final Map<Category, Category> categories = new LinkedHashMap<>();
    private final Map<Measure, Measure> measures = new LinkedHashMap<>();
    private final List<Doubt> doubts = new ArrayList<>();
    private final Map<Measure, Measure> found = new LinkedHashMap<>();
    private final List<Map.Entry<List<Measure>, List<Measure>>> beside = new ArrayList<>();

    private Pairing(Draft own, Draft other) {
        this.own = own;
        this.other = other;
    }

    static Pairs of(Draft own, Draft other) {
        return new Pairing(own, other).pairs();
    }

    private Pairs pairs() {
        byCode();
        byOrder();
        bySigns();
        byRest();
        List<Measure> left = other.measures().stream()
                .filter(measure -> !found.containsValue(measure))
                .toList();
        for (Measure measure : own.measures()) {
            if (found.containsKey(measure)) {
                Measure theirs = found.get(measure);
                measures.put(measure, withIds(measure, theirs));
                category(theirs).ifPresent(one -> categories.putIfAbsent(category(own, measure), one));
            } else {
                doubts.add(new Doubt(
                        measure.place(),
                        Certainty.GUESSED,
                        measure.id() + " (" + measure.title().text() + ") has no counterpart in "
                                + other.manuscript().file() + "."));
            }
        }
        List<Written> rest = new ArrayList<>(other.preamble());
        for (Measure measure : left) {
            doubts.add(new Doubt(
                    measure.place(),
                    Certainty.GUESSED,
                    "\"" + measure.title().text() + "\" of "
                            + other.manuscript().file()
                            + " belongs to no measure. Its text stands at the end of policy." + other.language()
                            + ".adoc: move it."));
            rest.add(new Written.Heading(measure.title()));
            for (Written written : measure.text()) {
                rest.add(
                        written instanceof Written.Claim claim
                                ? new Written.Context(claim.words(), claim.items())
                                : written);
            }
        }
        Draft whole = new Draft(
                other.manuscript(),
                other.language(),
                other.title(),
                rest,
                other.categories(),
                other.certificates(),
                other.leftOut(),
                other.doubts());
        for (Category theirs : other.categories()) {
            if (!categories.containsValue(theirs)) {
                rest.add(new Written.Heading(theirs.title()));
                rest.addAll(theirs.text());
            }
        }
        whole = new Draft(
                whole.manuscript(),
                whole.language(),
                whole.title(),
                rest,
                whole.categories(),
                whole.certificates(),
                whole.leftOut(),
                whole.doubts());
        return new Pairs(whole, categories, measures, doubts);
    }

    /** The writers' own codes say it all. */
    private void byCode() {
        Map<String, Measure> theirs = new HashMap<>();
        other.measures().stream().filter(Measure::coded).forEach(measure -> theirs.put(measure.id(), measure));
        own.measures().stream()
                .filter(measure -> measure.coded() && theirs.containsKey(measure.id()))
                .forEach(measure -> found.put(measure, theirs.get(measure.id())));
    }

    /** Categories in their order, and in each its measures. */
    private void byOrder() {
        TreeMap<Integer, Integer> aligned =
                own.categories().size() == other.categories().size()
                        ? inTurn(own.categories().size())
                        : Counterparts.of(
                                own.categories().stream()
                                        .map(one -> Signs.of(one.measures()))
                                        .toList(),
                                other.categories().stream()
                                        .map(one -> Signs.of(one.measures()))
                                        .toList());
        aligned.forEach((at, there) -> {
            List<Measure> mine = open(own.categories().get(at));
            List<Measure> theirs = open(other.categories().get(there));
            beside.add(Map.entry(mine, theirs));
            Counterparts.of(
                            mine.stream().map(Signs::of).toList(),
                            theirs.stream().map(Signs::of).toList())
                    .forEach((number, their) -> {
                        found.put(mine.get(number), theirs.get(their));
                        if (!number.equals(their)) {
                            doubt(mine.get(number), theirs.get(their), "by order and numbers");
                        }
                    });
        });
    }

    private static TreeMap<Integer, Integer> inTurn(int size) {
        TreeMap<Integer, Integer> pairs = new TreeMap<>();
        for (int at = 0; at < size; at++) {
            pairs.put(at, at);
        }
        return pairs;
    }

    /** The measures of a category that have no counterpart yet. */
    private List<Measure> open(Category category) {
        return category.measures().stream().filter(this::isOpen).toList();
    }

    private boolean isOpen(Measure measure) {
        return !found.containsKey(measure) && !found.containsValue(measure);
    }

    /** A measure that has moved is the only one left with its numbers. */
    private void bySigns() {
        List<Measure> mine = own.measures().stream().filter(this::isOpen).toList();
        List<Measure> theirs = other.measures().stream().filter(this::isOpen).toList();
        for (Measure measure : mine) {
            List<Measure> same = same(measure, theirs);
            if (same.size() == 1 && same(same.get(0), mine).size() == 1) {
                found.put(measure, same.get(0));
                doubt(measure, same.get(0), "by numbers alone, since it stands elsewhere");
            }
        }
    }

    private static List<Measure> same(Measure measure, List<Measure> others) {
        Signs signs = Signs.of(measure);
        return others.stream().filter(one -> signs.isSame(Signs.of(one))).toList();
    }

    /** What is left in one category in both languages, as many here as there, belongs together in turn. */
    private void byRest() {
        for (Map.Entry<List<Measure>, List<Measure>> both : beside) {
            List<Measure> mine = both.getKey().stream().filter(this::isOpen).toList();
            List<Measure> theirs = both.getValue().stream().filter(this::isOpen).toList();
            if (mine.size() == theirs.size()) {
                for (int at = 0; at < mine.size(); at++) {
                    found.put(mine.get(at), theirs.get(at));
                    doubt(mine.get(at), theirs.get(at), "by order, though their numbers differ");
                }
            }
        }
    }

    private void doubt(Measure mine, Measure theirs, String why) {
        doubts.add(new Doubt(
                theirs.place(),
                Certainty.LIKELY,
                mine.id() + " (" + mine.title().text() + ") was paired with \""
                        + theirs.title().text() + "\" " + why + ". Compare them."));
    }

    private Optional<Category> category(Measure measure) {
        return other.categories().stream()
                .filter(category -> category.measures().contains(measure))
                .findFirst();
    }

    private static Category category(Draft draft, Measure measure) {
        return draft.categories().stream()
                .filter(category -> category.measures().contains(measure))
                .findFirst()
                .orElseThrow();
    }

    private Measure withIds(Measure own, Measure theirs) {
        List<String> ids = own.claims().stream().map(Written.Claim::id).toList();
        int theirClaims = theirs.claims().size();
        if (ids.size() != theirClaims) {
            doubts.add(new Doubt(
                    theirs.place(),
                    Certainty.GUESSED,
                    own.id() + " has " + ids.size() + " promises in "
                            + this.own.manuscript().file() + " and " + theirClaims + " in "
                            + other.manuscript().file() + ". They were paired by position; compare them."));
        }
        List<Written> text = new ArrayList<>();
        int next = 0;
        for (Written written : theirs.text()) {
            if (written instanceof Written.Claim claim) {
                text.add(
                        next < ids.size()
                                ? claim.withId(ids.get(next))
                                : new Written.Context(claim.words(), claim.items()));
                next++;
            } else {
                text.add(written);
            }
        }
        return new Measure(
                theirs.id(), theirs.coded(), theirs.name(), theirs.title(), theirs.controls(), text, theirs.place());
    }
}

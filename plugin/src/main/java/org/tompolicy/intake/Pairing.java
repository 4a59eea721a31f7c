package org.tompolicy.intake;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.tompolicy.intake.Draft.Category;
import org.tompolicy.intake.Draft.Certainty;
import org.tompolicy.intake.Draft.Doubt;
import org.tompolicy.intake.Draft.Measure;
import org.tompolicy.intake.Draft.Written;

/**
 * Puts two drafts of one policy in two languages side by side: measures by their codes, else by their position; promises by
 * their position in the measure.
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

    private Pairing(Draft own, Draft other) {
        this.own = own;
        this.other = other;
    }

    static Pairs of(Draft own, Draft other) {
        return new Pairing(own, other).pairs();
    }

    private Pairs pairs() {
        List<Measure> left = new ArrayList<>(other.measures());
        boolean coded = own.measures().stream()
                        .filter(measure -> theirs(measure.id()).isPresent())
                        .count()
                > own.measures().size() / 2;
        List<Measure> alone = new ArrayList<>();
        for (Category category : own.categories()) {
            for (int at = 0; at < category.measures().size(); at++) {
                Measure measure = category.measures().get(at);
                Optional<Measure> found = coded ? theirs(measure.id()) : position(category, at);
                if (found.isPresent() && left.remove(found.get())) {
                    measures.put(measure, withIds(measure, found.get()));
                    category(found.get()).ifPresent(theirs -> categories.putIfAbsent(category, theirs));
                } else {
                    alone.add(measure);
                }
            }
        }
        for (Measure measure : alone) {
            doubts.add(new Doubt(
                    measure.place(),
                    Certainty.GUESSED,
                    measure.id() + " (" + measure.title().text() + ") has no counterpart in "
                            + other.manuscript().file() + "."));
        }
        List<Written> rest = new ArrayList<>(other.preamble());
        for (Measure measure : left) {
            doubts.add(new Doubt(
                    measure.place(),
                    Certainty.GUESSED,
                    "\"" + measure.title().text() + "\" of "
                            + other.manuscript().file()
                            + " belongs to no measure. Its text stands at the end of the translated policy: move it."));
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

    private Optional<Measure> theirs(String id) {
        return other.measures().stream()
                .filter(measure -> measure.id().equals(id))
                .findFirst();
    }

    private Optional<Category> category(Measure measure) {
        return other.categories().stream()
                .filter(category -> category.measures().contains(measure))
                .findFirst();
    }

    private Optional<Measure> position(Category category, int at) {
        int number = own.categories().indexOf(category);
        if (number >= other.categories().size()) {
            return Optional.empty();
        }
        Category theirs = other.categories().get(number);
        if (theirs.measures().size() != category.measures().size()) {
            return Optional.empty();
        }
        return Optional.of(theirs.measures().get(at));
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
        return new Measure(theirs.id(), theirs.name(), theirs.title(), theirs.controls(), text, theirs.place());
    }
}

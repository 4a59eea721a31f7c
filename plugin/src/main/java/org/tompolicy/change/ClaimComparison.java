package org.tompolicy.change;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.BiPredicate;
import java.util.stream.Collectors;
import org.tompolicy.change.Aspect.Kind;
import org.tompolicy.change.Pairs.Pair;
import org.tompolicy.model.Change.ChangeClass;
import org.tompolicy.model.ChangeSubject;
import org.tompolicy.model.Claim;
import org.tompolicy.model.PublishedClaim;
import org.tompolicy.model.PublishedPolicy.PublishedControl;
import org.tompolicy.model.PublishedProof;
import org.tompolicy.text.PlainText;

/** Compares the claims of one measure or sub-processor. */
final class ClaimComparison {

    /**
     * One state of the measure or sub-processor that holds the claims.
     *
     * @param services that a claim has which names none of its own; the same for {@code providedBy}
     * @param controls that it relates to, be it by its claims or as a whole
     * @param open the same claims as everybody may read them; those that only customers read are not among them. Empty
     *     where customers alone may read of the whole measure
     */
    record Owner(
            String id,
            List<String> services,
            List<String> providedBy,
            List<PublishedControl> controls,
            List<PublishedClaim> claims,
            Optional<List<PublishedClaim>> open) {

        private Optional<PublishedClaim> open(PublishedClaim claim) {
            return open.stream()
                    .flatMap(List::stream)
                    .filter(other -> other.id().equals(claim.id()))
                    .findFirst();
        }

        private boolean isOutside(PublishedClaim claim) {
            return claim.id().equals(id);
        }
    }

    private final ChangeSubject.Kind kind;
    private final String title;
    private final Owner before;
    private final Owner after;
    private final Offers offers;
    private final TextComparison texts;

    ClaimComparison(
            ChangeSubject.Kind kind, String title, Owner before, Owner after, Offers offers, TextComparison texts) {
        this.kind = kind;
        this.title = title;
        this.before = before;
        this.after = after;
        this.offers = offers;
        this.texts = texts;
    }

    List<Difference> differences() {
        List<BiPredicate<PublishedClaim, PublishedClaim>> same = List.of(
                (old, young) -> old.id().equals(young.id()),
                (old, young) -> before.isOutside(old) && after.isOutside(young),
                this::isRenamed);
        List<Difference> differences = new ArrayList<>();
        for (Pair<PublishedClaim> pair : Pairs.of(before.claims(), after.claims(), same)) {
            difference(pair).ifPresent(differences::add);
        }
        return differences;
    }

    /** Whether a claim is another with the same words, where neither has a partner of its own id. */
    private boolean isRenamed(PublishedClaim old, PublishedClaim young) {
        return !before.isOutside(old)
                && !after.isOutside(young)
                && !Wording.words(PlainText.of(old.text())).isEmpty()
                && Wording.words(PlainText.of(old.text())).equals(Wording.words(PlainText.of(young.text())));
    }

    private Optional<Difference> difference(Pair<PublishedClaim> pair) {
        Aspects aspects = new Aspects();
        List<String> hints = List.of();
        if (pair.before().isPresent() && pair.after().isPresent()) {
            hints = compare(pair.before().get(), pair.after().get(), aspects);
        } else {
            aspects.add(Optional.of(presence(pair)));
        }
        return aspects.difference(
                new ChangeSubject(kind, after.id(), pair.latest().id()),
                title,
                pair.before().map(claim -> PlainText.of(claim.text())).orElse(""),
                pair.after().map(claim -> PlainText.of(claim.text())).orElse(""),
                hints);
    }

    /** What is the customer's part was no promise of ours, so that only people can say what it means that it came or went. */
    private static Aspect presence(Pair<PublishedClaim> pair) {
        ChangeClass direction = pair.after().isPresent() ? ChangeClass.ADDED : ChangeClass.REMOVED;
        return new Aspect(
                Kind.PRESENCE,
                pair.before().map(PublishedClaim::id).stream().toList(),
                pair.after().map(PublishedClaim::id).stream().toList(),
                isCustomersPart(pair.latest()) ? Optional.empty() : Optional.of(direction));
    }

    private static boolean isCustomersPart(PublishedClaim claim) {
        return claim.providedBy().equals(List.of(Claim.CUSTOMER));
    }

    private List<String> compare(PublishedClaim old, PublishedClaim young, Aspects aspects) {
        List<Aspect> text = texts.compare(old.text(), young.text());
        Optional<Aspect> words =
                text.stream().filter(aspect -> aspect.kind() != Kind.PICTURE).findFirst();
        aspects.addAll(text);
        aspects.addPlain(Kind.ID, inMeasure(before, old), inMeasure(after, young), ChangeClass.EDITORIAL);
        aspects.add(Lengths.compare(Kind.INTERVAL, old.cadence(), young.cadence()));
        if (!isInherited(old.providedBy(), before.providedBy(), young.providedBy(), after.providedBy())) {
            aspects.addProviders(old.providedBy(), young.providedBy());
        }
        if (!isInherited(old.services(), before.services(), young.services(), after.services())) {
            aspects.add(offers.compare(old.services(), young.services()));
        }
        addControls(old, young, aspects);
        aspects.add(audience(old, young, words.isPresent()));
        if (isComparable(old, young)) {
            aspects.addSet(Kind.PROOF, kinds(old), kinds(young));
        }
        return words.filter(aspect -> aspect.kind() == Kind.WORDS)
                .map(aspect -> WordHints.of(PlainText.of(old.text()), PlainText.of(young.text())))
                .orElse(List.of());
    }

    /**
     * Controls that another claim of the measure answers now, or none and the measure as a whole: nothing that is promised
     * has changed. What the measure no longer relates to, or newly does, it says itself.
     */
    private void addControls(PublishedClaim old, PublishedClaim young, Aspects aspects) {
        List<String> gone = without(old.controls(), young.controls(), after.controls());
        List<String> come = without(young.controls(), old.controls(), before.controls());
        if (!gone.isEmpty() || !come.isEmpty()) {
            aspects.add(Kind.CONTROLS, gone, come, ChangeClass.EQUIVALENT);
        }
    }

    /** Those that are not among others, and are among those of the measure in the other state. */
    private static List<String> without(
            List<PublishedControl> some, List<PublishedControl> others, List<PublishedControl> ofMeasure) {
        Set<String> left = controls(some);
        left.removeAll(controls(others));
        left.retainAll(controls(ofMeasure));
        return List.copyOf(left);
    }

    /** Controls by framework and id, sorted. */
    static Set<String> controls(List<PublishedControl> controls) {
        return controls.stream()
                .map(control -> control.framework().toLowerCase(Locale.ROOT) + " " + control.id())
                .collect(Collectors.toCollection(TreeSet::new));
    }

    /** The id of a claim; the text outside all claims has none of its own. */
    private static String inMeasure(Owner owner, PublishedClaim claim) {
        return owner.isOutside(claim) ? "" : claim.id();
    }

    /** Whether a claim only follows its measure, of which the change is reported. */
    private static boolean isInherited(
            List<String> old, List<String> oldOwner, List<String> young, List<String> youngOwner) {
        return old.equals(oldOwner) && young.equals(youngOwner);
    }

    /** Who may read it; measures that go or come as a whole say so themselves. */
    private Optional<Aspect> audience(PublishedClaim old, PublishedClaim young, boolean otherWords) {
        if (before.open().isEmpty() || after.open().isEmpty()) {
            return Optional.empty();
        }
        Optional<PublishedClaim> oldOpen = before.open(old);
        Optional<PublishedClaim> youngOpen = after.open(young);
        if (oldOpen.isPresent() != youngOpen.isPresent()) {
            return Optional.of(Audiences.moved(youngOpen.isPresent()));
        }
        return otherWords || oldOpen.isEmpty()
                ? Optional.empty()
                : Audiences.compare(
                        PlainText.of(oldOpen.get().text()),
                        PlainText.of(youngOpen.get().text()));
    }

    /** Whether both have proof of one sort: that it went or came is what the calendar does, and no change of the promise. */
    private static boolean isComparable(PublishedClaim old, PublishedClaim young) {
        return !kinds(old).isEmpty() && !kinds(young).isEmpty() && isShown(old) == isShown(young);
    }

    private static boolean isShown(PublishedClaim claim) {
        return claim.proof().stream().anyMatch(PublishedProof::isShown);
    }

    private static Set<String> kinds(PublishedClaim claim) {
        return claim.proof().stream()
                .filter(proof -> proof.isShown() || proof.isLaidDown())
                .map(proof -> proof.kind().word())
                .collect(Collectors.toCollection(TreeSet::new));
    }
}

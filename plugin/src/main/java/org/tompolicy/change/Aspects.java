package org.tompolicy.change;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.tompolicy.change.Aspect.Kind;
import org.tompolicy.model.Change.ChangeClass;
import org.tompolicy.model.ChangeSubject;
import org.tompolicy.model.Claim;

/** What differs of one subject, collected; and the class that follows from all of it. */
final class Aspects {

    private final List<Aspect> found = new ArrayList<>();

    void add(Optional<Aspect> aspect) {
        aspect.ifPresent(found::add);
    }

    void addAll(List<Aspect> aspects) {
        found.addAll(aspects);
    }

    void add(Kind kind, List<String> before, List<String> after, ChangeClass direction) {
        found.add(new Aspect(kind, before, after, Optional.of(direction)));
    }

    /** Something of one line that tells nothing about the strength of a promise. */
    void addPlain(Kind kind, String before, String after, ChangeClass direction) {
        if (!before.equals(after)) {
            add(kind, Wording.listed(before), Wording.listed(after), direction);
        }
    }

    void addDay(Kind kind, Optional<LocalDate> before, Optional<LocalDate> after) {
        addPlain(
                kind,
                before.map(LocalDate::toString).orElse(""),
                after.map(LocalDate::toString).orElse(""),
                ChangeClass.EQUIVALENT);
    }

    /**
     * A set whose every member is good to have: fewer is weaker, more is stronger, one for another is for people to say.
     * The aspect names what went and what came.
     */
    void addSet(Kind kind, Set<String> before, Set<String> after) {
        Set<String> gone = new TreeSet<>(before);
        gone.removeAll(after);
        Set<String> come = new TreeSet<>(after);
        come.removeAll(before);
        if (!gone.isEmpty() || !come.isEmpty()) {
            found.add(new Aspect(kind, List.copyOf(gone), List.copyOf(come), direction(gone, come)));
        }
    }

    private static Optional<ChangeClass> direction(Set<String> gone, Set<String> come) {
        if (!gone.isEmpty() && !come.isEmpty()) {
            return Optional.empty();
        }
        return Optional.of(gone.isEmpty() ? ChangeClass.STRENGTHENED : ChangeClass.WEAKENED);
    }

    /**
     * Who provides something. What becomes the customer's part, or partly so, is weaker; what no longer is, stronger.
     * Whether it matters that another company does it is for people to say.
     */
    void addProviders(List<String> before, List<String> after) {
        Set<String> old = new TreeSet<>(before);
        Set<String> young = new TreeSet<>(after);
        if (old.equals(young)) {
            return;
        }
        int burden = Integer.compare(burden(young), burden(old));
        Optional<ChangeClass> direction = burden == 0
                ? Optional.empty()
                : Optional.of(burden > 0 ? ChangeClass.WEAKENED : ChangeClass.STRENGTHENED);
        found.add(new Aspect(Kind.PROVIDED_BY, before, after, direction));
    }

    /** How much is the customer's part: nothing, some, all. */
    private static int burden(Set<String> providers) {
        if (!providers.contains(Claim.CUSTOMER)) {
            return 0;
        }
        return providers.size() == 1 ? 2 : 1;
    }

    boolean isEmpty() {
        return found.isEmpty();
    }

    /** The difference that they are; empty where nothing differs. */
    Optional<Difference> difference(
            ChangeSubject subject, String title, String before, String after, List<String> hints) {
        if (found.isEmpty()) {
            return Optional.empty();
        }
        List<Aspect> ordered =
                found.stream().sorted(Comparator.comparing(Aspect::kind)).toList();
        return Optional.of(new Difference(subject, title, before, after, ordered, structural(ordered), hints));
    }

    /**
     * The class that structure alone decides: what came or went whole; else weaker where anything is weaker, whatever
     * else got stronger; else nothing where something is for people to say; else the strongest of the rest.
     */
    static Optional<ChangeClass> structural(List<Aspect> aspects) {
        for (ChangeClass sure : List.of(ChangeClass.REMOVED, ChangeClass.ADDED, ChangeClass.WEAKENED)) {
            if (has(aspects, sure)) {
                return Optional.of(sure);
            }
        }
        if (aspects.stream().anyMatch(Aspect::isUndecided)) {
            return Optional.empty();
        }
        return has(aspects, ChangeClass.STRENGTHENED)
                ? Optional.of(ChangeClass.STRENGTHENED)
                : Optional.of(has(aspects, ChangeClass.EQUIVALENT) ? ChangeClass.EQUIVALENT : ChangeClass.EDITORIAL);
    }

    private static boolean has(List<Aspect> aspects, ChangeClass direction) {
        return aspects.stream().anyMatch(aspect -> aspect.direction().equals(Optional.of(direction)));
    }
}

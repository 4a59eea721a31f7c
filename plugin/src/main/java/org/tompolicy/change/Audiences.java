package org.tompolicy.change;

import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import org.tompolicy.change.Aspect.Kind;
import org.tompolicy.model.Audience;
import org.tompolicy.model.Change.ChangeClass;

/** Who may read a promise: fewer readers is weaker, since what only customers read is no public promise. */
final class Audiences {

    private static final List<String> PUBLIC = List.of(Audience.PUBLIC.word());
    private static final List<String> CUSTOMER = List.of(Audience.CUSTOMER.word());

    private Audiences() {}

    /** A promise that customers read before and after, and everybody in one state only. */
    static Aspect moved(boolean openNow) {
        return openNow
                ? new Aspect(Kind.AUDIENCE, CUSTOMER, PUBLIC, Optional.of(ChangeClass.STRENGTHENED))
                : new Aspect(Kind.AUDIENCE, PUBLIC, CUSTOMER, Optional.of(ChangeClass.WEAKENED));
    }

    /** The public words of a promise of which customers read the same as before. */
    static Optional<Aspect> compare(String before, String after) {
        List<String> old = Wording.words(before);
        List<String> young = Wording.words(after);
        if (old.equals(young)) {
            return Optional.empty();
        }
        Optional<ChangeClass> direction = isPart(young, old)
                ? Optional.of(ChangeClass.WEAKENED)
                : isPart(old, young) ? Optional.of(ChangeClass.STRENGTHENED) : Optional.empty();
        return Optional.of(new Aspect(Kind.AUDIENCE, List.of(before), List.of(after), direction));
    }

    /** Whether all words of one text stand in another, in the same order. */
    private static boolean isPart(List<String> part, List<String> whole) {
        Iterator<String> words = part.iterator();
        String next = words.hasNext() ? words.next() : null;
        for (String word : whole) {
            if (word.equals(next)) {
                next = words.hasNext() ? words.next() : null;
            }
        }
        return next == null;
    }
}

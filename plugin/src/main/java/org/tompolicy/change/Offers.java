package org.tompolicy.change;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.tompolicy.change.Aspect.Kind;
import org.tompolicy.model.Change.ChangeClass;
import org.tompolicy.model.PolicyFacts;
import org.tompolicy.model.PublishedPolicy;

/** For which services something holds: where a list is empty, for all that the policy offers. */
final class Offers {

    private final Set<String> before;
    private final Set<String> after;

    Offers(PublishedPolicy before, PublishedPolicy after) {
        this.before = ids(before);
        this.after = ids(after);
    }

    private static Set<String> ids(PublishedPolicy policy) {
        return policy.services().stream().map(PolicyFacts.Service::id).collect(Collectors.toCollection(TreeSet::new));
    }

    /**
     * How lists of services differ. Fewer is weaker and more is stronger; services that the policy offers in one of the
     * two states only don't count: the policy's own list says that they came or went.
     */
    Optional<Aspect> compare(List<String> old, List<String> young) {
        return compare(old, young, true);
    }

    /** The same where more services are no stronger promise: what a sub-processor is used for. */
    Optional<Aspect> compareUse(List<String> old, List<String> young) {
        return compare(old, young, false);
    }

    private Optional<Aspect> compare(List<String> old, List<String> young, boolean promise) {
        if (Set.copyOf(old).equals(Set.copyOf(young))) {
            return Optional.empty();
        }
        Set<String> earlier = held(old, before);
        Set<String> later = held(young, after);
        earlier.retainAll(after);
        later.retainAll(before);
        return Optional.of(new Aspect(Kind.SERVICES, old, young, direction(earlier, later, promise)));
    }

    private static Set<String> held(List<String> services, Set<String> offered) {
        return new TreeSet<>(services.isEmpty() ? offered : services);
    }

    private static Optional<ChangeClass> direction(Set<String> earlier, Set<String> later, boolean promise) {
        if (earlier.equals(later)) {
            return Optional.of(ChangeClass.EQUIVALENT);
        }
        if (!promise) {
            return Optional.empty();
        }
        if (later.containsAll(earlier)) {
            return Optional.of(ChangeClass.STRENGTHENED);
        }
        return earlier.containsAll(later) ? Optional.of(ChangeClass.WEAKENED) : Optional.empty();
    }
}

package org.tompolicy.goal;

import java.util.List;
import java.util.function.Supplier;

/** Work that knows nothing of each other, done on as many processors as there are. */
final class Beside {

    private Beside() {}

    /** What each of them gives, in their order; what one of them throws is thrown. */
    static <T> List<T> all(List<Supplier<T>> work) {
        return work.parallelStream().map(Supplier::get).toList();
    }
}

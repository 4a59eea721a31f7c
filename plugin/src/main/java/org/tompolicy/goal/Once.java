package org.tompolicy.goal;

import java.util.Objects;
import java.util.function.Supplier;

/** A value that is made when it is first asked for, and kept; who asks meanwhile waits. */
public final class Once<T> implements Supplier<T> {

    private Supplier<T> making;
    private T made;

    /** @param making makes it; what it throws is thrown, and the next who asks tries again */
    public Once(Supplier<T> making) {
        this.making = Objects.requireNonNull(making, "making");
    }

    @Override
    public synchronized T get() {
        if (making != null) {
            made = making.get();
            making = null;
        }
        return made;
    }
}

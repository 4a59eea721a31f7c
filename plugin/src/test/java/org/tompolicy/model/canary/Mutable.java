package org.tompolicy.model.canary;

/** Not a value. */
public final class Mutable {
    private int state;

    /** Changes the state. */
    public int next() {
        state++;
        return state;
    }
}

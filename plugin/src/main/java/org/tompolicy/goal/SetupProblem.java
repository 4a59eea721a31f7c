package org.tompolicy.goal;

/** Something about the set-up, as a plain sentence. */
public final class SetupProblem extends RuntimeException {
    private static final long serialVersionUID = 1L;

    public SetupProblem(String message) {
        super(message);
    }
}

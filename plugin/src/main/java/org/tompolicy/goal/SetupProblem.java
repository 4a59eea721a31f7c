package org.tompolicy.goal;

/** Something about the project's set-up, not its content, that stops a goal. The message is a plain sentence. */
public final class SetupProblem extends RuntimeException {
    private static final long serialVersionUID = 1L;

    /** A problem with what to do about it. */
    public SetupProblem(String message) {
        super(message);
    }

    /** The same for something that failed. */
    SetupProblem(String message, Throwable cause) {
        super(message, cause);
    }
}

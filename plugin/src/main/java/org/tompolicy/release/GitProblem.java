package org.tompolicy.release;

/** A repository that cannot be read, or a name that leads to nothing in it. The message is a plain sentence. */
public final class GitProblem extends RuntimeException {
    private static final long serialVersionUID = 1L;

    GitProblem(String message) {
        super(message);
    }

    GitProblem(String message, Throwable cause) {
        super(message, cause);
    }
}

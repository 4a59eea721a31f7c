package org.tompolicy.signature;

/** Why nothing can be signed with a keystore. The message is a sentence about "it", the file, with what to do next. */
public final class KeyProblem extends Exception {
    private static final long serialVersionUID = 1L;

    KeyProblem(String message) {
        super(message);
    }

    KeyProblem(String message, Throwable cause) {
        super(message, cause);
    }
}

package org.tompolicy.interchange;

/** Why bytes are no policy that can be read back; the message is a part of a sentence without a full stop. */
public final class PolicyProblem extends Exception {

    private static final long serialVersionUID = 1L;

    PolicyProblem(String message) {
        super(message);
    }
}

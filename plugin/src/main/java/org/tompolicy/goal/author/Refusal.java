package org.tompolicy.goal.author;

/** Why a goal changes nothing: a plain sentence that says what to do. */
final class Refusal extends Exception {
    private static final long serialVersionUID = 1L;

    Refusal(String message) {
        super(message);
    }
}

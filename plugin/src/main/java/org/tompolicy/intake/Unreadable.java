package org.tompolicy.intake;

/** A file that cannot be imported; the message is one plain line that says what to do. */
public final class Unreadable extends Exception {
    private static final long serialVersionUID = 1L;

    Unreadable(String message) {
        super(message);
    }
}

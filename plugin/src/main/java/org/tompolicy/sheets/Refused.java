package org.tompolicy.sheets;

/** A file that is not read, or that nothing may be written into: the message says why and what to do. */
public final class Refused extends Exception {

    private static final long serialVersionUID = 1L;

    public Refused(String message) {
        super(message);
    }
}

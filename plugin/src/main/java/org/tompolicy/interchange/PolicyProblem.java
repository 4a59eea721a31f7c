package org.tompolicy.interchange;

/** Why bytes are no policy that can be read back; the message is a part of a sentence without a full stop. */
public final class PolicyProblem extends Exception {

    private static final long serialVersionUID = 1L;

    private final boolean newer;

    PolicyProblem(String message, boolean newer) {
        super(message);
        this.newer = newer;
    }

    PolicyProblem(String message) {
        this(message, false);
    }

    /** Whether a newer version of the plugin wrote it. */
    public boolean isNewer() {
        return newer;
    }
}

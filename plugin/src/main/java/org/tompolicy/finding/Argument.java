package org.tompolicy.finding;

/** The name of something that a finding says beside its subject. Values are text; each name says in which form. */
public enum Argument {
    /** What was found: an id that is taken, words of the text, the sections of a claim. Several are separated by {@code ", "}. */
    WHAT(true),
    /** Id of an evidence record. */
    RECORD(true),
    /** An architecture section, {@code document#anchor}. */
    SECTION(true),
    /** A line of a framework, {@code framework:control}. */
    CONTROL(true),
    /** Number of the release that the sources are compared with. */
    RELEASE(true),
    /** Kind of the record, as writers write it. */
    KIND(false),
    /** How many there are, in digits. */
    COUNT(false),
    /** Why a proof does not count: a constant of {@code trace.ProofState.Reason}. */
    REASON(false),
    /** Path of a file below {@code evidence/files}. */
    FILE(false),
    /** SHA-256 of the file as it is, lower-case hex. */
    DIGEST(false),
    /** How often, as ISO 8601 period. */
    CADENCE(false),
    /** Last day of an interval, ISO 8601. */
    INTERVAL_END(false),
    /** Last day of a validity, ISO 8601. */
    VALID_UNTIL(false),
    /** Day from which a record counts, ISO 8601. */
    COLLECTED(false),
    /** Last day of a waiver, a review interval, a transfer basis or a security contact, ISO 8601. */
    UNTIL(false),
    /** What a report says, {@code failures=2}; several are separated by {@code ", "}. */
    FOUND(false),
    /** What it has to say, {@code failures<=0}; several are separated by {@code ", "}. */
    EXPECTED(false),
    /** What to write: a line or an attribute. */
    PASTE(false);

    private final boolean identifies;

    Argument(boolean identifies) {
        this.identifies = identifies;
    }

    /** Whether two findings of one rule about one subject are two when they differ in it. Days and digests move, so they do not count. */
    public boolean identifies() {
        return identifies;
    }
}

package org.tompolicy.goal.author;

import org.tompolicy.goal.Reading;
import org.tompolicy.trace.Trace;

/** What was reviewed: knows the lines that say so. */
interface Subject {

    /** The file that is edited, relative to the root of the build. */
    String file();

    /**
     * Writes down that it was reviewed.
     *
     * @throws Refusal when the lines are no longer what was read, or are better changed by hand
     */
    void stamp(SourceLines lines) throws Refusal;

    /** Whether what was read says that it was reviewed, as it is now. */
    boolean isStamped(Reading reading, Trace trace);

    /** What to tell the reviewer. */
    String sentence();
}

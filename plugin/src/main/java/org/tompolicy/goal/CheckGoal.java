package org.tompolicy.goal;

import java.util.List;

/** {@code tom:check}: reads everything, reports findings, fails where the project says so. */
public final class CheckGoal {

    private CheckGoal() {}

    /** Tells what the build found. */
    public static Outcome run(Build build) {
        return build.outcome(List.of(), build.reasonToFail());
    }
}

package org.tompolicy.goal;

import java.util.List;

/** {@code tom:check}: reads everything, reports findings, fails where the project says so. */
public final class CheckGoal {

    private CheckGoal() {}

    /** Reports what the build found; the report folder is written in any case. */
    public static Outcome run(Build build) {
        return build.outcome(List.of(), build.reasonToFail());
    }
}

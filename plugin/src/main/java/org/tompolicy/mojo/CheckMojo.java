package org.tompolicy.mojo;

import org.apache.maven.plugins.annotations.LifecyclePhase;
import org.apache.maven.plugins.annotations.Mojo;
import org.tompolicy.goal.CheckGoal;
import org.tompolicy.goal.Options;
import org.tompolicy.goal.Outcome;

/**
 * Reads the policy and its architecture documents, and reports what is wrong with them: one line for each problem, with
 * file, line and what to do. The build fails where <code>tom.failOn</code> says so; a day that passes never fails it.
 *
 * @since 0.1.0
 */
@Mojo(name = "check", defaultPhase = LifecyclePhase.PROCESS_RESOURCES, threadSafe = true)
public class CheckMojo extends PolicyMojo {

    @Override
    Outcome run(Options options) {
        return CheckGoal.run(build(options));
    }
}

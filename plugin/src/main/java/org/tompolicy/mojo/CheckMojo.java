package org.tompolicy.mojo;

import java.util.List;
import java.util.Optional;
import org.apache.maven.plugins.annotations.LifecyclePhase;
import org.apache.maven.plugins.annotations.Mojo;
import org.apache.maven.plugins.annotations.Parameter;
import org.tompolicy.goal.CheckWatch;
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

    /**
     * Checks again after each change of a measure, an architecture document or a template of your own, until Ctrl-C. The
     * console shows what is new each time and how much is gone; the report is written each time; nothing ends it but you,
     * whatever is found. For the command line: <code>mvn tom:check -Dtom.watch</code>
     *
     * @since 0.1.0
     */
    @Parameter(property = "tom.watch", defaultValue = "false")
    private boolean watch;

    @Override
    Outcome run(Options options) {
        if (watch) {
            CheckWatch.run(options, this::tell);
            return new Outcome(List.of(), List.of("Changes are checked no more."), List.of(), Optional.empty());
        }
        return publishing(options).check();
    }
}

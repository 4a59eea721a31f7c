package org.tompolicy.mojo;

import org.apache.maven.plugins.annotations.LifecyclePhase;
import org.apache.maven.plugins.annotations.Mojo;
import org.tompolicy.goal.Options;
import org.tompolicy.goal.Outcome;

/**
 * Writes the policy as the annex of a data processing agreement, as PDF and for Word, to the folder <code>annex</code> below
 * <code>tom.output</code>, and beside it a table for each framework that says what answers each of its controls
 * (<code>tom-answers-&lt;framework&gt;-&lt;version&gt;-&lt;language&gt;.csv</code>). It checks first and keeps the old files as they were when the check fails.
 *
 * @since 0.1.0
 */
@Mojo(name = "annex", defaultPhase = LifecyclePhase.PREPARE_PACKAGE, threadSafe = true)
public class AnnexMojo extends PolicyMojo {

    @Override
    Outcome run(Options options) {
        return publishing(options).annex();
    }
}

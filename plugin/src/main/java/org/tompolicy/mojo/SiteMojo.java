package org.tompolicy.mojo;

import org.apache.maven.plugins.annotations.LifecyclePhase;
import org.apache.maven.plugins.annotations.Mojo;
import org.tompolicy.goal.Options;
import org.tompolicy.goal.Outcome;
import org.tompolicy.goal.SiteGoal;

/**
 * Writes the policy as a web site for customers, to the folder <code>site</code> below <code>tom.output</code>. It checks
 * first and keeps the old site as it was when the check fails; it holds public text only.
 *
 * @since 0.1.0
 */
@Mojo(name = "site", defaultPhase = LifecyclePhase.PREPARE_PACKAGE, threadSafe = true)
public class SiteMojo extends PolicyMojo {

    @Override
    Outcome run(Options options) {
        return SiteGoal.run(build(options));
    }
}

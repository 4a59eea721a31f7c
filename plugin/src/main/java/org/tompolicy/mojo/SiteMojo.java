package org.tompolicy.mojo;

import org.apache.maven.plugins.annotations.LifecyclePhase;
import org.apache.maven.plugins.annotations.Mojo;
import org.apache.maven.plugins.annotations.Parameter;
import org.tompolicy.goal.Options;
import org.tompolicy.goal.Outcome;

/**
 * Writes the policy as a web site for customers, to the folder <code>site</code> below <code>tom.output</code>. It checks
 * first and keeps the old site as it was when the check fails; it holds public text only.
 *
 * @since 0.1.0
 */
@Mojo(name = "site", defaultPhase = LifecyclePhase.PREPARE_PACKAGE, threadSafe = true)
public class SiteMojo extends PolicyMojo {

    /**
     * The version of OSCAL that <code>oscal/component-definition.json</code> says it is in: what is written holds in each from
     * 1.0.0 to 1.2.x.
     * <p>Example: <code>-Dtom.oscal=1.2.2</code></p>
     *
     * @since 0.1.0
     */
    @Parameter(property = "tom.oscal", defaultValue = "1.1.3")
    private String oscal;

    @Override
    Outcome run(Options options) {
        return publishing(options).site(oscal == null ? "" : oscal.strip());
    }
}

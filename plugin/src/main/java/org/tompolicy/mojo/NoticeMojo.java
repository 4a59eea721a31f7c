package org.tompolicy.mojo;

import java.io.File;
import java.util.Optional;
import org.apache.maven.plugins.annotations.Mojo;
import org.apache.maven.plugins.annotations.Parameter;
import org.tompolicy.goal.NoticeGoal;
import org.tompolicy.goal.Options;
import org.tompolicy.goal.Outcome;

/**
 * Writes one letter for each customer of a register about an announced release: only what concerns the services that the
 * customer uses, against the version that it has agreed, sub-processors first, in its language. The letters lie as text,
 * for Word (<code>.docx</code>) and as mail (<code>.eml</code>) in the folder <code>notice</code> below <code>tom.output</code>, with a table that says who got
 * what and why somebody got nothing. Nothing is sent and nothing of it reaches the site. For the command line:
 * <code>mvn tom:notice -Dtom.customers=customers.csv</code>
 *
 * @since 0.1.0
 */
@Mojo(name = "notice", threadSafe = true)
public class NoticeMojo extends PolicyMojo {

    /**
     * The register of customers: a table (UTF-8, commas) with a row for each customer and the columns <code>name</code>,
     * <code>agreement</code>, <code>signed</code> (the release that is agreed with it), <code>label</code>,
     * <code>language</code>, <code>services</code> (ids with commas; all where there is none) and <code>mailbox</code>;
     * those of <code>tom.annex.customer</code> may be there, too. Required.
     * <p>Example: <code>-Dtom.customers=customers.csv</code></p>
     *
     * @since 0.1.0
     */
    @Parameter(property = "tom.customers")
    private File customers;

    /**
     * The number of the release that the letters are about. Default: the one that is announced on <code>tom.asOf</code>, the
     * newest of several.
     * <p>Example: <code>-Dtom.version=2026.2</code></p>
     *
     * @since 0.1.0
     */
    @Parameter(property = "tom.version")
    private String version;

    @Override
    Outcome run(Options options) {
        return NoticeGoal.run(
                build(options),
                Optional.ofNullable(customers).map(File::toPath),
                version == null ? "" : version.strip());
    }
}

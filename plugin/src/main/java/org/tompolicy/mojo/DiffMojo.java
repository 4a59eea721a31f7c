package org.tompolicy.mojo;

import java.util.Set;
import org.apache.maven.plugin.MojoExecutionException;
import org.apache.maven.plugins.annotations.Mojo;
import org.apache.maven.plugins.annotations.Parameter;
import org.tompolicy.goal.DiffFormat;
import org.tompolicy.goal.DiffGoal;
import org.tompolicy.goal.Options;
import org.tompolicy.goal.Outcome;

/**
 * Says what has changed for customers since a release or since a commit: by measure and class, word by word. It compares
 * what customers may read; a change that they never see is none. It fails on no content. For the command line:
 * <code>mvn tom:diff -Dtom.since=2026.1</code>, <code>mvn tom:diff -Dtom.since=origin/main -Dtom.format=markdown</code>
 *
 * @since 0.1.0
 */
@Mojo(name = "diff", threadSafe = true)
public class DiffMojo extends PolicyMojo {

    /**
     * What the present state is compared with: the number of a release, or a branch, a tag or a commit of the git
     * repository that holds <code>tom.measures</code>. The repository is only read: neither the work tree nor the index
     * changes. A git on the machine is needed for few repositories only (SHA-256 ids, a sparse or split index). A name that
     * is both is the release. Default: the newest release that is not withdrawn.
     * <p>Example: <code>-Dtom.since=origin/main</code></p>
     *
     * @since 0.1.0
     */
    @Parameter(property = "tom.since")
    private String since;

    /**
     * How it is said; several with commas: <code>text</code> on the console, <code>markdown</code> as
     * <code>diff/diff.md</code> for a comment on a change request (against a commit with findings on changed lines, new ones
     * elsewhere, and claims in another state; at most 65,536 characters, or 1,000,000 with
     * <code>tom.annotations=gitlab</code>, and the whole as <code>diff/diff-whole.md</code>), <code>html</code> as the page
     * <code>diff/diff.html</code>, <code>json</code> as <code>diff/diff.json</code>, all below <code>tom.output</code>. These
     * are internal: they hold findings. <code>docx</code> and <code>pdf</code> are for customers: the annex that
     * <code>tom:annex</code> writes, with every change since <code>tom.since</code>, as tracked changes of Word and as a PDF
     * that names them, <code>diff/tom-changes-2025.1-2026.1-en.docx</code>; with <code>tom.annex.customer</code> it names the
     * customer. Each run leaves only its own files in <code>diff/</code>, and none where it fails.
     * <p>Example: <code>-Dtom.format=text,markdown</code>, <code>-Dtom.since=2025.1 -Dtom.format=docx,pdf</code></p>
     *
     * @since 0.1.0
     */
    @Parameter(property = "tom.format", defaultValue = "text")
    private String format;

    @Override
    Outcome run(Options options) throws MojoExecutionException {
        DiffGoal.clear(options);
        Set<DiffFormat> formats = ParameterText.formats("tom.format", format);
        return DiffGoal.run(build(options), since == null ? "" : since, formats);
    }
}

package org.tompolicy.mojo;

import org.apache.maven.plugin.MojoExecutionException;
import org.apache.maven.plugins.annotations.Mojo;
import org.apache.maven.plugins.annotations.Parameter;
import org.tompolicy.goal.Options;
import org.tompolicy.goal.Outcome;
import org.tompolicy.goal.author.NewGoal;
import org.tompolicy.goal.author.NewRequest;

/**
 * Adds a measure, an evidence record, a sub-processor or a category: one new file at the right place, with what is to be
 * filled in as comments, in the prevailing language of the policy. A measure gets the next free id of its category (an id
 * that a release or an earlier measure has had is never given again) and is a draft, so that nothing is promised before it
 * is written. The goal prints the file and the line to open and what to do next; it never overwrites anything. For the
 * command line: <code>mvn tom:new -Dtom.title="Access authorisation" -Dtom.category=access-control</code>
 *
 * @since 0.1.0
 */
@Mojo(name = "new", threadSafe = true)
public class NewMojo extends PolicyMojo {

    /**
     * What to add: <code>measure</code>, <code>evidence</code> (a record below <code>evidence/</code>),
     * <code>subprocessor</code> (below <code>subprocessors/</code>, with an underscore before its name until you have
     * filled it in) or <code>category</code> (a folder with <code>category.adoc</code>, and its name at the end of
     * <code>tom-categories</code> in <code>policy.adoc</code>).
     * <p>Example: <code>-Dtom.kind=evidence</code></p>
     *
     * @since 0.1.0
     */
    @Parameter(property = "tom.kind", defaultValue = "measure")
    private String kind;

    /**
     * Its title, required. The name of the file is made from it: small letters, digits and hyphens; ä becomes ae.
     * <p>Example: <code>-Dtom.title="Access authorisation"</code></p>
     *
     * @since 0.1.0
     */
    @Parameter(property = "tom.title")
    private String title;

    /**
     * The category of a new measure, by its folder or by its title. May be left out where there is one only.
     * <p>Example: <code>-Dtom.category=access-control</code></p>
     *
     * @since 0.1.0
     */
    @Parameter(property = "tom.category")
    private String category;

    /**
     * The claim that a new evidence record is to prove, or a measure: the record then says as comments what reviewers
     * expect to be shown for the controls that it relates to.
     * <p>Example: <code>-Dtom.kind=evidence -Dtom.id=AC-03#register -Dtom.title="Access review 2026 Q3"</code></p>
     *
     * @since 0.1.0
     */
    @Parameter(property = "tom.id")
    private String id;

    @Override
    Outcome run(Options options) throws MojoExecutionException {
        Outcome outcome = NewGoal.run(
                options, new NewRequest(ParameterText.kind("tom.kind", kind), text(title), text(category), text(id)));
        forget();
        return outcome;
    }

    private static String text(String parameter) {
        return parameter == null ? "" : parameter;
    }
}

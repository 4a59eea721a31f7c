package org.tompolicy.mojo;

import java.io.File;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.maven.plugin.AbstractMojo;
import org.apache.maven.plugin.MojoExecutionException;
import org.apache.maven.plugin.MojoFailureException;
import org.apache.maven.plugins.annotations.Parameter;
import org.tompolicy.files.StandardOutput;
import org.tompolicy.finding.Finding;
import org.tompolicy.goal.Build;
import org.tompolicy.goal.Options;
import org.tompolicy.goal.Outcome;
import org.tompolicy.goal.Output;
import org.tompolicy.goal.Publishing;
import org.tompolicy.goal.ReportFolder;

/** What the goals that read a policy have in common: parameters, one reading for all of them, and the log. */
abstract class PolicyMojo extends AbstractMojo {

    /** The folder that file names in messages are relative to. */
    @Parameter(defaultValue = "${maven.multiModuleProjectDirectory}", readonly = true, required = true)
    private File buildRoot;

    /** What seals and files for tools say that they were made by. */
    @Parameter(defaultValue = "${plugin.version}", readonly = true, required = true)
    private String pluginVersion;

    /** Makes the bytes of the output the same on every machine. */
    @Parameter(defaultValue = "${project.build.outputTimestamp}", readonly = true)
    private String outputTimestamp;

    /**
     * The folder with the policy: <code>policy.adoc</code>, a folder for each category with its measures,
     * <code>subprocessors</code> and <code>evidence</code>.
     * <p>Example: <code>&lt;measures&gt;${project.basedir}/docs/measures&lt;/measures&gt;</code></p>
     *
     * @since 0.1.0
     */
    @Parameter(property = "tom.measures", defaultValue = "${project.basedir}/measures", required = true)
    private File measures;

    /**
     * The folder with the architecture documents (AsciiDoc and Markdown) that measures name as evidence, as in
     * <code>evidence="architecture:deployment.adoc#regions"</code>. Where the folder does not exist there are no
     * documents.
     * <p>Example: <code>&lt;architecture&gt;${project.basedir}/docs/architecture&lt;/architecture&gt;</code></p>
     *
     * @since 0.1.0
     */
    @Parameter(property = "tom.architecture", defaultValue = "${project.basedir}/architecture")
    private File architecture;

    /**
     * A folder with templates of your own. A file in it stands before the default template of the same name; what it
     * lacks comes from the defaults. Templates are trusted like code: take them from nobody that you would not take
     * code from. Default: none.
     * <p>Example: <code>&lt;templates&gt;${project.basedir}/templates&lt;/templates&gt;</code></p>
     *
     * @since 0.1.0
     */
    @Parameter(property = "tom.templates")
    private File templates;

    /**
     * The folder that is written to: <code>site</code>, <code>annex</code>, <code>report</code>, <code>diff</code>,
     * <code>notice</code> and <code>answers</code> below it. Each of them is replaced as a whole, but only where the plugin has made it: the file <code>.tom</code> beside them
     * names those. Any other that is there stops the goal.
     *
     * @since 0.1.0
     */
    @Parameter(property = "tom.output", defaultValue = "${project.build.directory}/tom", required = true)
    private File output;

    /**
     * The folder of what one build remembers for the next: what was read in each document, so that only documents are
     * converted that have changed, or that include something that has. A build with it says and writes what a build
     * without it does. It may be deleted at any time and holds half a gigabyte at most. Name a folder outside of
     * <code>target</code> and <code>mvn clean</code> keeps it.
     * <p>It holds internal text. Never publish it, and keep it out of caches of a build server that others can read.</p>
     * <p>Example: <code>-Dtom.cache=${user.home}/.cache/tom</code></p>
     *
     * @since 0.1.0
     */
    @Parameter(property = "tom.cache", defaultValue = "${project.build.directory}/tom-cache", required = true)
    private File cache;

    /**
     * Whether AsciiDoc is parsed in a Java machine of its own, which is started where a document has changed and ends soon
     * after: that is faster, and a document that takes too much memory or time is left out with a finding instead of ending
     * the build. With <code>false</code>, or where none can be started, the machine that Maven runs in parses. What is
     * written is the same.
     * <p>Example: <code>-Dtom.fork=false</code></p>
     *
     * @since 0.1.0
     */
    @Parameter(property = "tom.fork", defaultValue = "true")
    private boolean fork;

    /**
     * The day on which evidence, reviews and waivers are looked at, as ISO 8601 date. Default: today in UTC. With a
     * fixed day two builds of the same sources give the same bytes, whenever they run.
     * <p>Example: <code>-Dtom.asOf=2026-11-23</code></p>
     *
     * @since 0.1.0
     */
    @Parameter(property = "tom.asOf")
    private String asOf;

    /**
     * How long before the end of its interval or validity evidence is reported as <code>due</code>, as ISO 8601 period.
     * <p>Example: <code>-Dtom.lead=P1M</code></p>
     *
     * @since 0.1.0
     */
    @Parameter(property = "tom.lead", defaultValue = "P14D")
    private String lead;

    /**
     * How long after the end of its interval evidence that covers a period (a quarter's access review, for example) is
     * still <code>due</code> and not yet <code>stale</code>, as ISO 8601 period: the time that it takes to collect the
     * next one.
     * <p>Example: <code>-Dtom.grace=P2W</code></p>
     *
     * @since 0.1.0
     */
    @Parameter(property = "tom.grace", defaultValue = "P30D")
    private String grace;

    /**
     * The severity from which on findings fail the build: <code>error</code>, <code>warning</code> (errors and
     * warnings) or <code>never</code>. Whatever is said here, nothing is published while internal text would leak,
     * an include leaves the source folders, an id is taken twice, a file cannot be read, or a slip of the pen leaves open
     * who may read a text.
     * <p>Example: <code>-Dtom.failOn=warning</code></p>
     *
     * @since 0.1.0
     */
    @Parameter(property = "tom.failOn", defaultValue = "error")
    private String failOn;

    /**
     * Severities of your own for single rules: the rule's id as element, one of <code>ignore</code>, <code>info</code>,
     * <code>warning</code>, <code>release</code>, <code>error</code> as its text. A rule that is not named keeps its
     * default. Default: none.
     * <p>Example:</p>
     * <pre>
     * &lt;rules&gt;
     *   &lt;evidence-missing&gt;error&lt;/evidence-missing&gt;
     *   &lt;control-uncovered&gt;ignore&lt;/control-uncovered&gt;
     * &lt;/rules&gt;
     * </pre>
     *
     * @since 0.1.0
     */
    @Parameter
    private Map<String, String> rules;

    /**
     * Ids of the services to publish for, separated by commas. Default: all that <code>tom-services</code> in
     * <code>policy.adoc</code> names.
     * <p>Example: <code>-Dtom.services=portal,api</code></p>
     *
     * @since 0.1.0
     */
    @Parameter(property = "tom.services")
    private List<String> services;

    /**
     * Languages to publish in, separated by commas. The site always has the first language of the policy, which prevails.
     * Default: all that <code>tom-languages</code> in <code>policy.adoc</code> names, of a release those that it was sealed in.
     * Two with a plus stand side by side in one annex: <code>en+de</code>, of which one has to be the language that prevails.
     * <p>Example: <code>-Dtom.languages=de</code>, <code>-Dtom.languages=en,de,en+de</code></p>
     *
     * @since 0.1.0
     */
    @Parameter(property = "tom.languages")
    private List<String> languages;

    /**
     * Labels of the annex, separated by commas: <code>eu-2021-915</code> (Annex III), <code>eu-2021-914</code>
     * (Annex II), <code>uk-addendum</code> (Table 3), <code>uk-idta</code> (Table 4), <code>de-avv</code> (Anlage),
     * <code>ch</code> (Swiss supplement). Default: all that <code>tom-labels</code> in <code>policy.adoc</code> names, and
     * <code>eu-2021-915</code> where it names none.
     * <p>Example: <code>-Dtom.labels=eu-2021-914</code></p>
     *
     * @since 0.1.0
     */
    @Parameter(property = "tom.labels")
    private List<String> labels;

    /**
     * Puts findings beside the lines of a change: <code>github</code> prints each as a workflow command on standard
     * output, outside Maven's log because a command must stand at the start of a line; <code>gitlab</code> writes
     * <code>report/gl-code-quality.json</code> for the artifact <code>codequality</code>; <code>none</code> does neither.
     * Paths are relative to the root of the build, which has to be the root of the repository.
     * <p>Example: <code>-Dtom.annotations=github</code></p>
     *
     * @since 0.1.0
     */
    @Parameter(property = "tom.annotations", defaultValue = "none")
    private String annotations;

    /**
     * Whose copies of the annex are written: a properties file with a customer's details, a folder of such files, or a table
     * (<code>.csv</code>) with a row for each customer, all in UTF-8. Keys are <code>customer.name</code> (required),
     * <code>.address</code>, <code>.agreement</code>, <code>.reference</code>, <code>.date</code>, <code>.language</code>,
     * <code>.services</code>, <code>.label</code>, <code>.signature</code> (<code>yes</code> for a block to sign),
     * <code>.signed</code> (the release that is agreed with it) and <code>.mailbox</code>; a table has them as columns, without
     * <code>customer.</code>. Each customer gets one PDF that names it, and so does the name of the file. Nothing of it
     * reaches the site or a release. Default: none.
     * <p>Example: <code>-Dtom.annex.customer=customers/example.properties</code></p>
     *
     * @since 0.1.0
     */
    @Parameter(property = "tom.annex.customer")
    private File customer;

    /**
     * What site and annex show: <code>current</code> is the release in force on <code>tom.asOf</code>, or the draft where
     * there is none; <code>draft</code> is the present state of the sources, marked on every page; a version such as
     * <code>2026.2</code> is that release. The folder <code>versions</code> of the site holds every release, whatever is
     * shown. Default: <code>current</code>.
     * <p>Example: <code>-Dtom.show=draft</code></p>
     *
     * @since 0.1.0
     */
    @Parameter(property = "tom.show", defaultValue = Options.CURRENT)
    private String show;

    /**
     * Skips the goal.
     * <p>Example: <code>-Dtom.skip</code></p>
     *
     * @since 0.1.0
     */
    @Parameter(property = "tom.skip", defaultValue = "false")
    private boolean skip;

    /** Does the goal's work. */
    abstract Outcome run(Options options) throws MojoExecutionException;

    @Override
    public final void execute() throws MojoExecutionException, MojoFailureException {
        if (skip) {
            getLog().info("Skipped, because tom.skip is true.");
            return;
        }
        report(work());
    }

    private Options options() throws MojoExecutionException {
        LocalDate day = ParameterText.day("tom.asOf", asOf);
        return new Options(
                buildRoot.toPath(),
                measures.toPath(),
                Optional.ofNullable(architecture).map(File::toPath),
                Optional.ofNullable(templates).map(File::toPath),
                output.toPath(),
                day,
                ParameterText.period("tom.lead", lead),
                ParameterText.period("tom.grace", grace),
                ParameterText.failOn("tom.failOn", failOn),
                ParameterText.severities("rules", rules == null ? Map.of() : rules),
                ParameterText.words(services),
                ParameterText.words(labels),
                ParameterText.words(languages),
                Optional.ofNullable(customer).map(File::toPath),
                ParameterText.timestamp("project.build.outputTimestamp", outputTimestamp, day),
                ParameterText.annotations("tom.annotations", annotations),
                show.strip(),
                pluginVersion,
                Optional.ofNullable(cache).map(File::toPath),
                fork);
    }

    private Outcome work() throws MojoExecutionException {
        try {
            Options options = options();
            Output.settle(options);
            Phases phases = new Phases(getLog());
            Outcome outcome = run(options);
            phases.end("The whole goal");
            return outcome;
        } catch (RuntimeException | Error problem) {
            throw PlainProblem.thrown(problem);
        }
    }

    /** What was read and reported, once for all goals of a project that have the same options. */
    final Build build(Options options) {
        return publishing(options).build();
    }

    /** The goals of a project that have the same options. */
    @SuppressWarnings("unchecked")
    final Publishing publishing(Options options) {
        Map<Object, Object> context = getPluginContext();
        if (context != null && context.get(options) instanceof Publishing publishing) {
            return publishing;
        }
        Publishing publishing = new Publishing(options, () -> opened(options));
        if (context != null) {
            context.put(options, publishing);
        }
        return publishing;
    }

    private Build opened(Options options) {
        Phases phases = new Phases(getLog());
        Build build = Build.open(options, new ProgressLog(getLog()));
        phases.end("Reading and checking");
        ReportFolder.write(build);
        phases.end("Writing the report");
        return build;
    }

    /** Makes goals that come later read again: sources have changed. */
    @SuppressWarnings("unchecked")
    final void forget() {
        Map<Object, Object> context = getPluginContext();
        if (context != null) {
            context.values().removeIf(Publishing.class::isInstance);
        }
    }

    private void report(Outcome outcome) throws MojoFailureException {
        tell(outcome);
        if (outcome.failure().isPresent()) {
            throw new MojoFailureException(outcome.failure().get());
        }
    }

    /** Says what was found and done. */
    final synchronized void tell(Outcome outcome) {
        for (Finding finding : outcome.newFindings()) {
            switch (finding.severity()) {
                case IGNORE -> getLog().debug(finding.toString());
                case INFO -> getLog().info(finding.toString());
                case WARNING, RELEASE -> getLog().warn(finding.toString());
                case ERROR -> getLog().error(finding.toString());
            }
        }
        // The log would put its level before them, and the build server would not know them again.
        StandardOutput.print(outcome.commands());
        outcome.summary().forEach(getLog()::info);
        outcome.warnings().forEach(getLog()::warn);
        for (String path : outcome.written()) {
            getLog().info("Wrote " + readable(output.toPath().resolve(path)));
        }
    }

    /** A path as findings show it: relative to the root of the build where it lies below it. */
    private String readable(Path path) {
        Path root = buildRoot.toPath();
        return path.startsWith(root) ? root.relativize(path).toString().replace('\\', '/') : path.toString();
    }
}

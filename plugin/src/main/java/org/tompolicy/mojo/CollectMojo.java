package org.tompolicy.mojo;

import java.io.File;
import java.util.Optional;
import org.apache.maven.plugin.MojoExecutionException;
import org.apache.maven.plugins.annotations.Mojo;
import org.apache.maven.plugins.annotations.Parameter;
import org.tompolicy.goal.Options;
import org.tompolicy.goal.Outcome;
import org.tompolicy.goal.author.CollectGoal;
import org.tompolicy.goal.author.CollectRequest;

/**
 * Turns an artefact of a build server into an evidence record: <code>evidence/&lt;id&gt;.adoc</code> with kind, day or
 * period, digest and what must hold in it, and a copy of the file below <code>evidence/files</code>. A record of this id
 * that is there is renewed: those lines of its header change, title and text stay, and a comment names the proof that it
 * supersedes. The day is read in the artefact: JUnit XML, SARIF, or the columns of a CSV such as <code>reviewed on</code>
 * and <code>quarter</code>. The same artefact a second time changes nothing; an older one, and a report in which
 * <code>tom-expect</code> does not hold, fails and changes nothing. The end of the log says which claims it proves now.
 * For the command line: <code>mvn tom:collect -Dtom.id=restore-tests -Dtom.file=target/TEST-restore.xml</code>
 *
 * @since 0.1.0
 */
@Mojo(name = "collect", threadSafe = true)
public class CollectMojo extends PolicyMojo {

    /**
     * Id of the record, which is the name of its file without the ending: letters, digits and hyphens. Claims name it in
     * <code>evidence</code>.
     * <p>Example: <code>-Dtom.id=restore-tests</code></p>
     *
     * @since 0.1.0
     */
    @Parameter(property = "tom.id")
    private String id;

    /**
     * The artefact: a report in JUnit XML (<code>.xml</code>) or SARIF 2.1.0 (<code>.sarif</code>, <code>.json</code>), a
     * table (<code>.csv</code>), or any other file of at most 64 MiB.
     * <p>Example: <code>-Dtom.file=target/failsafe-reports/TEST-restore.xml</code></p>
     *
     * @since 0.1.0
     */
    @Parameter(property = "tom.file")
    private File file;

    /**
     * Kind of the record, as in <code>tom-kind</code>. Default: the kind of the record that is there; for a new one
     * <code>ci-report</code> for JUnit XML and SARIF, <code>access-review</code> for a CSV; for any other file it is required.
     * <p>Example: <code>-Dtom.kind=log-review</code></p>
     *
     * @since 0.1.0
     */
    @Parameter(property = "tom.kind")
    private String kind;

    /**
     * Title of a new record. Default: the words of its id.
     * <p>Example: <code>-Dtom.title="Restore tests"</code></p>
     *
     * @since 0.1.0
     */
    @Parameter(property = "tom.title")
    private String title;

    /**
     * What must hold in a report, as in <code>tom-expect</code>: the goal fails where it does not. Default: what the record
     * says; in a new one <code>tests&gt;=1, failures=0, errors=0</code> for JUnit XML, <code>level&lt;=warning</code> for
     * SARIF.
     * <p>Example: <code>-Dtom.expect="tests&gt;=20, failures=0, errors=0, skipped=0"</code></p>
     *
     * @since 0.1.0
     */
    @Parameter(property = "tom.expect")
    private String expect;

    /**
     * The day on which an artefact was made that does not say so itself, as ISO 8601 date. Default for a file that nobody
     * looks into (such as a PDF): <code>tom.asOf</code>. A report or a table without a day is refused without it.
     * <p>Example: <code>-Dtom.collected=2026-09-30</code></p>
     *
     * @since 0.1.0
     */
    @Parameter(property = "tom.collected")
    private String collected;

    /**
     * Where the artefact lies: written as <code>tom-url</code>. Default: none.
     * <p>Example: <code>-Dtom.url=https://ci.example.com/builds/4711</code></p>
     *
     * @since 0.1.0
     */
    @Parameter(property = "tom.url")
    private String url;

    /**
     * What is kept of the artefact: <code>file</code> is a copy below <code>evidence/files</code> named by id and day, which
     * replaces no file that is there; <code>digest</code> is its SHA-256 alone, for what is large, or lies better elsewhere.
     * <p>Example: <code>-Dtom.keep=digest</code></p>
     *
     * @since 0.1.0
     */
    @Parameter(property = "tom.keep", defaultValue = "file")
    private String keep;

    @Override
    Outcome run(Options options) throws MojoExecutionException {
        Outcome outcome = CollectGoal.run(
                options,
                new CollectRequest(
                        text(id),
                        Optional.ofNullable(file).map(File::toPath),
                        text(kind),
                        text(title),
                        text(expect),
                        ParameterText.dayIfAny("tom.collected", collected),
                        text(url),
                        ParameterText.keep("tom.keep", keep)));
        forget();
        return outcome;
    }

    private static String text(String given) {
        return given == null ? "" : given;
    }
}

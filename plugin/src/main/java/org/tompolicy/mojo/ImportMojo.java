package org.tompolicy.mojo;

import java.io.File;
import java.util.List;
import org.apache.maven.plugins.annotations.Mojo;
import org.apache.maven.plugins.annotations.Parameter;
import org.tompolicy.goal.Options;
import org.tompolicy.goal.Outcome;
import org.tompolicy.goal.author.ImportGoal;

/**
 * Makes measures of a policy that you have already: a web page, a Word file, Markdown or AsciiDoc. Headings become
 * categories and measures, sentences that promise something become claims with an id of their own, codes such as
 * <code>AC-01</code> stay as they are. Each claim has the role <code>confirm</code> until you have read it; a release waits
 * for that. Files are only added below <code>tom.measures</code>; nothing that is there is changed, and when something is in
 * the way nothing is written at all. What the import was unsure of and what it left out, with line and words, stands in
 * <code>import/report.md</code> below <code>tom.output</code>. Nothing is fetched from anywhere. For the command line:
 * <code>mvn tom:import -Dtom.file=policy.html</code>
 *
 * @since 0.1.0
 */
@Mojo(name = "import", threadSafe = true)
public class ImportMojo extends PolicyMojo {

    /**
     * The policy to import: <code>.html</code> (as a browser saves it), <code>.docx</code>, <code>.md</code> or
     * <code>.adoc</code>, up to 64 MB. A second file behind a comma is the same policy in another language: its measures are
     * paired by their codes, else by their position, and written as translations.
     * <p>Example: <code>-Dtom.file=policy.html,policy.de.html</code></p>
     *
     * @since 0.1.0
     */
    @Parameter(property = "tom.file")
    private List<File> files;

    @Override
    Outcome run(Options options) {
        Outcome outcome = ImportGoal.run(
                options,
                files == null ? List.of() : files.stream().map(File::toPath).toList());
        forget();
        return outcome;
    }
}

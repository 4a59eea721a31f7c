package org.tompolicy.mojo;

import java.util.List;
import java.util.Optional;
import org.apache.maven.plugin.MojoExecutionException;
import org.apache.maven.plugins.annotations.Mojo;
import org.apache.maven.plugins.annotations.Parameter;
import org.tompolicy.goal.Options;
import org.tompolicy.goal.Outcome;
import org.tompolicy.goal.preview.Preview;

/**
 * Shows the draft in your browser while you write: it serves the site of the present sources on this machine, at the address
 * that it prints, and loads the page again after each change of a measure, an architecture document or a template, where you
 * were reading. What was found stands beside what it was found in, with file and line. Errors stop nothing here; while a
 * file cannot be read, or it is open who may read a text, the last good pages stay, with the reason. The annex is there as
 * PDF as well, made when you ask for it. Nothing is written, and no other machine can read the pages. Ctrl-C ends it. For the
 * command line: <code>mvn tom:preview</code>
 *
 * @since 0.1.0
 */
@Mojo(name = "preview", threadSafe = true)
public class PreviewMojo extends PolicyMojo {

    /**
     * The port of the address, from 1 to 65535, or 0 for any that is free. Default: 8660, so that pages that are open find
     * the preview again when it is started anew; another one where that is taken. A port that you choose and that is taken
     * stops the goal.
     * <p>Example: <code>-Dtom.port=9000</code></p>
     *
     * @since 0.1.0
     */
    @Parameter(property = "tom.port")
    private String port;

    @Override
    Outcome run(Options options) throws MojoExecutionException {
        Preview.run(options, ParameterText.port("tom.port", port), this::tell);
        return new Outcome(List.of(), List.of("The preview has ended."), List.of(), Optional.empty());
    }
}

package org.tompolicy.mojo;

import java.io.File;
import java.util.Optional;
import org.apache.maven.plugins.annotations.Mojo;
import org.apache.maven.plugins.annotations.Parameter;
import org.tompolicy.goal.Options;
import org.tompolicy.goal.Outcome;
import org.tompolicy.goal.VerifyGoal;

/**
 * Says whether the releases are as they were sealed: it computes every digest anew, follows the chain from the newest
 * release to the first, and names each file that differs. With <code>tom.file</code> it says which release a PDF is. It
 * reads no sources and writes nothing. For the command line: <code>mvn tom:verify</code>
 *
 * @since 0.1.0
 */
@Mojo(name = "verify", threadSafe = true)
public class VerifyMojo extends PolicyMojo {

    /**
     * A PDF of which to say which release it is: an annex as it was issued, or one with a customer's details or a signature
     * that carries the sealed text. Default: none, and the releases themselves are verified.
     * <p>Example: <code>-Dtom.file=tom-annex-2026.1-en.pdf</code></p>
     *
     * @since 0.1.0
     */
    @Parameter(property = "tom.file")
    private File file;

    /**
     * With <code>tom.file</code>: fails on a PDF that carries a sealed text and is none of the sealed PDFs itself, so that
     * its pages may show anything. Without it that is a warning, because a copy with a customer's details is such a file.
     * <p>Example: <code>-Dtom.file=from-customer.pdf -Dtom.strict</code></p>
     *
     * @since 0.1.0
     */
    @Parameter(property = "tom.strict", defaultValue = "false")
    private boolean strict;

    @Override
    Outcome run(Options options) {
        return VerifyGoal.run(options, Optional.ofNullable(file).map(File::toPath), strict);
    }
}

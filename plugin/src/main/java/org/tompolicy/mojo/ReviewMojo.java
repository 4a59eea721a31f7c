package org.tompolicy.mojo;

import org.apache.maven.plugins.annotations.Mojo;
import org.apache.maven.plugins.annotations.Parameter;
import org.tompolicy.goal.Options;
import org.tompolicy.goal.Outcome;
import org.tompolicy.goal.author.ReviewGoal;

/**
 * Writes down that you have reviewed a promise: the day (<code>tom.asOf</code>), and fingerprints of the architecture
 * sections that it rests on. When such a section changes later, the claim is reported as <code>changed</code> until you
 * review it again. Only the lines with these attributes change in the source file; they are printed as a difference. For
 * the command line: <code>mvn tom:review -Dtom.id=AC-03#register</code>
 *
 * @since 0.1.0
 */
@Mojo(name = "review", threadSafe = true)
public class ReviewMojo extends PolicyMojo {

    /**
     * What you have reviewed: a claim (its attributes <code>reviewed</code> and <code>seen</code> are written), a measure
     * (<code>tom-reviewed</code>, and <code>tom-seen</code> where its <code>tom-evidence</code> names architecture
     * sections), a sub-processor, or an evidence record with <code>tom-architecture</code> (<code>tom-seen</code>). Where
     * a sub-processor and a record have the same id, put the folder before it: <code>evidence/azure</code>.
     * <p>Example: <code>-Dtom.id=AC-03#register</code></p>
     *
     * @since 0.1.0
     */
    @Parameter(property = "tom.id")
    private String id;

    @Override
    Outcome run(Options options) {
        Outcome outcome = ReviewGoal.run(options, id == null ? "" : id);
        forget();
        return outcome;
    }
}

package org.tompolicy.mojo;

import java.io.File;
import java.util.Optional;
import org.apache.maven.plugin.MojoExecutionException;
import org.apache.maven.plugins.annotations.Mojo;
import org.apache.maven.plugins.annotations.Parameter;
import org.tompolicy.goal.Options;
import org.tompolicy.goal.Outcome;
import org.tompolicy.goal.ReleaseGoal;
import org.tompolicy.goal.ReleaseRequest;
import org.tompolicy.goal.SealingKey;
import org.tompolicy.goal.SetupProblem;
import org.tompolicy.goal.WithdrawGoal;
import org.tompolicy.goal.WithdrawalRequest;

/**
 * Seals the present state of the policy as a release: its text, its annexes as PDF and their digests, below
 * <code>releases/</code> in <code>tom.measures</code>. It checks first, and refuses with every reason at once. It never
 * commits: it prints the commands that do. With <code>tom.withdraw</code> it takes a release back instead. For the command
 * line: <code>mvn tom:release -Dtom.version=2026.1</code>
 *
 * @since 0.1.0
 */
@Mojo(name = "release", threadSafe = true)
public class ReleaseMojo extends PolicyMojo {

    /**
     * The number of the release: the year and a running number (<code>2026.1</code>), or three numbers
     * (<code>1.4.0</code>). It has to follow the newest release, in the same form. The day of issue is
     * <code>tom.asOf</code>; the release holds from <code>tom-effective</code> in <code>policy.adoc</code>, and from the day
     * of issue where there is none.
     * <p>Example: <code>-Dtom.version=2026.1</code></p>
     *
     * @since 0.1.0
     */
    @Parameter(property = "tom.version")
    private String version;

    /**
     * Says what would happen, and writes nothing but the report.
     * <p>Example: <code>-Dtom.dryRun</code></p>
     *
     * @since 0.1.0
     */
    @Parameter(property = "tom.dryRun", defaultValue = "false")
    private boolean dryRun;

    /**
     * The number of a release to take back. A record beside its folder says so from then on, wherever the release is named;
     * its text stays. Needs <code>tom.reason</code>.
     * <p>Example: <code>-Dtom.withdraw=2026.1</code></p>
     *
     * @since 0.1.0
     */
    @Parameter(property = "tom.withdraw")
    private String withdraw;

    /**
     * Why the release is taken back, in a sentence for customers.
     * <p>Example: <code>-Dtom.reason="The interval of AC-01 was wrong."</code></p>
     *
     * @since 0.1.0
     */
    @Parameter(property = "tom.reason")
    private String reason;

    /**
     * With <code>tom.withdraw</code>: also deletes the text of the release, because personal data must not stay in it. The
     * list of digests stays, so that later releases can still be checked. History of the repository, published copies and
     * what customers hold are for you to clean.
     * <p>Example: <code>-Dtom.withdraw=2026.1 -Dtom.purge -Dtom.reason="…"</code></p>
     *
     * @since 0.1.0
     */
    @Parameter(property = "tom.purge", defaultValue = "false")
    private boolean purge;

    /**
     * Seals a release whose day of issue (<code>tom.asOf</code>) lies after today. Without it the goal refuses, because such
     * a day is a slip more often than not. A release that takes effect later needs no such day: write
     * <code>tom-effective</code> into <code>policy.adoc</code>.
     * <p>Example: <code>-Dtom.future</code></p>
     *
     * @since 0.1.0
     */
    @Parameter(property = "tom.future", defaultValue = "false")
    private boolean future;

    /**
     * The company's key, with which the PDFs of the release are signed (PAdES-B-B): a PKCS#12 file (<code>.p12</code>,
     * <code>.pfx</code>) with a private key and its certificates. Its password stands in the environment variable
     * <code>TOM_SIGN_PASSWORD</code> and nowhere else. The certificate has to be valid on the day of issue, and the key to have 2048
     * bits (RSA) or 256 (elliptic curves) at least. Who signed is published: take a certificate of the company, not of a person.
     * Default: none, and nothing is signed.
     * <p>Example: <code>TOM_SIGN_PASSWORD=… mvn tom:release -Dtom.version=2026.1 -Dtom.sign.keystore=seal.p12</code></p>
     *
     * @since 0.1.0
     */
    @Parameter(property = "tom.sign.keystore")
    private File signKeystore;

    /**
     * The name of the key in <code>tom.sign.keystore</code>. Needed where the file holds several.
     * <p>Example: <code>-Dtom.sign.alias=seal-2026</code></p>
     *
     * @since 0.1.0
     */
    @Parameter(property = "tom.sign.alias")
    private String signAlias;

    @Override
    Outcome run(Options options) throws MojoExecutionException {
        if (withdraw == null) {
            if (purge || reason != null) {
                throw new SetupProblem(
                        "tom.reason and tom.purge say more of a withdrawal: name the release to take back"
                                + " with -Dtom.withdraw=2026.1, or leave them out.");
            }
            ReleaseRequest request =
                    new ReleaseRequest(text(version), dryRun, ParameterText.day("today", ""), future, key(options));
            return forgetting(ReleaseGoal.run(build(options), request));
        }
        if (version != null) {
            throw new SetupProblem(
                    "tom.version seals a release and tom.withdraw takes one back: do one after the other.");
        }
        return forgetting(WithdrawGoal.run(options, new WithdrawalRequest(withdraw, text(reason), purge, dryRun)));
    }

    /** Opened before anything is read or written. */
    private Optional<SealingKey> key(Options options) {
        if (signKeystore == null) {
            if (signAlias != null) {
                throw new SetupProblem(
                        "tom.sign.alias names a key of a keystore: give that, too, with tom.sign.keystore.");
            }
            return Optional.empty();
        }
        return Optional.of(SealingKey.open(
                signKeystore.toPath(),
                Optional.ofNullable(signAlias).map(String::strip),
                Optional.ofNullable(System.getenv(SealingKey.PASSWORD)),
                options.asOf()));
    }

    /** Goals that come later in the build read again what is sealed. */
    private Outcome forgetting(Outcome outcome) {
        if (!outcome.written().isEmpty()) {
            forget();
        }
        return outcome;
    }

    private static String text(String parameter) {
        return parameter == null ? "" : parameter;
    }
}

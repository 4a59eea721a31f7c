package org.tompolicy.goal;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Optional;

/**
 * A small policy with a release in force and an announced one, which adds, strengthens, weakens and removes a promise,
 * says another in other words, and has a new sub-processor; with a certificate. Its sources are the golden case
 * {@code readings}.
 */
final class TwoReleases {

    static final String FIRST = "2026.1";
    static final String SECOND = "2026.2";

    private static final LocalDate FIRST_ISSUED = LocalDate.of(2026, 9, 2);
    private static final LocalDate SECOND_ISSUED = LocalDate.of(2026, 11, 16);
    private static final Path SOURCES = Path.of("src/test/cases/readings/sources");

    private final SmallPolicy policy;

    private TwoReleases(SmallPolicy policy) {
        this.policy = policy;
    }

    /** Seals both releases below a folder and builds the site on a day. */
    static TwoReleases published(Path root, LocalDate day) throws IOException {
        TwoReleases releases = new TwoReleases(SmallPolicy.in(root));
        releases.seal(FIRST, FIRST_ISSUED);
        releases.seal(SECOND, SECOND_ISSUED);
        Outcome site = SiteGoal.run(Build.open(releases.policy.options(day)));
        assertEquals(Optional.empty(), site.failure(), () -> site.newFindings().toString());
        return releases;
    }

    private void seal(String version, LocalDate issued) throws IOException {
        Builds.copy(SOURCES.resolve(version), policy.root());
        Outcome outcome = policy.release(version, issued);
        assertEquals(
                Optional.empty(), outcome.failure(), () -> outcome.newFindings().toString());
    }

    Path site() {
        return policy.root().resolve("target/tom/site");
    }

    /** A text file of the build, by its path below {@code target/tom}. */
    String text(String path) throws IOException {
        return Files.readString(policy.root().resolve("target/tom").resolve(path));
    }

    /** The annex of a version as it was sealed. */
    byte[] annex(String version) throws IOException {
        return Files.readAllBytes(policy.releases().resolve(version).resolve("tom-annex-" + version + "-en.pdf"));
    }
}

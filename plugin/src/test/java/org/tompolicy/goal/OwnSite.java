package org.tompolicy.goal;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.file.Path;
import java.util.Optional;

/** The example's site, built once for all tests that look at it. */
final class OwnSite {

    private static final Path OUTPUT = Path.of("target", "own-site");

    private static boolean built;

    private OwnSite() {}

    /** The folder of its pages. */
    static synchronized Path pages() {
        if (!built) {
            assertEquals(
                    Optional.empty(),
                    SiteGoal.run(Build.open(Builds.own(OUTPUT))).failure());
            built = true;
        }
        return OUTPUT.toAbsolutePath().resolve("site");
    }
}

package org.tompolicy.goal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.tompolicy.finding.Finding;
import org.tompolicy.finding.Rule;

/** A seal that is not whole is an error of the build: nothing is published, and what was published stays. */
class BrokenSealTest {

    private static final Path SEALED = Path.of("src/test/resources/releases");

    @TempDir
    private Path root;

    private SmallPolicy policy;

    @BeforeEach
    void policy() throws IOException {
        policy = new SmallPolicy(root);
        try (Stream<Path> files = Files.walk(SEALED)) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                Path copy = policy.releases().resolve(SEALED.relativize(file).toString());
                Files.createDirectories(copy.getParent());
                Files.copy(file, copy);
            }
        }
    }

    private Build build() {
        return Build.open(policy.options(Builds.DAY));
    }

    private static List<Finding> problems(Outcome outcome) {
        return outcome.newFindings().stream()
                .filter(finding -> finding.rule() == Rule.SEAL_BROKEN || finding.rule() == Rule.INCLUDE_OUTSIDE)
                .toList();
    }

    @Test
    void whole_seals_are_the_releases_of_a_build() {
        Build build = build();
        assertEquals(
                List.of("2026.1", "2026.2"),
                build.releases().all().stream()
                        .map(release -> release.version().text())
                        .toList());
        assertEquals(List.of(), problems(CheckGoal.run(build)));
    }

    @Test
    void nothing_is_published_while_a_seal_is_broken() throws IOException {
        Path old = Files.createDirectories(root.resolve("target/tom/site")).resolve("index.html");
        Files.writeString(old, "old");
        Files.writeString(policy.releases().resolve("2026.1/states.json"), "{}");

        Build build = build();
        Outcome outcome = SiteGoal.run(build);

        assertEquals(
                List.of(
                        "measures/releases/2026.1/states.json:1:1: error: [seal-broken] This file is not as it was sealed: its "
                                + "SHA-256 is another than SHA256SUMS says. Restore it: git checkout -- "
                                + "measures/releases/2026.1/states.json"),
                problems(outcome).stream().map(Finding::toString).toList());
        assertTrue(outcome.failure().isPresent());
        assertEquals("old", Files.readString(old));
        assertTrue(AnnexGoal.run(build).failure().isPresent());
        assertEquals(
                Optional.of("2026.2"),
                build.releases().newest().map(release -> release.version().text()));
        assertEquals(1, build.releases().all().size());
    }

    @Test
    void a_link_that_leads_outside_is_one_finding() throws IOException {
        Path file = policy.releases().resolve("2026.2/policy.json");
        Path outside = Files.createDirectories(root.resolve("outside")).resolve("policy.json");
        Files.move(file, outside);
        Files.createSymbolicLink(file, outside);

        List<Finding> problems = problems(CheckGoal.run(build()));

        assertEquals(
                List.of(
                        "measures/releases/2026.2/policy.json:1:1: error: [seal-broken] A symbolic link stands here; a seal "
                                + "covers files that are there themselves. Delete it, then: git checkout -- "
                                + "measures/releases/2026.2/policy.json"),
                problems.stream().map(Finding::toString).toList());
    }

    @Test
    void nothing_is_sealed_on_top_of_a_broken_seal() throws IOException {
        Files.writeString(policy.releases().resolve("2026.2/states.json"), "{}");
        Outcome outcome = policy.release("2027.1", Builds.DAY.plusYears(1));
        assertTrue(
                outcome.failure().orElseThrow().contains("seal"),
                outcome.failure().toString());
        assertEquals(
                1,
                policy.sealedFiles().stream()
                        .filter(path -> path.endsWith("2026.2/policy.json"))
                        .count());
        assertTrue(policy.sealedFiles().stream().noneMatch(path -> path.startsWith("2027.1")));
    }
}

package org.tompolicy.goal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.tompolicy.files.Sha256;
import org.tompolicy.finding.Finding;
import org.tompolicy.finding.Rule;
import org.tompolicy.release.SealedReleases;
import org.tompolicy.testing.Slow;

/** A seal that is not whole is an error of the build: nothing is published, and what was published stays. */
@Slow
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

    /** Nothing names the digest of the newest list, so that whoever edits the text can write a list that fits. */
    @Test
    void a_text_that_was_changed_with_its_list_is_not_that_of_the_sealed_pdf() throws IOException {
        // what an earlier build found in the very same PDF
        Options remembering = policy.options(Builds.DAY).rememberingIn(root.resolve("cache"));
        assertEquals(List.of(), problems(CheckGoal.run(Build.open(remembering))));
        assertTrue(Files.isDirectory(root.resolve("cache/attached")));
        assertEquals(List.of(), problems(CheckGoal.run(Build.open(remembering))));

        Path folder = policy.releases().resolve("2026.2");
        Path text = folder.resolve("policy.json");
        String before = Files.readString(text);
        String after = before.replaceAll("(\"company\":\"[^\"]*)\"", "$1 and Sons\"");
        assertTrue(!after.equals(before));
        Files.writeString(text, after);
        Path list = folder.resolve("SHA256SUMS");
        Files.writeString(
                list,
                Files.readString(list)
                        .replace(
                                Sha256.of(before.getBytes(StandardCharsets.UTF_8)),
                                Sha256.of(after.getBytes(StandardCharsets.UTF_8))));
        assertEquals(
                List.of(),
                SealedReleases.read(Reading.measures(policy.options(Builds.DAY)))
                        .findings());

        Build build = build();

        assertEquals(
                problems(CheckGoal.run(build())),
                problems(CheckGoal.run(Build.open(remembering))),
                "the same from memory");
        List<Finding> problems = problems(CheckGoal.run(build));
        assertEquals(
                List.of(
                        "measures/releases/2026.2/tom-annex-2026.2-en.pdf:1:1: error: [seal-broken] This PDF does not carry the"
                                + " policy.json beside it: one of the two was changed after release 2026.2 was sealed, and the list"
                                + " of digests with it. Restore the release: git checkout -- measures/releases/2026.2"),
                problems.stream().map(Finding::toString).toList());
        assertEquals(1, build.releases().all().size());
        assertEquals(
                problems,
                VerifyGoal.run(policy.options(Builds.DAY), Optional.empty(), false)
                        .newFindings());
    }
}

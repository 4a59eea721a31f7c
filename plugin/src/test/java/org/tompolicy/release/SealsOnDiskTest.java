package org.tompolicy.release;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.eclipse.jgit.api.errors.GitAPIException;
import org.eclipse.jgit.lib.FileMode;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.tompolicy.files.FileTree;
import org.tompolicy.files.FolderTree;
import org.tompolicy.finding.Finding;
import org.tompolicy.model.Release;
import org.tompolicy.model.VersionNumber;

class SealsOnDiskTest {

    @TempDir
    private Path root;

    private Path measures;
    private Path releases;

    @BeforeEach
    void seal() throws IOException {
        root = root.toRealPath();
        measures = root.resolve("measures");
        releases = measures.resolve("releases");
        SealedFiles.two().writeTo(measures);
    }

    private List<String> findings() {
        return SealedReleases.read(FolderTree.of(measures, root)).findings().stream()
                .map(Finding::toString)
                .toList();
    }

    private static String link(String path) {
        return "measures/releases/" + path
                + ":1:1: error: [seal-broken] A symbolic link stands here; a seal covers files "
                + "that are there themselves. Delete it, then: git checkout -- measures/releases/" + path;
    }

    @Test
    void whole_seals_are_read() {
        assertEquals(List.of(), findings());
        assertEquals(
                2,
                SealedReleases.read(FolderTree.of(measures, root))
                        .releases()
                        .all()
                        .size());
    }

    @Test
    void a_link_to_a_file_beside_is_named() throws IOException {
        Path policy = releases.resolve("2026.1/policy.json");
        Files.move(policy, measures.resolve("elsewhere.json"));
        Files.createSymbolicLink(policy, Path.of("../../elsewhere.json"));
        assertEquals(List.of(link("2026.1/policy.json")), findings());
    }

    @Test
    void a_link_to_a_file_outside_is_named() throws IOException {
        Path policy = releases.resolve("2026.1/policy.json");
        Files.move(policy, root.resolve("elsewhere.json"));
        Files.createSymbolicLink(policy, root.resolve("elsewhere.json"));
        assertEquals(List.of(link("2026.1/policy.json")), findings());
    }

    @Test
    void a_link_that_leads_nowhere_is_named() throws IOException {
        Path policy = releases.resolve("2026.1/policy.json");
        Files.delete(policy);
        Files.createSymbolicLink(policy, Path.of("nowhere.json"));
        assertEquals(List.of(link("2026.1/policy.json")), findings());
    }

    @Test
    void a_link_in_place_of_a_folder_is_named() throws IOException {
        for (Path target : List.of(measures.resolve("moved"), root.resolve("moved"))) {
            Path folder = releases.resolve("2025.1");
            Files.move(folder, target);
            Files.createSymbolicLink(folder, target);
            assertEquals(List.of(link("2025.1")), findings());
            Files.delete(folder);
            Files.move(target, folder);
        }
        assertEquals(List.of(), findings());
    }

    @Test
    void what_a_release_that_was_killed_left_is_no_release() throws IOException {
        Path unfinished = Files.createDirectories(releases.resolve(".2026.2.new"));
        Files.writeString(unfinished.resolve("policy.json"), "{");
        Files.writeString(releases.resolve(".gitattributes"), "* -text\n");
        Files.createDirectories(releases.resolve("2026.3"));
        assertEquals(List.of(), findings());
    }

    @Test
    void a_list_is_what_sha256sum_checks() throws IOException, InterruptedException {
        assumeTrue(isThere("sha256sum"), "sha256sum is not on the path: the list is not checked with it");
        for (String version : List.of("2025.1", "2026.1")) {
            Check check = sha256sum(releases.resolve(version));
            assertEquals(0, check.status(), check.said());
            try (Stream<Path> files = Files.walk(releases.resolve(version))) {
                long listed = files.filter(Files::isRegularFile).count() - 1 + (version.equals("2026.1") ? 1 : 0);
                assertEquals(
                        listed,
                        check.said()
                                .lines()
                                .filter(line -> line.endsWith(": OK"))
                                .count(),
                        check.said());
            }
        }
        Files.writeString(releases.resolve("2026.1/states.json"), "{}");
        Check check = sha256sum(releases.resolve("2026.1"));
        assertNotEquals(0, check.status());
        assertTrue(check.said().contains("states.json: FAILED"), check.said());
        assertEquals(1, findings().size());
    }

    @Test
    void seals_are_read_from_a_commit_as_well() throws IOException, GitAPIException {
        try (TestRepository repository = TestRepository.in(root)) {
            String whole = repository.commit("Releases");
            String damaged = repository
                    .put("measures/releases/2026.1/states.json", "{}", FileMode.REGULAR_FILE)
                    .link("measures/releases/2025.1/policy.json", "../2026.1/policy.json")
                    .commitIndex("Damage");
            assertEquals(List.of(), SealedReleases.read(at(whole)).findings());
            assertEquals(2, SealedReleases.read(at(whole)).releases().all().size());
            assertEquals(
                    List.of(
                            link("2025.1/policy.json"),
                            "measures/releases/2026.1/states.json:1:1: error: [seal-broken] This file is not as it was sealed: "
                                    + "its SHA-256 is another than SHA256SUMS says. Restore it: git checkout -- "
                                    + "measures/releases/2026.1/states.json"),
                    SealedReleases.read(at(damaged)).findings().stream()
                            .map(Finding::toString)
                            .toList());
            assertEquals(
                    List.of(new VersionNumber("2025.1"), new VersionNumber("2026.1")),
                    SealedReleases.read(at(damaged)).broken());
        }
    }

    private FileTree at(String commit) {
        return GitRepository.of(measures)
                .orElseThrow()
                .tree(commit, measures, root)
                .orElseThrow();
    }

    /** The releases of this repository: those of the example, and those that the tests keep. */
    @Test
    void the_releases_of_this_repository_are_whole() throws IOException, InterruptedException {
        for (Path folder : List.of(Path.of("../measures"), Path.of("src/test/resources"))) {
            SealedReleases read = SealedReleases.read(FolderTree.of(folder, folder));
            assertEquals(List.of(), read.findings());
            assertTrue(read.releases().all().size() >= 2, folder.toString());
            assumeTrue(isThere("sha256sum"), "sha256sum is not on the path: the lists are not checked with it");
            for (Release release : read.releases().all()) {
                Check check = sha256sum(folder.resolve("releases/" + release.version()));
                assertEquals(0, check.status(), check.said());
            }
        }
    }

    private record Check(int status, String said) {}

    private static Check sha256sum(Path folder) throws IOException, InterruptedException {
        ProcessBuilder command = new ProcessBuilder("sha256sum", "-c", "--strict", "SHA256SUMS");
        command.environment().put("LC_ALL", "C.UTF-8");
        Process process =
                command.directory(folder.toFile()).redirectErrorStream(true).start();
        String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        return new Check(process.waitFor(), said);
    }

    private static boolean isThere(String tool) {
        return Arrays.stream(System.getenv("PATH").split(File.pathSeparator))
                .anyMatch(folder -> Files.isExecutable(Path.of(folder, tool)));
    }
}

package org.tompolicy.release;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.eclipse.jgit.internal.storage.file.FileRepository;
import org.eclipse.jgit.lib.ConfigConstants;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.tompolicy.files.FileTree;
import org.tompolicy.testing.Slow;

/** Repositories of forms that came after JGit, or that hold a part only. */
@Slow
class GitFormatsTest {

    @TempDir
    Path top;

    private Path root;

    @BeforeEach
    void folder() throws IOException {
        root = Files.createDirectories(top.toRealPath().resolve("project"));
    }

    private static MachineGit filled(Path folder, String... options) throws Exception {
        return MachineGit.init(folder, options)
                .write("measures/a.adoc", "= One\n")
                .write("measures/sub/b.adoc", "= B\n")
                .write("other/deep/c.txt", "c\n")
                .commit("one")
                .write("measures/a.adoc", "= Two\n")
                .commit("two");
    }

    private static GitRepository found(Path folder) {
        return GitRepository.of(folder.resolve("measures")).orElseThrow();
    }

    private static FileTree tree(Path folder, String ref) {
        return found(folder).tree(ref, folder.resolve("measures"), folder).orElseThrow();
    }

    private static String text(Path folder, String ref) {
        return new String(tree(folder, ref).read("a.adoc"), StandardCharsets.UTF_8);
    }

    private static List<String> uncommitted(Path folder) {
        return found(folder).uncommitted(List.of(folder.resolve("measures")), List.of());
    }

    private static String problem(Path folder, String ref) {
        return assertThrows(GitProblem.class, () -> tree(folder, ref)).getMessage();
    }

    @Test
    void idsOfSha256AreReadByTheGitOfTheMachine() throws Exception {
        MachineGit git = filled(root, "--object-format=sha256");
        git.write("measures/long.bin", "x".repeat(200_000)).commit("three");
        Files.createSymbolicLink(root.resolve("measures/link.adoc"), Path.of("sub/b.adoc"));
        Files.createSymbolicLink(root.resolve("measures/out.txt"), Path.of("../other/deep/c.txt"));
        git.commit("four");
        git.run("tag", "-m", "t", "signed");

        String head = found(root).commit().orElseThrow();
        assertEquals(64, head.length());
        assertEquals(git.run("rev-parse", "HEAD"), head);
        assertEquals("= One\n", text(root, "HEAD~3"));
        assertEquals("= Two\n", text(root, "signed"));
        assertTrue(found(root).knows(head.substring(0, 12)));
        assertFalse(found(root).knows("nowhere"));
        FileTree tree = tree(root, "HEAD");
        assertEquals(List.of("a.adoc", "link.adoc", "long.bin", "sub/b.adoc"), tree.paths());
        assertEquals("= B\n", new String(tree.read("link.adoc"), StandardCharsets.UTF_8));
        assertEquals(FileTree.Kind.OUTSIDE, tree.kind("out.txt"));
        assertEquals(200_000, tree.size("long.bin"));
        assertEquals("x".repeat(200_000), new String(tree.read("long.bin"), StandardCharsets.UTF_8));
        assertEquals(Optional.empty(), found(root).tree("HEAD", root.resolve("never"), root));
    }

    @Test
    void namesThatLeadNowhereAreTheSameProblemWithIdsOfSha256() throws Exception {
        filled(root, "--object-format=sha256");
        for (String ref : List.of("nowhere", "HEAD~7", "", "a b", "--all", "-h", "HEAD\nHEAD", "HEAD^{tree}")) {
            assertEquals(
                    "The repository at " + root + " knows no commit named " + ref
                            + ". git branch -a and git tag list the names that it knows.",
                    problem(root, ref));
        }
    }

    @Test
    void whatIsNotCommittedIsNamedWithIdsOfSha256() throws Exception {
        MachineGit git = filled(root, "--object-format=sha256");
        assertEquals(List.of(), uncommitted(root));
        git.write("measures/ü.adoc", "= Kept\r\n")
                .write("measures/gone.adoc", "= Gone\n")
                .commit("three");
        git.write("measures/a.adoc", "= Two\r\n")
                .write("measures/sub/b.adoc", "= Edited\n")
                .write("measures/new.adoc", "= New\n")
                .write("measures/staged.adoc", "= Staged\n")
                .write("other/deep/c.txt", "edited\n");
        git.run("add", "measures/staged.adoc");
        git.run("rm", "-q", "measures/gone.adoc");
        assertEquals(
                List.of("measures/gone.adoc", "measures/new.adoc", "measures/staged.adoc", "measures/sub/b.adoc"),
                uncommitted(root));
    }

    @Test
    void beforeTheFirstCommitAllIsUncommittedWithIdsOfSha256() throws Exception {
        MachineGit.init(root, "--object-format=sha256").write("measures/a.adoc", "= One\n");
        assertEquals(Optional.empty(), found(root).commit());
        assertEquals(List.of("measures/a.adoc"), uncommitted(root));
    }

    @Test
    void sparseIndexIsRead() throws Exception {
        MachineGit git = filled(root);
        git.runOrSkip("sparse-checkout", "set", "--cone", "--sparse-index", "measures");
        assertEquals(List.of(), uncommitted(root));
        git.write("measures/a.adoc", "= Edited\n");
        assertEquals(List.of("measures/a.adoc"), uncommitted(root));
        assertEquals("= One\n", text(root, "HEAD~1"));
    }

    @Test
    void splitIndexIsRead() throws Exception {
        MachineGit git = filled(root);
        git.runOrSkip("update-index", "--split-index");
        assertEquals(List.of(), uncommitted(root));
        git.write("measures/a.adoc", "= Edited\n");
        assertEquals(List.of("measures/a.adoc"), uncommitted(root));
    }

    @Test
    void reftableIsRead() throws Exception {
        filled(root, "--ref-format=reftable");
        assertEquals("= One\n", text(root, "main~1"));
        assertEquals(List.of(), uncommitted(root));
    }

    /** Written by JGit, so that no newer git is needed; the one of the machine may not know the form. */
    @Test
    void reftableThatJGitMadeIsRead() throws Exception {
        filled(root).run("tag", "first", "HEAD~1");
        try (FileRepository repository = new FileRepository(root.resolve(".git").toFile())) {
            repository.convertRefStorage(ConfigConstants.CONFIG_REF_STORAGE_REFTABLE, false, false);
        }
        assertTrue(Files.isDirectory(root.resolve(".git/reftable")));
        assertEquals("= One\n", text(root, "first"));
        assertEquals("= Two\n", text(root, "main"));
        assertEquals(List.of(), uncommitted(root));
    }

    private Path partialClone(String... options) throws Exception {
        MachineGit git = filled(root, options);
        git.run("config", "uploadpack.allowFilter", "true");
        Path clone = root.resolveSibling("clone");
        git.run("clone", "-q", "--filter=blob:none", root.toUri().toString(), clone.toString());
        return clone;
    }

    private static String adviceOf(String message) {
        return message.replaceAll("[0-9a-f]{40,64}", "ID");
    }

    @Test
    void partialCloneSaysWhatToFetchAndThenWorks() throws Exception {
        Path clone = partialClone();
        assertEquals("= Two\n", text(clone, "HEAD"));
        assertEquals(
                "This clone lacks a part of HEAD~1 (blob ID), because it was made with a filter. Fetch the rest:"
                        + " git fetch --refetch --no-filter. On a build server, clone without a filter.",
                adviceOf(problem(clone, "HEAD~1")));
        new MachineGit(clone).runOrSkip("fetch", "-q", "--refetch", "--no-filter");
        assertEquals("= One\n", text(clone, "HEAD~1"));
    }

    @Test
    void partialCloneWithSha256AndSparseIndexFetchesNothingAndSaysTheSame() throws Exception {
        Path clone = partialClone("--object-format=sha256");
        MachineGit git = new MachineGit(clone);
        git.runOrSkip("sparse-checkout", "set", "--cone", "--sparse-index", "measures");
        Map<String, String> before = everything(clone);
        assertEquals("= Two\n", text(clone, "HEAD"));
        assertEquals(List.of(), uncommitted(clone));
        assertEquals(
                "This clone lacks a part of HEAD~1 (blob ID), because it was made with a filter. Fetch the rest:"
                        + " git fetch --refetch --no-filter. On a build server, clone without a filter.",
                adviceOf(problem(clone, "HEAD~1")));
        assertEquals(before, everything(clone));
        git.runOrSkip("fetch", "-q", "--refetch", "--no-filter");
        assertEquals("= One\n", text(clone, "HEAD~1"));
    }

    @Test
    void anObjectThatIsGoneWithoutAFilterIsDamage() throws Exception {
        MachineGit git = filled(root);
        String blob = git.run("rev-parse", "HEAD~1:measures/a.adoc");
        Files.delete(root.resolve(".git/objects/" + blob.substring(0, 2) + "/" + blob.substring(2)));
        assertEquals(
                "The repository at " + root + " lacks a part of HEAD~1 (blob " + blob
                        + "). git fsck says what else is missing; a new clone has it all.",
                problem(root, "HEAD~1"));
    }

    @Test
    void theLogOfTheHeadAndThatOfABranchAreTwo() throws Exception {
        MachineGit git = filled(root);
        git.run("checkout", "-q", "-b", "side", "HEAD~1");
        git.write("measures/a.adoc", "= Side\n").commit("side");
        git.run("checkout", "-q", "main");
        assertEquals("= Side\n", text(root, "HEAD@{1}"));
        assertEquals("= One\n", text(root, "HEAD@{1}~1"));
        assertEquals("= Two\n", text(root, "HEAD@{0}"));
        assertEquals("= One\n", text(root, "@{1}"));
        assertEquals("= One\n", text(root, "main@{1}"));
        assertEquals("= One\n", text(root, "HEAD@{2000-01-01}"));
        assertTrue(problem(root, "HEAD@{99}").contains("knows no commit named HEAD@{99}."));
    }

    @Test
    void workTreeBesideABareRepositoryIsFound() throws Exception {
        filled(root);
        Path beside = Files.createDirectories(root.resolveSibling("beside"));
        new MachineGit(root)
                .run(
                        "clone",
                        "-q",
                        "--bare",
                        root.toString(),
                        beside.resolve(".bare").toString());
        Files.writeString(beside.resolve(".git"), "gitdir: ./.bare\n");
        new MachineGit(beside).run("worktree", "add", "-q", "main");
        Path main = beside.resolve("main");
        assertEquals("= One\n", text(main, "HEAD~1"));
        assertEquals(List.of(), uncommitted(main));
        assertEquals(Optional.empty(), GitRepository.of(beside));
    }

    @Test
    void formThatTheGitOfTheMachineDoesNotKnowIsOneLine() throws Exception {
        MachineGit git = filled(root, "--object-format=sha256");
        Files.writeString(root.resolve(".git/config"), "[extensions]\n\tfutureform = 1\n", StandardOpenOption.APPEND);
        String expected = "The git repository at " + root
                + " has SHA-256 ids and cannot be read by the git on the path, which says: unknown repository extension"
                + " found: futureform. Put a newer git on the path.";
        assertEquals(expected, problem(root, "HEAD"));
        assertEquals(
                expected,
                assertThrows(GitProblem.class, () -> uncommitted(root)).getMessage());
        assertEquals(
                expected,
                assertThrows(GitProblem.class, () -> found(root).commit()).getMessage());
    }

    @Test
    void withoutAGitOnThePathOneLineSaysWhatToDo() throws Exception {
        filled(root, "--object-format=sha256");
        GitRepository repository =
                GitRepository.of(root.resolve("measures"), "").orElseThrow();
        assertEquals(
                "The git repository at " + root + " has SHA-256 ids, which only git itself reads."
                        + " Put git (2.29 or newer) on the path.",
                assertThrows(GitProblem.class, repository::commit).getMessage());
        Path sparse = root.resolveSibling("sparse");
        filled(sparse).runOrSkip("sparse-checkout", "set", "--cone", "--sparse-index", "measures");
        GitRepository other = GitRepository.of(sparse.resolve("measures"), "").orElseThrow();
        assertEquals(
                "The index of the git repository at " + sparse
                        + " cannot be read (Invalid path: other/). A sparse or split"
                        + " index needs git on the path; or run git sparse-checkout reapply --no-sparse-index, or"
                        + " git update-index --no-split-index.",
                assertThrows(GitProblem.class, () -> other.uncommitted(List.of(sparse.resolve("measures")), List.of()))
                        .getMessage());
    }

    @Test
    void noCommandOfTheSettingsIsRunAndNothingIsWritten() throws Exception {
        Path trace = top.resolve("ran");
        MachineGit git = filled(root, "--object-format=sha256");
        git.write(".gitattributes", "*.adoc filter=spy\n").commit("three");
        Files.writeString(
                root.resolve(".git/config"),
                "[filter \"spy\"]\n\tclean = touch " + trace + "; cat\n\tsmudge = touch " + trace + "; cat\n"
                        + "\tprocess = touch " + trace + "\n\trequired = true\n"
                        + "[core]\n\tfsmonitor = touch " + trace + "; false\n\thooksPath = hooks\n",
                StandardOpenOption.APPEND);
        git.write("measures/a.adoc", "= Six\n").write("measures/new.adoc", "= New\n");
        Map<String, String> before = everything(root);
        assertEquals(List.of("measures/a.adoc", "measures/new.adoc"), uncommitted(root));
        assertEquals("= One\n", text(root, "HEAD~2"));
        assertEquals(before, everything(root));
        assertFalse(Files.exists(trace));
    }

    private static Map<String, String> everything(Path folder) throws IOException {
        Map<String, String> files = new TreeMap<>();
        try (Stream<Path> walked = Files.walk(folder)) {
            for (Path path : walked.toList()) {
                files.put(
                        path.toString(),
                        Files.isDirectory(path) ? "folder" : Files.getLastModifiedTime(path) + " " + Files.size(path));
            }
        }
        return files;
    }
}

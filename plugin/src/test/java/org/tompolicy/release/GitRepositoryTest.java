package org.tompolicy.release;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.eclipse.jgit.api.Git;
import org.eclipse.jgit.lib.FileMode;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.tompolicy.files.FileTree;
import org.tompolicy.files.Sha256;

class GitRepositoryTest {

    @TempDir
    Path top;

    private Path root;
    private Path measures;

    @BeforeEach
    void folders() throws IOException {
        root = Files.createDirectories(top.toRealPath().resolve("project"));
        measures = root.resolve("measures");
    }

    private GitRepository found() {
        return GitRepository.of(measures).orElseThrow();
    }

    private FileTree tree(String ref) {
        return found().tree(ref, measures, root, root.resolve("architecture")).orElseThrow();
    }

    private static String text(FileTree tree, String path) {
        return new String(tree.read(path), StandardCharsets.UTF_8);
    }

    @Test
    void aFolderWithoutRepositoryHasNone() throws IOException {
        Files.createDirectories(measures);
        assertEquals(Optional.empty(), GitRepository.of(measures));
    }

    @Test
    void emptyGitFolderIsNoRepository() throws IOException {
        Files.createDirectories(measures);
        Files.createDirectories(root.resolve(".git"));
        assertEquals(Optional.empty(), GitRepository.of(measures));
    }

    @Test
    void workTreeWhoseRepositoryIsGoneIsAProblemInPlainWords() throws IOException {
        Files.createDirectories(measures);
        Files.writeString(root.resolve(".git"), "gitdir: /nowhere/at/all\n");
        assertEquals(
                "The git repository of " + measures + " cannot be read: repository not found: /nowhere/at/all."
                        + " Make it one that git status accepts, or run the goal on a copy without .git.",
                assertThrows(GitProblem.class, () -> GitRepository.of(measures)).getMessage());
    }

    @Test
    void aFolderInsideABareRepositoryHasNone() throws Exception {
        Git.init().setBare(true).setDirectory(root.toFile()).call().close();
        assertEquals(Optional.empty(), GitRepository.of(measures));
    }

    @Test
    void repositoryOfAnUnknownFormatIsAProblemInPlainWords() throws Exception {
        try (TestRepository made = TestRepository.in(root)) {
            made.write("measures/policy.adoc", "= Policy\n").commit("one");
        }
        Files.writeString(root.resolve(".git/config"), "[core]\n\trepositoryformatversion = 9\n");
        GitProblem problem = assertThrows(GitProblem.class, () -> GitRepository.of(measures));
        assertTrue(problem.getMessage().startsWith("The git repository of " + measures + " cannot be read: "));
    }

    @Test
    void beforeTheFirstCommitThereIsNoneAndAllIsUncommitted() throws Exception {
        try (TestRepository made = TestRepository.in(root)) {
            made.write("measures/policy.adoc", "= Policy\n");
            assertEquals(Optional.empty(), found().commit());
            assertEquals(List.of("measures/policy.adoc"), found().uncommitted(List.of(measures), List.of()));
        }
    }

    @Test
    void theCommitIsTheOneThatIsCheckedOutAlsoWithDetachedHead() throws Exception {
        try (TestRepository made = TestRepository.in(root)) {
            String first = made.write("measures/policy.adoc", "= One\n").commit("one");
            String second = made.write("measures/policy.adoc", "= Two\n").commit("two");
            assertEquals(Optional.of(second), found().commit());
            made.git().checkout().setName(first).call();
            assertEquals(Optional.of(first), found().commit());
            assertEquals("= Two\n", text(tree("main"), "policy.adoc"));
            assertEquals("= One\n", text(tree("HEAD"), "policy.adoc"));
        }
    }

    @Test
    void everyWayOfNotBeingCommittedIsNamed() throws Exception {
        try (TestRepository made = TestRepository.in(root)) {
            made.write("measures/kept.adoc", "= Kept\n")
                    .write("measures/edited.adoc", "= Edited\n")
                    .write("measures/deleted.adoc", "= Deleted\n")
                    .write("measures/removed.adoc", "= Removed\n")
                    .write("pom.xml", "<project/>\n")
                    .write(".gitignore", "*.tmp\n")
                    .commit("one");
            made.write("measures/edited.adoc", "= Edited again\n")
                    .delete("measures/deleted.adoc")
                    .write("measures/new.adoc", "= New\n")
                    .write("measures/added.adoc", "= Added\n")
                    .write("measures/left.tmp", "ignored")
                    .write("measures/.hidden.adoc", "no source")
                    .write("measures/.idea/x.adoc", "no source")
                    .write("pom.xml", "<project> </project>\n")
                    .write("architecture/new.adoc", "= New\n")
                    .write("measures/releases/2026.1/policy.json", "{}");
            made.git().add().addFilepattern("measures/added.adoc").call();
            made.git().rm().addFilepattern("measures/removed.adoc").call();
            List<String> expected = List.of(
                    "measures/added.adoc",
                    "measures/deleted.adoc",
                    "measures/edited.adoc",
                    "measures/new.adoc",
                    "measures/releases/2026.1/policy.json",
                    "measures/removed.adoc");
            assertEquals(expected, found().uncommitted(List.of(measures), List.of()));
            assertEquals(
                    List.of("architecture/new.adoc"),
                    found().uncommitted(List.of(root.resolve("architecture")), List.of()));
            assertEquals(
                    expected.stream().filter(path -> !path.contains("releases")).toList(),
                    found().uncommitted(List.of(measures), List.of(measures.resolve("releases"))));
            assertTrue(found().uncommitted(List.of(root), List.of()).contains("pom.xml"));
            assertEquals(List.of(), found().uncommitted(List.of(root.resolveSibling("elsewhere")), List.of()));
        }
    }

    @Test
    void conflictIsUncommitted() throws Exception {
        try (TestRepository made = TestRepository.in(root)) {
            made.write("measures/a.adoc", "= One\n").commit("one");
            made.git().checkout().setCreateBranch(true).setName("side").call();
            made.write("measures/a.adoc", "= Side\n").commit("side");
            made.git().checkout().setName("main").call();
            made.write("measures/a.adoc", "= Main\n").commit("main");
            made.git()
                    .merge()
                    .include(made.git().getRepository().resolve("side"))
                    .setCommit(false)
                    .call();
            assertEquals(List.of("measures/a.adoc"), found().uncommitted(List.of(measures), List.of()));
        }
    }

    @Test
    void lineEndsOfWindowsAndLargeFilesAreAsCommitted() throws Exception {
        String sum = "2c26b46b68ffc68ff99b453c1d30413413422d706483bfa0f98a5e886266e7ae";
        String pointer = "version https://git-lfs.github.com/spec/v1\noid sha256:" + sum + "\nsize 3\n";
        try (TestRepository made = TestRepository.in(root)) {
            made.write("measures/a.adoc", "= One\ntwo\n")
                    .write("measures/evidence/files/big.bin", pointer)
                    .write("measures/evidence/files/other.bin", pointer)
                    .write("measures/evidence/files/zero.bin", "a\0\n")
                    .commit("one");
            made.write("measures/a.adoc", "= One\r\ntwo\r\n")
                    .write("measures/evidence/files/big.bin", "foo")
                    .write("measures/evidence/files/other.bin", "fou")
                    .write("measures/evidence/files/zero.bin", "a\0\r\n");
            assertEquals(
                    List.of("measures/evidence/files/other.bin", "measures/evidence/files/zero.bin"),
                    found().uncommitted(List.of(measures), List.of()));
            FileTree tree = tree("HEAD");
            assertEquals(sum, tree.digest("evidence/files/big.bin"));
            assertEquals(3, tree.size("evidence/files/big.bin"));
        }
    }

    @Test
    void noCommandOfTheSettingsIsRun() throws Exception {
        Path trace = top.resolve("ran");
        try (TestRepository made = TestRepository.in(root)) {
            made.write("measures/a.adoc", "= One\n")
                    .write(".gitattributes", "*.adoc filter=spy\n")
                    .commit("one");
            Files.writeString(
                    root.resolve(".git/config"),
                    "[filter \"spy\"]\n\tclean = touch " + trace + "; cat\n\tsmudge = touch " + trace + "; cat\n",
                    StandardOpenOption.APPEND);
            made.write("measures/a.adoc", "= Two\n");
            assertEquals(List.of("measures/a.adoc"), found().uncommitted(List.of(measures), List.of()));
            assertEquals("= One\n", text(tree("HEAD"), "a.adoc"));
        }
        assertFalse(Files.exists(trace));
    }

    @Test
    void readingLeavesTheRepositoryAsItWas() throws Exception {
        try (TestRepository made = TestRepository.in(root)) {
            made.write("measures/a.adoc", "= One\n").commit("one");
            made.write("measures/a.adoc", "= Two\n").write("measures/b.adoc", "= Two\n");
        }
        SortedMap<String, String> before = everything();
        found().commit();
        found().uncommitted(List.of(measures), List.of());
        tree("HEAD").digest("a.adoc");
        assertEquals(before, everything());
    }

    private SortedMap<String, String> everything() throws IOException {
        SortedMap<String, String> files = new TreeMap<>();
        try (Stream<Path> walked = Files.walk(top)) {
            for (Path path : walked.toList()) {
                files.put(
                        path.toString(),
                        Files.isDirectory(path)
                                ? "folder"
                                : Files.getLastModifiedTime(path) + " "
                                        + new String(Files.readAllBytes(path), StandardCharsets.ISO_8859_1));
            }
        }
        return files;
    }

    @Test
    void linkedWorkTreeReadsTheObjectsOfItsRepository() throws Exception {
        try (TestRepository made = TestRepository.in(root)) {
            String first = made.write("measures/a.adoc", "= One\n").commit("one");
            Path linked = Files.createDirectories(root.resolveSibling("linked"));
            Path own = Files.createDirectories(root.resolve(".git/worktrees/linked"));
            Files.writeString(linked.resolve(".git"), "gitdir: " + own + "\n");
            Files.writeString(own.resolve("gitdir"), linked.resolve(".git") + "\n");
            Files.writeString(own.resolve("commondir"), "../..\n");
            Files.writeString(own.resolve("HEAD"), "ref: refs/heads/side\n");
            made.git().branchCreate().setName("side").call();
            String second = made.write("measures/a.adoc", "= Two\n").commit("two");
            Files.createDirectories(linked.resolve("measures"));
            Files.writeString(linked.resolve("measures/a.adoc"), "= One\n");

            GitRepository repository =
                    GitRepository.of(linked.resolve("measures")).orElseThrow();

            assertEquals(Optional.of(first), repository.commit());
            assertFalse(repository.holds(measures));
            FileTree tree =
                    repository.tree(second, linked.resolve("measures"), linked).orElseThrow();
            assertEquals("= Two\n", text(tree, "a.adoc"));
            assertEquals("measures/a.adoc", tree.display("a.adoc"));
        }
    }

    @Test
    void namesOfAllKindsLeadToACommit() throws Exception {
        try (TestRepository made = TestRepository.in(root)) {
            String first = made.write("measures/a.adoc", "= One\n").commit("one");
            made.git()
                    .tag()
                    .setName("signed")
                    .setAnnotated(true)
                    .setSigned(false)
                    .setMessage("t")
                    .call();
            made.git()
                    .tag()
                    .setName("light")
                    .setAnnotated(false)
                    .setSigned(false)
                    .call();
            made.write("measures/a.adoc", "= Two\n").commit("two");
            for (String ref : List.of("HEAD~1", "main~1", "main^", "signed", "light", first, first.substring(0, 10))) {
                assertEquals("= One\n", text(tree(ref), "a.adoc"), ref);
            }
        }
    }

    @Test
    void namesThatLeadNowhereAreAProblemInPlainWords() throws Exception {
        try (TestRepository made = TestRepository.in(root)) {
            made.write("measures/a.adoc", "= One\n").commit("one");
            String blob =
                    made.git().getRepository().resolve("HEAD:measures/a.adoc").name();
            made.git().getRepository().updateRef("refs/remotes/origin/next").link("refs/heads/main");
            for (String ref :
                    List.of("nowhere", "HEAD~7", blob, "", "..", "a b", "^", "--all", "0000000000", "HEAD^{tree}")) {
                GitProblem problem = assertThrows(GitProblem.class, () -> tree(ref), ref);
                assertEquals(
                        "The repository at " + root + " knows no commit named " + ref
                                + ". git branch -a and git tag list the names that it knows.",
                        problem.getMessage());
            }
            assertEquals(
                    "The repository at " + root + " knows no commit named next. Did you mean origin/next?",
                    assertThrows(GitProblem.class, () -> tree("next")).getMessage());
        }
    }

    @Test
    void shallowCloneSaysThatItIsOne() throws Exception {
        try (TestRepository made = TestRepository.in(root)) {
            made.write("measures/a.adoc", "= One\n").commit("one");
            made.write("measures/a.adoc", "= Two\n").commit("two");
            Path into = root.resolveSibling("clone");
            made.shallowClone(into).close();
            GitRepository repository = GitRepository.of(into).orElseThrow();
            assertEquals(
                    "= Two\n",
                    text(repository.tree("HEAD", into.resolve("measures"), into).orElseThrow(), "a.adoc"));
            assertEquals(
                    "The repository at " + into + " knows no commit named HEAD~1. This clone is shallow: fetch more"
                            + " of the history first, for example with git fetch --unshallow.",
                    assertThrows(GitProblem.class, () -> repository.tree("HEAD~1", into.resolve("measures"), into))
                            .getMessage());
        }
    }

    @Test
    void theTreeIsThatOfTheCommitWhateverTheWorkTreeHolds() throws Exception {
        try (TestRepository made = TestRepository.in(root)) {
            made.write("measures/b.adoc", "= B\n")
                    .write("measures/a/c.adoc", "= C\n")
                    .write("measures/.hidden/c.adoc", "= C\n")
                    .write("measures/evidence/files/long.csv", "x".repeat(200_000))
                    .write("measures/u\u0308/\u00e9.adoc", "= E\n")
                    .write("other/d.adoc", "= D\n")
                    .commit("one");
            made.delete("measures/b.adoc").write("measures/new.adoc", "= New\n");
            FileTree tree = tree("HEAD");
            assertEquals(List.of("a/c.adoc", "b.adoc", "evidence/files/long.csv", "u\u0308/\u00e9.adoc"), tree.paths());
            assertEquals(FileTree.Kind.FOLDER, tree.kind("a"));
            assertEquals(FileTree.Kind.FOLDER, tree.kind(""));
            assertEquals(FileTree.Kind.MISSING, tree.kind("new.adoc"));
            assertEquals(FileTree.Kind.MISSING, tree.kind("B.adoc"));
            assertEquals(FileTree.Kind.OUTSIDE, tree.kind("../other/d.adoc"));
            assertEquals(200_000, tree.read("evidence/files/long.csv").length);
            assertEquals(200_000, tree.size("evidence/files/long.csv"));
            assertEquals(
                    Sha256.of(new ByteArrayInputStream("x".repeat(200_000).getBytes(StandardCharsets.UTF_8))),
                    tree.digest("evidence/files/long.csv"));
            assertThrows(IllegalArgumentException.class, () -> tree.read("new.adoc"));
            assertEquals(List.of(), tree.problems());
            assertEquals(Optional.empty(), found().tree("HEAD", root.resolve("never"), root));
            assertEquals(Optional.empty(), found().tree("HEAD", root.resolveSibling("elsewhere"), root));
        }
    }

    @Test
    void linksAreFollowedInsideTheSourcesAndReportedOutside() throws Exception {
        try (TestRepository made = TestRepository.in(root)) {
            made.write("measures/a/one.adoc", "= One\n")
                    .write("architecture/two.adoc", "= Two\n")
                    .write("secret/three.adoc", "= Three\n")
                    .commit("one");
            made.link("measures/b/one.adoc", "../a/one.adoc")
                    .link("measures/again.adoc", "b/one.adoc")
                    .link("measures/folder", "a")
                    .link("measures/two.adoc", "../architecture/two.adoc")
                    .link("measures/out.adoc", "../secret/three.adoc")
                    .link("measures/up.adoc", "../../../../etc/passwd")
                    .link("measures/passwd.adoc", "/etc/passwd")
                    .link("measures/nothing.adoc", "a/nothing.adoc")
                    .link("measures/round.adoc", "round.adoc")
                    .link("measures/a/self", "..")
                    .link("measures/secrets", "../secret");
            made.put("measures/module", "", FileMode.REGULAR_FILE);
            made.commitIndex("links");
            FileTree tree = tree("HEAD");
            assertEquals(
                    List.of("a/one.adoc", "again.adoc", "b/one.adoc", "folder/one.adoc", "module", "two.adoc"),
                    tree.paths());
            assertEquals("= One\n", text(tree, "again.adoc"));
            assertEquals("= Two\n", text(tree, "two.adoc"));
            assertEquals(FileTree.Kind.OUTSIDE, tree.kind("secrets/three.adoc"));
            assertEquals(FileTree.Kind.MISSING, tree.kind("nothing.adoc"));
            assertEquals(
                    List.of(
                            "a/self",
                            "again.adoc",
                            "b/one.adoc",
                            "folder",
                            "folder/self",
                            "nothing.adoc",
                            "out.adoc",
                            "passwd.adoc",
                            "round.adoc",
                            "secrets",
                            "two.adoc",
                            "up.adoc"),
                    tree.links());
            assertEquals(
                    List.of(
                            "measures/out.adoc",
                            "measures/passwd.adoc",
                            "measures/round.adoc",
                            "measures/secrets",
                            "measures/up.adoc"),
                    tree.problems().stream()
                            .map(finding -> finding.location().file())
                            .toList());
        }
    }
}

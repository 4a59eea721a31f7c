package org.tompolicy.files;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FolderTreeTest {

    @TempDir
    Path base;

    private Path write(String path, String text) throws IOException {
        Path file = base.resolve(path);
        Files.createDirectories(file.getParent());
        return Files.writeString(file, text);
    }

    @Test
    void listsFilesSortedWithoutHiddenOnes() throws IOException {
        write("m/b/x.adoc", "");
        write("m/a.adoc", "");
        write("m/.git/config", "");
        write("m/b/.hidden", "");
        FolderTree tree = FolderTree.of(base.resolve("m"), base);
        assertEquals(List.of("a.adoc", "b/x.adoc"), tree.paths());
        assertEquals("m/b/x.adoc", tree.display("b/x.adoc"));
        assertEquals("m", tree.display(""));
    }

    @Test
    void anAbsentFolderIsAnEmptyTree() {
        FolderTree tree = FolderTree.of(base.resolve("nothing"), base);
        assertEquals(List.of(), tree.paths());
        assertEquals(FileTree.Kind.MISSING, tree.kind("a.adoc"));
    }

    @Test
    void tellsWhatAPathLeadsTo() throws IOException {
        write("m/b/x.adoc", "");
        FolderTree tree = FolderTree.of(base.resolve("m"), base);
        assertTrue(tree.isFile("b/x.adoc"));
        assertTrue(tree.isFolder("b"));
        assertTrue(tree.isFolder(""));
        assertEquals(FileTree.Kind.MISSING, tree.kind("B/x.adoc"), "case counts on every system");
        assertEquals(FileTree.Kind.OUTSIDE, tree.kind("../secret"));
        assertEquals(FileTree.Kind.OUTSIDE, tree.kind("/etc/passwd"));
    }

    @Test
    void doesNotFollowLinksThatEndOutside() throws IOException {
        Path secret = write("secret.txt", "secret");
        write("outside/more.txt", "more");
        write("m/a.adoc", "");
        Files.createSymbolicLink(base.resolve("m/link.adoc"), secret);
        Files.createSymbolicLink(base.resolve("m/folder"), base.resolve("outside"));
        FolderTree tree = FolderTree.of(base.resolve("m"), base);
        assertEquals(List.of("a.adoc"), tree.paths());
        assertEquals(List.of("folder", "link.adoc"), tree.links());
        assertEquals(FileTree.Kind.OUTSIDE, tree.kind("link.adoc"));
        assertEquals(FileTree.Kind.OUTSIDE, tree.kind("folder/more.txt"));
        assertThrows(IllegalArgumentException.class, () -> tree.read("link.adoc"));
        assertEquals(
                List.of("m/folder:1:1", "m/link.adoc:1:1"),
                tree.problems().stream()
                        .map(problem -> problem.location().toString())
                        .toList());
        assertTrue(tree.problems().get(0).toString().contains("[include-outside]"));
    }

    @Test
    void followsLinksThatEndInsideOrInAnotherAllowedFolder() throws IOException {
        write("m/a.adoc", "a");
        write("arch/shared.adoc", "shared");
        Files.createSymbolicLink(base.resolve("m/b.adoc"), base.resolve("m/a.adoc"));
        Files.createSymbolicLink(base.resolve("m/s.adoc"), base.resolve("arch/shared.adoc"));
        FolderTree tree = FolderTree.of(base.resolve("m"), base, base.resolve("arch"));
        assertEquals(List.of("a.adoc", "b.adoc", "s.adoc"), tree.paths());
        assertEquals(List.of("b.adoc", "s.adoc"), tree.links());
        assertArrayEquals("shared".getBytes(StandardCharsets.UTF_8), tree.read("s.adoc"));
        assertEquals(List.of(), tree.problems());
    }

    @Test
    void endsOnLinksThatLeadInACircle() throws IOException {
        write("m/a/x.adoc", "");
        Files.createSymbolicLink(base.resolve("m/a/up"), base.resolve("m"));
        Files.createSymbolicLink(base.resolve("m/broken"), base.resolve("m/nothing"));
        FolderTree tree = FolderTree.of(base.resolve("m"), base);
        assertEquals(List.of("a/x.adoc"), tree.paths());
        assertEquals(List.of("a/up", "broken"), tree.links());
    }

    @Test
    void digestsAsEverybodyDoes() throws IOException {
        write("m/abc", "abc");
        assertEquals(
                "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad",
                FolderTree.of(base.resolve("m"), base).digest("abc"));
    }

    @Test
    void namesTheFileThatCannotBeRead() throws IOException {
        Path file = write("m/a.adoc", "");
        FolderTree tree = FolderTree.of(base.resolve("m"), base);
        Files.delete(file);
        UncheckedIOException thrown = assertThrows(UncheckedIOException.class, () -> tree.read("a.adoc"));
        assertEquals("cannot read m/a.adoc: NoSuchFile", thrown.getMessage());
        assertThrows(UncheckedIOException.class, () -> tree.digest("a.adoc"));
    }
}

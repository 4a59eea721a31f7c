package org.tompolicy.files;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.FileTime;
import java.util.List;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What counts as a change, whether the system tells of it or it is looked for. */
@Timeout(60)
class FolderWatchTest {

    @TempDir
    Path root;

    private final SortedSet<String> earlier = new TreeSet<>();

    private Path folder() throws IOException {
        return Files.createDirectories(root.resolve("measures"));
    }

    private static FolderWatch watch(boolean told, Path... folders) {
        return told ? FolderWatch.of(List.of(folders)) : FolderWatch.looking(List.of(folders));
    }

    /** Waits until all paths have changed; others may only be those of earlier changes, which a system may tell again. */
    private void assertChanges(FolderWatch watch, String... paths) throws InterruptedException {
        earlier.addAll(List.of(paths));
        SortedSet<String> changed = new TreeSet<>();
        while (!changed.containsAll(List.of(paths))) {
            watch.next()
                    .orElseThrow()
                    .forEach(
                            path -> changed.add(root.relativize(path).toString().replace('\\', '/')));
        }
        assertTrue(earlier.containsAll(changed), () -> changed + " are not all in " + earlier);
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void writingAddingAndDeleting(boolean told) throws Exception {
        Path file = Files.writeString(folder().resolve("a.adoc"), "= A\n");
        try (FolderWatch watch = watch(told, folder())) {
            Files.writeString(file, "= Another\n");
            assertChanges(watch, "measures/a.adoc");
            Files.writeString(folder().resolve("b.adoc"), "= B\n");
            assertChanges(watch, "measures/b.adoc");
            Files.delete(file);
            assertChanges(watch, "measures/a.adoc");
        }
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void aFileThatIsPutInThePlaceOfAnother(boolean told) throws Exception {
        Path file = Files.writeString(folder().resolve("a.adoc"), "= A\n");
        FileTime before = Files.getLastModifiedTime(file);
        try (FolderWatch watch = watch(told, folder())) {
            Path other = Files.writeString(root.resolve("other"), "= B\n");
            Files.setLastModifiedTime(other, before);
            Files.move(other, file, StandardCopyOption.REPLACE_EXISTING);
            assertChanges(watch, "measures/a.adoc");
        }
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void filesInAFolderThatIsNew(boolean told) throws Exception {
        try (FolderWatch watch = watch(told, folder())) {
            Path inner = Files.createDirectories(folder().resolve("access/deep"));
            Files.writeString(inner.resolve("a.adoc"), "= A\n");
            assertChanges(watch, "measures/access", "measures/access/deep", "measures/access/deep/a.adoc");
            Files.writeString(inner.resolve("a.adoc"), "= Another\n");
            assertChanges(watch, "measures/access/deep/a.adoc");
        }
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void aFolderThatIsNotThereYet(boolean told) throws Exception {
        Path architecture = root.resolve("architecture");
        try (FolderWatch watch = watch(told, folder(), architecture)) {
            Files.createDirectories(architecture);
            Files.writeString(architecture.resolve("a.md"), "# A\n");
            assertChanges(watch, "architecture", "architecture/a.md");
        }
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void hiddenFilesDoNotCount(boolean told) throws Exception {
        try (FolderWatch watch = watch(told, folder())) {
            Files.writeString(folder().resolve(".a.adoc.swp"), "x");
            Files.createDirectories(folder().resolve(".git"));
            Files.writeString(folder().resolve("a.adoc"), "= A\n");
            assertChanges(watch, "measures/a.adoc");
        }
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void manyWritesAreOneChange(boolean told) throws Exception {
        Path folder = folder();
        try (FolderWatch watch = watch(told, folder)) {
            for (int i = 0; i < 50; i++) {
                Files.writeString(folder.resolve("m" + i + ".adoc"), "= M\n");
            }
            assertEquals(50, watch.next().orElseThrow().size());
        }
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void closingEndsTheWait(boolean told) throws Exception {
        FolderWatch watch = watch(told, folder());
        CompletableFuture<Optional<SortedSet<Path>>> end = new CompletableFuture<>();
        Thread waiting = new Thread(() -> {
            try {
                end.complete(watch.next());
            } catch (InterruptedException e) {
                end.completeExceptionally(e);
            }
        });
        waiting.start();
        watch.close();
        assertEquals(Optional.empty(), end.get(30, TimeUnit.SECONDS));
        waiting.join();
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void linksAreNotFollowed(boolean told) throws Exception {
        Path outside = Files.createDirectories(root.resolve("outside"));
        Files.createSymbolicLink(folder().resolve("link"), outside);
        Files.createSymbolicLink(folder().resolve("loop"), folder());
        try (FolderWatch watch = watch(told, folder())) {
            Files.writeString(outside.resolve("a.adoc"), "= A\n");
            Files.writeString(folder().resolve("b.adoc"), "= B\n");
            assertChanges(watch, "measures/b.adoc");
        }
        try (Stream<Path> left = Files.list(folder())) {
            assertTrue(left.count() == 3);
        }
    }
}

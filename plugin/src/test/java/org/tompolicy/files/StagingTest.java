package org.tompolicy.files;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class StagingTest {

    @TempDir
    private Path folder;

    private Path site;

    @BeforeEach
    void oldSite() throws IOException {
        site = folder.resolve("site");
        Files.createDirectories(site);
        Files.writeString(site.resolve("old.html"), "old");
    }

    @Test
    void replacesTheWholeFolder() throws IOException {
        Staging.replace(site, files("new.html", "measures/ac-01.html"));

        assertEquals(List.of("site", "site/measures", "site/measures/ac-01.html", "site/new.html"), tree());
    }

    @Test
    void keepsTheOldFolderWhenAFileCannotBeWritten() throws IOException {
        FileSet impossible =
                FileSet.builder().add("a", "file").add("a/b", "below a file").build();

        UncheckedIOException failed = assertThrows(UncheckedIOException.class, () -> Staging.replace(site, impossible));

        assertTrue(failed.getMessage().contains("cannot write"), failed.getMessage());
        assertEquals(List.of("site", "site/old.html"), tree());
    }

    @Test
    void putsTheOldFolderBackWhenItWasKilledBetweenTheTwoRenames() throws IOException {
        Files.move(site, folder.resolve("site.old"));
        Files.createDirectories(folder.resolve("site.new/half"));
        FileSet impossible =
                FileSet.builder().add("a", "file").add("a/b", "below a file").build();

        assertThrows(UncheckedIOException.class, () -> Staging.replace(site, impossible));

        assertEquals(List.of("site", "site/old.html"), tree());
    }

    @Test
    void removesAFolderAlsoWhenItWasKilledBefore() throws IOException {
        Staging.remove(site);
        assertEquals(List.of(), tree());
        Staging.remove(site);

        Files.createDirectories(folder.resolve("site.new/rest"));
        Staging.settle(site);
        assertEquals(List.of(), tree());
    }

    @Test
    void neverDeletesWhatASymbolicLinkPointsAt() throws IOException {
        Path elsewhere = Files.createDirectories(folder.resolve("elsewhere"));
        Files.writeString(elsewhere.resolve("kept"), "kept");
        Files.createSymbolicLink(site.resolve("link"), elsewhere);

        Staging.replace(site, files("new.html"));

        assertTrue(Files.exists(elsewhere.resolve("kept")));
    }

    private static final FileTime BEFORE = FileTime.from(Instant.parse("2026-01-01T00:00:00Z"));

    /** Files that were written long ago. */
    private void aged(String... paths) throws IOException {
        Files.delete(site.resolve("old.html"));
        Staging.replace(site, files(paths));
        for (String path : paths) {
            Files.setLastModifiedTime(site.resolve(path), BEFORE);
        }
        Files.setLastModifiedTime(site, BEFORE);
    }

    private FileTime time(String path) throws IOException {
        return Files.getLastModifiedTime(site.resolve(path));
    }

    @Test
    void aFileWhoseBytesDidNotChangeKeepsItsTime() throws IOException {
        aged("same.html", "changed.html", "a/same.html");

        Staging.replace(
                site,
                FileSet.builder()
                        .add("same.html", "new")
                        .add("changed.html", "wen")
                        .add("a/same.html", "new")
                        .add("added.html", "new")
                        .build());

        assertEquals(
                List.of("site", "site/a", "site/a/same.html", "site/added.html", "site/changed.html", "site/same.html"),
                tree());
        assertEquals(BEFORE, time("same.html"));
        assertEquals(BEFORE, time("a/same.html"));
        assertNotEquals(BEFORE, time("changed.html"));
        assertNotEquals(BEFORE, time("added.html"));
        assertEquals("wen", Files.readString(site.resolve("changed.html")));
    }

    @Test
    void eachFileIsMadeOnceAndWhatComesBeforeAndAfterAChangeIsKept() throws IOException {
        aged("a.html", "b.html", "c.html");
        List<String> made = new ArrayList<>();
        FileSet.Builder files = FileSet.builder();
        for (String path : List.of("a.html", "b.html", "c.html")) {
            files.add(path, () -> {
                made.add(path);
                return (path.equals("b.html") ? "wen" : "new").getBytes(StandardCharsets.UTF_8);
            });
        }

        Staging.replace(site, files.build());

        assertEquals(List.of("a.html", "b.html", "c.html"), made);
        assertEquals(BEFORE, time("a.html"));
        assertEquals("wen", Files.readString(site.resolve("b.html")));
        assertEquals(BEFORE, time("c.html"));
        assertEquals(List.of("site", "site/a.html", "site/b.html", "site/c.html"), tree());
    }

    @Test
    void aFileThatCannotBeMadeLeavesTheOldFolderAndNothingBesideIt() throws IOException {
        List<String> told = new ArrayList<>();
        FileSet files = FileSet.builder()
                .add("a.html", "new")
                .add("b.html", () -> {
                    throw new IllegalStateException("broken template");
                })
                .build();

        assertThrows(IllegalStateException.class, () -> Staging.replace(site, files, () -> told.add("made")));

        assertEquals(List.of("site", "site/old.html"), tree());
        assertEquals(List.of(), told);
    }

    @Test
    void aFolderInWhichNothingChangedIsLeftAlone() throws IOException {
        aged("same.html", "a/same.html");

        Staging.replace(site, files("same.html", "a/same.html"));

        assertEquals(BEFORE, time(""));
        assertEquals(BEFORE, time("same.html"));
    }

    @Test
    void whatIsTooManyGoesAndLinksBecomeFiles() throws IOException {
        aged("same.html", "gone.html");
        Staging.replace(site, files("same.html"));
        assertEquals(List.of("site", "site/same.html"), tree());
        assertEquals(BEFORE, time("same.html"));

        Path elsewhere = Files.writeString(folder.resolve("elsewhere"), "new");
        Files.delete(site.resolve("same.html"));
        Files.createSymbolicLink(site.resolve("same.html"), elsewhere);
        Staging.replace(site, files("same.html"));
        assertTrue(Files.isRegularFile(site.resolve("same.html"), LinkOption.NOFOLLOW_LINKS));
        assertEquals("new", Files.readString(elsewhere));
    }

    @Test
    void aFileInPlaceOfTheFolderIsReplaced() throws IOException {
        Files.delete(site.resolve("old.html"));
        Files.delete(site);
        Files.writeString(site, "no folder");

        Staging.replace(site, FileSet.builder().build());

        assertEquals(List.of("site"), tree());
        assertTrue(Files.isDirectory(site));
    }

    private static FileSet files(String... paths) {
        FileSet.Builder files = FileSet.builder();
        Stream.of(paths).forEach(path -> files.add(path, "new"));
        return files.build();
    }

    private List<String> tree() throws IOException {
        try (Stream<Path> paths = Files.walk(folder)) {
            return paths.filter(path -> !path.equals(folder))
                    .map(path -> folder.relativize(path).toString().replace('\\', '/'))
                    .sorted()
                    .toList();
        }
    }
}

package org.tompolicy.files;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
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

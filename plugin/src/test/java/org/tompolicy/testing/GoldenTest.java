package org.tompolicy.testing;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.SortedMap;
import java.util.TreeMap;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.opentest4j.AssertionFailedError;

class GoldenTest {

    @TempDir
    private Path folder;

    private final SortedMap<String, byte[]> files = new TreeMap<>();

    @BeforeEach
    void writeOneFile() throws Exception {
        files.put("a/b.txt", "one\n".getBytes(StandardCharsets.UTF_8));
        Golden.assertMatches(folder, files, true);
    }

    @Test
    void acceptsTheSameFiles() throws Exception {
        Golden.assertMatches(folder, files, false);
        assertEquals("one\n", Files.readString(folder.resolve("a/b.txt")));
    }

    @Test
    void refusesAnotherText() {
        files.put("a/b.txt", "two\n".getBytes(StandardCharsets.UTF_8));
        assertThrows(AssertionFailedError.class, () -> Golden.assertMatches(folder, files, false));
    }

    @Test
    void refusesAFileThatIsLeftOver() throws Exception {
        Files.writeString(folder.resolve("old.txt"), "old");
        assertThrows(AssertionFailedError.class, () -> Golden.assertMatches(folder, files, false));
    }

    @Test
    void refusesAFileThatIsNew() {
        files.put("new.txt", new byte[] {1});
        assertThrows(AssertionFailedError.class, () -> Golden.assertMatches(folder, files, false));
    }

    @Test
    void takesLeftOverFilesAwayWhenItWritesAnew() throws Exception {
        Files.writeString(folder.resolve("old.txt"), "old");
        Golden.assertMatches(folder, files, true);
        assertFalse(Files.exists(folder.resolve("old.txt")));
    }
}

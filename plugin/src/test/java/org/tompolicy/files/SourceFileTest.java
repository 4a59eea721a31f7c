package org.tompolicy.files;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.tompolicy.files.SourceFile.Result;

class SourceFileTest {

    @TempDir
    private Path root;

    private Path folder;
    private Path file;

    @BeforeEach
    void write() throws IOException {
        folder = Files.createDirectories(root.resolve("measures"));
        file = Files.writeString(folder.resolve("a.adoc"), "old");
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    private Result replace(Path target) {
        return SourceFile.replace(target, bytes("old"), bytes("new"), List.of(root.resolve("absent"), folder));
    }

    private void assertHolds(String text, Path target) throws IOException {
        assertEquals(text, Files.readString(target));
        try (Stream<Path> files = Files.list(folder)) {
            assertTrue(files.noneMatch(path -> path.getFileName().toString().endsWith(".new")));
        }
    }

    @Test
    void the_file_holds_the_new_content_and_nothing_is_left_beside_it() throws IOException {
        assertEquals(Result.REPLACED, replace(file));
        assertHolds("new", file);
    }

    @Test
    void a_file_that_holds_something_else_meanwhile_stays() throws IOException {
        Files.writeString(file, "of somebody else");
        assertEquals(Result.CHANGED, replace(file));
        assertHolds("of somebody else", file);
    }

    @Test
    void a_file_that_ends_outside_stays() throws IOException {
        Path outside = Files.writeString(root.resolve("b.adoc"), "old");
        Path link = Files.createSymbolicLink(folder.resolve("link.adoc"), outside);
        assertEquals(Result.OUTSIDE, replace(link));
        assertEquals(Result.OUTSIDE, replace(folder.resolve("../b.adoc")));
        assertHolds("old", outside);
    }

    @Test
    void a_link_inside_stays_a_link() throws IOException {
        Path link = Files.createSymbolicLink(folder.resolve("link.adoc"), file);
        assertEquals(Result.REPLACED, replace(link));
        assertTrue(Files.isSymbolicLink(link));
        assertHolds("new", file);
    }

    @Test
    void permissions_stay() throws IOException {
        assumeTrue(Files.getFileStore(file).supportsFileAttributeView("posix"));
        Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rw-rw-r--"));
        replace(file);
        assertEquals("rw-rw-r--", PosixFilePermissions.toString(Files.getPosixFilePermissions(file)));
    }

    @Test
    void a_file_that_is_not_there_is_named() {
        UncheckedIOException problem =
                assertThrows(UncheckedIOException.class, () -> replace(folder.resolve("lost.adoc")));
        assertTrue(problem.getMessage().contains("lost.adoc"), problem.getMessage());
    }
}

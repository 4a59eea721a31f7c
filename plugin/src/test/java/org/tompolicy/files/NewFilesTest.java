package org.tompolicy.files;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** All of many files, or none. */
class NewFilesTest {

    private static final FileSet FILES = FileSet.builder()
            .add("a/b/one.txt", "one")
            .add("a/two.txt", "two")
            .add("pom.xml", "pom")
            .add("z.sh", "z")
            .build();

    @TempDir
    private Path folder;

    private List<String> paths() throws IOException {
        try (Stream<Path> found = Files.walk(folder)) {
            return found.filter(path -> !path.equals(folder))
                    .map(path -> folder.relativize(path).toString().replace('\\', '/'))
                    .sorted()
                    .toList();
        }
    }

    @Test
    void writes_all_of_them_beside_what_is_there() throws IOException {
        Files.createDirectory(folder.resolve("a"));
        Files.writeString(folder.resolve("a/mine.txt"), "mine");
        NewFiles.create(folder, FILES, "pom.xml", Set.of("z.sh"));
        assertEquals(List.of("a", "a/b", "a/b/one.txt", "a/mine.txt", "a/two.txt", "pom.xml", "z.sh"), paths());
        assertEquals("two", Files.readString(folder.resolve("a/two.txt")));
        assertTrue(Files.isExecutable(folder.resolve("z.sh")));
    }

    @Test
    void takes_back_what_it_wrote_when_one_of_them_is_in_the_way() throws IOException {
        Files.createDirectory(folder.resolve("a"));
        Files.writeString(folder.resolve("a/mine.txt"), "mine");
        Files.writeString(folder.resolve("z.sh"), "mine");
        UncheckedIOException failed =
                assertThrows(UncheckedIOException.class, () -> NewFiles.create(folder, FILES, "pom.xml", Set.of()));
        assertTrue(failed.getMessage().startsWith("cannot write " + folder.resolve("z.sh")), failed.getMessage());
        assertEquals(List.of("a", "a/mine.txt", "z.sh"), paths());
        assertEquals("mine", Files.readString(folder.resolve("z.sh")));
    }

    @Test
    void names_what_is_in_the_way() throws IOException {
        assertEquals(List.of(), NewFiles.inTheWay(folder, FILES.paths()));
        Files.writeString(folder.resolve("pom.xml"), "mine");
        Files.writeString(folder.resolve("a"), "no folder");
        assertEquals(List.of("a", "pom.xml"), NewFiles.inTheWay(folder, FILES.paths()));
        Files.delete(folder.resolve("a"));
        Files.createSymbolicLink(folder.resolve("a"), folder.resolve("elsewhere"));
        assertEquals(List.of("a", "pom.xml"), NewFiles.inTheWay(folder, FILES.paths()));
    }
}

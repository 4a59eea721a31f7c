package org.tompolicy.testing;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.fail;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.tompolicy.files.FileSet;

/**
 * Compares files with a folder of expected ones below {@code src/test/cases}, which must hold exactly these. With
 * {@code -Dtom.test.overwrite=true} it writes the folder anew: read the difference before you commit it.
 */
public final class Golden {

    private static final Path CASES = Path.of("src", "test", "cases");
    private static final String SWITCH = "tom.test.overwrite";

    private Golden() {}

    /** Compares a set of files with {@code src/test/cases/<name>}. */
    public static void assertMatches(String name, FileSet files) throws IOException {
        SortedMap<String, byte[]> actual = new TreeMap<>();
        files.forEach(actual::put);
        assertMatches(name, actual);
    }

    /** Compares files, path to bytes, with {@code src/test/cases/<name>}. */
    public static void assertMatches(String name, Map<String, byte[]> files) throws IOException {
        assertMatches(CASES.resolve(name), new TreeMap<>(files), Boolean.getBoolean(SWITCH));
    }

    /** Compares a text with a file, or with the switch writes the file anew. */
    public static void assertFile(Path file, String actual) throws IOException {
        if (Boolean.getBoolean(SWITCH)) {
            Files.createDirectories(file.toAbsolutePath().getParent());
            Files.writeString(file, actual);
        }
        assertEquals(
                Files.exists(file) ? Files.readString(file) : "",
                actual,
                file + "; if the new one is right: -D" + SWITCH + "=true");
    }

    static void assertMatches(Path folder, SortedMap<String, byte[]> actual, boolean overwrite) throws IOException {
        if (overwrite) {
            write(folder, actual);
        }
        SortedMap<String, byte[]> expected = read(folder);
        assertEquals(
                new TreeSet<>(expected.keySet()),
                new TreeSet<>(actual.keySet()),
                "other files than in " + folder + "; if that is right: -D" + SWITCH + "=true");
        for (Map.Entry<String, byte[]> file : actual.entrySet()) {
            byte[] wanted = expected.get(file.getKey());
            if (!Arrays.equals(wanted, file.getValue())) {
                assertEquals(
                        new String(wanted, StandardCharsets.UTF_8),
                        new String(file.getValue(), StandardCharsets.UTF_8),
                        folder.resolve(file.getKey()) + "; if the new one is right: -D" + SWITCH + "=true");
                fail(folder.resolve(file.getKey()) + " differs in bytes that are no text");
            }
        }
    }

    private static SortedMap<String, byte[]> read(Path folder) throws IOException {
        SortedMap<String, byte[]> files = new TreeMap<>();
        if (!Files.isDirectory(folder)) {
            return files;
        }
        try (Stream<Path> found = Files.walk(folder)) {
            for (Path file : found.filter(Files::isRegularFile).toList()) {
                files.put(folder.relativize(file).toString().replace('\\', '/'), Files.readAllBytes(file));
            }
        }
        return files;
    }

    private static void write(Path folder, SortedMap<String, byte[]> files) throws IOException {
        for (String old : read(folder).keySet()) {
            Files.delete(folder.resolve(old));
        }
        for (Map.Entry<String, byte[]> file : files.entrySet()) {
            Path target = folder.resolve(file.getKey());
            Files.createDirectories(target.getParent());
            Files.write(target, file.getValue());
        }
    }
}

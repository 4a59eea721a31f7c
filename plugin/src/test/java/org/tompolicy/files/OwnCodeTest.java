package org.tompolicy.files;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class OwnCodeTest {

    private static final String CLASS = OwnCode.class.getName();

    @TempDir
    private Path folder;

    /** A jar with one class, and a text beside it. */
    private Path jar(String name, String text) throws IOException {
        Path jar = folder.resolve(name);
        try (ZipOutputStream out = new ZipOutputStream(Files.newOutputStream(jar));
                var in = OwnCode.class.getResourceAsStream("OwnCode.class")) {
            out.putNextEntry(new ZipEntry(CLASS.replace('.', '/') + ".class"));
            in.transferTo(out);
            out.putNextEntry(new ZipEntry("org/tompolicy/words.csv"));
            out.write(text.getBytes());
        }
        return jar;
    }

    private static Optional<String> digest(Path... jars) throws Exception {
        URL[] urls = new URL[jars.length];
        for (int i = 0; i < jars.length; i++) {
            urls[i] = jars[i].toUri().toURL();
        }
        try (URLClassLoader loader = new URLClassLoader(urls, ClassLoader.getPlatformClassLoader())) {
            return OwnCode.digest(loader.loadClass(CLASS));
        }
    }

    @Test
    void aSnapshotThatWasBuiltAgainIsAnother() throws Exception {
        Optional<String> first = digest(jar("plugin-1-SNAPSHOT.jar", "one"));

        assertTrue(first.isPresent());
        assertEquals(first, digest(jar("plugin-1-SNAPSHOT.jar", "one")));
        assertNotEquals(first, digest(jar("plugin-1-SNAPSHOT.jar", "two")), "as long, and of the same name");
    }

    @Test
    void aLibraryOfAnotherVersionMakesAnotherProgram() throws Exception {
        Path plugin = jar("plugin.jar", "one");
        Path library = Files.writeString(folder.resolve("parser-1.0.jar"), "1.0");
        Path newer = Files.writeString(folder.resolve("parser-1.1.jar"), "1.1");

        assertNotEquals(digest(plugin, library), digest(plugin, newer));
        Path elsewhere = Files.createDirectory(folder.resolve("elsewhere"));
        assertEquals(
                digest(plugin, library),
                digest(
                        Files.copy(plugin, elsewhere.resolve("plugin.jar")),
                        Files.copy(library, elsewhere.resolve("parser-1.0.jar"))));
    }

    @Test
    void aClassWithoutFilesHasNone() {
        assertEquals(Optional.empty(), OwnCode.digest(String.class));
    }
}

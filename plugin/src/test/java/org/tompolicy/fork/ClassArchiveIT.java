package org.tompolicy.fork;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.MalformedURLException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.tompolicy.files.Cache;

/** The archive of classes that a second Java machine leaves for the next one. */
class ClassArchiveIT {

    @TempDir
    private Path folder;

    private final Mailbox mailbox = new Mailbox();

    private static Path jar() throws IOException {
        try (Stream<Path> built = Files.list(Path.of("target"))) {
            return built.filter(
                            file -> file.getFileName().toString().matches("tom-maven-plugin-[0-9.]+(-SNAPSHOT)?\\.jar"))
                    .findFirst()
                    .orElseThrow();
        }
    }

    /** The program as Maven loads it: from jars alone, without the classes of tests. */
    private static Class<?> program() throws IOException, ClassNotFoundException {
        List<Path> jars = Stream.concat(
                        Stream.of(jar()),
                        Arrays.stream(System.getProperty("java.class.path").split(File.pathSeparator))
                                .map(Path::of)
                                .filter(Files::isRegularFile))
                .toList();
        URLClassLoader loader = new URLClassLoader(
                jars.stream().map(ClassArchiveIT::url).toArray(URL[]::new), ClassLoader.getPlatformClassLoader());
        return Class.forName("org.tompolicy.source.ReadingMachine", false, loader);
    }

    private static URL url(Path jar) {
        try {
            return jar.toUri().toURL();
        } catch (MalformedURLException e) {
            throw new UncheckedIOException(e);
        }
    }

    private SecondMachine start() throws Exception {
        return SecondMachine.start(program(), Cache.in(folder), true, mailbox).orElseThrow();
    }

    private List<Path> archives() throws IOException {
        Path kind = folder.resolve(SecondMachine.ARCHIVES);
        if (!Files.isDirectory(kind)) {
            return List.of();
        }
        try (Stream<Path> files = Files.list(kind)) {
            return files.filter(file -> !file.getFileName().toString().startsWith("."))
                    .toList();
        }
    }

    /** Lets a machine end because nobody asks it anything; answers whether it had started. */
    private boolean untilEnd(SecondMachine machine) throws InterruptedException {
        assertEquals(
                Optional.empty(),
                mailbox.next(Duration.ofMinutes(2)).orElseThrow().message());
        return machine.hasStarted();
    }

    @Test
    void classesAreArchivedOnceAndADamagedArchiveIsMadeAnew() throws Exception {
        assertTrue(untilEnd(start()));
        List<Path> made = archives();
        assertEquals(1, made.size());
        assertTrue(Files.size(made.get(0)) > 1 << 20, "thousands of classes");
        long time = Files.getLastModifiedTime(made.get(0)).toMillis();

        assertTrue(untilEnd(start()));
        assertEquals(made, archives());
        assertEquals(time, Files.getLastModifiedTime(made.get(0)).toMillis(), "it is not made twice");

        Files.delete(made.get(0));
        Files.writeString(made.get(0), "damaged");
        if (!untilEnd(start())) {
            assertEquals(List.of(), archives(), "a machine that cannot start with it forgets it");
        }
        assertFalse(Files.exists(folder.resolve("classes.new")));
    }
}

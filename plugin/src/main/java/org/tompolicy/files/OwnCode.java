package org.tompolicy.files;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URISyntaxException;
import java.net.URL;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.CodeSource;
import java.util.Optional;
import java.util.stream.Stream;
import java.util.zip.ZipFile;

/**
 * Tells one build of this program from another, so that nothing is taken from a cache that other code has made. Classes of
 * libraries are not loaded for it, and their jars are not opened.
 */
public final class OwnCode {

    private OwnCode() {}

    /**
     * A digest of the jar or folder that a class comes from (in a jar by the checksum of each file in it), and of the names
     * and lengths of the libraries beside it.
     *
     * @return SHA-256 in lower-case hex; the same for the same code wherever it lies. Empty where a class does not say
     *     which files it comes from
     * @throws UncheckedIOException when the code cannot be read; the message names it
     */
    public static Optional<String> digest(Class<?> ours) {
        return location(ours).map(OwnCode::path).map(code -> digest(code, ours.getClassLoader()));
    }

    private static String digest(Path code, ClassLoader loader) {
        StringBuilder all =
                new StringBuilder("Java ").append(Runtime.version().feature()).append('\n');
        try {
            all.append(Files.isDirectory(code) ? folder(code) : jar(code));
        } catch (IOException failed) {
            throw new UncheckedIOException("cannot read " + code, failed);
        }
        libraries(loader).forEach(line -> all.append(line).append('\n'));
        return Sha256.of(all.toString());
    }

    private static Optional<URL> location(Class<?> ours) {
        return Optional.ofNullable(ours.getProtectionDomain().getCodeSource())
                .map(CodeSource::getLocation)
                .filter(location -> location.getProtocol().equals("file"));
    }

    private static Path path(URL location) {
        try {
            return Path.of(location.toURI());
        } catch (URISyntaxException e) {
            throw new IllegalStateException("no path: " + location, e);
        }
    }

    private static String folder(Path folder) throws IOException {
        StringBuilder listed = new StringBuilder();
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file : files.filter(Files::isRegularFile).sorted().toList()) {
                listed.append(folder.relativize(file).toString().replace('\\', '/'))
                        .append(' ')
                        .append(Sha256.of(Files.readAllBytes(file)))
                        .append('\n');
            }
        }
        return listed.toString();
    }

    private static String jar(Path jar) throws IOException {
        StringBuilder listed = new StringBuilder();
        try (ZipFile zip = new ZipFile(jar.toFile())) {
            zip.stream()
                    .forEach(entry -> listed.append(entry.getName())
                            .append(' ')
                            .append(entry.getCrc())
                            .append(' ')
                            .append(entry.getSize())
                            .append('\n'));
        }
        return listed.toString();
    }

    /** The libraries that a project may replace by others, in the order in which classes are looked for. */
    private static Stream<String> libraries(ClassLoader loader) {
        return ClassPath.of(loader).entries().stream()
                .map(library -> Files.isRegularFile(library)
                        ? library.getFileName() + " " + library.toFile().length()
                        : "a folder");
    }
}

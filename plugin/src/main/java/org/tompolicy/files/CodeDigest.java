package org.tompolicy.files;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URISyntaxException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** The digest of running code, by which what one build of the plugin made is told from what another one made. */
public final class CodeDigest {

    private CodeDigest() {}

    /**
     * The SHA-256 of the jar that a class comes from, or of all files of its folder of classes, with their names.
     *
     * @throws UncheckedIOException when it cannot be read
     */
    public static String of(Class<?> type) {
        try {
            Path place = Path.of(
                    type.getProtectionDomain().getCodeSource().getLocation().toURI());
            return Files.isDirectory(place) ? ofFolder(place) : ofFile(place);
        } catch (IOException | URISyntaxException unreadable) {
            throw new UncheckedIOException(
                    "the code of the plugin cannot be read", new IOException(unreadable.getMessage(), unreadable));
        }
    }

    private static String ofFile(Path file) throws IOException {
        try (InputStream in = Files.newInputStream(file)) {
            return Sha256.of(in);
        }
    }

    private static String ofFolder(Path folder) throws IOException {
        List<byte[]> parts = new ArrayList<>();
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file : files.filter(Files::isRegularFile).sorted().toList()) {
                parts.add(folder.relativize(file).toString().getBytes(StandardCharsets.UTF_8));
                parts.add(Files.readAllBytes(file));
            }
        }
        return Sha256.ofParts(parts);
    }
}

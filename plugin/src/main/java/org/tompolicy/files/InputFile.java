package org.tompolicy.files;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

/** A single file of any content that a parameter names. */
public final class InputFile {

    private InputFile() {}

    /**
     * The bytes of a file; empty when there is no such file.
     *
     * @param limit longest length in bytes that is read
     * @throws UncheckedIOException when it cannot be read or is longer; the message names the file
     */
    public static Optional<byte[]> read(Path file, int limit) {
        if (!Files.isRegularFile(file)) {
            return Optional.empty();
        }
        byte[] content;
        try (InputStream in = Files.newInputStream(file)) {
            content = in.readNBytes(limit);
            if (in.read() < 0) {
                return Optional.of(content);
            }
        } catch (IOException failed) {
            throw new UncheckedIOException("cannot read " + file, failed);
        }
        throw new UncheckedIOException(
                "cannot read " + file + ": it is longer than " + limit + " bytes", new IOException("too long"));
    }
}

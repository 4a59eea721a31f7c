package org.tompolicy.files;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.CharacterCodingException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

/** A single file of text that a parameter names. */
public final class TextFile {

    private TextFile() {}

    /**
     * The text of a file in UTF-8; empty when there is no such file.
     *
     * @throws UncheckedIOException when it cannot be read or is not UTF-8; the message names the file
     */
    public static Optional<String> read(Path file) {
        if (!Files.isRegularFile(file)) {
            return Optional.empty();
        }
        try {
            return Optional.of(Files.readString(file));
        } catch (CharacterCodingException e) {
            throw new UncheckedIOException("cannot read " + file + ": it is not UTF-8", e);
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read " + file, e);
        }
    }
}

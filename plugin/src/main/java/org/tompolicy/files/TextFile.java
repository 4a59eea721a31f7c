package org.tompolicy.files;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.CharacterCodingException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

/** A single file of text that a parameter names. */
public final class TextFile {

    /** The byte order mark that some editors put first. */
    private static final String MARK = "\uFEFF";

    private TextFile() {}

    /**
     * The text of a file in UTF-8, without byte order mark; empty when there is no such file.
     *
     * @throws UncheckedIOException when it cannot be read or is not UTF-8; the message names the file
     */
    public static Optional<String> read(Path file) {
        if (!Files.isRegularFile(file)) {
            return Optional.empty();
        }
        try {
            String text = Files.readString(file);
            return Optional.of(text.startsWith(MARK) ? text.substring(MARK.length()) : text);
        } catch (CharacterCodingException e) {
            throw new UncheckedIOException("cannot read " + file + ": it is not UTF-8", e);
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read " + file, e);
        }
    }
}

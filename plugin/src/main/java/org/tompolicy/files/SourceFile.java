package org.tompolicy.files;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.AtomicMoveNotSupportedException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Arrays;
import java.util.List;

/**
 * Puts new content into one file that people write. The content is written whole beside the file, under a hidden name,
 * and then takes its place, so that nobody ever sees half of it; permissions stay. A symbolic link stays a link.
 */
public final class SourceFile {

    /** What became of it; unless it was replaced, the file is as it was. */
    public enum Result {
        REPLACED,
        /** The file no longer holds what the new content was made from. */
        CHANGED,
        /** The file, or what it links to, lies outside the folders. */
        OUTSIDE
    }

    private SourceFile() {}

    /**
     * Replaces the content of a file.
     *
     * @param expected what the file has to hold, so that nobody's change is lost
     * @param folders the file has to end below one of them, symbolic links resolved
     * @throws UncheckedIOException when it cannot be read or written; the message names it
     */
    public static Result replace(Path file, byte[] expected, byte[] content, List<Path> folders) {
        try {
            Path real = file.toRealPath();
            for (Path folder : folders) {
                if (Files.isDirectory(folder) && real.startsWith(folder.toRealPath())) {
                    return replace(real, expected, content);
                }
            }
            return Result.OUTSIDE;
        } catch (IOException failed) {
            throw new UncheckedIOException("cannot write " + file + ": " + failed.getMessage(), failed);
        }
    }

    private static Result replace(Path file, byte[] expected, byte[] content) throws IOException {
        Path written = file.resolveSibling("." + file.getFileName() + ".new");
        try {
            Files.copy(file, written, StandardCopyOption.REPLACE_EXISTING, StandardCopyOption.COPY_ATTRIBUTES);
            Files.write(written, content);
            if (!Arrays.equals(Files.readAllBytes(file), expected)) {
                return Result.CHANGED;
            }
            move(written, file);
            return Result.REPLACED;
        } finally {
            Files.deleteIfExists(written);
        }
    }

    private static void move(Path from, Path to) throws IOException {
        try {
            Files.move(from, to, StandardCopyOption.ATOMIC_MOVE);
        } catch (AtomicMoveNotSupportedException notHere) {
            Files.move(from, to, StandardCopyOption.REPLACE_EXISTING);
        }
    }
}

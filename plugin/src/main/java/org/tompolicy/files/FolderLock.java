package org.tompolicy.files;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.Optional;
import java.util.function.Supplier;

/**
 * Work in a folder that one run at a time may do. Whoever does it holds a lock of the system on a hidden file, so that a
 * process that is killed lets go of it.
 */
public final class FolderLock {

    private static final String NAME = ".lock";

    private FolderLock() {}

    /**
     * Does the work, unless somebody else is at work in the folder.
     *
     * @param folder is made where it is not there
     * @return what the work returns; empty where somebody else is at work
     * @throws UncheckedIOException when the lock cannot be written; the message names it
     */
    public static <T> Optional<T> alone(Path folder, Supplier<T> work) {
        Path file = folder.resolve(NAME);
        try {
            Files.createDirectories(folder);
            try (FileChannel channel = FileChannel.open(file, StandardOpenOption.CREATE, StandardOpenOption.WRITE)) {
                Optional<Object> opened = key(file);
                if (!isLocked(channel) || opened.isEmpty() || !opened.equals(key(file))) {
                    return Optional.empty();
                }
                try {
                    return Optional.of(work.get());
                } finally {
                    clear(file);
                }
            }
        } catch (IOException failed) {
            throw new UncheckedIOException("cannot write " + file + ": " + Staging.reason(failed), failed);
        }
    }

    private static boolean isLocked(FileChannel channel) throws IOException {
        try {
            return channel.tryLock() != null;
        } catch (OverlappingFileLockException heldByThisProcess) {
            return false;
        }
    }

    /** What tells a file from another one of its name: somebody may have cleared it away before it was locked. */
    private static Optional<Object> key(Path file) throws IOException {
        try {
            Object key = Files.readAttributes(file, BasicFileAttributes.class).fileKey();
            return Optional.of(key == null ? file : key);
        } catch (NoSuchFileException cleared) {
            return Optional.empty();
        }
    }

    private static void clear(Path file) {
        try {
            Files.deleteIfExists(file);
        } catch (IOException isOpen) {
            // Windows deletes no open file; an unlocked one is in nobody's way
        }
    }
}

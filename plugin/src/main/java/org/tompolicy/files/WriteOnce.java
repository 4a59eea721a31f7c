package org.tompolicy.files;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.DirectoryStream;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;

/**
 * Creates folders and files that are never written again. Everything is written whole and put on the disk under a hidden
 * name in the same parent ({@code .<name>.new}), then one rename gives it its name: killed at any point it is there as a
 * whole or not at all. What has the name already is never replaced.
 */
public final class WriteOnce {

    private static final String HIDDEN = ".";
    private static final String UNFINISHED = ".new";

    private WriteOnce() {}

    /**
     * Creates a folder with files.
     *
     * @param afterEachStep is called when the empty folder is there under its hidden name, after each file, and when the
     *     folder has its name
     * @throws UncheckedIOException when the folder is there already or cannot be written; the message names it
     */
    public static void folder(Path target, FileSet files, Runnable afterEachStep) {
        Path unfinished = unfinished(target);
        try {
            requireAbsent(target);
            Staging.delete(unfinished);
            Files.createDirectories(unfinished);
            afterEachStep.run();
            files.forEach((path, content) -> {
                write(unfinished.resolve(path), content);
                afterEachStep.run();
            });
            requireAbsent(target);
            Staging.move(unfinished, target);
            afterEachStep.run();
        } catch (IOException failed) {
            throw unwritable(target, failed);
        }
    }

    /**
     * Creates a file.
     *
     * @throws UncheckedIOException when the file is there already or cannot be written; the message names it
     */
    public static void file(Path target, byte[] content) {
        Path unfinished = unfinished(target);
        try {
            requireAbsent(target);
            Files.deleteIfExists(unfinished);
            write(unfinished, content);
            Files.move(unfinished, target);
        } catch (IOException failed) {
            throw unwritable(target, failed);
        }
    }

    /**
     * Creates a file where there is nothing of its name.
     *
     * @return whether it was created
     * @throws UncheckedIOException when it cannot be written; the message names it
     */
    public static boolean fileIfAbsent(Path target, byte[] content) {
        if (Files.exists(target, LinkOption.NOFOLLOW_LINKS)) {
            return false;
        }
        file(target, content);
        return true;
    }

    /**
     * Removes what a run that was killed left in a folder under hidden names.
     *
     * @throws UncheckedIOException when it cannot be removed; the message names the folder
     */
    public static void removeUnfinished(Path parent) {
        if (!Files.isDirectory(parent, LinkOption.NOFOLLOW_LINKS)) {
            return;
        }
        try (DirectoryStream<Path> left = Files.newDirectoryStream(parent, HIDDEN + "*" + UNFINISHED)) {
            for (Path unfinished : left) {
                Staging.delete(unfinished);
            }
        } catch (IOException failed) {
            throw unwritable(parent, failed);
        }
    }

    private static Path unfinished(Path target) {
        return target.resolveSibling(HIDDEN + target.getFileName() + UNFINISHED);
    }

    private static void requireAbsent(Path target) throws FileAlreadyExistsException {
        if (Files.exists(target, LinkOption.NOFOLLOW_LINKS)) {
            throw new FileAlreadyExistsException(target.toString());
        }
    }

    private static void write(Path file, byte[] content) {
        try {
            Files.createDirectories(file.getParent());
            try (FileChannel channel =
                    FileChannel.open(file, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE)) {
                ByteBuffer rest = ByteBuffer.wrap(content);
                while (rest.hasRemaining()) {
                    channel.write(rest);
                }
                channel.force(true);
            }
        } catch (IOException failed) {
            throw unwritable(file, failed);
        }
    }

    private static UncheckedIOException unwritable(Path path, IOException failed) {
        return new UncheckedIOException("cannot write " + path + ": " + Staging.reason(failed), failed);
    }
}

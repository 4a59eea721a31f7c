package org.tompolicy.files;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;

/** Deletes what a folder holds but for one file, which goes on saying what was there. */
public final class Tombstone {

    private Tombstone() {}

    /**
     * Leaves one file of a folder. Killed half-way it can be done again.
     *
     * @param kept name of the file that stays
     * @throws UncheckedIOException when something cannot be deleted; the message names the folder
     */
    public static void leave(Path folder, String kept) {
        if (!Files.isDirectory(folder, LinkOption.NOFOLLOW_LINKS)) {
            return;
        }
        try (DirectoryStream<Path> entries = Files.newDirectoryStream(folder)) {
            for (Path entry : entries) {
                if (!entry.getFileName().toString().equals(kept)) {
                    Staging.delete(entry);
                }
            }
        } catch (IOException failed) {
            throw new UncheckedIOException("cannot delete files in " + folder + ": " + Staging.reason(failed), failed);
        }
    }
}

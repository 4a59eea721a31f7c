package org.tompolicy.files;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.Collectors;

/**
 * Which folders below a folder are ours, so that they may be replaced as a whole. A hidden file beside them says so, one
 * name a line, so that the folders themselves hold what is published and nothing else.
 */
public final class OwnFolders {

    private static final String FILE = ".tom";
    private static final String HEAD =
            "# tom-maven-plugin replaces the folders that are named here as a whole, and no others beside them.\n";
    private static final int LIMIT = 1 << 16;

    private final Path parent;

    private OwnFolders(Path parent) {
        this.parent = parent;
    }

    /** Those below a folder, which need not be there. */
    public static OwnFolders in(Path parent) {
        return new OwnFolders(parent);
    }

    /**
     * Whether a folder was named before.
     *
     * @throws UncheckedIOException when the list cannot be read
     */
    public boolean has(String name) {
        return names().contains(name);
    }

    private SortedSet<String> names() {
        return InputFile.read(parent.resolve(FILE), LIMIT)
                .map(list -> new String(list, StandardCharsets.UTF_8)
                        .lines()
                        .filter(line -> !line.isBlank() && !line.startsWith("#"))
                        .collect(Collectors.toCollection(TreeSet::new)))
                .orElseGet(TreeSet::new);
    }

    /**
     * Names a folder.
     *
     * @throws UncheckedIOException when the list cannot be written; the message names it
     */
    public void add(String name) {
        SortedSet<String> names = names();
        if (!names.add(name)) {
            return;
        }
        Path file = parent.resolve(FILE);
        Path written = parent.resolve(FILE + ".new");
        try {
            Files.createDirectories(parent);
            Files.writeString(written, HEAD + String.join("\n", names) + "\n");
            Files.move(written, file, StandardCopyOption.REPLACE_EXISTING);
        } catch (IOException failed) {
            throw new UncheckedIOException("cannot write " + file + ": " + Staging.reason(failed), failed);
        }
    }

    /**
     * Whether there is nothing at a place that could get lost: no file, and no folder that holds anything, hidden or not.
     *
     * @throws UncheckedIOException when the folder cannot be listed; the message names it
     */
    public static boolean isFree(Path place) {
        if (!Files.exists(place, LinkOption.NOFOLLOW_LINKS)) {
            return true;
        }
        if (!Files.isDirectory(place, LinkOption.NOFOLLOW_LINKS)) {
            return false;
        }
        try (DirectoryStream<Path> entries = Files.newDirectoryStream(place)) {
            return !entries.iterator().hasNext();
        } catch (IOException failed) {
            throw new UncheckedIOException("cannot list the folder " + place + ": " + Staging.reason(failed), failed);
        }
    }
}

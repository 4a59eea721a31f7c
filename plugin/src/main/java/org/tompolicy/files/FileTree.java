package org.tompolicy.files;

import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.util.List;
import org.tompolicy.finding.Finding;
import org.tompolicy.finding.Location;
import org.tompolicy.finding.Rule;
import org.tompolicy.wording.Messages;

/**
 * A read-only tree of files below one folder: on disk, or at a commit of a repository. What it holds is settled when it
 * is made; paths are relative to the folder, with {@code /}, and match by exact case on every system. Hidden files and
 * folders (names that start with a dot) are not part of it.
 */
public interface FileTree {

    /** What a path leads to. */
    enum Kind {
        FILE,
        FOLDER,
        /** It ends outside the folders that may be read: by {@code ..} or by a symbolic link. */
        OUTSIDE,
        MISSING
    }

    /** Every file, sorted by path; symbolic links that end outside are not among them. */
    List<String> paths();

    /** What a path leads to. */
    Kind kind(String path);

    /**
     * The bytes of a file.
     *
     * @throws java.io.UncheckedIOException when it cannot be read; the message names the file
     * @throws IllegalArgumentException when there is no such file in the tree
     */
    byte[] read(String path);

    /**
     * SHA-256 of a file in lower-case hex; the file is streamed, however large.
     *
     * @throws java.io.UncheckedIOException when it cannot be read; the message names the file
     * @throws IllegalArgumentException when there is no such file in the tree
     */
    String digest(String path);

    /**
     * A file as a stream, however large; the caller closes it.
     *
     * @throws java.io.UncheckedIOException when it cannot be opened; the message names the file
     * @throws IllegalArgumentException when there is no such file in the tree
     */
    default InputStream open(String path) {
        return new ByteArrayInputStream(read(path));
    }

    /**
     * The length of a file in bytes.
     *
     * @throws java.io.UncheckedIOException when it cannot be read; the message names the file
     * @throws IllegalArgumentException when there is no such file in the tree
     */
    default long size(String path) {
        return read(path).length;
    }

    /** The path relative to the root of the build, for findings; of the folder itself for an empty path. */
    String display(String path);

    /** What is wrong with the tree itself, sorted: symbolic links that end outside or nowhere. */
    List<Finding> problems();

    /** Symbolic links by their paths, sorted, whatever they lead to. */
    default List<String> links() {
        return List.of();
    }

    /** The path of the same file in this tree that no symbolic link leads over; the path itself where there is none. */
    default String original(String path) {
        return path;
    }

    /** Every folder below the tree's own by its path, sorted, empty ones as well. */
    default List<String> folders() {
        return List.of();
    }

    /**
     * Whether a file is still as it was when the tree was made, as far as its length and its time say; {@code false} where it
     * has gone.
     */
    default boolean isUnchanged(String path) {
        return true;
    }

    /** The files that were read and are no longer as they were when the tree was made, sorted. */
    default List<String> changed() {
        return List.of();
    }

    /** Whether the tree holds this file. */
    default boolean isFile(String path) {
        return kind(path) == Kind.FILE;
    }

    /** Whether the tree holds this folder. */
    default boolean isFolder(String path) {
        return kind(path) == Kind.FOLDER;
    }

    /** What is wrong with a symbolic link that leads to no file, at its path as findings show it. */
    static Finding leadsNowhere(String shown) {
        return Finding.of(Rule.LINK_BROKEN, Location.startOf(shown), Messages.of("link-broken.symbolic"));
    }

    /** What is wrong with a symbolic link that ends outside, at its path as findings show it. */
    static Finding endsOutside(String shown) {
        return Finding.of(Rule.INCLUDE_OUTSIDE, Location.startOf(shown), Messages.of("include-outside.symbolic"));
    }
}

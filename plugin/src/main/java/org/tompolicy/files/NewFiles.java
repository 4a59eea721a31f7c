package org.tompolicy.files;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermission;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;

/**
 * Puts many new files into a folder that may hold others: all of them or none. They are written whole into a hidden folder
 * there first and then moved one by one; what was moved is taken back when one of them cannot be. No file that is there is
 * ever replaced.
 */
public final class NewFiles {

    private static final String UNFINISHED = ".tom.new";

    private final Path folder;
    private final Deque<Path> made = new ArrayDeque<>();

    private NewFiles(Path folder) {
        this.folder = folder;
    }

    /**
     * What is in the way of files, sorted: files that are there already, what is no folder where one is needed, and symbolic
     * links, which could lead elsewhere.
     *
     * @param paths relative to the folder, with {@code /}
     */
    public static List<String> inTheWay(Path folder, Iterable<String> paths) {
        Set<String> found = new TreeSet<>();
        for (String path : paths) {
            if (Files.exists(folder.resolve(path), LinkOption.NOFOLLOW_LINKS)) {
                found.add(path);
            }
            for (int slash = path.lastIndexOf('/'); slash > 0; slash = path.lastIndexOf('/', slash - 1)) {
                Path parent = folder.resolve(path.substring(0, slash));
                if (Files.exists(parent, LinkOption.NOFOLLOW_LINKS)
                        && !Files.isDirectory(parent, LinkOption.NOFOLLOW_LINKS)) {
                    found.add(path.substring(0, slash));
                }
            }
        }
        return List.copyOf(found);
    }

    /**
     * Creates the files.
     *
     * @param last the file that gets its place last, so that a run that was killed is seen by its absence
     * @param programs those that can be run, where the system knows such a thing
     * @throws UncheckedIOException when one of them is there already or cannot be written; the message names it, and none
     *     of the others is left
     */
    public static void create(Path folder, FileSet files, String last, Set<String> programs) {
        new NewFiles(folder).create(files, last, programs);
    }

    private void create(FileSet files, String last, Set<String> programs) {
        Path staged = folder.resolve(UNFINISHED);
        Path current = staged;
        try {
            Staging.delete(staged);
            List<String> paths = new ArrayList<>();
            for (String path : files.paths()) {
                current = staged.resolve(path);
                Files.createDirectories(current.getParent());
                Files.write(current, files.content(path));
                if (programs.contains(path)) {
                    makeRunnable(current);
                }
                if (!path.equals(last)) {
                    paths.add(path);
                }
            }
            paths.add(last);
            for (String path : paths) {
                current = folder.resolve(path);
                makeFolders(current.getParent());
                Files.move(staged.resolve(path), current);
                made.push(current);
            }
            made.clear();
        } catch (IOException failed) {
            throw new UncheckedIOException("cannot write " + current + ": " + Staging.reason(failed), failed);
        } finally {
            takeBack(staged);
        }
    }

    private void makeFolders(Path needed) throws IOException {
        Deque<Path> missing = new ArrayDeque<>();
        for (Path one = needed; !Files.isDirectory(one); one = one.getParent()) {
            missing.push(one);
        }
        for (Path one : missing) {
            Files.createDirectory(one);
            made.push(one);
        }
    }

    private static void makeRunnable(Path file) throws IOException {
        if (file.getFileSystem().supportedFileAttributeViews().contains("posix")) {
            Set<PosixFilePermission> permissions = EnumSet.copyOf(Files.getPosixFilePermissions(file));
            permissions.add(PosixFilePermission.OWNER_EXECUTE);
            permissions.add(PosixFilePermission.GROUP_EXECUTE);
            permissions.add(PosixFilePermission.OTHERS_EXECUTE);
            Files.setPosixFilePermissions(file, permissions);
        }
    }

    /** Removes what was made and stays half done, newest first, and the hidden folder in any case. */
    private void takeBack(Path staged) {
        try {
            for (Path one : made) {
                if (!Files.isDirectory(one) || isEmpty(one)) {
                    Files.delete(one);
                }
            }
            Staging.delete(staged);
        } catch (IOException failed) {
            throw new UncheckedIOException("cannot remove " + staged + ": " + Staging.reason(failed), failed);
        }
    }

    private static boolean isEmpty(Path folder) throws IOException {
        try (Stream<Path> entries = Files.list(folder)) {
            return entries.findAny().isEmpty();
        }
    }
}

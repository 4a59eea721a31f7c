package org.tompolicy.files;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.AtomicMoveNotSupportedException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * Puts a whole folder in place of an old one. Java has no atomic swap of folders, so it is two renames in one parent:
 * the new folder is written whole as {@code <name>.new}, the old one becomes {@code <name>.old}, the new one takes the
 * name, the old one goes. Killed between the renames, the old folder is put back by {@link #settle}. A file whose bytes
 * did not change keeps its time stamp, and a folder in which nothing changed is left alone: what is copied to a server by
 * time stamp is what changed.
 */
public final class Staging {

    private Staging() {}

    /** Replaces {@code target} by the files as below. */
    public static void replace(Path target, FileSet files) {
        replace(target, files, () -> {});
    }

    /**
     * Replaces {@code target} by the files, or leaves it as it was; nothing is written where it holds them already. Each file is asked for
     * once, and none is held longer than it takes to write it.
     *
     * @param made is run when all files have been made, before the folder gets its name
     * @throws UncheckedIOException with the path in its message, when the folder cannot be written
     * @throws java.nio.file.InvalidPathException when this system cannot write the name of a file
     * @throws RuntimeException what making a file throws; the folder is then as it was
     */
    public static void replace(Path target, FileSet files, Runnable made) {
        settle(target);
        try {
            swap(target, files, Present.in(target), made);
        } catch (IOException failed) {
            throw unwritable(target, failed);
        }
    }

    /**
     * Removes a folder; killed half-way, the rest goes with {@link #settle}.
     *
     * @throws UncheckedIOException with the path in its message, when the folder cannot be removed
     */
    public static void remove(Path target) {
        settle(target);
        try {
            if (Files.exists(target, LinkOption.NOFOLLOW_LINKS)) {
                move(target, written(target));
                delete(written(target));
            }
        } catch (IOException failed) {
            throw unwritable(target, failed);
        }
    }

    /**
     * Puts back what a run that was killed left: the folder is then as it was before that run, or as it made it.
     *
     * @throws UncheckedIOException with the path in its message, when the folder cannot be written
     */
    public static void settle(Path target) {
        try {
            recover(target, old(target));
            delete(written(target));
        } catch (IOException failed) {
            throw unwritable(target, failed);
        }
    }

    /** Whether a run that was killed left something of a folder, or another one is at work on it. */
    public static boolean isUnsettled(Path target) {
        return Files.exists(old(target), LinkOption.NOFOLLOW_LINKS)
                || Files.exists(written(target), LinkOption.NOFOLLOW_LINKS);
    }

    /** Whether there is anything of a folder, settled or not. */
    public static boolean isThere(Path target) {
        return Files.exists(target, LinkOption.NOFOLLOW_LINKS) || isUnsettled(target);
    }

    /** Where something is written or deleted when a folder is replaced: the folder, and two beside it. */
    public static List<Path> places(Path target) {
        return List.of(target, old(target), written(target));
    }

    private static Path written(Path target) {
        return target.resolveSibling(target.getFileName() + ".new");
    }

    private static Path old(Path target) {
        return target.resolveSibling(target.getFileName() + ".old");
    }

    private static UncheckedIOException unwritable(Path path, IOException failed) {
        return new UncheckedIOException("cannot write " + path + ": " + reason(failed), failed);
    }

    private static void swap(Path target, FileSet files, Present present, Runnable made) throws IOException {
        Path written = written(target);
        Path old = old(target);
        try {
            boolean changed = write(written, files, present);
            made.run();
            if (!changed) {
                return;
            }
            if (Files.exists(target, LinkOption.NOFOLLOW_LINKS)) {
                move(target, old);
            }
            move(written, target);
        } finally {
            recover(target, old);
            delete(written);
        }
    }

    private static void recover(Path target, Path old) throws IOException {
        if (!Files.exists(old, LinkOption.NOFOLLOW_LINKS)) {
            return;
        }
        if (Files.exists(target, LinkOption.NOFOLLOW_LINKS)) {
            delete(old);
        } else {
            move(old, target);
        }
    }

    /**
     * Writes a folder beside the present one, from the first file on that is not in it already.
     *
     * @return whether there was one, or the present folder holds something else besides
     */
    private static boolean write(Path written, FileSet files, Present present) throws IOException {
        List<String> same = new ArrayList<>();
        boolean changed = !present.hasThePathsOf(files);
        if (changed) {
            Files.createDirectories(written);
        }
        for (String path : files.paths()) {
            byte[] content = files.content(path);
            boolean kept = present.holds(path, content);
            if (kept && !changed) {
                same.add(path);
            } else if (kept) {
                keep(written, path, present);
            } else {
                for (String before : same) {
                    keep(written, before, present);
                }
                same.clear();
                changed = true;
                write(written.resolve(path), content);
            }
        }
        return changed;
    }

    private static void keep(Path written, String path, Present present) {
        Path file = written.resolve(path);
        try {
            Files.createDirectories(file.getParent());
            present.putInto(path, file);
        } catch (IOException failed) {
            throw unwritable(file, failed);
        }
    }

    private static void write(Path file, byte[] content) {
        try {
            Files.createDirectories(file.getParent());
            Files.write(file, content);
        } catch (IOException failed) {
            throw unwritable(file, failed);
        }
    }

    static void move(Path from, Path to) throws IOException {
        try {
            Files.move(from, to, StandardCopyOption.ATOMIC_MOVE);
        } catch (AtomicMoveNotSupportedException notHere) {
            Files.move(from, to);
        }
    }

    /** Deletes a folder with everything in it; symbolic links go, what they point at stays. */
    static void delete(Path folder) throws IOException {
        if (!Files.exists(folder, LinkOption.NOFOLLOW_LINKS)) {
            return;
        }
        Files.walkFileTree(folder, new SimpleFileVisitor<>() {
            @Override
            public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) throws IOException {
                Files.delete(file);
                return FileVisitResult.CONTINUE;
            }

            @Override
            public FileVisitResult postVisitDirectory(Path emptied, IOException failed) throws IOException {
                if (failed != null) {
                    throw failed;
                }
                Files.delete(emptied);
                return FileVisitResult.CONTINUE;
            }
        });
    }

    /** The system's exceptions name the path and leave out what is wrong with it. */
    static String reason(IOException failed) {
        if (failed.getClass() == IOException.class && failed.getMessage() != null) {
            return failed.getMessage();
        }
        return failed.getClass()
                        .getSimpleName()
                        .replaceAll("([a-z])([A-Z])", "$1 $2")
                        .replace(" Exception", "")
                        .toLowerCase(Locale.ROOT)
                + (failed.getMessage() == null ? "" : " (" + failed.getMessage() + ")");
    }
}

package org.tompolicy.files;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.List;
import org.tompolicy.finding.Finding;

/**
 * What lies beside a file that a parameter names, for whatever that file refers to. The folder may be any, the home folder too, so
 * it is never listed: each path is looked up when somebody asks for it, and what ends outside the folder is not read.
 */
public final class BesideTree implements FileTree {

    /** The longest file that is read, in bytes. */
    private static final int LIMIT = 64 << 20;

    private final Path folder;

    private BesideTree(Path folder) {
        this.folder = folder;
    }

    /** The tree of the folder that a file lies in; it is looked at when a path is asked for, not before. */
    public static BesideTree of(Path file) {
        return new BesideTree(file.toAbsolutePath().normalize().getParent());
    }

    /** Nothing: what is here is not listed. */
    @Override
    public List<String> paths() {
        return List.of();
    }

    @Override
    public Kind kind(String path) {
        Path wanted = folder.resolve(path).normalize();
        if (!wanted.startsWith(folder)) {
            return Kind.OUTSIDE;
        }
        boolean hidden = path.startsWith(".") || path.contains("/.");
        if (hidden || !Files.exists(wanted)) {
            return Kind.MISSING;
        } else if (!isInside(wanted)) {
            return Kind.OUTSIDE;
        } else if (Files.isRegularFile(wanted)) {
            return isNamed(wanted) ? Kind.FILE : Kind.MISSING;
        }
        return Files.isDirectory(wanted) ? Kind.FOLDER : Kind.MISSING;
    }

    private boolean isInside(Path wanted) {
        try {
            return wanted.toRealPath().startsWith(folder.toRealPath());
        } catch (IOException failed) {
            throw new UncheckedIOException("cannot resolve " + wanted, failed);
        }
    }

    /** Some file systems find a file by other capitals than its own. */
    private boolean isNamed(Path wanted) {
        try {
            return wanted.toRealPath(LinkOption.NOFOLLOW_LINKS).endsWith(folder.relativize(wanted));
        } catch (IOException failed) {
            throw new UncheckedIOException("cannot resolve " + wanted, failed);
        }
    }

    @Override
    public byte[] read(String path) {
        if (kind(path) != Kind.FILE) {
            throw new IllegalArgumentException("no such file in the tree: " + path);
        }
        return InputFile.read(folder.resolve(path), LIMIT)
                .orElseThrow(() -> new IllegalArgumentException("no such file in the tree: " + path));
    }

    @Override
    public String digest(String path) {
        return Sha256.of(read(path));
    }

    /** The path itself: it counts from the folder. */
    @Override
    public String display(String path) {
        return path;
    }

    @Override
    public List<Finding> problems() {
        return List.of();
    }
}

package org.tompolicy.files;

import java.io.IOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.nio.file.attribute.FileTime;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/** What a folder holds before it is replaced. Links are not followed. */
final class Present {

    private final Path folder;
    private final Map<String, BasicFileAttributes> files = new HashMap<>();
    private boolean onlyFiles = true;

    private Present(Path folder) {
        this.folder = folder;
    }

    /**
     * Looks at a folder, and not into its files; nothing where it is not there.
     *
     * @throws IOException when it cannot be listed
     */
    static Present in(Path folder) throws IOException {
        Present present = new Present(folder);
        if (Files.isDirectory(folder, LinkOption.NOFOLLOW_LINKS)) {
            Files.walkFileTree(folder, present.lister());
        } else {
            present.onlyFiles = false;
        }
        return present;
    }

    private SimpleFileVisitor<Path> lister() {
        return new SimpleFileVisitor<>() {
            @Override
            public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) {
                if (attributes.isRegularFile()) {
                    files.put(folder.relativize(file).toString().replace('\\', '/'), attributes);
                } else {
                    onlyFiles = false;
                }
                return FileVisitResult.CONTINUE;
            }
        };
    }

    /** Whether the folder holds these files with these bytes, and none besides. */
    boolean isExactly(FileSet wanted) {
        if (!onlyFiles || files.size() != wanted.size()) {
            return false;
        }
        for (String path : wanted.paths()) {
            if (!holds(path, wanted.content(path))) {
                return false;
            }
        }
        return true;
    }

    /** When a file was written whose bytes are these; empty where it is not there or has others. */
    Optional<FileTime> timeOf(String path, byte[] content) {
        return holds(path, content) ? Optional.of(files.get(path).lastModifiedTime()) : Optional.empty();
    }

    /** A file that cannot be read is one that has to be written. */
    private boolean holds(String path, byte[] content) {
        BasicFileAttributes attributes = files.get(path);
        if (attributes == null || attributes.size() != content.length) {
            return false;
        }
        try {
            return Arrays.equals(Files.readAllBytes(folder.resolve(path)), content);
        } catch (IOException unreadable) {
            return false;
        }
    }
}

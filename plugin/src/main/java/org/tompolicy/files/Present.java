package org.tompolicy.files;

import java.io.IOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;

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

    /** Whether the folder holds files of these paths, and nothing besides. */
    boolean hasThePathsOf(FileSet wanted) {
        if (!onlyFiles || files.size() != wanted.size()) {
            return false;
        }
        for (String path : wanted.paths()) {
            if (!files.containsKey(path)) {
                return false;
            }
        }
        return true;
    }

    /**
     * Puts a file that is here at another place as well, with its time: as one file with two names, which costs no copy, or as a copy where
     * the system knows no such files. The folder that it lies in goes soon.
     */
    void putInto(String path, Path place) throws IOException {
        Path file = folder.resolve(path);
        try {
            Files.createLink(place, file);
        } catch (IOException | UnsupportedOperationException | SecurityException notHere) {
            Files.copy(file, place, StandardCopyOption.COPY_ATTRIBUTES, LinkOption.NOFOLLOW_LINKS);
        }
    }

    /** Whether there is a file with these bytes. One that cannot be read is one that has to be written. */
    boolean holds(String path, byte[] content) {
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

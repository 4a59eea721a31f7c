package org.tompolicy.files;

import java.io.IOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.zip.CRC32;

/** Tells whether a folder of ours still holds what was written to it. */
public final class FolderState {

    private FolderState() {}

    /**
     * The state of a folder: names, sizes and check sums of its files, whatever their times. It finds what was changed by hand or by another
     * program, and is no proof against somebody who forges check sums.
     *
     * @return SHA-256 in lower-case hex; empty where there is no such folder, or it holds something that is no file or cannot be read
     */
    public static Optional<String> of(Path folder) {
        if (!Files.isDirectory(folder, LinkOption.NOFOLLOW_LINKS)) {
            return Optional.empty();
        }
        List<String> listed = new ArrayList<>();
        try {
            Files.walkFileTree(folder, new SimpleFileVisitor<>() {
                @Override
                public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) throws IOException {
                    if (!attributes.isRegularFile()) {
                        throw new IOException("no file: " + file);
                    }
                    CRC32 sum = new CRC32();
                    sum.update(Files.readAllBytes(file));
                    listed.add(folder.relativize(file) + "\n" + attributes.size() + " " + sum.getValue() + "\n");
                    return FileVisitResult.CONTINUE;
                }
            });
        } catch (IOException noFolderOfFiles) {
            return Optional.empty();
        }
        listed.sort(null);
        return Optional.of(Sha256.of(String.join("", listed)));
    }
}

package org.tompolicy.release;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.Arrays;
import java.util.Optional;
import org.eclipse.jgit.dircache.DirCache;
import org.eclipse.jgit.dircache.DirCacheEntry;
import org.eclipse.jgit.lib.FileMode;
import org.eclipse.jgit.lib.ObjectLoader;
import org.eclipse.jgit.lib.Repository;
import org.eclipse.jgit.treewalk.FileTreeIterator;
import org.eclipse.jgit.treewalk.TreeWalk;
import org.eclipse.jgit.treewalk.filter.PathFilter;
import org.tompolicy.files.Sha256;

/**
 * Files of the work tree against the index, as git itself would compare them with the settings of its user: line ends of
 * Windows may stand for others, and the file itself for the pointer that Git LFS keeps of it.
 */
final class WorkTreeContent {

    /** Longer files are no text that somebody wrote. */
    static final int TEXT_LIMIT = 16 << 20;

    private final Repository repository;
    private final DirCache index;

    WorkTreeContent(Repository repository) throws IOException {
        this.repository = repository;
        this.index = repository.readDirCache();
    }

    /** Whether a file that differs byte by byte, or seems to, is what was put into the index all the same. */
    boolean isAsInIndex(String path) throws IOException {
        DirCacheEntry entry = index.getEntry(path);
        if (entry == null || !isFile(entry.getFileMode())) {
            return false;
        }
        ObjectLoader stored = repository.open(entry.getObjectId());
        if (stored.getSize() > TEXT_LIMIT) {
            return false;
        }
        byte[] blob = stored.getBytes();
        try (TreeWalk walk = new TreeWalk(repository)) {
            walk.addTree(new FileTreeIterator(repository));
            walk.setFilter(PathFilter.create(path));
            walk.setRecursive(true);
            if (!walk.next() || walk.getRawMode(0) != entry.getRawMode()) {
                return false;
            }
            try (InputStream in = walk.getTree(0, FileTreeIterator.class).openEntryStream()) {
                return isAsStored(blob, in);
            }
        }
    }

    /** Whether a file of the work tree is what git would store as these bytes. */
    static boolean isAsStored(byte[] blob, InputStream file) throws IOException {
        Optional<LargeFilePointer> pointer = LargeFilePointer.of(blob);
        return pointer.isPresent()
                ? Sha256.of(file).equals(pointer.get().sha256())
                : Arrays.equals(withLineFeeds(file.readNBytes(TEXT_LIMIT)), blob);
    }

    static boolean isFile(FileMode mode) {
        return mode == FileMode.REGULAR_FILE || mode == FileMode.EXECUTABLE_FILE;
    }

    private static byte[] withLineFeeds(byte[] text) {
        ByteArrayOutputStream out = new ByteArrayOutputStream(text.length);
        for (int i = 0; i < text.length; i++) {
            if (text[i] == 0) {
                return text;
            }
            if (text[i] != '\r' || i + 1 == text.length || text[i + 1] != '\n') {
                out.write(text[i]);
            }
        }
        return out.toByteArray();
    }
}

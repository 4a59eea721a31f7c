package org.tompolicy.files;

import java.nio.charset.StandardCharsets;
import java.util.Collections;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import java.util.function.Supplier;

/**
 * Files that do not exist yet: path (with {@code /}, relative, no {@code ..}) to bytes, sorted by path. The bytes of some
 * may be made only when they are asked for, anew each time.
 */
public final class FileSet {

    private final SortedMap<String, Supplier<byte[]>> files;

    private FileSet(SortedMap<String, Supplier<byte[]>> files) {
        this.files = Collections.unmodifiableSortedMap(files);
    }

    /** Starts a new set. */
    public static Builder builder() {
        return new Builder();
    }

    /** Paths in order. */
    public Iterable<String> paths() {
        return files.keySet();
    }

    /** Number of files. */
    public int size() {
        return files.size();
    }

    /** Whether there is a file of this path. */
    public boolean has(String path) {
        return files.containsKey(path);
    }

    /** Bytes of a file. */
    public byte[] content(String path) {
        Supplier<byte[]> content = files.get(path);
        if (content == null) {
            throw new IllegalArgumentException("no such file: " + path);
        }
        return content.get();
    }

    /** The same files with all their bytes made. */
    public FileSet made() {
        Builder made = builder();
        forEach(made::add);
        return made.build();
    }

    /**
     * Uses these files, and tells of each that is made meanwhile.
     *
     * @param work what is done, see {@link Progress#begin}
     * @param use is given the same files, and is over when this is
     */
    public void making(String work, Progress progress, Consumer<FileSet> use) {
        try (Progress.Steps steps = progress.begin(work, size())) {
            Builder told = builder();
            files.forEach((path, content) -> told.add(path, () -> {
                byte[] made = content.get();
                steps.done(path);
                return made;
            }));
            use.accept(told.build());
        }
    }

    /** Calls back for each file in order of path. */
    public void forEach(BiConsumer<String, byte[]> action) {
        files.forEach((path, content) -> action.accept(path, content.get()));
    }

    /** Collects files; a path that comes twice is a mistake of ours. */
    public static final class Builder {
        private final SortedMap<String, Supplier<byte[]>> files = new TreeMap<>();

        private Builder() {}

        /** Adds a file. */
        public Builder add(String path, byte[] content) {
            return add(path, () -> content);
        }

        /**
         * Adds a file whose bytes are made when they are asked for.
         *
         * @param content gives the same bytes however often it is asked
         */
        public Builder add(String path, Supplier<byte[]> content) {
            if (path.isEmpty() || path.startsWith("/") || path.contains("\\") || ("/" + path + "/").contains("/../")) {
                throw new IllegalArgumentException("not a path inside the output: " + path);
            }
            if (files.putIfAbsent(path, content) != null) {
                throw new IllegalStateException("two files with one path: " + path);
            }
            return this;
        }

        /** Adds a text file in UTF-8. */
        public Builder add(String path, String content) {
            return add(path, content.getBytes(StandardCharsets.UTF_8));
        }

        /** Adds every file of another set. */
        public Builder addAll(FileSet other) {
            other.files.forEach(this::add);
            return this;
        }

        public FileSet build() {
            return new FileSet(new TreeMap<>(files));
        }
    }
}

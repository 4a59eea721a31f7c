package org.tompolicy.release;

import java.io.ByteArrayInputStream;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Supplier;
import org.tompolicy.files.FileTree;
import org.tompolicy.files.Sha256;
import org.tompolicy.finding.Finding;
import org.tompolicy.release.GitFolders.Entry;
import org.tompolicy.release.GitFolders.Outside;

/**
 * A folder as it stands in a commit. Bytes are those that are stored: with the line ends of the commit, and for a file of
 * Git LFS the pointer, whose digest and length are those of the file itself. Submodules are not part of it.
 */
final class GitTree implements FileTree {

    /** Shorter files are kept, so that a policy is read without opening the repository again. */
    private static final long KEPT = 1 << 16;

    /** A file; its content where it is short. */
    private record Blob(String id, long size, byte[] content, Optional<LargeFilePointer> pointer) {}

    private final Supplier<GitReader> repository;
    private final Path folder;
    private final Path base;
    private final SortedMap<String, Blob> files = new TreeMap<>();
    private final SortedSet<String> folders = new TreeSet<>();
    private final SortedSet<String> outside = new TreeSet<>();
    private final SortedSet<String> links = new TreeSet<>();
    private final List<Finding> problems = new ArrayList<>();

    private GitTree(Supplier<GitReader> repository, Path folder, Path base) {
        this.repository = repository;
        this.folder = folder;
        this.base = base;
    }

    /**
     * Walks the folder; empty where the commit has none.
     *
     * @param again opens the repository again for what is too long to keep
     */
    static Optional<GitTree> of(GitFolders from, Supplier<GitReader> again, Path folder, Path base) throws IOException {
        Optional<Entry> top = from.folder();
        if (top.isEmpty()) {
            return Optional.empty();
        }
        GitTree tree = new GitTree(again, folder, base);
        tree.walk(from, top.get(), "", new HashSet<>(Set.of(top.get().path())));
        tree.problems.sort(null);
        return Optional.of(tree);
    }

    private void walk(GitFolders from, Entry current, String prefix, Set<String> open) throws IOException {
        folders.add(prefix);
        for (var named : from.entries(current).entrySet()) {
            if (named.getKey().startsWith(".")) {
                continue;
            }
            String path = prefix.isEmpty() ? named.getKey() : prefix + "/" + named.getKey();
            Optional<Entry> end = end(from, named.getValue(), path);
            if (end.isEmpty()) {
                continue;
            }
            Entry entry = end.get();
            if (entry.isFile()) {
                files.put(path, blob(from.reader(), entry.id()));
            } else if (entry.isFolder() && open.add(entry.path())) {
                walk(from, entry, path, open);
                open.remove(entry.path());
            }
        }
    }

    private Optional<Entry> end(GitFolders from, Entry entry, String path) throws IOException {
        if (!entry.isLink()) {
            return Optional.of(entry);
        }
        links.add(path);
        try {
            Optional<Entry> target = from.target(entry);
            return target.isEmpty() || from.isAllowed(target.get().path()) ? target : refused(path);
        } catch (Outside e) {
            return refused(path);
        }
    }

    private Optional<Entry> refused(String path) {
        outside.add(path);
        problems.add(FileTree.endsOutside(display(path)));
        return Optional.empty();
    }

    private static Blob blob(GitReader reader, String id) throws IOException {
        GitReader.Blob stored = reader.blob(id, KEPT);
        byte[] content = stored.content().orElse(null);
        return new Blob(id, stored.size(), content, stored.content().flatMap(LargeFilePointer::of));
    }

    @Override
    public List<String> paths() {
        return List.copyOf(files.keySet());
    }

    @Override
    public List<String> links() {
        return List.copyOf(links);
    }

    @Override
    public List<String> folders() {
        return folders.stream().filter(path -> !path.isEmpty()).toList();
    }

    @Override
    public Kind kind(String path) {
        if (files.containsKey(path)) {
            return Kind.FILE;
        }
        if (folders.contains(path)) {
            return Kind.FOLDER;
        }
        boolean out = path.startsWith("/") || path.equals("..") || path.startsWith("../");
        return out || outside.stream().anyMatch(link -> path.equals(link) || path.startsWith(link + "/"))
                ? Kind.OUTSIDE
                : Kind.MISSING;
    }

    @Override
    public byte[] read(String path) {
        try (InputStream in = open(path)) {
            return in.readAllBytes();
        } catch (IOException e) {
            throw unreadable(path, e);
        }
    }

    @Override
    public String digest(String path) {
        Optional<LargeFilePointer> pointer = file(path).pointer();
        if (pointer.isPresent()) {
            return pointer.get().sha256();
        }
        try (InputStream in = open(path)) {
            return Sha256.of(in);
        } catch (IOException e) {
            throw unreadable(path, e);
        }
    }

    @Override
    public InputStream open(String path) {
        Blob file = file(path);
        if (file.content() != null) {
            return new ByteArrayInputStream(file.content());
        }
        GitReader opened = repository.get();
        try {
            return new FilterInputStream(opened.open(file.id())) {
                @Override
                public void close() throws IOException {
                    try {
                        super.close();
                    } finally {
                        opened.close();
                    }
                }
            };
        } catch (IOException e) {
            opened.close();
            throw unreadable(path, e);
        }
    }

    @Override
    public long size(String path) {
        Blob file = file(path);
        return file.pointer().map(LargeFilePointer::size).orElse(file.size());
    }

    private Blob file(String path) {
        Blob file = files.get(path);
        if (file == null) {
            throw new IllegalArgumentException("no such file in the tree: " + path);
        }
        return file;
    }

    private UncheckedIOException unreadable(String path, IOException cause) {
        return new UncheckedIOException(
                "cannot read " + display(path) + " from the repository: " + cause.getMessage(), cause);
    }

    @Override
    public String display(String path) {
        Path shown = path.isEmpty() ? folder : folder.resolve(path);
        boolean related = base.getRoot() != null && base.getRoot().equals(folder.getRoot());
        return (related ? base.relativize(shown) : shown).toString().replace('\\', '/');
    }

    @Override
    public List<Finding> problems() {
        return List.copyOf(problems);
    }
}

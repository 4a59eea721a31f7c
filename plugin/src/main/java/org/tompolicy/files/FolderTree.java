package org.tompolicy.files;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.nio.file.attribute.FileTime;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;
import org.tompolicy.finding.Finding;
import org.tompolicy.finding.Location;
import org.tompolicy.finding.Rule;
import org.tompolicy.wording.Messages;

/**
 * A folder on disk. It is walked once; symbolic links are followed when they end below the folder itself or below one of
 * the other folders that may be read, and are reported as {@code include-outside} when they do not.
 */
public final class FolderTree implements FileTree {

    private final Path base;
    private final Path folder;
    private final List<Path> allowed = new ArrayList<>();
    private final SortedMap<String, Path> files = new TreeMap<>();
    private final Map<String, State> states = new HashMap<>();
    private final Set<String> read = ConcurrentHashMap.newKeySet();
    private final SortedSet<String> folders = new TreeSet<>();
    private final SortedSet<String> outside = new TreeSet<>();
    private final SortedSet<String> links = new TreeSet<>();
    private final List<Finding> problems = new ArrayList<>();

    /** What changes with a file that is written. */
    private record State(long size, FileTime written) {

        static State of(BasicFileAttributes attributes) {
            return new State(attributes.size(), attributes.lastModifiedTime());
        }
    }

    private FolderTree(Path folder, Path base) {
        this.folder = folder.toAbsolutePath().normalize();
        this.base = base.toAbsolutePath().normalize();
    }

    /**
     * Walks a folder. A folder that does not exist is an empty tree.
     *
     * @param folder the folder to read
     * @param base root of the build, to which {@link #display} is relative
     * @param alsoAllowed other folders where a symbolic link may end
     * @throws UncheckedIOException when a folder cannot be listed, or nobody can say what lies at a path; the message names it
     * @throws java.nio.file.InvalidPathException when the locale has no letters for the name of a file
     */
    public static FolderTree of(Path folder, Path base, Path... alsoAllowed) {
        FolderTree tree = new FolderTree(folder, base);
        if (!isFolder(tree.folder)) {
            return tree;
        }
        Path real = realPath(tree.folder);
        tree.allowed.add(real);
        for (Path other : alsoAllowed) {
            if (isFolder(other)) {
                tree.allowed.add(realPath(other));
            }
        }
        tree.walk(tree.folder, "", new HashSet<>(Set.of(real)));
        Collections.sort(tree.problems);
        return tree;
    }

    private void walk(Path current, String prefix, Set<Path> open) {
        folders.add(prefix);
        for (Path entry : entries(current)) {
            String name = entry.getFileName().toString();
            if (name.startsWith(".")) {
                continue;
            }
            // throws where the locale has no letters for the name: nothing would find the file by it
            current.resolve(name);
            String path = prefix.isEmpty() ? name : prefix + "/" + name;
            boolean link = attributes(entry, LinkOption.NOFOLLOW_LINKS)
                    .filter(BasicFileAttributes::isSymbolicLink)
                    .isPresent();
            if (link) {
                links.add(path);
            }
            Optional<BasicFileAttributes> found = attributes(entry);
            if (found.isEmpty()) {
                if (link) {
                    problems.add(FileTree.leadsNowhere(display(path)));
                }
                continue;
            }
            if (link && !isInside(realPath(entry))) {
                outside.add(path);
                problems.add(FileTree.endsOutside(display(path)));
            } else if (found.get().isDirectory()) {
                walkInto(entry, path, open);
            } else if (found.get().isRegularFile()) {
                files.put(path, entry);
                states.put(path, State.of(found.get()));
            } else {
                problems.add(Finding.of(
                        Rule.FILE_INVALID, Location.startOf(display(path)), Messages.of("file-invalid.noFile")));
            }
        }
    }

    private void walkInto(Path entry, String path, Set<Path> open) {
        Path real = realPath(entry);
        if (open.add(real)) {
            walk(entry, path, open);
            open.remove(real);
        }
    }

    private static List<Path> entries(Path folder) {
        try (Stream<Path> listed = Files.list(folder)) {
            return listed.sorted().toList();
        } catch (IOException e) {
            throw new UncheckedIOException("cannot list the folder " + folder + ": " + reason(e), e);
        }
    }

    private static boolean isFolder(Path path) {
        return attributes(path).filter(BasicFileAttributes::isDirectory).isPresent();
    }

    /**
     * What lies at a path; empty where nothing does. The questions that {@link Files} answers with yes or no say no where the
     * disk does not answer, and a measure would be missing without a word.
     */
    private static Optional<BasicFileAttributes> attributes(Path path, LinkOption... options) {
        try {
            return Optional.of(Files.readAttributes(path, BasicFileAttributes.class, options));
        } catch (NoSuchFileException nothing) {
            return Optional.empty();
        } catch (IOException e) {
            throw new UncheckedIOException("cannot look at " + path + ": " + reason(e), e);
        }
    }

    private static Path realPath(Path path) {
        try {
            return path.toRealPath();
        } catch (IOException e) {
            throw new UncheckedIOException("cannot resolve " + path + ": " + reason(e), e);
        }
    }

    private boolean isInside(Path real) {
        return allowed.stream().anyMatch(real::startsWith);
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
    public String original(String path) {
        boolean linked = links.stream().anyMatch(link -> path.equals(link) || path.startsWith(link + "/"));
        if (!linked || !files.containsKey(path)) {
            return path;
        }
        Path real = realPath(files.get(path));
        Path root = allowed.get(0);
        String original =
                real.startsWith(root) ? root.relativize(real).toString().replace('\\', '/') : path;
        return files.containsKey(original) ? original : path;
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
        if (path.startsWith("/") || path.equals("..") || path.startsWith("../")) {
            return Kind.OUTSIDE;
        }
        for (String link : outside) {
            if (path.equals(link) || path.startsWith(link + "/")) {
                return Kind.OUTSIDE;
            }
        }
        return Kind.MISSING;
    }

    @Override
    public byte[] read(String path) {
        try {
            return Files.readAllBytes(file(path));
        } catch (IOException e) {
            throw unreadable(path, e);
        }
    }

    @Override
    public String digest(String path) {
        try (InputStream in = Files.newInputStream(file(path))) {
            return Sha256.of(in);
        } catch (IOException e) {
            throw unreadable(path, e);
        }
    }

    @Override
    public InputStream open(String path) {
        try {
            return Files.newInputStream(file(path));
        } catch (IOException e) {
            throw unreadable(path, e);
        }
    }

    @Override
    public long size(String path) {
        try {
            return Files.size(file(path));
        } catch (IOException e) {
            throw unreadable(path, e);
        }
    }

    private Path file(String path) {
        Path file = files.get(path);
        if (file == null) {
            throw new IllegalArgumentException("no such file in the tree: " + path);
        }
        read.add(path);
        return file;
    }

    @Override
    public boolean isUnchanged(String path) {
        return attributes(files.get(path)).map(State::of).equals(Optional.of(states.get(path)));
    }

    @Override
    public List<String> changed() {
        return read.stream().filter(path -> !isUnchanged(path)).sorted().toList();
    }

    private UncheckedIOException unreadable(String path, IOException cause) {
        return new UncheckedIOException("cannot read " + display(path) + ": " + reason(cause), cause);
    }

    /** The exceptions of the file system carry the path as their message and say what happened by their type only. */
    private static String reason(IOException cause) {
        String type = cause.getClass().getSimpleName().replace("Exception", "");
        return type.equals("IO") ? String.valueOf(cause.getMessage()) : type;
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

package org.tompolicy.files;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.AccessDeniedException;
import java.nio.file.DirectoryStream;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.NoSuchFileException;
import java.nio.file.NotDirectoryException;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.nio.file.attribute.FileTime;
import java.security.MessageDigest;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Consumer;
import java.util.regex.Pattern;

/**
 * Remembers between builds what takes long to make: bytes by kind and key, each in a file {@code <kind>/<key>} of one
 * folder. What is remembered helps, and nothing else: an entry that is damaged, cut off, of another form or of another key
 * counts as none and is deleted, and a folder that cannot be read or written leaves the build as it would be without it.
 *
 * <p>Any number of builds and threads may use one folder at once: an entry is written under another name and moved into
 * place whole. Symbolic links in the folder are never followed. A build that finds everything it asks for writes nothing.
 *
 * <p>An entry begins with the line {@code tom-cache <form> <kind> <key>}; the 32 bytes of the SHA-256 of the content and
 * the content follow.
 */
public final class Cache {

    /** Goes up when the form of entries changes. */
    private static final int FORM = 1;

    private static final int DIGEST = 32;

    private static final Pattern KIND = Pattern.compile("[a-z]+");

    private static final Pattern KEY = Pattern.compile("[0-9a-f]{64}");

    /** Room for some ten thousand documents and a hundred annexes. */
    private static final long USUAL_LIMIT = 1L << 29;

    private static final String UNFINISHED = ".new";

    /** Nobody writes one entry for that long. */
    private static final Duration ABANDONED = Duration.ofHours(1);

    /** Backups and search engines leave a folder alone that holds such a file (bford.info/cachedir). */
    private static final String TAG = "CACHEDIR.TAG";

    private static final String TAG_TEXT = "Signature: 8a477f597d28d172789f06886806bc55\n"
            + "# This folder may be deleted at any time. It holds internal text: never publish or share it.\n";

    private final Optional<Path> folder;
    private final long limit;
    private final Set<Path> used = ConcurrentHashMap.newKeySet();
    private final Set<Path> kinds = ConcurrentHashMap.newKeySet();
    private volatile Optional<String> problem = Optional.empty();
    private volatile boolean wrote;

    private Cache(Optional<Path> folder, long limit) {
        this.folder = folder;
        this.limit = limit;
    }

    /** Remembers in a folder, which is made when something is put; it holds half a gigabyte at most. */
    public static Cache in(Path folder) {
        return in(folder, USUAL_LIMIT);
    }

    /** @param limit how many bytes the entries of all kinds may take together */
    static Cache in(Path folder, long limit) {
        return new Cache(Optional.of(folder.toAbsolutePath().normalize()), limit);
    }

    /** Remembers nothing. */
    public static Cache none() {
        return new Cache(Optional.empty(), 0);
    }

    /** Whether anything that is put may be remembered, so that it pays to make it ready. */
    public boolean remembers() {
        return folder.isPresent() && problem.isEmpty();
    }

    /**
     * What was put; empty where there is nothing, or nothing whole.
     *
     * @param kind what sort of thing it is, in lower-case letters
     * @param key SHA-256 of everything that it was made from, in lower-case hex
     */
    public Optional<byte[]> get(String kind, String key) {
        Optional<Path> file = folder.map(there -> place(there, kind, key));
        if (file.isEmpty() || !isOwnFolder(file.get().getParent())) {
            return Optional.empty();
        }
        Optional<byte[]> content = read(file.get(), head(kind, key));
        content.ifPresent(any -> used.add(file.get()));
        return content;
    }

    /** Remembers something, in place of what was put before. */
    public void put(String kind, String key, byte[] content) {
        if (folder.isEmpty() || problem.isPresent() || content.length > limit) {
            return;
        }
        Path file = place(folder.get(), kind, key);
        try {
            prepare(file.getParent());
            write(file, head(kind, key), content);
            used.add(file);
            wrote = true;
        } catch (IOException failed) {
            problem = Optional.of("The folder " + folder.get() + " cannot be written: " + Staging.reason(failed)
                    + ". So nothing is remembered there, and the next build takes as long as this one. Make it writable,"
                    + " or name another one with -Dtom.cache=….");
        }
    }

    /**
     * A file that another program reads as it is, without head and digest: that program has to find out for itself whether
     * the file is whole.
     */
    public Optional<Path> file(String kind, String key) {
        Optional<Path> file = folder.map(there -> place(there, kind, key))
                .filter(one -> isOwnFolder(one.getParent()) && Files.isRegularFile(one, LinkOption.NOFOLLOW_LINKS));
        file.ifPresent(used::add);
        return file;
    }

    /**
     * Remembers such a file.
     *
     * @param writing writes it to the path that it is given, where nothing is yet, or writes nothing
     */
    public void putFile(String kind, String key, Consumer<Path> writing) {
        if (!remembers()) {
            return;
        }
        Path file = place(folder.get(), kind, key);
        try {
            prepare(file.getParent());
            Path unfinished = Files.createTempFile(file.getParent(), ".", UNFINISHED);
            try {
                Files.delete(unfinished);
                writing.accept(unfinished);
                if (Files.isRegularFile(unfinished, LinkOption.NOFOLLOW_LINKS)) {
                    moveOver(unfinished, file);
                    used.add(file);
                    wrote = true;
                }
            } finally {
                delete(unfinished);
            }
        } catch (IOException failed) {
            // The next build makes it again; nothing but time is lost.
        }
    }

    /** Forgets such a file, which was not what it should be. */
    public void dropFile(String kind, String key) {
        file(kind, key).ifPresent(Cache::delete);
    }

    /** Where entries lie; empty where nothing is remembered. */
    public Optional<Path> folder() {
        return folder;
    }

    /** Why nothing can be put, in one sentence or two for users; empty while that works. */
    public Optional<String> problem() {
        return problem;
    }

    /**
     * Ends a use that wrote: deletes what killed builds left, and, where the folder has grown too large, the entries that
     * were longest not used by a build that wrote.
     */
    public void tidy() {
        if (!wrote) {
            return;
        }
        wrote = false;
        try {
            // The time of the file system itself: entries are compared with nothing else.
            FileTime now = tag(folder.orElseThrow());
            for (Path file : used) {
                touch(file, now);
            }
            trim(entries(now));
        } catch (IOException unwritable) {
            // The next build that writes tidies as well.
        }
    }

    private static Path place(Path folder, String kind, String key) {
        if (!KIND.matcher(kind).matches() || !KEY.matcher(key).matches()) {
            throw new IllegalArgumentException("no kind and key of an entry: " + kind + ", " + key);
        }
        return folder.resolve(kind).resolve(key);
    }

    private static byte[] head(String kind, String key) {
        return ("tom-cache " + FORM + " " + kind + " " + key + "\n").getBytes(StandardCharsets.UTF_8);
    }

    /** Whether a folder of a kind is one, and no link to somewhere else. */
    private boolean isOwnFolder(Path kind) {
        if (kinds.contains(kind)) {
            return true;
        }
        boolean own = Files.isDirectory(kind, LinkOption.NOFOLLOW_LINKS);
        if (own) {
            kinds.add(kind);
        }
        return own;
    }

    private void prepare(Path kind) throws IOException {
        if (isOwnFolder(kind)) {
            return;
        }
        Files.createDirectories(kind.getParent());
        if (!Files.exists(kind.resolveSibling(TAG), LinkOption.NOFOLLOW_LINKS)) {
            tag(kind.getParent());
        }
        if (Files.isSymbolicLink(kind)) {
            throw new NotDirectoryException(kind.toString());
        }
        Files.createDirectories(kind);
    }

    private Optional<byte[]> read(Path file, byte[] head) {
        byte[] entry;
        try {
            BasicFileAttributes attributes =
                    Files.readAttributes(file, BasicFileAttributes.class, LinkOption.NOFOLLOW_LINKS);
            if (!attributes.isRegularFile() || attributes.size() > limit + head.length + DIGEST) {
                return drop(file);
            }
            try (InputStream in = Files.newInputStream(file, LinkOption.NOFOLLOW_LINKS)) {
                entry = in.readAllBytes();
            }
        } catch (NoSuchFileException absent) {
            return Optional.empty();
        } catch (IOException unreadable) {
            return drop(file);
        }
        int begin = head.length + DIGEST;
        if (entry.length < begin || !Arrays.equals(entry, 0, head.length, head, 0, head.length)) {
            return drop(file);
        }
        byte[] content = Arrays.copyOfRange(entry, begin, entry.length);
        byte[] digest = Arrays.copyOfRange(entry, head.length, begin);
        return MessageDigest.isEqual(digest, Sha256.bytes(content)) ? Optional.of(content) : drop(file);
    }

    private static Optional<byte[]> drop(Path file) {
        delete(file);
        return Optional.empty();
    }

    private static void delete(Path file) {
        try {
            Files.deleteIfExists(file);
        } catch (IOException inUse) {
            // Nobody takes it for an entry; the next one that is put comes in its place.
        }
    }

    private static void write(Path file, byte[] head, byte[] content) throws IOException {
        Path unfinished = Files.createTempFile(file.getParent(), ".", UNFINISHED);
        try {
            try (var out = Files.newOutputStream(unfinished, LinkOption.NOFOLLOW_LINKS)) {
                out.write(head);
                out.write(Sha256.bytes(content));
                out.write(content);
            }
            moveOver(unfinished, file);
        } finally {
            delete(unfinished);
        }
    }

    private static void moveOver(Path unfinished, Path file) throws IOException {
        try {
            Staging.move(unfinished, file);
        } catch (AccessDeniedException | FileAlreadyExistsException isOpen) {
            // Windows replaces no open file: another build reads, or has just put, what is here.
            if (!Files.isRegularFile(file, LinkOption.NOFOLLOW_LINKS)) {
                throw isOpen;
            }
        }
    }

    /** Writes the tag of the folder; answers when that was. */
    private static FileTime tag(Path folder) throws IOException {
        Path unfinished = Files.createTempFile(folder, ".", UNFINISHED);
        try {
            Files.writeString(unfinished, TAG_TEXT);
            FileTime now = Files.getLastModifiedTime(unfinished);
            Staging.move(unfinished, folder.resolve(TAG));
            return now;
        } finally {
            delete(unfinished);
        }
    }

    private static void touch(Path file, FileTime now) {
        try {
            if (Files.isRegularFile(file, LinkOption.NOFOLLOW_LINKS)) {
                Files.setLastModifiedTime(file, now);
            }
        } catch (IOException goneOrForeign) {
            // Then it counts as used when it was written.
        }
    }

    private record Entry(Path file, long size, FileTime used) {}

    /** The entries of all kinds; what nobody goes on writing is deleted. */
    private List<Entry> entries(FileTime now) throws IOException {
        List<Entry> entries = new ArrayList<>();
        try (DirectoryStream<Path> all = Files.newDirectoryStream(
                folder.orElseThrow(), path -> Files.isDirectory(path, LinkOption.NOFOLLOW_LINKS))) {
            for (Path kind : all) {
                try (DirectoryStream<Path> files = Files.newDirectoryStream(kind)) {
                    for (Path file : files) {
                        entry(file, now).ifPresent(entries::add);
                    }
                }
            }
        }
        return entries;
    }

    private static Optional<Entry> entry(Path file, FileTime now) throws IOException {
        String name = file.getFileName().toString();
        try {
            BasicFileAttributes attributes =
                    Files.readAttributes(file, BasicFileAttributes.class, LinkOption.NOFOLLOW_LINKS);
            FileTime time = attributes.lastModifiedTime();
            if (!attributes.isRegularFile()) {
                return Optional.empty();
            }
            if (name.startsWith(".") && name.endsWith(UNFINISHED)) {
                if (time.toInstant().plus(ABANDONED).isBefore(now.toInstant())) {
                    delete(file);
                }
                return Optional.empty();
            }
            return KEY.matcher(name).matches()
                    ? Optional.of(new Entry(file, attributes.size(), time))
                    : Optional.empty();
        } catch (NoSuchFileException deletedByAnother) {
            return Optional.empty();
        }
    }

    private void trim(List<Entry> entries) {
        long size = entries.stream().mapToLong(Entry::size).sum();
        entries.sort(Comparator.comparing(Entry::used).thenComparing(Entry::file));
        for (Entry oldest : entries) {
            if (size <= limit) {
                return;
            }
            delete(oldest.file());
            size -= oldest.size();
        }
    }
}

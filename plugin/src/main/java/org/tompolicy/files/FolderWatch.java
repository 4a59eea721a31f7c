package org.tompolicy.files;

import java.io.IOException;
import java.nio.file.ClosedWatchServiceException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.StandardWatchEventKinds;
import java.nio.file.WatchEvent;
import java.nio.file.WatchKey;
import java.nio.file.WatchService;
import java.nio.file.attribute.BasicFileAttributes;
import java.nio.file.attribute.FileTime;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.concurrent.TimeUnit;

/**
 * Waits for changes below folders, whether they are there yet or not. The folders are looked through at short intervals,
 * so that a change is found on every file system; where the system tells of changes by itself, it is found at once. Hidden
 * files and folders (names that start with a dot) do not count. For one thread; {@link #close} may be called by any.
 */
public final class FolderWatch implements AutoCloseable {

    /** Between two looks where nobody tells of changes; the last look may take a twentieth of it. */
    private static final Duration INTERVAL = Duration.ofMillis(300);

    private static final int SHARE = 20;

    /** A change is over when nothing has moved for so long: editors write a file in several steps. */
    private static final Duration QUIET = Duration.ofMillis(25);

    /** Where something moves without end, waiting ends all the same. */
    private static final int MOST_QUIET_LOOKS = 40;

    private static final WatchEvent.Kind<?>[] KINDS = {
        StandardWatchEventKinds.ENTRY_CREATE, StandardWatchEventKinds.ENTRY_MODIFY, StandardWatchEventKinds.ENTRY_DELETE
    };

    private final List<Path> folders;
    private final Optional<WatchService> service;
    private final Map<Path, WatchKey> keys = new TreeMap<>();
    private final Object pause = new Object();
    private SortedMap<Path, Stamp> seen;
    private Duration look = Duration.ZERO;
    private boolean closed;

    /** How a file is known to be the same. */
    private record Stamp(FileTime changed, long size, Object key) {

        static Stamp of(BasicFileAttributes attributes) {
            return new Stamp(attributes.lastModifiedTime(), attributes.size(), attributes.fileKey());
        }
    }

    private FolderWatch(List<Path> folders, Optional<WatchService> service) {
        this.folders = List.copyOf(folders);
        this.service = service;
        this.seen = look();
    }

    /** Watches folders from now on. */
    public static FolderWatch of(List<Path> folders) {
        return new FolderWatch(folders, service(folders));
    }

    /** The same without the system's help, as where it has none to give. */
    static FolderWatch looking(List<Path> folders) {
        return new FolderWatch(folders, Optional.empty());
    }

    private static Optional<WatchService> service(List<Path> folders) {
        try {
            return Optional.of(folders.get(0).getFileSystem().newWatchService());
        } catch (IOException | UnsupportedOperationException none) {
            return Optional.empty();
        }
    }

    /**
     * Waits for the next change and for its end.
     *
     * @return what was changed, added or removed since the last call, sorted; empty when the watch was closed
     * @throws InterruptedException when the thread is to end
     */
    public Optional<SortedSet<Path>> next() throws InterruptedException {
        SortedSet<Path> told = new TreeSet<>();
        while (!isClosed()) {
            SortedMap<Path, Stamp> before = seen;
            SortedMap<Path, Stamp> now = look();
            if (!now.equals(before) || !told.isEmpty()) {
                seen = settled(now, told);
                SortedSet<Path> changed = differing(before, seen);
                changed.addAll(told);
                return Optional.of(changed);
            }
            waiting(interval(), told);
        }
        return Optional.empty();
    }

    /** The state in which nothing moves any more. */
    private SortedMap<Path, Stamp> settled(SortedMap<Path, Stamp> first, SortedSet<Path> told)
            throws InterruptedException {
        SortedMap<Path, Stamp> last = first;
        for (int looks = 0; looks < MOST_QUIET_LOOKS; looks++) {
            int before = told.size();
            waiting(QUIET, told);
            SortedMap<Path, Stamp> now = look();
            if (now.equals(last) && told.size() == before) {
                return now;
            }
            last = now;
        }
        return last;
    }

    private static SortedSet<Path> differing(Map<Path, Stamp> before, Map<Path, Stamp> after) {
        SortedSet<Path> paths = new TreeSet<>(before.keySet());
        paths.addAll(after.keySet());
        paths.removeIf(path -> Objects.equals(before.get(path), after.get(path)));
        return paths;
    }

    private Duration interval() {
        Duration bearable = look.multipliedBy(SHARE);
        return bearable.compareTo(INTERVAL) > 0 ? bearable : INTERVAL;
    }

    /** Waits until the system tells of a change, or the time is over. */
    private void waiting(Duration longest, SortedSet<Path> told) throws InterruptedException {
        if (service.isEmpty()) {
            pause(longest);
            return;
        }
        try {
            WatchKey key = service.get().poll(longest.toMillis(), TimeUnit.MILLISECONDS);
            while (key != null) {
                take(key, told);
                key = service.get().poll();
            }
        } catch (ClosedWatchServiceException end) {
            // whoever waits looks whether the watch was closed
        }
    }

    private void pause(Duration longest) throws InterruptedException {
        long end = System.nanoTime() + longest.toNanos();
        synchronized (pause) {
            while (!closed && System.nanoTime() < end) {
                pause.wait(Math.max(1, (end - System.nanoTime()) / 1_000_000));
            }
        }
    }

    private static void take(WatchKey key, SortedSet<Path> told) {
        Path folder = (Path) key.watchable();
        for (WatchEvent<?> event : key.pollEvents()) {
            if (event.context() instanceof Path name && !isHidden(name)) {
                told.add(folder.resolve(name));
            }
        }
        key.reset();
    }

    private static boolean isHidden(Path path) {
        return path.getFileName() != null && path.getFileName().toString().startsWith(".");
    }

    /**
     * Every file and folder. Links are not followed: they may end in a watched folder only, or are not read. What cannot be
     * looked at is said by whoever reads it.
     */
    private SortedMap<Path, Stamp> look() {
        long start = System.nanoTime();
        SortedMap<Path, Stamp> found = new TreeMap<>();
        for (Path folder : folders) {
            try {
                Files.walkFileTree(folder, new Looking(folder, found));
            } catch (IOException gone) {
                // it is looked for again
            }
        }
        keys.entrySet().removeIf(key -> !key.getValue().isValid());
        look = Duration.ofNanos(System.nanoTime() - start);
        return found;
    }

    private void register(Path folder) {
        if (service.isEmpty() || keys.containsKey(folder)) {
            return;
        }
        try {
            keys.put(folder, folder.register(service.get(), KINDS));
        } catch (IOException | ClosedWatchServiceException none) {
            // the system has a limit of what it watches: then looking has to do
        }
    }

    /** Looks at files and folders, none of them hidden. */
    private final class Looking extends SimpleFileVisitor<Path> {

        private final Path top;
        private final SortedMap<Path, Stamp> found;

        Looking(Path top, SortedMap<Path, Stamp> found) {
            this.top = top;
            this.found = found;
        }

        @Override
        public FileVisitResult preVisitDirectory(Path folder, BasicFileAttributes attributes) {
            if (!folder.equals(top) && isHidden(folder)) {
                return FileVisitResult.SKIP_SUBTREE;
            }
            register(folder);
            found.put(folder, new Stamp(FileTime.fromMillis(0), 0, attributes.fileKey()));
            return FileVisitResult.CONTINUE;
        }

        @Override
        public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) {
            if (!isHidden(file)) {
                found.put(file, Stamp.of(attributes));
            }
            return FileVisitResult.CONTINUE;
        }

        @Override
        public FileVisitResult visitFileFailed(Path file, IOException failed) {
            return FileVisitResult.CONTINUE;
        }

        @Override
        public FileVisitResult postVisitDirectory(Path folder, IOException failed) {
            return FileVisitResult.CONTINUE;
        }
    }

    private boolean isClosed() {
        synchronized (pause) {
            return closed;
        }
    }

    /** Ends waiting, and lets go of what the system holds for it. */
    @Override
    public void close() {
        synchronized (pause) {
            closed = true;
            pause.notifyAll();
        }
        service.ifPresent(FolderWatch::end);
    }

    private static void end(WatchService service) {
        try {
            service.close();
        } catch (IOException nothingLeft) {
            // it watches no more, or the process ends anyway
        }
    }
}

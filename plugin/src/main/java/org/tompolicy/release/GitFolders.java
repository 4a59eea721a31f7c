package org.tompolicy.release;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.tompolicy.release.GitReader.Kind;

/**
 * The folders of one commit, and where the symbolic links in them end. Paths are relative to the root of the repository,
 * with {@code /}.
 */
final class GitFolders {

    private static final int MOST_LINKS = 40;

    /**
     * What stands at a path.
     *
     * @param path without symbolic links
     */
    record Entry(String path, Kind kind, String id) {
        boolean isFolder() {
            return kind == Kind.FOLDER;
        }

        boolean isFile() {
            return kind == Kind.FILE;
        }

        boolean isLink() {
            return kind == Kind.LINK;
        }
    }

    /** A path that leads out of the repository, or round in a circle. */
    static final class Outside extends Exception {
        private static final long serialVersionUID = 1L;
    }

    /** The text of a longer link leads nowhere. */
    private static final int LONGEST_LINK = 1 << 14;

    private final GitReader reader;
    private final String root;
    private final String folder;
    private final List<String> allowed;

    /**
     * @param folder the one to read
     * @param alsoAllowed others where a symbolic link may end
     */
    GitFolders(GitReader reader, String commit, String folder, List<String> alsoAllowed) throws IOException {
        this.reader = reader;
        this.folder = folder;
        this.root = reader.root(commit);
        List<String> ends = new ArrayList<>();
        for (String path :
                Stream.concat(Stream.of(folder), alsoAllowed.stream()).toList()) {
            end(path).filter(Entry::isFolder).map(Entry::path).ifPresent(ends::add);
        }
        this.allowed = List.copyOf(ends);
    }

    GitReader reader() {
        return reader;
    }

    /** The folder to read; empty where the commit has none. */
    Optional<Entry> folder() throws IOException {
        return end(folder).filter(Entry::isFolder);
    }

    /** Whether a path without symbolic links lies where it may be read. */
    boolean isAllowed(String path) {
        return allowed.stream().anyMatch(top -> top.isEmpty() || path.equals(top) || path.startsWith(top + "/"));
    }

    /** What a folder holds, by name. */
    SortedMap<String, Entry> entries(Entry parent) throws IOException {
        SortedMap<String, Entry> entries = new TreeMap<>();
        reader.entries(parent.id()).forEach((name, entry) -> {
            String path = parent.path().isEmpty() ? name : parent.path() + "/" + name;
            entries.put(name, new Entry(path, entry.kind(), entry.id()));
        });
        return entries;
    }

    private Optional<Entry> end(String path) throws IOException {
        try {
            return follow(path);
        } catch (Outside e) {
            return Optional.empty();
        }
    }

    /** Where a symbolic link ends; empty where nothing is there. */
    Optional<Entry> target(Entry link) throws IOException, Outside {
        return follow(link.path());
    }

    private Optional<Entry> follow(String path) throws IOException, Outside {
        String wanted = path;
        for (int links = 0; links <= MOST_LINKS; links++) {
            Entry reached = new Entry("", Kind.FOLDER, root);
            List<String> names = names(wanted);
            String further = null;
            for (int i = 0; i < names.size() && further == null; i++) {
                if (!reached.isFolder()) {
                    return Optional.empty();
                }
                Entry next = entries(reached).get(names.get(i));
                if (next == null) {
                    return Optional.empty();
                }
                if (next.isLink()) {
                    further = reached.path() + "/" + text(next) + "/"
                            + String.join("/", names.subList(i + 1, names.size()));
                }
                reached = next;
            }
            if (further == null) {
                return Optional.of(reached);
            }
            wanted = further;
        }
        throw new Outside();
    }

    private String text(Entry link) throws IOException, Outside {
        byte[] text = reader.blob(link.id(), LONGEST_LINK).content().orElseThrow(Outside::new);
        String target = new String(text, StandardCharsets.UTF_8);
        if (target.startsWith("/") || target.contains("\\") || target.contains(":")) {
            throw new Outside();
        }
        return target;
    }

    /** The names of a path, without those that lead up again. */
    private static List<String> names(String path) throws Outside {
        List<String> names = new ArrayList<>();
        for (String name : path.split("/")) {
            if (name.equals("..")) {
                if (names.isEmpty()) {
                    throw new Outside();
                }
                names.remove(names.size() - 1);
            } else if (!name.isEmpty() && !name.equals(".")) {
                names.add(name);
            }
        }
        return names;
    }
}

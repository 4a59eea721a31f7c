package org.tompolicy.release;

import java.io.EOFException;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.tompolicy.files.FileTree;
import org.tompolicy.files.FolderTree;

/** Answers of the git on the path, for forms of repositories that JGit does not read. One git serves all objects. */
final class CommandReader implements GitReader {

    private static final Pattern HEADER = Pattern.compile("([0-9a-f]{40,64}) ([a-z]+) ([0-9]{1,18})");
    private static final Pattern PROMISED = Pattern.compile("could not fetch ([0-9a-f]{40,64}) from promisor.*");
    private static final Pattern CONTROL = Pattern.compile("\\p{Cntrl}");

    /** An object, whose content is next in the stream. */
    private record Header(String id, String type, long size) {}

    private final GitCommand git;
    private final Path workTree;
    private Optional<GitCommand.Running> objects = Optional.empty();

    CommandReader(GitCommand git, Path workTree) {
        this.git = git;
        this.workTree = workTree;
    }

    @Override
    public void close() {
        objects.ifPresent(GitCommand.Running::close);
    }

    private GitCommand.Running objects() throws IOException {
        if (objects.isEmpty()) {
            objects = Optional.of(git.start("cat-file", "--batch"));
        }
        return objects.get();
    }

    /** Asks for an object; empty where there is none of the name. */
    private Optional<Header> find(String name) throws IOException {
        GitCommand.Running running = objects();
        try {
            running.input().write((name + "\n").getBytes(StandardCharsets.UTF_8));
            running.input().flush();
            Matcher header = HEADER.matcher(line(running.output()));
            return header.matches()
                    ? Optional.of(new Header(header.group(1), header.group(2), Long.parseLong(header.group(3))))
                    : Optional.empty();
        } catch (IOException ended) {
            running.requireSuccess();
            throw ended;
        }
    }

    private static String line(InputStream in) throws IOException {
        StringBuilder line = new StringBuilder();
        for (int next = in.read(); next != '\n'; next = in.read()) {
            if (next < 0) {
                throw new EOFException("git ended");
            }
            line.append((char) next);
        }
        return line.toString();
    }

    private Header object(String name, String type) throws IOException {
        try {
            Optional<Header> found = find(name);
            if (found.isPresent() && found.get().type().equals(type)) {
                return found.get();
            }
        } catch (GitCommand.Failed failed) {
            Matcher promised = PROMISED.matcher(failed.getMessage());
            throw promised.matches() ? new MissingObject(type + " " + promised.group(1)) : failed;
        }
        throw new MissingObject(type + " " + name);
    }

    private byte[] content(Header header) throws IOException {
        byte[] content = objects().output().readNBytes(Math.toIntExact(header.size()));
        endOf(header);
        return content;
    }

    private void skip(Header header) throws IOException {
        objects().output().skipNBytes(header.size());
        endOf(header);
    }

    private void endOf(Header header) throws IOException {
        if (objects().output().read() != '\n') {
            throw new EOFException("git ended within " + header.id());
        }
    }

    @Override
    public Optional<String> commit(String ref) throws IOException {
        if (ref.startsWith("-") || CONTROL.matcher(ref).find()) {
            return Optional.empty();
        }
        Optional<Header> found = find(ref + "^{commit}");
        if (found.isPresent()) {
            skip(found.get());
        }
        return found.map(Header::id);
    }

    @Override
    public boolean isShallow() throws IOException {
        return new String(git.run("rev-parse", "--is-shallow-repository"), StandardCharsets.UTF_8)
                .strip()
                .equals("true");
    }

    @Override
    public String root(String commit) throws IOException {
        Header root = object(commit + "^{tree}", "tree");
        skip(root);
        return root.id();
    }

    /** Reads the form in which trees are stored: mode, name and id, without separator. */
    @Override
    public SortedMap<String, Named> entries(String folder) throws IOException {
        byte[] tree = content(object(folder, "tree"));
        int length = folder.length() / 2;
        SortedMap<String, Named> entries = new TreeMap<>();
        for (int at = 0; at < tree.length; ) {
            int blank = indexOf(tree, ' ', at);
            int end = indexOf(tree, 0, blank);
            String name = new String(tree, blank + 1, end - blank - 1, StandardCharsets.UTF_8);
            String mode = new String(tree, at, blank - at, StandardCharsets.US_ASCII);
            at = end + 1 + length;
            entries.put(name, new Named(kind(mode), HexFormat.of().formatHex(tree, end + 1, at)));
        }
        return entries;
    }

    private static int indexOf(byte[] bytes, int wanted, int from) throws IOException {
        for (int i = from; i < bytes.length; i++) {
            if (bytes[i] == wanted) {
                return i;
            }
        }
        throw new EOFException("a tree is cut short");
    }

    private static Kind kind(String mode) {
        return switch (mode) {
            case "40000" -> Kind.FOLDER;
            case "120000" -> Kind.LINK;
            case "160000" -> Kind.OTHER;
            default -> Kind.FILE;
        };
    }

    @Override
    public Blob blob(String id, long longest) throws IOException {
        Header blob = object(id, "blob");
        if (blob.size() <= longest) {
            return new Blob(blob.size(), Optional.of(content(blob)));
        }
        skip(blob);
        return new Blob(blob.size(), Optional.empty());
    }

    @Override
    public InputStream open(String id) throws IOException {
        GitCommand.Running running = git.start("cat-file", "blob", id);
        return new FilterInputStream(running.output()) {
            @Override
            public int read() throws IOException {
                return checked(super.read());
            }

            @Override
            public int read(byte[] into, int offset, int length) throws IOException {
                return checked(super.read(into, offset, length));
            }

            private int checked(int read) throws IOException {
                if (read < 0) {
                    running.requireSuccess();
                }
                return read;
            }

            @Override
            public void close() {
                running.close();
            }
        };
    }

    @Override
    public Set<String> uncommitted(List<String> below) throws IOException {
        List<String> arguments = new ArrayList<>(withoutFilters());
        arguments.addAll(List.of(
                "status", "--porcelain=v2", "-z", "--untracked-files=all", "--ignore-submodules=all", "--no-renames"));
        if (!below.contains("")) {
            arguments.add("--");
            arguments.addAll(below);
        }
        String status = new String(git.run(arguments.toArray(String[]::new)), StandardCharsets.UTF_8);
        Set<String> found = new TreeSet<>();
        for (String line : status.split("\0")) {
            switch (line.isEmpty() ? ' ' : line.charAt(0)) {
                case '1' -> {
                    Tracked tracked = Tracked.of(line);
                    if (!isAsInIndex(tracked)) {
                        found.add(tracked.path());
                    }
                }
                case 'u' -> found.add(line.split(" ", 11)[10]);
                case '?' -> found.add(line.substring(2));
                default -> {}
            }
        }
        return found;
    }

    /** Commands that the settings name for the content of files are switched off, each by its name. */
    private List<String> withoutFilters() throws IOException {
        List<String> arguments = new ArrayList<>();
        String names = new String(git.run("config", "--list", "--name-only", "-z"), StandardCharsets.UTF_8);
        Stream.of(names.split("\0"))
                .filter(name -> name.startsWith("filter."))
                .map(name -> name.substring(0, name.lastIndexOf('.')))
                .distinct()
                .forEach(filter -> Stream.of(".clean=", ".smudge=", ".process=", ".required=false")
                        .forEach(setting -> arguments.addAll(List.of("-c", filter + setting))));
        if (arguments.stream().anyMatch(setting -> setting.indexOf('=') != setting.lastIndexOf('='))) {
            throw new GitCommand.Failed("a filter in the settings of the repository has a name with an equals sign");
        }
        return arguments;
    }

    /** A file that git knows, and that is not as it was committed, byte by byte. */
    private record Tracked(boolean onlyEdited, String modeInIndex, String mode, String id, String path) {
        static Tracked of(String line) {
            String[] parts = line.split(" ", 9);
            return new Tracked(parts[1].equals(".M"), parts[4], parts[5], parts[7], parts[8]);
        }
    }

    private boolean isAsInIndex(Tracked tracked) throws IOException {
        if (!tracked.onlyEdited() || !tracked.mode().equals(tracked.modeInIndex())) {
            return false;
        }
        Optional<byte[]> stored = blob(tracked.id(), WorkTreeContent.TEXT_LIMIT).content();
        Path file = workTree.resolve(tracked.path());
        FileTree beside = FolderTree.of(file.getParent(), workTree);
        String name = file.getFileName().toString();
        if (stored.isEmpty() || !beside.isFile(name) || beside.links().contains(name)) {
            return false;
        }
        try (InputStream in = beside.open(name)) {
            return WorkTreeContent.isAsStored(stored.get(), in);
        }
    }
}
